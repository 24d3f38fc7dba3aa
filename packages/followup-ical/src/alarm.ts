import type { Timeline } from 'followup-core';
import { MINUTE, parseDateTime, type Instant } from 'followup-core/time';

/** The interviews of a candidate, half-open, in order and without overlaps. */
export type Interviews = readonly (readonly [Instant, Instant])[];

/** The interviews that timelines know of: the question about the next steps is open in each. */
export function interviewsOf(timelines: readonly Timeline[]): Interviews {
  const all = timelines.flatMap(({ steps }) =>
    steps
      .filter(({ purpose, status }) => purpose === 'next-steps' && status !== 'cancelled')
      .map(({ opensAt, dueAt }) => [parseDateTime(opensAt) ?? 0, parseDateTime(dueAt) ?? 0] as const),
  );
  const merged: (readonly [Instant, Instant])[] = [];
  for (const [from, until] of all.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], until)];
    else merged.push([from, until]);
  }
  return merged;
}

/**
 * Minutes after the start at which to remind: at once, or, where that would ring in an interview, when it has ended.
 * Nothing where the interview outlasts the deadline.
 */
export function alarmAfter(
  startsAt: Instant,
  minutes: number,
  dueAt: Instant | undefined,
  interviews: Interviews,
): number | undefined {
  const at = startsAt + minutes * MINUTE;
  const during = interviews.find(([from, until]) => from <= at && at < until);
  if (!during) return minutes;
  const after = minutes + Math.ceil((during[1] - at) / MINUTE);
  return dueAt !== undefined && startsAt + after * MINUTE >= dueAt ? undefined : after;
}
