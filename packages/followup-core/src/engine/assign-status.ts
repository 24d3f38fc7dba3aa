import type { Status } from '../model/vocabulary.ts';
import type { Known } from '../facts/known.ts';
import { rollForward } from '../time/business-day.ts';
import type { Day } from '../time/civil-date.ts';
import { localDay, type Instant } from '../time/wall-clock.ts';
import type { Window } from './draft.ts';

/** All that decides on a step's status. */
export interface Standing {
  readonly settled?: 'done' | 'skipped' | undefined;
  readonly cancelled?: boolean;
  readonly blocked?: boolean;
  readonly waiting?: boolean;
  /** A snooze is what sets the opening. */
  readonly snoozed?: boolean;
  readonly window?: Window | undefined;
}

/** The first that holds. A window includes both its ends. What is suppressed has no window, and never comes here. */
export function assignStatus(standing: Standing, now: Instant): Status {
  const { settled, window } = standing;
  if (settled) return settled;
  if (standing.cancelled) return 'cancelled';
  if (isExpired(window, now)) return 'expired';
  if (standing.blocked) return 'blocked';
  if (standing.waiting || !window) return 'waiting';
  if (now < window.opensAt) return standing.snoozed ? 'snoozed' : 'upcoming';
  return isOverdue(window, now) ? 'overdue' : 'open';
}

export function isExpired(window: Window | undefined, now: Instant): boolean {
  return window?.expiresAt !== undefined && now > window.expiresAt;
}

function isOverdue(window: Window | undefined, now: Instant): boolean {
  return window?.dueAt !== undefined && now > window.dueAt;
}

/** Still to be done, now or later. */
export function isPending(status: Status): boolean {
  return status === 'upcoming' || status === 'open' || status === 'overdue' || status === 'snoozed';
}

/**
 * The day on which something overdue and unmade counts as made: today, rolled forward. Once it has expired, today stands
 * still. Nothing for what is not overdue.
 */
export function unmadeDay({ now, zone, calendar }: Known, window: Window | undefined): Day | undefined {
  if (!isOverdue(window, now)) return undefined;
  return rollForward(calendar, localDay(zone, Math.min(now, window?.expiresAt ?? now)));
}
