import type { Wait } from '../facts/wait.ts';
import type { Contact } from '../model/contact.ts';
import type { Reason } from '../model/reason.ts';
import { addBusinessDays, daysOffBetween } from '../time/business-day.ts';
import { parseDate, type Day } from '../time/civil-date.ts';
import { formatDay, formatInstant } from '../time/date-time.ts';
import { instantAt, localDay, type Instant } from '../time/wall-clock.ts';
import type { Overdue } from './answer-overdue.ts';
import { assignStatus, isExpired, unmadeDay } from './assign-status.ts';
import type { Governance, Slot } from './attempt.ts';
import { closedReason } from './closed-reason.ts';
import { closeWindow } from './close-window.ts';
import { addOffset, daysAfter, openOnDay, type Opening } from './open-window.ts';
import type { Draft, Planning, Window } from './draft.ts';
import { settledReason } from './settled-reason.ts';
import { dayReasons, snoozedWindow } from './snooze.ts';

interface AttemptInput {
  readonly wait: Wait;
  readonly contact: Contact | undefined;
  readonly overdue: Overdue;
  readonly slots: readonly Slot[];
  readonly governance: Governance | undefined;
}

interface Made {
  readonly day: Day;
  readonly basis: NonNullable<Reason['basis']>;
}

/** Gives the attempts of one wait their dates, each counted from the one before it. */
export function planAttempts(
  planning: Planning,
  { wait, contact, overdue, slots, governance }: AttemptInput,
): { drafts: Draft[]; presumedClosedAt: Instant | undefined } {
  const { known, book } = planning;
  const drafts: Draft[] = [];
  const closed = wait.closing && closedReason(known, wait.closing);
  let made: Made | undefined;
  // While an attempt is still to be made, nothing opens before its last day has passed: never two at once.
  let busyUntil: Day | undefined;
  let silence: { readonly at: Instant; readonly attempt: number } | undefined;
  for (const [index, slot] of slots.entries()) {
    const attempt = index + 1;
    const merged = governance?.merged.get(slot.id);
    const opening = made
      ? openAfterAttempt(planning, slot, made, index, busyUntil)
      : openFirst(planning, slot, overdue);
    const sameDay = !made && overdue.sameDay;
    const moved = moveAttempt(planning, slot, opening, sameDay, governance);
    const { window, snoozed } = moved;
    const cancelled = Boolean(closed) || Boolean(merged) || silence !== undefined;
    const status = assignStatus(
      { settled: slot.settled?.kind, cancelled, blocked: slot.blocked, snoozed, window },
      known.now,
    );
    const cause =
      (slot.settled && settledBy(planning, slot)) ??
      closed ??
      (merged && { code: 'cancelled.merged' as const, applicationId: merged.applicationId, stepId: merged.stepId }) ??
      (silence && cancelledBySilence(planning, silence));
    const because: Reason[] = cause ? [cause] : [];
    if (slot.blocked) because.push(blockedReason(slot, contact));
    else if (slot.channel !== slot.entry.channels[0]) because.push({ code: 'channel.instead', channel: slot.channel });
    because.push(...moved.because);
    if (status === 'expired' && window.expiresAt !== undefined)
      because.push({ code: 'expired', at: formatInstant(window.expiresAt, known.zone) });
    drafts.push({
      id: slot.id,
      entry: slot.entry,
      channel: slot.channel,
      contact,
      wait: wait.number,
      attempt,
      status,
      window,
      doneAt: slot.settled?.kind === 'done' ? slot.settled.at : undefined,
      coversInterviews: wait.interviewIds,
      because,
    });
    const expiredAt = merged ? merged.expiredAt : isExpired(window, known.now) ? window.expiresAt : undefined;
    if (slot.settled) silence = undefined;
    else if (!silence && expiredAt !== undefined) silence = { at: expiredAt, attempt };
    made = merged ? { day: merged.day, basis: 'planned' } : whenMade(planning, slot, window, cancelled);
    if (!slot.settled && !merged) {
      const lastDay = made.basis === 'today' ? made.day : (window.dueDay ?? made.day);
      busyUntil = Math.max(busyUntil ?? lastDay, lastDay);
    }
  }
  const closedDay = made && addBusinessDays(known.calendar, made.day, book.policy.wait.presumedClosed.businessDays);
  return {
    drafts,
    presumedClosedAt:
      silence?.at ?? (closedDay === undefined ? undefined : instantAt(known.zone, closedDay, book.presumedClosedTime)),
  };
}

function openFirst(planning: Planning, slot: Slot, overdue: Overdue): Opening {
  const { rule } = slot.entry;
  // The first rule may ask for some days more; a later one that stands first has no attempt before it to count from.
  const extra = rule.after === undefined && rule.opens?.businessDays ? rule.opens : undefined;
  if (!extra) return openOnDay(planning, overdue.day, slot.channel, overdue.because);
  const day = addOffset(planning, overdue.day, extra);
  const reason = daysAfter(planning, 'answer-overdue', overdue.day, extra, day);
  return openOnDay(planning, day, slot.channel, [...overdue.because, reason]);
}

function openAfterAttempt(
  planning: Planning,
  slot: Slot,
  made: Made,
  attempt: number,
  busyUntil: Day | undefined,
): Opening {
  const planned = slot.entry.rule.opens ?? { businessDays: 5 };
  const tooSoon = busyUntil !== undefined && addOffset(planning, made.day, planned) <= busyUntil;
  const from = tooSoon ? busyUntil : made.day;
  const offset = tooSoon ? { businessDays: 1 } : planned;
  const day = addOffset(planning, from, offset);
  const about = { code: 'attempt.after' as const, attempt, basis: made.basis };
  return openOnDay(planning, day, slot.channel, [daysAfter(planning, undefined, from, offset, day, about)]);
}

interface Moved {
  readonly window: Window;
  readonly because: readonly Reason[];
  readonly snoozed: boolean;
}

/** Moves an attempt by absences, by a recent contact about another application, and by the latest snooze. */
function moveAttempt(
  planning: Planning,
  slot: Slot,
  planned: Opening,
  sameDay: boolean,
  governance: Governance | undefined,
): Moved {
  const { known } = planning;
  const { calendar } = known;
  const close = (opening: Opening, before?: Window) =>
    closeWindow(planning, slot.entry, slot.channel, opening, {
      anchorAt: opening.at,
      sameDay,
      stuck: slot.blocked && !slot.settled,
      before,
    });
  let opening = planned;
  const moveTo = (day: Day, reason: Reason) => {
    if (day > opening.on) opening = openOnDay(planning, day, slot.channel, [...dayReasons(opening), reason]);
  };
  for (const absence of slot.absences) {
    if (isExpired(close(opening).window, absence.at)) {
      known.log.ignore(absence, 'changes-nothing');
      continue;
    }
    const back = parseDate(absence.event.returnsOn) ?? opening.on;
    const day = addBusinessDays(calendar, back, 1);
    const off = daysOffBetween(calendar, back, day);
    moveTo(day, { code: 'moved.out-of-office', until: formatDay(back), businessDays: 1, off, on: formatDay(day) });
  }
  const recent = governance?.postponed.get(slot.id);
  if (recent)
    moveTo(recent.day, {
      code: 'moved.recent-contact',
      applicationId: recent.applicationId,
      from: formatDay(recent.from),
      businessDays: planning.book.policy.limits.sameContactBusinessDays,
      off: daysOffBetween(calendar, recent.from, recent.day),
      on: formatDay(recent.day),
    });
  const plain = close(opening);
  const snoozed = snoozedWindow(planning, slot.channel, opening, plain.window, slot.snoozes, close, known.log);
  return snoozed ? { ...snoozed, snoozed: true } : { ...plain, snoozed: false };
}

/** The day from which the next attempt counts. */
function whenMade({ known }: Planning, slot: Slot, window: Window, cancelled: boolean): Made {
  if (slot.settled?.kind === 'done') return { day: localDay(known.zone, slot.settled.at), basis: 'made' };
  if (slot.settled) return { day: window.openDay, basis: 'skipped' };
  const late = cancelled || slot.blocked ? undefined : unmadeDay(known, window);
  return late === undefined ? { day: window.openDay, basis: 'planned' } : { day: late, basis: 'today' };
}

function settledBy(planning: Planning, { settled }: Slot): Reason {
  if (settled?.fact) return settledReason(planning, settled.fact);
  return { code: 'settled.with-other', at: formatInstant(settled?.at ?? planning.known.now, planning.known.zone) };
}

function cancelledBySilence({ known }: Planning, silence: { at: Instant; attempt: number }): Reason {
  return { code: 'cancelled.silence', at: formatInstant(silence.at, known.zone), attempt: silence.attempt };
}

function blockedReason({ channel }: Slot, contact: Contact | undefined): Reason {
  return { code: 'blocked.no-address', channel, ...(contact && { contactId: contact.id }) };
}
