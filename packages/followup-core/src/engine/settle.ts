import type { Known } from '../facts/known.ts';
import { isSnooze, type StepEvents, type StepFact } from '../facts/step-events.ts';
import type { Contact } from '../model/contact.ts';
import type { IgnoredReason } from '../model/timeline.ts';
import type { Anchor, Purpose } from '../model/vocabulary.ts';
import type { Instant } from '../time/wall-clock.ts';
import type { Window } from './draft.ts';
import { readSnooze, type Snooze } from './snooze.ts';
import type { Subject } from './subject.ts';

/** A step that an event may name. */
export interface Nameable {
  readonly id: string;
  /** Ids that the step would have, were another of its interviews the last one of the day. */
  readonly alsoIds: readonly string[];
  readonly subject: Subject;
  readonly window: Window | undefined;
}

/** What the candidate did about one step. */
export interface Marks {
  settled?: StepFact;
  /** In the order of their instants. */
  readonly snoozes: Snooze[];
  /** When an invitation was sent that was withdrawn later. */
  withdrawnOf?: Instant;
}

/** Lets each event find the one step that it names, by id or by purpose, contact and interview. */
export function settleSteps(known: Known, steps: readonly Nameable[], events: StepEvents): Map<Nameable, Marks> {
  if (events.isEmpty) return new Map();
  const marks = new Map<Nameable, Marks>(steps.map((step) => [step, { snoozes: [] }]));
  const byId = new Map(steps.map((step) => [step.id, step]));
  for (const step of steps) for (const id of step.alsoIds) if (!byId.has(id)) byId.set(id, step);
  const index = indexSteps(steps);
  // The attempts of a wait and the repeated touches are settled where they are planned.
  const isOurs = (purpose: Purpose | undefined) => purpose !== 'status' && purpose !== 'stay-in-touch';
  for (const fact of events.take(({ stepId, purpose }) =>
    stepId === undefined ? isOurs(purpose) : byId.has(stepId),
  )) {
    const { event } = fact;
    const candidates = index.get(indexKey(event.purpose, event.contactId)) ?? [];
    const named =
      event.stepId === undefined ? findNamed(candidates, marks, fact) : (byId.get(event.stepId) ?? 'unknown-step');
    const reason = typeof named === 'string' ? named : settle(known, named, marks.get(named), fact);
    if (reason) known.log.ignore(fact, reason);
  }
  return marks;
}

/** The steps by purpose, and by purpose and person: an application may hold thousands of either. */
function indexSteps(steps: readonly Nameable[]): Map<string, Nameable[]> {
  const index = new Map<string, Nameable[]>();
  for (const step of steps) {
    const { entry, contact, forContact } = step.subject;
    for (const person of new Set([undefined, contact?.id, forContact?.id])) {
      const key = indexKey(entry.purpose, person);
      const list = index.get(key);
      if (list) list.push(step);
      else index.set(key, [step]);
    }
  }
  return index;
}

function indexKey(purpose: Purpose | undefined, contactId: string | undefined): string {
  return `${purpose} ${contactId ?? ''}`;
}

function settle(
  known: Known,
  { subject }: Nameable,
  mark: Marks | undefined,
  fact: StepFact,
): IgnoredReason | undefined {
  if (!mark) return undefined;
  if (subject.withdrawnAt !== undefined && fact.at <= subject.withdrawnAt) {
    // It counted until the invitation was withdrawn; now only its personal note is spent.
    if (fact.event.type === 'step.done') mark.withdrawnOf = fact.at;
    return undefined;
  }
  if (isSnooze(fact)) mark.snoozes.push(readSnooze(known, fact));
  else if (!mark.settled || (mark.settled.event.type === 'step.skipped' && fact.event.type === 'step.done'))
    mark.settled = fact;
  else return 'already-settled';
  return undefined;
}

/** Nobody can have answered an offer that had not come; a thank-you may well be written before the interview's end. */
const happensByEvent: ReadonlySet<Anchor> = new Set(['offer', 'offer-elsewhere', 'rejection', 'accepted-elsewhere']);

/**
 * The step that an event without an id means: the first unsettled one that is open, else the next, else the last. One
 * pass, because an application may hold thousands of offers with as many answers.
 */
function findNamed(
  candidates: readonly Nameable[],
  marks: ReadonlyMap<Nameable, Marks>,
  { event, at }: StepFact,
): Nameable | IgnoredReason {
  let best: Nameable | undefined;
  let bestRank = -1;
  let isAmbiguous = false;
  for (const step of candidates) {
    if (!isNamed(step, event.interviewId, at)) continue;
    const stage = stageAt(step, at);
    // Whom it is for says more than through whom it goes.
    const isMeant = personOf(step)?.id === event.contactId;
    const rank = Number(isMeant) * 8 + Number(!marks.get(step)?.settled) * 4 + stage;
    if (rank < bestRank) continue;
    if (rank > bestRank) isAmbiguous = false;
    else if (best && personOf(step) !== personOf(best)) isAmbiguous = true;
    if (!best || rank > bestRank || stage === STAGE.over || opensAt(step) < opensAt(best)) best = step;
    bestRank = rank;
  }
  if (isAmbiguous && event.contactId === undefined) return 'ambiguous';
  return best ?? 'nothing-to-settle';
}

function isNamed({ subject }: Nameable, interviewId: string | undefined, at: Instant): boolean {
  const { interview } = subject;
  if (happensByEvent.has(subject.anchor) && subject.anchorAt !== undefined && subject.anchorAt > at) return false;
  if (interviewId === undefined) return interview?.state !== 'cancelled';
  return interviewId === interview?.id || Boolean(subject.alsoNamed?.includes(interviewId));
}

function personOf({ subject }: Nameable): Contact | undefined {
  return subject.forContact ?? subject.contact;
}

const STAGE = { over: 0, ahead: 1, open: 2 } as const;

function stageAt({ window }: Nameable, at: Instant): 0 | 1 | 2 {
  if (!window || window.opensAt > at) return STAGE.ahead;
  return window.expiresAt === undefined || at <= window.expiresAt ? STAGE.open : STAGE.over;
}

function opensAt({ window }: Nameable): Instant {
  return window?.opensAt ?? Number.POSITIVE_INFINITY;
}
