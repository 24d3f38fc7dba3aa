import fc from 'fast-check';
import type { Event, Interview, Timeframe } from 'followup-core';
import { channels, outcomes, purposes } from 'followup-core';
import { timeUnits, weekdays } from '../../src/model/vocabulary.ts';
import { withoutUndefined } from './arbitrary-people.ts';
import { dayOfWall, isoDate, isoWall, isoWithOffset, wallAt, type WallMinutes } from './wall-time.ts';

/** What a fact may refer to. */
export interface Surroundings {
  readonly baseDay: number;
  readonly timeZone: string;
  readonly contactIds: readonly string[];
  readonly interviewIds: readonly string[];
  readonly applicationId: string;
}

const says = fc.constantFrom(undefined, undefined, 'by Friday', '“soon”', 'بعد أسبوع');
const weekday = fc.constantFrom(...weekdays);
const unit = fc.constantFrom(...timeUnits);

/** A timeframe of any type, by the day on which it was said. */
const timeframeDraft = (): fc.Arbitrary<(saidOn: number) => Timeframe> => {
  const typed = fc.oneof(
    // Two days ahead, because the employer's day of an interview in another zone may be the next one.
    fc.record({ type: fc.constantFrom('by-date', 'on-date', 'not-before'), days: fc.integer({ min: 2, max: 45 }) }),
    fc.record({ type: fc.constantFrom('by-weekday', 'next-weekday'), weekday }),
    fc.record({ type: fc.constant('duration'), count: fc.nat(20), unit }),
    fc
      .record({ min: fc.nat(5), more: fc.nat(5), unit })
      .map(({ min, more, unit: inUnits }) => ({ type: 'range', min, max: min + more, unit: inUnits })),
    fc.record({ type: fc.constantFrom('end-of-week', 'end-of-month', 'early-next-week') }),
    fc.record({ type: fc.constantFrom('vague', 'unknown', 'vague', 'unknown', 'no-contact') }),
    fc.constantFrom({ text: 'soon' }, { text: '' }),
  ) as fc.Arbitrary<{ days?: number }>;
  return fc.tuple(typed, says).map(([{ days, ...fields }, text]) => (saidOn) => {
    const date = days === undefined ? undefined : isoDate(saidOn + days);
    return withoutUndefined({ text, ...fields, date }) as Timeframe;
  });
};

/** A conversation some days after the one before it; 0 is the same day. */
export interface InterviewDraft {
  readonly gap: number;
  readonly make: (id: string, day: number, around: Surroundings) => Interview;
}

const hoursOfDay = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 8, max: 18 }) },
  { weight: 1, arbitrary: fc.nat(23) },
);

/** Any conversation: planned, held, cancelled or missed, at any hour, in any zone. */
export const interviewDraft = (): fc.Arbitrary<InterviewDraft> =>
  fc
    .record({
      gap: fc.constantFrom(0, 0, 1, 2, 3, 7, 12, 30),
      hour: hoursOfDay,
      minute: fc.constantFrom(0, 0, 15, 30, 59),
      length: fc.constantFrom(20, 45, 60, 90, 300),
      zone: fc.constantFrom(
        undefined,
        undefined,
        undefined,
        'America/Los_Angeles',
        'Asia/Tokyo',
        'Australia/Lord_Howe',
      ),
      spelled: fc.constantFrom('wall', 'wall', 'offset'),
      state: fc.constantFrom(undefined, undefined, undefined, undefined, 'cancelled', 'no-show'),
      announced: fc.option(fc.integer({ min: -30, max: 24 * 14 }), { nil: undefined }),
      cancelled: fc.option(fc.integer({ min: -5, max: 24 * 5 }), { nil: undefined }),
      people: fc.array(fc.nat(9), { minLength: 0, maxLength: 3 }),
      frame: fc.option(timeframeDraft(), { nil: undefined }),
      topics: fc.constantFrom<string[] | undefined>(undefined, ['the roadmap', '🎲']),
    })
    .map((draft) => ({
      gap: draft.gap,
      make: (id, day, { timeZone, contactIds }) => {
        const zone = draft.zone ?? timeZone;
        const spell = (wall: WallMinutes) => (draft.spelled === 'wall' ? isoWall(wall) : isoWithOffset(wall, zone));
        // The hours in which clocks change: long enough that no gap can turn the conversation round.
        const length = draft.hour < 5 || draft.hour > 21 ? Math.max(draft.length, 180) : draft.length;
        const start = wallAt(day, draft.hour, draft.minute);
        return withoutUndefined({
          id,
          startsAt: spell(start),
          endsAt: spell(start + length),
          timeZone: draft.zone,
          with: draft.people.flatMap((index) => contactIds[index % contactIds.length] ?? []),
          state: draft.state,
          announcedAt: draft.announced === undefined ? undefined : spell(start - draft.announced * 60),
          cancelledAt:
            draft.state !== 'cancelled' || draft.cancelled === undefined
              ? undefined
              : spell(start - draft.cancelled * 60),
          timeframe: draft.frame?.(day),
          topics: draft.topics,
        });
      },
    }));

/** Makes an event; the id is used by those that have one. */
export type EventDraft = (around: Surroundings, id: string) => Event;

/** When something happens: mostly within weeks of the first interview. */
const minutesAfter = fc.oneof(
  { weight: 5, arbitrary: fc.nat(25 * 24 * 60) },
  { weight: 2, arbitrary: fc.integer({ min: -5 * 24 * 60, max: 100 * 24 * 60 }) },
  { weight: 1, arbitrary: fc.nat(500 * 24 * 60) },
  { weight: 1, arbitrary: fc.nat(40).map((days) => days * 24 * 60) },
);

type Details = (around: Surroundings, wall: WallMinutes) => object;

/** Which step an event names: rightly as a rule, by chance sometimes. */
const names = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ purpose: 'status' } as const) },
  { weight: 2, arbitrary: fc.constant({ purpose: 'thanks', who: true, where: true } as const) },
  { weight: 2, arbitrary: fc.constantFrom({ purpose: 'connect', who: true }, { purpose: 'stay-in-touch', who: true }) },
  { weight: 1, arbitrary: fc.constantFrom('offer', 'rejection-reply', 'withdrawal').map((purpose) => ({ purpose })) },
  {
    weight: 1,
    arbitrary: fc.record({ purpose: fc.constantFrom(...purposes), who: fc.boolean(), where: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ byId: true }) },
) as fc.Arbitrary<{ purpose?: string; who?: boolean; where?: boolean; byId?: boolean }>;

const settles = fc
  .record({
    type: fc.constantFrom('step.done', 'step.done', 'step.skipped', 'step.snoozed'),
    named: names,
    who: fc.nat(9),
    where: fc.nat(9),
    days: fc.integer({ min: -1, max: 25 }),
    withTime: fc.boolean(),
  })
  .map(({ named, ...draft }): Details => {
    return ({ contactIds, interviewIds, applicationId }, wall) => {
      const interviewId = pick(interviewIds, draft.where);
      const until = isoWall(wall + draft.days * 24 * 60);
      return {
        type: draft.type,
        ...(named.byId
          ? { stepId: [applicationId, 'status-email', interviewId ?? '?'].map(escapeColons).join(':') }
          : {
              purpose: named.purpose,
              contactId: named.who ? pick(contactIds, draft.who) : undefined,
              interviewId: named.where ? interviewId : undefined,
            }),
        ...(draft.type === 'step.snoozed' && { until: draft.withTime ? until : until.slice(0, 10) }),
      };
    };
  });

const replies = fc
  .record({
    kind: fc.constantFrom('news', 'news', 'acknowledgement', 'out-of-office', 'out-of-office', 'no-contact'),
    who: fc.option(fc.nat(9), { nil: undefined, freq: 2 }),
    frame: fc.option(timeframeDraft(), { nil: undefined }),
    back: fc.option(fc.integer({ min: -2, max: 30 }), { nil: undefined, freq: 6 }),
  })
  .map((draft): Details => {
    return ({ contactIds }, wall) => ({
      type: 'reply.received',
      kind: draft.kind,
      contactId: pick(contactIds, draft.who),
      timeframe: draft.kind === 'news' ? draft.frame?.(dayOfWall(wall)) : undefined,
      returnsOn:
        draft.kind === 'out-of-office' && draft.back !== undefined ? isoDate(dayOfWall(wall) + draft.back) : undefined,
    });
  });

const people = fc
  .record({
    type: fc.constantFrom('contact.made', 'contact.made', 'invite.withdrawn', 'invite.accepted'),
    who: fc.nat(9),
    stranger: fc.constantFrom(false, false, false, false, true),
    channel: fc.constantFrom(undefined, ...channels),
  })
  .map((draft): Details => {
    return ({ contactIds }) => ({
      type: draft.type,
      contactId: draft.stranger ? 'a stranger' : (pick(contactIds, draft.who) ?? 'nobody'),
      channel: draft.type === 'contact.made' ? draft.channel : undefined,
    });
  });

const turns = fc
  .record({
    type: fc.constantFrom('hold.started', 'offer.received', 'outcome.recorded', 'outcome.recorded'),
    days: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    outcome: fc.constantFrom('rejected', 'rejected', 'closed', ...outcomes),
  })
  .map((draft): Details => {
    return (_, wall) => {
      const later = draft.days === undefined ? undefined : isoWall(wall + draft.days * 24 * 60);
      if (draft.type === 'hold.started') return { type: draft.type, until: later?.slice(0, 10) };
      if (draft.type === 'outcome.recorded') return { type: draft.type, outcome: draft.outcome };
      // A day later at the least, so that no gap of the clock can put the deadline before the offer.
      return { type: draft.type, deadline: later && isoWall(wall + ((draft.days ?? 0) + 1) * 24 * 60) };
    };
  });

const others = fc
  .record({ type: fc.constantFrom('interview.rescheduled', 'stay-in-touch.paused'), which: fc.nat(9) })
  .map((draft): Details => {
    return ({ interviewIds }, wall) =>
      draft.type === 'stay-in-touch.paused'
        ? { type: draft.type, reason: 'a new job' }
        : {
            type: draft.type,
            interviewId: pick(interviewIds, draft.which) ?? 'none such',
            from: isoWall(wall),
            to: isoWall(wall + 60),
          };
  });

/** An event of any type but a retraction, some time after the base day. */
export const eventDraft = (): fc.Arbitrary<EventDraft> => {
  const details = fc.oneof(
    { weight: 5, arbitrary: settles },
    { weight: 4, arbitrary: replies },
    { weight: 2, arbitrary: people },
    { weight: 2, arbitrary: turns },
    { weight: 1, arbitrary: others },
  );
  return fc
    .tuple(minutesAfter, details, fc.constantFrom('wall', 'wall', 'offset'), fc.boolean())
    .map(([minutes, detail, spelled, named]) => {
      return (around, id) => {
        const wall = wallAt(around.baseDay, 0) + minutes;
        return withoutUndefined({
          id: named ? id : undefined,
          at: spelled === 'wall' ? isoWall(wall) : isoWithOffset(wall, around.timeZone),
          ...detail(around, wall),
        }) as Event;
      };
    });
};

function pick(list: readonly string[], index: number | undefined): string | undefined {
  return index === undefined ? undefined : list[index % Math.max(list.length, 1)];
}

function escapeColons(part: string): string {
  return part.replaceAll('%', '%25').replaceAll(':', '%3A');
}
