import type { EventOf } from '../model/event.ts';
import type { Fact, Known } from './known.ts';

type StepEvent = EventOf<'step.done'> | EventOf<'step.skipped'> | EventOf<'step.snoozed'>;
export type StepFact = Fact<StepEvent>;
export type SnoozeFact = Fact<EventOf<'step.snoozed'>>;

/** The events that name a step, in the order of their instants. Each belongs to the part of the engine that takes it. */
export interface StepEvents {
  /** There are none: nothing needs to be looked up. */
  readonly isEmpty: boolean;
  /** Takes those that name a step by one of the purposes, or by an id that `owns` knows. */
  take(belongs: (event: StepEvent) => boolean): StepFact[];
  /** Marks what is left as naming no step of this timeline. */
  ignoreRest(): void;
}

export function stepEvents(known: Known): StepEvents {
  let left = known.log.facts.filter(isStepFact);
  return {
    isEmpty: left.length === 0,
    take(belongs) {
      const taken = left.filter(({ event }) => belongs(event));
      if (taken.length > 0) left = left.filter(({ event }) => !belongs(event));
      return taken;
    },
    ignoreRest() {
      for (const fact of left)
        known.log.ignore(fact, fact.event.stepId === undefined ? 'nothing-to-settle' : 'unknown-step');
      left = [];
    },
  };
}

export function isSnooze(fact: StepFact): fact is SnoozeFact {
  return fact.event.type === 'step.snoozed';
}

function isStepFact(fact: Fact): fact is StepFact {
  const { type } = fact.event;
  return type === 'step.done' || type === 'step.skipped' || type === 'step.snoozed';
}
