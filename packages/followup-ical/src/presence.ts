import type { Step, Timeline } from 'followup-core';
import { DAY, HOUR, readInstant, type Instant } from 'followup-core/time';
import type { Revision } from './entry.ts';

/** How a step stands in the calendar. */
export type Standing = 'planned' | 'forecast' | 'overdue' | 'cancelled' | 'skipped' | 'done';

/** So long after something ended, every calendar has fetched that it did: the slowest take a day. */
const TOMBSTONE: number = 48 * HOUR;

/** How a step stands; nothing for what cannot be done, or no longer, and for what was over before anybody saw it. */
export function standingOf(step: Step, { now }: Timeline, stored: Revision | undefined): Standing | undefined {
  switch (step.status) {
    case 'upcoming':
    case 'snoozed':
      // Whether one asks at all depends on their silence until then.
      return step.purpose === 'status' ? 'forecast' : 'planned';
    case 'open':
      return 'planned';
    case 'overdue':
    case 'done':
    case 'skipped':
      return step.status;
    case 'cancelled':
      return stored?.endedAt !== undefined || endOf(step) !== undefined ? 'cancelled' : undefined;
    case 'blocked':
      // Somebody else can pass it on.
      if (step.fallbackContactId === undefined) return undefined;
      return (readInstant(now) ?? 0) > (readInstant(step.dueAt) ?? Infinity) ? 'overdue' : 'planned';
    case 'expired':
    case 'suppressed':
    case 'waiting':
      return undefined;
  }
}

/** From when an entry that begins at `startsAt` is gone; nothing for what stays. */
export function leavingOf(
  standing: Standing,
  startsAt: Instant,
  since: Instant,
  keepDone: boolean,
): Instant | undefined {
  switch (standing) {
    case 'done':
      return keepDone ? undefined : utcMidnightFrom(since + TOMBSTONE);
    case 'cancelled':
    case 'skipped':
      return Math.min(startsAt, since + TOMBSTONE);
    case 'planned':
    case 'forecast':
    case 'overdue':
      return undefined;
  }
}

/** When a step was settled or cancelled, as far as its reasons tell: else with the latest fact. */
export function endedAt(step: Step, { factsAt }: Timeline): Instant {
  return endOf(step) ?? readInstant(factsAt) ?? 0;
}

function endOf({ because, dueAt }: Step): Instant | undefined {
  const reason = because.find(({ code }) => code.startsWith('settled.') || code.startsWith('cancelled.'));
  // What they said about their answer was said in the interview, by whose end the question was due.
  return readInstant(reason?.code === 'settled.timeframe-recorded' ? dueAt : reason?.at);
}

/** The steps of all timelines, by their id. */
export type StepsById = ReadonlyMap<string, Step>;

/**
 * Whether a step is counted from today for as long as something before it is late and unmade: in a calendar it would
 * move with every day that passes. What comes before may be covered by a message about another application.
 */
export function movesDaily(
  { purpose, status, wait, attempt = 0 }: Step,
  { steps }: Timeline,
  stepsById: StepsById,
): boolean {
  if (purpose !== 'status' || !(status === 'upcoming' || status === 'snoozed' || status === 'cancelled')) return false;
  return steps.some((other) => {
    if (other.purpose === 'offer-notice') return other.status === 'overdue';
    const isBefore = other.purpose === 'status' && other.wait === wait && (other.attempt ?? 0) < attempt;
    return isBefore && (other.status === 'overdue' || isCoveredByLate(other, stepsById));
  });
}

function isCoveredByLate({ because }: Step, stepsById: StepsById): boolean {
  const covered = because.find(({ code }) => code === 'cancelled.merged');
  return covered?.stepId !== undefined && stepsById.get(covered.stepId)?.status === 'overdue';
}

/** The UTC midnight at or after an instant. */
function utcMidnightFrom(instant: Instant): Instant {
  return Math.ceil(instant / DAY) * DAY;
}
