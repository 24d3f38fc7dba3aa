import type { Timeline } from 'followup-core';
import { MINUTE, readInstant, type Instant } from 'followup-core/time';

/** The interviews of a candidate, half-open, in order and without overlaps. */
export type Interviews = readonly (readonly [Instant, Instant])[];

export function interviewsOf(timelines: readonly Timeline[]): Interviews {
  const all = timelines.flatMap(({ interviews }) =>
    interviews.map(({ startsAt, endsAt }) => [readInstant(startsAt) ?? 0, readInstant(endsAt) ?? 0] as const),
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
 * Nothing where it would ring after the deadline.
 */
export function alarmAfter(
  startsAt: Instant,
  minutes: number,
  dueAt: Instant | undefined,
  interviews: Interviews,
): number | undefined {
  const at = startsAt + minutes * MINUTE;
  const during = interviewAt(interviews, at);
  const after = during ? minutes + Math.ceil((during[1] - at) / MINUTE) : minutes;
  return dueAt !== undefined && startsAt + after * MINUTE > dueAt ? undefined : after;
}

/** The interview that goes on at an instant: of those that have begun, the last. */
function interviewAt(interviews: Interviews, at: Instant): readonly [Instant, Instant] | undefined {
  let low = 0;
  let high = interviews.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (interviews[middle]![0] <= at) low = middle + 1;
    else high = middle;
  }
  const last = interviews[low - 1];
  return last && at < last[1] ? last : undefined;
}
