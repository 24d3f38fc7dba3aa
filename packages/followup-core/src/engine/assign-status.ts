import type { Status } from '../model/vocabulary.ts';
import type { Instant } from '../time/wall-clock.ts';
import type { Window } from './draft.ts';

/** All that decides on a step's status. */
export interface Standing {
  readonly settled?: 'done' | 'skipped' | undefined;
  readonly cancelled?: boolean;
  readonly suppressed?: boolean;
  readonly blocked?: boolean;
  readonly waiting?: boolean;
  /** A snooze is what sets the opening. */
  readonly snoozed?: boolean;
  readonly window?: Window | undefined;
}

/** The first that holds. A window includes both its ends. */
export function assignStatus(standing: Standing, now: Instant): Status {
  const { settled, window } = standing;
  if (settled) return settled;
  if (standing.cancelled) return 'cancelled';
  if (standing.suppressed) return 'suppressed';
  if (isExpired(window, now)) return 'expired';
  if (standing.blocked) return 'blocked';
  if (standing.waiting || !window) return 'waiting';
  if (now < window.opensAt) return standing.snoozed ? 'snoozed' : 'upcoming';
  return isOverdue(window, now) ? 'overdue' : 'open';
}

export function isExpired(window: Window | undefined, now: Instant): boolean {
  return window?.expiresAt !== undefined && now > window.expiresAt;
}

export function isOverdue(window: Window | undefined, now: Instant): boolean {
  return window?.dueAt !== undefined && now > window.dueAt;
}

/** Still to be done, now or later. */
export function isPending(status: Status): boolean {
  return status === 'upcoming' || status === 'open' || status === 'overdue' || status === 'snoozed';
}
