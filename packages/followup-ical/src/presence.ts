import type { Step, Timeline } from 'followup-core';
import { DAY, HOUR, parseDateTime, type Instant } from 'followup-core/time';
import type { Revision } from './entry.ts';

/** How a step stands in the calendar. */
export interface Presence {
  readonly standing: 'planned' | 'forecast' | 'overdue' | 'cancelled' | 'skipped' | 'done';
  /** When it was settled or cancelled. */
  readonly since?: Instant;
  /** From when it is gone; absent: it stays. */
  readonly leavesAt?: Instant;
}

/** So long after something ended, every calendar has fetched that it did: the slowest take a day. */
const TOMBSTONE: number = 48 * HOUR;

/** Whether a step has a place in the calendar, and for how long. What cannot be done, or no longer, has none. */
export function presenceOf(
  step: Step,
  startsAt: Instant,
  timeline: Timeline,
  stored: Revision | undefined,
  keepDone: boolean,
): Presence | undefined {
  switch (step.status) {
    case 'upcoming':
    case 'snoozed':
      // Whether one asks at all depends on their silence until then.
      return { standing: step.purpose === 'status' ? 'forecast' : 'planned' };
    case 'open':
      return { standing: 'planned' };
    case 'overdue':
      return { standing: 'overdue' };
    case 'blocked':
      // Somebody else can pass it on.
      return step.fallbackContactId === undefined ? undefined : { standing: 'planned' };
    case 'done': {
      const since = endedAt(step, timeline, stored);
      return { standing: 'done', since, ...(!keepDone && { leavesAt: utcMidnightFrom(since + TOMBSTONE) }) };
    }
    case 'skipped':
    case 'cancelled': {
      const since = endedAt(step, timeline, stored);
      return { standing: step.status, since, leavesAt: Math.min(startsAt, since + TOMBSTONE) };
    }
    case 'expired':
    case 'suppressed':
    case 'waiting':
      return undefined;
  }
}

/**
 * Whether a step is counted from today for as long as something before it is late and unmade: in a calendar it would
 * move with every day that passes.
 */
export function movesDaily({ purpose, status, wait, attempt = 0 }: Step, { steps }: Timeline): boolean {
  if (purpose !== 'status' || (status !== 'upcoming' && status !== 'snoozed')) return false;
  return steps.some(
    (other) =>
      other.status === 'overdue' &&
      (other.purpose === 'offer-notice' ||
        (other.purpose === 'status' && other.wait === wait && (other.attempt ?? 0) < attempt)),
  );
}

/** When a step ended: the change that was stored, else the fact that ended it, else the latest fact. */
export function endedAt({ because, dueAt }: Step, { factsAt }: Timeline, stored: Revision | undefined): Instant {
  const reason = because.find(({ code }) => code.startsWith('settled.') || code.startsWith('cancelled.'));
  // What they said about their answer was said in the interview, by whose end the question was due.
  const fact = reason?.code === 'settled.timeframe-recorded' ? dueAt : reason?.at;
  return parseDateTime(stored?.changedAt) ?? parseDateTime(fact) ?? parseDateTime(factsAt) ?? 0;
}

/** The UTC midnight at or after an instant. */
function utcMidnightFrom(instant: Instant): Instant {
  return Math.ceil(instant / DAY) * DAY;
}
