import type { Fact } from '../facts/known.ts';
import type { StepFact } from '../facts/step-events.ts';
import type { EventOf } from '../model/event.ts';
import type { Channel } from '../model/vocabulary.ts';
import type { Day } from '../time/civil-date.ts';
import type { Instant } from '../time/wall-clock.ts';
import type { RuleEntry } from './rulebook.ts';
import type { Snooze } from './snooze.ts';

/** One attempt of a wait, before its dates are known. */
export interface Slot {
  readonly id: string;
  /** Ids that it would have, were another interview of the day the last one. */
  readonly alsoIds: readonly string[];
  readonly entry: RuleEntry;
  readonly channel: Channel;
  /** The round that its wait belongs to. */
  readonly round: number;
  /** No channel of the rule is usable. */
  readonly blocked: boolean;
  readonly settled: { readonly kind: 'done' | 'skipped'; readonly at: Instant; readonly fact?: StepFact } | undefined;
  readonly snoozes: readonly Snooze[];
  readonly absences: readonly Fact<EventOf<'reply.received'>>[];
}

/** An attempt while the events are still being laid to it. */
export interface OpenSlot extends Slot {
  settled: Slot['settled'];
  readonly snoozes: Snooze[];
  readonly absences: Fact<EventOf<'reply.received'>>[];
}

/** An attempt that the message about another application covers. */
export interface Covered {
  readonly applicationId: string;
  readonly stepId: string;
  /** The day on which that message stands. */
  readonly day: Day;
  /** When that message expired unmade. */
  readonly expiredAt: Instant | undefined;
}

/** An attempt that waits because the person has just heard about another application. */
export interface Postponed {
  readonly applicationId: string;
  readonly from: Day;
  readonly day: Day;
}

/** What the candidate's other applications make of the attempts here, by step id. */
export interface Governance {
  /** Made with the message to the same person about another application. */
  readonly made: ReadonlyMap<string, Instant>;
  readonly merged: ReadonlyMap<string, Covered>;
  readonly postponed: ReadonlyMap<string, Postponed>;
}
