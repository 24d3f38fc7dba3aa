import type { Fact } from '../facts/known.ts';
import type { StepFact } from '../facts/step-events.ts';
import type { EventOf } from '../model/event.ts';
import type { Reason } from '../model/reason.ts';
import type { Channel } from '../model/vocabulary.ts';
import type { Day } from '../time/civil-date.ts';
import type { Instant } from '../time/wall-clock.ts';
import type { RuleEntry } from './rulebook.ts';

/** One attempt of a wait, before its dates are known. */
export interface Slot {
  readonly id: string;
  readonly entry: RuleEntry;
  readonly channel: Channel;
  /** The round that its wait belongs to. */
  readonly round: number;
  /** No channel of the rule is usable. */
  readonly blocked: boolean;
  readonly settled: { readonly kind: 'done' | 'skipped'; readonly at: Instant; readonly fact?: StepFact } | undefined;
  readonly snoozes: readonly StepFact[];
  readonly absences: readonly Fact<EventOf<'reply.received'>>[];
}

/** An attempt while the events are still being laid to it. */
export interface OpenSlot extends Slot {
  settled: Slot['settled'];
  readonly snoozes: StepFact[];
  readonly absences: Fact<EventOf<'reply.received'>>[];
}

/** What the candidate's other applications make of the attempts here, by step id. */
export interface Governance {
  /** Made with the message to the same person about another application. */
  readonly made: ReadonlyMap<string, Instant>;
  /** One message covers it: the other step, and the day on which that one stands. */
  readonly merged: ReadonlyMap<string, { readonly applicationId: string; readonly stepId: string; readonly day: Day }>;
  /** Not before this day, because the same person has just heard about another application. */
  readonly notBefore: ReadonlyMap<string, { readonly applicationId: string; readonly from: Day; readonly day: Day }>;
  /** Which interviews a message covers besides its own. */
  readonly covers: ReadonlyMap<string, readonly Reason[]>;
}
