import { isUsable, statusContact } from '../facts/people.ts';
import { factsOf, type Fact } from '../facts/known.ts';
import type { StepEvents, StepFact } from '../facts/step-events.ts';
import { waitLiveAt, type Wait } from '../facts/waits.ts';
import type { Contact } from '../model/contact.ts';
import type { EventOf } from '../model/event.ts';
import type { Channel } from '../model/vocabulary.ts';
import { stepId, type Draft, type Planning } from './draft.ts';
import type { Governance, Slot } from './attempt.ts';
import { planAttempts } from './plan-attempts.ts';
import type { RuleEntry } from './rulebook.ts';
import { closedReason } from './closed-reason.ts';
import { answerOverdue } from './answer-overdue.ts';
import type { Instant } from '../time/wall-clock.ts';

type OpenSlot = { -readonly [Key in keyof Slot]: Slot[Key] } & {
  snoozes: StepFact[];
  absences: Fact<EventOf<'reply.received'>>[];
};

export interface ChainResult {
  readonly drafts: readonly Draft[];
  /** When the last wait is presumed closed. */
  readonly presumedClosedAt: Instant | undefined;
}

/** Plans the status attempts of every wait. */
export function planStatus(
  planning: Planning,
  waits: readonly Wait[],
  events: StepEvents,
  governance?: Governance,
): ChainResult {
  const { known, book } = planning;
  if (book.chain.length === 0) return { drafts: [], presumedClosedAt: undefined };
  const contact = statusContact(known);
  const slots = new Map(waits.map((wait) => [wait, openSlots(planning, wait, contact)]));
  settleSlots(planning, waits, slots, events, governance);
  const drafts: Draft[] = [];
  let presumedClosedAt: Instant | undefined;
  const doneInRound = new Map<number, number>();
  for (const wait of waits) {
    const before = doneInRound.get(wait.round) ?? 0;
    const overdue = answerOverdue(planning, wait);
    const listed = overdue ? withinLimit(slots.get(wait) ?? [], book.policy.limits.statusPerRound - before) : [];
    doneInRound.set(wait.round, before + listed.filter(({ settled }) => settled?.kind === 'done').length);
    if (overdue) {
      const planned = planAttempts(planning, { wait, contact, overdue, slots: listed, governance });
      drafts.push(...planned.drafts);
      if (!wait.closing) presumedClosedAt = planned.presumedClosedAt;
    }
    if (!overdue || wait.closing?.by === 'no-contact') drafts.push(suppressedDraft(planning, wait, contact));
  }
  return { drafts, presumedClosedAt };
}

/** Gives each attempt the first channel that is usable; a slot without one falls away, unless it is the only one. */
function openSlots({ known, book }: Planning, wait: Wait, contact: Contact | undefined): OpenSlot[] {
  const slots: OpenSlot[] = [];
  let calls = 0;
  // A hold without a date asks for a single check-in.
  const chain = wait.opener === 'hold' && wait.said.length === 0 ? book.chain.slice(0, 1) : book.chain;
  const slot = (entry: RuleEntry, channel: Channel, blocked: boolean): OpenSlot => ({
    id: stepId(known.id, entry.rule.id, wait.subject),
    entry,
    channel,
    blocked,
    snoozes: [],
    absences: [],
  });
  for (const entry of chain) {
    const channel = entry.channels.find(
      (one) => contact && isUsable(contact, one) && (one !== 'phone' || calls < book.policy.limits.callsPerWait),
    );
    if (!channel) continue;
    if (channel === 'phone') calls++;
    slots.push(slot(entry, channel, false));
  }
  const [first] = book.chain;
  return slots.length > 0 || !first ? slots : [slot(first, first.channels[0] ?? 'email', true)];
}

/** Lets each event settle, snooze or move the attempt that it names, in the order of the events. */
function settleSlots(
  { known, book }: Planning,
  waits: readonly Wait[],
  slots: ReadonlyMap<Wait, OpenSlot[]>,
  events: StepEvents,
  governance?: Governance,
): void {
  const byId = new Map([...slots.values()].flat().map((slot) => [slot.id, slot]));
  const doneIn = new Map<number, number>();
  const roundOf = new Map([...slots].flatMap(([wait, list]) => list.map((slot) => [slot, wait.round] as const)));
  const steps = events.take((event) =>
    event.stepId === undefined ? event.purpose === 'status' : byId.has(event.stepId),
  );
  const absences = factsOf(known.log, 'reply.received').filter(({ event }) => event.kind === 'out-of-office');
  const governed = [...byId.values()].flatMap((slot) => {
    const at = governance?.made.get(slot.id);
    return at === undefined ? [] : [{ slot, at }];
  });
  for (const { slot, at } of governed) {
    slot.settled = { kind: 'done', at };
    count(doneIn, roundOf.get(slot));
  }
  const firstUnsettled = (at: Instant): OpenSlot | undefined => {
    const wait = waitLiveAt(waits, at);
    return wait && slots.get(wait)?.find(({ settled }) => !settled);
  };
  for (const fact of merged(steps, absences)) {
    const { event } = fact;
    if (event.type === 'reply.received') {
      const target = isAbout(event.contactId, statusContact(known)) ? firstUnsettled(fact.at) : undefined;
      if (target && !target.blocked && event.returnsOn !== undefined)
        target.absences.push(fact as Fact<EventOf<'reply.received'>>);
      else known.log.ignore(fact, 'changes-nothing');
      continue;
    }
    const step = fact as StepFact;
    const target = event.stepId === undefined ? firstUnsettled(fact.at) : byId.get(event.stepId);
    if (!target) known.log.ignore(fact, waitLiveAt(waits, fact.at) ? 'nothing-to-settle' : 'no-live-wait');
    else if (event.type === 'step.snoozed') target.snoozes.push(step);
    else if (target.settled && !(target.settled.kind === 'skipped' && event.type === 'step.done'))
      known.log.ignore(fact, 'already-settled');
    else if ((doneIn.get(roundOf.get(target) ?? 0) ?? 0) >= book.policy.limits.statusPerRound)
      known.log.ignore(fact, 'nothing-to-settle');
    else {
      const kind = event.type === 'step.done' ? 'done' : 'skipped';
      target.settled = { kind, at: fact.at, fact: step };
      if (kind === 'done') count(doneIn, roundOf.get(target));
    }
  }
}

function count(counts: Map<number, number>, key = 0): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** An absence of somebody else does not matter to the status thread. */
function isAbout(contactId: string | undefined, contact: Contact | undefined): boolean {
  return contactId === undefined || contactId === contact?.id;
}

function merged<A extends Fact, B extends Fact>(one: readonly A[], other: readonly B[]): (A | B)[] {
  return other.length === 0 ? [...one] : [...one, ...other].toSorted((a, b) => a.at - b.at);
}

/** Only what was done counts towards the limit, but no more is planned than it leaves room for. */
function withinLimit(slots: readonly OpenSlot[], room: number): Slot[] {
  const listed: Slot[] = [];
  let used = 0;
  for (const slot of slots) {
    if (slot.settled?.kind !== 'skipped' && !(slot.settled === undefined && used >= room)) used++;
    else if (slot.settled === undefined) continue;
    listed.push(slot);
  }
  return listed;
}

/** What stands in the place of the attempts when the employer asked not to be contacted. */
function suppressedDraft({ known, book }: Planning, wait: Wait, contact: Contact | undefined): Draft {
  const [entry] = book.chain as readonly [RuleEntry];
  const elseClosed = wait.closing?.by === 'no-contact' ? wait.closedAnyway : wait.closing;
  return {
    id: stepId(known.id, entry.rule.id, wait.subject, 'no-contact'),
    entry,
    channel: entry.channels[0] ?? 'email',
    contact,
    wait: wait.number,
    status: elseClosed ? 'cancelled' : 'suppressed',
    coversInterviews: wait.interviewIds,
    because: elseClosed ? [closedReason(known, elseClosed)] : [{ code: 'suppressed.no-contact' }],
  };
}
