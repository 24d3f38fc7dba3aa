import fc from 'fast-check';
import type { AgendaInput, Application, Event, PlanInput } from 'followup-core';
import {
  eventDraft,
  interviewDraft,
  type EventDraft,
  type InterviewDraft,
  type Surroundings,
} from './arbitrary-facts.ts';
import { candidate, contact, employer, ids, stored, withoutUndefined } from './arbitrary-people.ts';
import { policyInput } from './arbitrary-policy.ts';
import { dayNumber, isoWithOffset, wallAt } from './wall-time.ts';

/** A day of the years in which applications are planned; half of them in a year of which all zones are known. */
const baseDays = fc.oneof(
  fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2023-12-31') }),
  fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2040-12-31') }),
);

export interface ApplicationOptions {
  readonly id?: string;
  /** The address of one contact, who is the same person in several applications. */
  readonly sharedEmail?: string | undefined;
  readonly mostEvents?: number;
}

/** A valid application whose first interview lies on or after a day. */
export const application = (baseDay: number, options: ApplicationOptions = {}): fc.Arbitrary<Application> =>
  ids().chain((names) => {
    const { sharedEmail } = options;
    const people = fc
      .integer({ min: 1, max: 4 })
      .chain((count) =>
        fc.tuple(...names.slice(0, count).map((id, index) => contact(id, index === 0 ? sharedEmail : undefined))),
      );
    return fc
      .record({
        people: fc.oneof({ weight: 15, arbitrary: people }, { weight: 1, arbitrary: fc.constant([]) }),
        employer: employer(baseDay),
        candidate: candidate(),
        via: fc.constantFrom(undefined, undefined, 'direct' as const, 'agency' as const),
        statusContact: fc.option(fc.nat(3), { nil: undefined }),
        kept: fc.option(fc.uniqueArray(fc.nat(3), { maxLength: 3 }), { nil: undefined }),
        interviews: fc.array(interviewDraft(baseDay), { maxLength: 4, size: 'max' }),
        events: fc.array(eventDraft(baseDay), { maxLength: options.mostEvents ?? 9, size: 'max' }),
        retracted: fc.option(fc.nat(20), { nil: undefined, freq: 2 }),
        repeated: fc.option(fc.nat(20), { nil: undefined, freq: 2 }),
        stored: stored(),
      })
      .map((draft) => {
        const contactIds = draft.people.map(({ id }) => id);
        const around: Surroundings = {
          timeZone: draft.employer.timeZone,
          contactIds,
          interviewIds: names.slice(0, draft.interviews.length),
          applicationId: options.id ?? 'app',
        };
        const status = draft.statusContact === undefined ? undefined : contactIds[draft.statusContact];
        const events = makeEvents(draft.events, names, around);
        return withoutUndefined({
          id: around.applicationId,
          company: 'Acme',
          role: 'Engineer',
          candidate: draft.candidate,
          employer: draft.employer,
          via: draft.via,
          contacts: draft.people,
          statusContactId: sharedEmail === undefined ? status : contactIds[0],
          stayInTouchWith: draft.kept?.flatMap((index) => contactIds[index] ?? []),
          interviews: makeInterviews(draft.interviews, names, baseDay, around),
          ...draft.stored,
          events: [
            ...events,
            ...retraction(events, draft.retracted),
            ...events.slice(draft.repeated ?? 20, (draft.repeated ?? 20) + 1).filter(({ id }) => id !== undefined),
          ],
        });
      });
  });

function makeInterviews(
  drafts: readonly InterviewDraft[],
  names: readonly string[],
  baseDay: number,
  around: Surroundings,
): Application['interviews'] {
  let day = baseDay;
  return drafts.map(({ gap, make }, index) => {
    if (index > 0) day += gap;
    return make(names[index] ?? String(index), day, around);
  });
}

function makeEvents(drafts: readonly EventDraft[], names: readonly string[], around: Surroundings): Event[] {
  return drafts.map((make, index) => make(around, names[index] ?? `event ${index}`));
}

/** Takes back one of the events that have an id, a day and a half after it. */
function retraction(events: readonly Event[], index: number | undefined): Event[] {
  const event = index === undefined ? undefined : events[index % Math.max(events.length, 1)];
  if (event?.id === undefined) return [];
  const at = new Date(Date.parse(`${event.at.slice(0, 16)}Z`) + 36 * 3_600_000).toISOString().slice(0, 16);
  return [{ type: 'event.retracted', eventId: event.id, at }];
}

/** When to plan: some time after one of the events, or after the base day; from days before it to a year and more. */
const nows = fc.record({
  after: fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  minutes: fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: -6 * 24 * 60, max: 0 }) },
    { weight: 5, arbitrary: fc.nat(9 * 24 * 60) },
    { weight: 2, arbitrary: fc.nat(45 * 24 * 60) },
    { weight: 1, arbitrary: fc.nat(500 * 24 * 60) },
  ),
});

type NowDraft = typeof nows extends fc.Arbitrary<infer T> ? T : never;

function nowIn(app: Application, baseDay: number, { after, minutes }: NowDraft): string {
  const walls = (app.events ?? []).map(({ at }) => dayNumber(at.slice(0, 10)) * 24 * 60).toSorted((a, b) => a - b);
  const from = (after === undefined ? undefined : walls[after % Math.max(walls.length, 1)]) ?? wallAt(baseDay, 0);
  return isoWithOffset(from + minutes, app.employer.timeZone);
}

/** An input for `planTimeline`. Without the bias of fast-check, which likes small numbers: the weights are given here. */
export const planInput = (options: ApplicationOptions = {}): fc.Arbitrary<PlanInput> =>
  fc.noBias(
    baseDays.chain((baseDay) =>
      fc
        .tuple(application(baseDay, options), policyInput(), nows)
        .map(([app, policy, now]) => withoutUndefined({ application: app, policy, now: nowIn(app, baseDay, now) })),
    ),
  );

/** An input for `planAgenda`: up to four applications of one candidate, some with the same person behind them. */
export const agendaInput = (options: ApplicationOptions = {}): fc.Arbitrary<AgendaInput> =>
  fc.noBias(
    baseDays.chain((baseDay) => {
      const one = (id: string) =>
        fc
          .tuple(fc.nat(6), fc.constantFrom('rita@example.com', 'rita@example.com', undefined))
          .chain(([later, sharedEmail]) =>
            application(baseDay + later, { mostEvents: 5, ...options, id, sharedEmail }),
          );
      return fc
        .tuple(one('a'), one('a:b'), one('b%3A'), one('ana'), fc.integer({ min: 1, max: 4 }))
        .chain(([first, second, third, fourth, count]) =>
          fc.tuple(candidate(), policyInput(), nows).map(([person, policy, now]) => ({
            applications: [first, second, third, fourth].slice(0, count).map((app) => ({ ...app, candidate: person })),
            ...(policy !== undefined && { policy }),
            now: nowIn(first, baseDay, now),
          })),
        );
    }),
  );
