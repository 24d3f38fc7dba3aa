import { statusContact, isUsable } from '../facts/people.ts';
import type { StepEvents } from '../facts/step-events.ts';
import type { Wait } from '../facts/wait.ts';
import type { Contact } from '../model/contact.ts';
import type { Channel } from '../model/vocabulary.ts';
import type { Instant } from '../time/wall-clock.ts';
import { answerOverdue } from './answer-overdue.ts';
import type { Governance, OpenSlot, Slot } from './attempt.ts';
import { closedReason } from './closed-reason.ts';
import { stepId, type Draft, type Planning } from './draft.ts';
import { planAttempts } from './plan-attempts.ts';
import type { RuleEntry } from './rulebook.ts';
import { settleSlots } from './settle-slots.ts';

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
  const slots = new Map(waits.map((wait) => [wait, openSlots(planning, wait, contact, governance)]));
  settleSlots(planning, waits, slots, events, contact);
  const drafts: Draft[] = [];
  let presumedClosedAt: Instant | undefined;
  const doneInRound = new Map<number, number>();
  for (const wait of waits) {
    const before = doneInRound.get(wait.round) ?? 0;
    const overdue = answerOverdue(planning, wait);
    const listed = overdue ? withinLimit(slots.get(wait) ?? [], book.policy.limits.statusPerRound - before) : [];
    doneInRound.set(wait.round, before + countDone(listed));
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
function openSlots(
  { known, book }: Planning,
  wait: Wait,
  contact: Contact | undefined,
  governance: Governance | undefined,
): OpenSlot[] {
  const slots: OpenSlot[] = [];
  let calls = 0;
  // A hold without a date asks for a single check-in.
  const chain = wait.opener === 'hold' && wait.said.length === 0 ? book.chain.slice(0, 1) : book.chain;
  const slot = (entry: RuleEntry, channel: Channel, blocked: boolean): OpenSlot => {
    const id = stepId(known.id, entry.rule.id, ...wait.subject);
    const made = governance?.made.get(id);
    const settled = made === undefined ? undefined : { kind: 'done' as const, at: made };
    const alsoIds = wait.alsoSubjects.map((subject) => stepId(known.id, entry.rule.id, ...subject));
    return { id, alsoIds, entry, channel, round: wait.round, blocked, settled, snoozes: [], absences: [] };
  };
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

/** Only what was done counts towards the limit, but no more is planned than it leaves room for. */
function withinLimit(slots: readonly OpenSlot[], room: number): Slot[] {
  let left = room - countDone(slots);
  return slots.filter(({ settled }) => settled !== undefined || left-- > 0);
}

function countDone(slots: readonly Slot[]): number {
  return slots.filter(({ settled }) => settled?.kind === 'done').length;
}

/** What stands in the place of the attempts when the employer asked not to be contacted. */
function suppressedDraft({ known, book }: Planning, wait: Wait, contact: Contact | undefined): Draft {
  const [entry] = book.chain as readonly [RuleEntry];
  const elseClosed = wait.closing?.by === 'no-contact' ? wait.closedAnyway : wait.closing;
  return {
    id: stepId(known.id, entry.rule.id, 'no-contact', ...wait.subject),
    entry,
    channel: entry.channels[0] ?? 'email',
    contact,
    wait: wait.number,
    status: elseClosed ? 'cancelled' : 'suppressed',
    coversInterviews: wait.interviewIds,
    because: elseClosed ? [closedReason(known, elseClosed)] : [{ code: 'suppressed.no-contact' }],
  };
}
