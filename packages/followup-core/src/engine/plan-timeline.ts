import type { Fact, Known } from '../facts/known.ts';
import { endOf } from '../facts/phase.ts';
import { readApplication } from '../facts/read-application.ts';
import { stepEvents } from '../facts/step-events.ts';
import type { Wait } from '../facts/wait.ts';
import { findWaits, waitLiveAt, type NoticeWait } from '../facts/waits.ts';
import type { Application } from '../model/application.ts';
import { instantAt, type Instant } from '../time/wall-clock.ts';
import { isPending, unmadeDay } from './assign-status.ts';
import type { Draft, Planning } from './draft.ts';
import { expandRules } from './expand-rules.ts';
import { allowNotes, countWithdrawn, type NoteAllowance } from './limits.ts';
import type { Governance } from './attempt.ts';
import { repeatTouches } from './repeat-touches.ts';
import type { Rulebook } from './rulebook.ts';
import { planStatus } from './status-chain.ts';
import type { OfferElsewhere } from './subject.ts';

/** What follows for one application from the candidate's others. */
export interface Elsewhere {
  readonly facts: readonly Fact[];
  readonly offers: readonly OfferElsewhere[];
  readonly governance?: Governance;
}

/** A planned application, still in integers. */
export interface Plan {
  readonly planning: Planning;
  readonly waits: readonly Wait[];
  readonly drafts: readonly Draft[];
  readonly presumedClosedAt: Instant | undefined;
  /** The candidate's other applications have a say in it: what changes them may change this one. */
  readonly governed?: boolean;
}

const NOWHERE: Elsewhere = { facts: [], offers: [] };

/** Plans one application: facts, then the rules that stand alone, the attempts of each wait, the touches after. */
export function planApplication(
  application: Application,
  book: Rulebook,
  now: Instant,
  path: string,
  elsewhere: Elsewhere = NOWHERE,
): Plan {
  const known = readApplication(application, now, path, elsewhere.facts);
  const planning: Planning = { known, book };
  const events = stepEvents(known);
  const single = expandRules(planning, events, elsewhere.offers);
  const waits = findWaits(known, noticeWaits(planning, single));
  const { drafts: attempts, presumedClosedAt } = planStatus(planning, waits, events, elsewhere.governance);
  const touches = repeatTouches(planning, events, presumedClosedAt);
  events.ignoreRest();
  ignoreIdle(known, waits);
  foldThanks(attempts, single);
  return { planning, waits, drafts: [...single, ...attempts, ...touches], presumedClosedAt };
}

/** Spends the month's allowance of personal notes; over several applications in their listed order. */
export function spendNotes(plans: readonly Plan[]): void {
  const allowance: NoteAllowance = new Map();
  for (const { planning, drafts } of plans) countWithdrawn(planning, drafts, allowance);
  for (const { planning, drafts } of plans) allowNotes(planning, drafts, allowance);
}

/** A notice about an offer elsewhere starts the wait again: from when it was given, or from when it is to be. */
function noticeWaits({ known }: Planning, drafts: readonly Draft[]): NoticeWait[] {
  return drafts.flatMap(({ offer, window, status, doneAt }) => {
    if (!offer || !window || !(isPending(status) || status === 'done' || status === 'expired')) return [];
    const late = doneAt === undefined ? unmadeDay(known, window) : undefined;
    const at = late === undefined ? (doneAt ?? window.opensAt) : instantAt(known.zone, late, 0);
    return [{ applicationId: offer.applicationId, offeredAt: offer.at, at: Math.max(at, offer.at) }];
  });
}

/** A thank-you that was never sent goes into the next message of the wait. */
function foldThanks(attempts: readonly Draft[], single: readonly Draft[]): void {
  const next = attempts.find(({ status, attempt }) => isPending(status) && attempt === 1);
  if (!next) return;
  for (const { entry, status, interviewId, forContact, contact } of single) {
    const person = forContact ?? contact;
    if (entry.purpose !== 'thanks' || entry.rule.to !== 'each-interviewer' || status !== 'expired') continue;
    if (!person || interviewId === undefined) continue;
    if (next.coversInterviews?.includes(interviewId))
      next.because.push({ code: 'thanks-folded-in', contactId: person.id });
  }
}

/** Lists the events that moved nothing. */
function ignoreIdle(known: Known, waits: readonly Wait[]): void {
  const { log, contactById, interviews } = known;
  const end = endOf(known);
  for (const fact of log.facts) {
    const { event, at } = fact;
    if (event.type === 'outcome.recorded' && fact !== end) log.ignore(fact, 'after-outcome');
    else if (event.type === 'interview.rescheduled' && !interviews.some(({ id }) => id === event.interviewId))
      log.ignore(fact, 'unknown-interview');
    else if (event.type === 'reply.received' && event.kind === 'acknowledgement') log.ignore(fact, 'changes-nothing');
    else if (event.type === 'reply.received' && event.kind === 'no-contact') {
      const wait = waitLiveAt(waits, at);
      if (wait?.closing?.by !== 'no-contact' || wait.closing.at !== at) log.ignore(fact, 'no-live-wait');
    } else if (
      (event.type === 'contact.made' || event.type === 'invite.withdrawn' || event.type === 'invite.accepted') &&
      !contactById.has(event.contactId)
    )
      log.ignore(fact, 'unknown-contact');
    else if (event.type === 'contact.made' && !(end && at >= end.at)) log.ignore(fact, 'changes-nothing');
  }
}
