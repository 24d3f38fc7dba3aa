import { DAY, formatDate, mondayOf, type Instant } from 'followup-core/time';
import type { Entry } from './entry.ts';
import { toUtc } from './utc.ts';

/** How far a calendar looks ahead and back. */
const DAYS = 90;

/** The Monday of an instant's week in UTC, as a date: the same facts give the same bytes from Monday to Sunday. */
export function weekOf(now: Instant): string {
  return formatDate(mondayOf(Math.floor(now / DAY)));
}

/**
 * Whether an entry is within the horizon and has not left. What is still to be done is within it as long as its window
 * is. UTC in ISO's spelling sorts as it is written.
 */
export function shownAt(now: Instant): (entry: Entry) => boolean {
  const clock = toUtc(now);
  const monday = mondayOf(Math.floor(now / DAY));
  const first = formatDate(monday - DAYS);
  const last = formatDate(monday + DAYS);
  return ({ time, task, leavesAt }) => {
    if (leavesAt !== undefined) return clock < leavesAt && isWithin(time, first, last);
    const isAhead = task.completedAt === undefined;
    return isWithin(time, first, last) || (isAhead && task.opensAt < first && (task.dueAt ?? last) > first);
  };
}

function isWithin(time: Entry['time'], first: string, last: string): boolean {
  return time.kind === 'timed' ? time.endsAt > first && time.startsAt < last : time.until > first && time.from < last;
}
