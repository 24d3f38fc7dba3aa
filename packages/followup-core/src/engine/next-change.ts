import { momentsAhead } from '../facts/phase.ts';
import { rollForward } from '../time/business-day.ts';
import { instantAt, localDay, type Instant } from '../time/wall-clock.ts';
import { isPending } from './assign-status.ts';
import type { Draft, Planning } from './draft.ts';

/** A window includes its ends: what follows begins a millisecond later. */
const JUST_AFTER = 1;

/** The next moment at which the answer would differ without a new fact. */
export function nextChange(
  { known }: Planning,
  drafts: readonly Draft[],
  presumedClosedAt: Instant | undefined,
): Instant | undefined {
  let next = Number.POSITIVE_INFINITY;
  const consider = (moment: Instant | undefined) => {
    if (moment !== undefined && moment > known.now && moment < next) next = moment;
  };
  for (const moment of momentsAhead(known)) consider(moment);
  consider(presumedClosedAt);
  for (const draft of drafts) for (const moment of turningPoints(draft)) consider(moment);
  if (drafts.some(isLateAttempt) || (drafts.some(isLateNotice) && drafts.some(isOpenAttempt))) {
    // What follows counts from today, rolled forward: that day holds until it is over.
    const today = rollForward(known.calendar, localDay(known.zone, known.now));
    consider(instantAt(known.zone, today + 1, 0));
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}

/** The moments at which the clock alone changes a step's status. */
function turningPoints({ status, window }: Draft): (Instant | undefined)[] {
  const expired = window?.expiresAt === undefined ? undefined : window.expiresAt + JUST_AFTER;
  switch (status) {
    case 'upcoming':
    case 'snoozed':
      return [window?.opensAt];
    case 'open':
      return [window?.dueAt === undefined ? undefined : window.dueAt + JUST_AFTER, expired];
    case 'overdue':
    case 'blocked':
    case 'waiting':
      return [expired];
    case 'expired':
    case 'done':
    case 'skipped':
    case 'cancelled':
    case 'suppressed':
      return [];
  }
}

function isLateAttempt({ status, attempt }: Draft): boolean {
  return status === 'overdue' && attempt !== undefined;
}

function isLateNotice({ status, entry }: Draft): boolean {
  return status === 'overdue' && entry.rule.anchor === 'offer-elsewhere';
}

function isOpenAttempt({ status, attempt }: Draft): boolean {
  return attempt !== undefined && isPending(status);
}
