import fc from 'fast-check';
import type { AgendaInput, Application, Event, PlanInput } from 'followup-core';
import {
  eventDraft,
  interviewDraft,
  type EventDraft,
  type InterviewDraft,
  type Surroundings,
} from './arbitrary-facts.ts';
import { candidate, contactDraft, employerDraft, ids, stored, withoutUndefined } from './arbitrary-people.ts';
import { policyInput } from './arbitrary-policy.ts';
import { dayNumber, isoWithOffset, wallAt } from './wall-time.ts';

/** A day of the years in which applications are planned; half of them in a year of which all zones are known. */
const baseDays = fc.oneof(
  fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2023-12-31') }),
  fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2040-12-31') }),
);

interface ApplicationPlace {
  readonly id: string;
  /** The day of the first interview. */
  readonly baseDay: number;
  /** The address of the status contact, who is the same person in several applications. */
  readonly sharedEmail?: string | undefined;
}

const oneOfMany = fc.option(fc.nat(20), { nil: undefined });

/** A valid application. Everything is drawn at once and put together after, so that counterexamples shrink well. */
const applicationDraft = (mostEvents: number): fc.Arbitrary<(place: ApplicationPlace) => Application> =>
  fc
    .record({
      names: ids(),
      people: fc.array(contactDraft(), { minLength: 1, maxLength: 4, size: 'max' }),
      nobody: fc.constantFrom(...Array.from({ length: 15 }, () => false), true),
      employer: employerDraft(),
      candidate: candidate(),
      via: fc.constantFrom(undefined, undefined, 'direct' as const, 'agency' as const),
      statusContact: fc.option(fc.nat(3), { nil: undefined }),
      kept: fc.option(fc.uniqueArray(fc.nat(3), { maxLength: 3 }), { nil: undefined }),
      interviews: fc.array(interviewDraft(), { maxLength: 4, size: 'max' }),
      events: fc.array(eventDraft(), { maxLength: mostEvents, size: 'max' }),
      retracted: oneOfMany,
      repeated: oneOfMany,
      stored: stored(),
    })
    .map((draft) => ({ id, baseDay, sharedEmail }) => {
      const { names } = draft;
      const contacts = draft.nobody
        ? []
        : draft.people.map((make, index) => make(names[index] ?? '', index === 0 ? sharedEmail : undefined));
      const contactIds = contacts.map((contact) => contact.id);
      const interviewIds = names.slice(0, draft.interviews.length);
      const employer = draft.employer(baseDay);
      const around = { applicationId: id, baseDay, timeZone: employer.timeZone, contactIds, interviewIds };
      const status = sharedEmail === undefined ? draft.statusContact : 0;
      const events = makeEvents(draft.events, names, around);
      return withoutUndefined({
        id,
        company: 'Acme',
        role: 'Engineer',
        candidate: draft.candidate,
        employer,
        via: draft.via,
        contacts,
        statusContactId: status === undefined ? undefined : contactIds[status],
        stayInTouchWith: draft.kept?.flatMap((index) => contactIds[index] ?? []),
        interviews: makeInterviews(draft.interviews, names, around),
        ...draft.stored,
        events: [...events, ...retraction(events, draft.retracted), ...repetition(events, draft.repeated)],
      });
    });

function makeInterviews(
  drafts: readonly InterviewDraft[],
  names: readonly string[],
  around: Surroundings,
): Application['interviews'] {
  let day = around.baseDay;
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

/** The same event once more. */
function repetition(events: readonly Event[], index: number | undefined): Event[] {
  return events.filter(({ id }, place) => place === index && id !== undefined);
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

function nowIn(app: Application | undefined, baseDay: number, { after, minutes }: NowDraft): string {
  const walls = (app?.events ?? []).map(({ at }) => dayNumber(at.slice(0, 10)) * 24 * 60).toSorted((a, b) => a - b);
  const from = (after === undefined ? undefined : walls[after % Math.max(walls.length, 1)]) ?? wallAt(baseDay, 0);
  return isoWithOffset(from + minutes, app?.employer.timeZone ?? 'UTC');
}

/** An input for `planTimeline`. Without the bias of fast-check, which likes small numbers: the weights are given here. */
export const planInput = (): fc.Arbitrary<PlanInput> =>
  fc.noBias(
    fc.tuple(baseDays, applicationDraft(9), policyInput(), nows).map(([baseDay, make, policy, now]) => {
      const application = make({ id: 'app', baseDay });
      return plain({ application, policy, now: nowIn(application, baseDay, now) });
    }),
  );

/** An input for `planAgenda`: one to four applications of one candidate, some with the same person behind them. */
export const agendaInput = (): fc.Arbitrary<AgendaInput> => {
  const one = fc.record({
    make: applicationDraft(5),
    later: fc.nat(6),
    sharedEmail: fc.constantFrom('rita@example.com', 'Rita@example.com', undefined),
  });
  return fc.noBias(
    fc
      .tuple(baseDays, fc.array(one, { minLength: 1, maxLength: 4, size: 'max' }), candidate(), policyInput(), nows)
      .map(([baseDay, drafts, person, policy, now]) => {
        const applications = drafts.map(({ make, later, sharedEmail }, index) => ({
          ...make({ id: ['a', 'a:b', 'b%3A', 'ana'][index] ?? '', baseDay: baseDay + later, sharedEmail }),
          candidate: person,
        }));
        return plain({ applications, policy, now: nowIn(applications[0], baseDay, now) });
      }),
  );
};

/** What the wire makes of it. */
function plain<T>(input: T): T {
  return JSON.parse(JSON.stringify(input)) as T;
}
