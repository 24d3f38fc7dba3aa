import { interviewMoments } from '../facts/phase.ts';
import { rollForward } from '../time/business-day.ts';
import { instantAt, localDay, type Instant } from '../time/wall-clock.ts';
import { isPending } from './assign-status.ts';
import type { Draft } from './draft.ts';
import type { Plan } from './plan-timeline.ts';

/** A window includes its ends: what follows begins a millisecond later. */
const JUST_AFTER = 1;

/** The next moment at which the answer would differ without a new fact. */
export function nextChange({ planning: { known }, drafts, presumedClosedAt }: Plan): Instant | undefined {
  let next = Number.POSITIVE_INFINITY;
  const consider = (moment: Instant | undefined) => {
    if (moment !== undefined && moment > known.now && moment < next) next = moment;
  };
  for (const moment of [...known.log.ahead, ...interviewMoments(known)]) consider(moment);
  consider(presumedClosedAt);
  for (const draft of drafts) for (const moment of turningPoints(draft)) consider(moment);
  if (
    drafts.some((draft) => isLateAttempt(draft, known.now)) ||
    (drafts.some(isLateNotice) && drafts.some(isOpenAttempt))
  ) {
    // What follows counts from today, rolled forward: that day holds until it is over.
    const today = rollForward(known.calendar, localDay(known.zone, known.now));
    consider(instantAt(known.zone, today + 1, 0));
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}

/** The moments at which the clock alone changes a step's status. */
function turningPoints(draft: Draft): (Instant | undefined)[] {
  const { status, window } = draft;
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
    case 'cancelled':
      // Another application's message covers it, and that depends on whether this one would be late.
      return isMerged(draft) ? [window?.dueAt === undefined ? undefined : window.dueAt + JUST_AFTER, expired] : [];
    case 'expired':
    case 'done':
    case 'skipped':
    case 'suppressed':
      return [];
  }
}

function isLateAttempt(draft: Draft, now: Instant): boolean {
  if (draft.attempt === undefined) return false;
  const { dueAt = now, expiresAt = dueAt } = draft.window ?? {};
  return draft.status === 'overdue' || (isMerged(draft) && now > dueAt && now <= expiresAt);
}

/** A message about another application covers the attempt. */
export function isMerged({ because }: Draft): boolean {
  return because.some(({ code }) => code === 'cancelled.merged');
}

function isLateNotice({ status, entry }: Draft): boolean {
  return status === 'overdue' && entry.rule.anchor === 'offer-elsewhere';
}

function isOpenAttempt({ status, attempt }: Draft): boolean {
  return attempt !== undefined && isPending(status);
}
