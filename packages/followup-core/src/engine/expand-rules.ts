import { isUsable, statusContact } from '../facts/people.ts';
import type { StepEvents } from '../facts/step-events.ts';
import type { Reason } from '../model/reason.ts';
import type { Channel } from '../model/vocabulary.ts';
import { formatInstant } from '../time/date-time.ts';
import { assignStatus } from './assign-status.ts';
import { closeWindow, type Closing } from './close-window.ts';
import { openAfter, openAgain, type Opening } from './open-window.ts';
import { stepId, type Draft, type Planning, type Window } from './draft.ts';
import { settleSteps, type Marks, type Nameable } from './settle.ts';
import { settledReason } from './settled-reason.ts';
import { snoozedWindow, type Closed, type Snooze } from './snooze.ts';
import { findSubjects } from './find-subjects.ts';
import type { OfferElsewhere, Subject } from './subject.ts';

interface Placed extends Nameable {
  readonly channel: Channel;
  readonly blocked: boolean;
  readonly opening?: Opening | undefined;
  readonly closing: Closing;
  readonly because: readonly Reason[];
}

/** Applies every rule that stands alone: one step for each of its subjects. */
export function expandRules(planning: Planning, events: StepEvents, offers: readonly OfferElsewhere[]): Draft[] {
  const placed = planning.book.single.flatMap((entry) =>
    findSubjects(planning, entry, offers).map((subject) => place(planning, subject)),
  );
  const marks = settleSteps(planning.known, placed, events);
  return placed.map((step) => finish(planning, step, marks.get(step) ?? { snoozes: [] }));
}

/** Gives a subject its id, its channel and its window before any snooze. */
function place(planning: Planning, subject: Subject): Placed {
  const { known } = planning;
  const { entry, key, contact, anchor, anchorAt, interview } = subject;
  const id = (parts: readonly string[]) => stepId(known.id, entry.rule.id, ...parts);
  const usable = entry.channels.find((one) => one === 'in-person' || (contact && isUsable(contact, one)));
  const channel = usable ?? entry.channels[0] ?? 'email';
  const common = {
    id: id(key),
    alsoIds: (subject.alsoNamed ?? []).map((interviewId) => id([...key.slice(0, -1), interviewId])),
    subject,
    channel,
    blocked: usable === undefined,
  };
  if (anchorAt === undefined) return { ...common, window: undefined, closing: { anchorAt: 0 }, because: [] };
  let opening = openAfter(planning, anchor, anchorAt, entry.rule.opens, channel, subject.about ?? {});
  const again =
    subject.withdrawnAt !== undefined && entry.rule.again
      ? openAgain(planning, subject.withdrawnAt, entry.rule.again.days, channel)
      : undefined;
  if (again && again.at > opening.at) opening = again;
  const closing: Closing = {
    anchorAt,
    deadline: subject.deadline,
    usualLength: opening === again,
    stuck: common.blocked,
    ...(interview && { interviewEnd: interview.endsAt }),
  };
  const { window, because } = closeWindow(planning, entry, channel, opening, closing);
  return { ...common, opening, closing, window, because };
}

/** Settles a placed step: its snooze, its status and all its reasons. */
function finish(planning: Planning, step: Placed, marks: Marks): Draft {
  const { known } = planning;
  const { subject, channel, blocked } = step;
  const isDone = marks.settled?.event.type === 'step.done';
  // What the facts say was done stays done, though it had been skipped before.
  const settled =
    marks.settled && (isDone || !subject.settled) ? settledReason(planning, marks.settled) : subject.settled;
  const snoozed = snoozeStep(planning, step, marks.snoozes);
  const window = snoozed?.window ?? step.window;
  const kind = settled && (settled.code === 'settled.skipped' ? 'skipped' : 'done');
  const status = assignStatus(
    {
      settled: kind,
      cancelled: subject.cancelled !== undefined,
      blocked,
      waiting: step.opening === undefined,
      snoozed: snoozed !== undefined,
      window,
    },
    known.now,
  );
  const because: Reason[] = [];
  if (settled) because.push(settled);
  else if (subject.cancelled) because.push(subject.cancelled);
  if (blocked && !settled)
    because.push({ code: 'blocked.no-address', channel, ...(subject.contact && { contactId: subject.contact.id }) });
  else if (channel !== subject.entry.channels[0]) because.push({ code: 'channel.instead', channel });
  because.push(...(subject.because ?? []));
  if (step.opening === undefined) because.push({ code: 'waiting.outcome' });
  because.push(...(snoozed?.because ?? step.because));
  if (status === 'expired' && window?.expiresAt !== undefined)
    because.push({ code: 'expired', at: formatInstant(window.expiresAt, known.zone) });
  return {
    id: step.id,
    entry: subject.entry,
    channel,
    contact: subject.contact,
    forContact: subject.forContact,
    fallback: blocked ? fallbackFor(planning, subject) : undefined,
    interviewId: subject.interview?.id,
    status,
    offer: subject.offer,
    window,
    doneAt: isDone ? marks.settled?.at : undefined,
    noteSpentAt: marks.withdrawnOf,
    because,
  };
}

function snoozeStep(planning: Planning, step: Placed, snoozes: readonly Snooze[]): Closed | undefined {
  const { opening, window, channel, closing, subject } = step;
  if (!opening || !window) return undefined;
  const close = (later: Opening, before: Window) =>
    closeWindow(planning, subject.entry, channel, later, { ...closing, before });
  return snoozedWindow(planning, channel, opening, window, snoozes, close, planning.known.log);
}

/** Who could pass it on, when the person has no usable address. */
function fallbackFor({ known }: Planning, { entry, contact }: Subject) {
  const other = entry.purpose === 'thanks' ? statusContact(known) : undefined;
  return other && other !== contact && entry.channels.some((channel) => isUsable(other, channel)) ? other : undefined;
}
