import { factsOf, type Fact } from '../facts/known.ts';
import { isSnooze, type StepEvents, type StepFact } from '../facts/step-events.ts';
import type { Wait } from '../facts/wait.ts';
import { waitLiveAt } from '../facts/waits.ts';
import type { Contact } from '../model/contact.ts';
import type { EventOf } from '../model/event.ts';
import type { IgnoredReason } from '../model/timeline.ts';
import type { Instant } from '../time/wall-clock.ts';
import type { OpenSlot } from './attempt.ts';
import type { Planning } from './draft.ts';
import { readSnooze } from './snooze.ts';

type ReplyFact = Fact<EventOf<'reply.received'>>;

/** Lets each event settle, snooze or move the attempt that it names, in the order of the events. */
export function settleSlots(
  { known, book }: Planning,
  waits: readonly Wait[],
  slots: ReadonlyMap<Wait, readonly OpenSlot[]>,
  events: StepEvents,
  contact: Contact | undefined,
): void {
  const absences = factsOf(known.log, 'reply.received').filter(({ event }) => event.kind === 'out-of-office');
  if (events.isEmpty && absences.length === 0) return;
  const byId = new Map<string, OpenSlot>();
  const done = new Map<number, number>();
  const count = (round: number) => void done.set(round, (done.get(round) ?? 0) + 1);
  for (const list of slots.values())
    for (const slot of list) {
      byId.set(slot.id, slot);
      if (slot.settled) count(slot.round);
    }
  for (const list of slots.values())
    for (const slot of list) for (const id of slot.alsoIds) if (!byId.has(id)) byId.set(id, slot);
  /** Where no step is named: the first unsettled attempt of the wait that was live. */
  const meantAt = (at: Instant): OpenSlot | IgnoredReason => {
    const wait = waitLiveAt(waits, at);
    return wait ? (slots.get(wait)?.find(({ settled }) => !settled) ?? 'nothing-to-settle') : 'no-live-wait';
  };
  const settle = (slot: OpenSlot, fact: StepFact): IgnoredReason | undefined => {
    const { type } = fact.event;
    if (isSnooze(fact)) slot.snoozes.push(readSnooze(known, fact));
    else if (slot.settled && !(slot.settled.kind === 'skipped' && type === 'step.done')) return 'already-settled';
    else if ((done.get(slot.round) ?? 0) >= book.policy.limits.statusPerRound) return 'nothing-to-settle';
    else {
      slot.settled = { kind: type === 'step.done' ? 'done' : 'skipped', at: fact.at, fact };
      if (type === 'step.done') count(slot.round);
    }
    return undefined;
  };
  const steps = events.take(({ stepId, purpose }) => (stepId === undefined ? purpose === 'status' : byId.has(stepId)));
  for (const fact of inOrder(steps, absences)) {
    const { stepId } = fact.event as Partial<StepFact['event']>;
    const slot = stepId === undefined ? meantAt(fact.at) : (byId.get(stepId) ?? 'unknown-step');
    const reason =
      typeof slot === 'string' ? slot : isAbsence(fact) ? noteAbsence(slot, fact, contact) : settle(slot, fact);
    if (reason) known.log.ignore(fact, reason);
  }
}

function inOrder(steps: readonly StepFact[], absences: readonly ReplyFact[]): (StepFact | ReplyFact)[] {
  return absences.length === 0 ? [...steps] : [...steps, ...absences].toSorted((a, b) => a.at - b.at);
}

function isAbsence(fact: StepFact | ReplyFact): fact is ReplyFact {
  return fact.event.type === 'reply.received';
}

/** Moves the attempt that is next; an absence of somebody else does not matter to the status thread. */
function noteAbsence(slot: OpenSlot, fact: ReplyFact, contact: Contact | undefined): IgnoredReason | undefined {
  const { contactId, returnsOn } = fact.event;
  const isAbout = contactId === undefined || contactId === contact?.id;
  if (!isAbout || slot.blocked || returnsOn === undefined) return 'changes-nothing';
  slot.absences.push(fact);
  return undefined;
}
