import type { Offset, Rule } from '../model/policy.ts';
import type { Day } from '../time/civil-date.ts';
import type { Reason } from '../model/reason.ts';
import type { Instant } from '../time/wall-clock.ts';
import { addNominal } from './open-window.ts';

/** What a repetition counts from: the outcome, or the moment from which silence is taken for one. */
export interface Beginning {
  readonly at: Instant;
  readonly about: Partial<Reason>;
}

/** The days of a repetition. Each counts from one anchor, so that neither clamped months nor rolled days add up. */
export interface Cadence {
  readonly anchor: Day;
  /** From the anchor to the first of its days. */
  readonly first: Offset;
  readonly every: Offset;
  /** How many of its days have passed. */
  readonly passed: number;
}

export function startCadence(rule: Rule, anchor: Day): Cadence {
  const every = rule.every ?? {};
  return { anchor, first: rule.first ?? every, every, passed: 0 };
}

/** A real contact starts the cadence again, one whole interval later. */
export function restartCadence(cadence: Cadence, contact: Day): Cadence {
  return { anchor: contact, first: cadence.every, every: cadence.every, passed: 0 };
}

/** How far the cadence's present day lies from its anchor: days or months, never both. */
export function reach({ first, every, passed }: Cadence): Offset {
  return first.months === undefined
    ? { days: (first.days ?? 0) + (every.days ?? 0) * passed }
    : { months: first.months + (every.months ?? 0) * passed };
}

/** The cadence once its present day has passed. */
export function passCadence(cadence: Cadence): Cadence {
  const { anchor, first, every, passed } = cadence;
  const sameUnit = (first.months === undefined) === (every.months === undefined);
  // Days first and months after, or the other way round: the later ones count from the first day.
  return sameUnit
    ? { ...cadence, passed: passed + 1 }
    : { anchor: addNominal(anchor, first), first: every, every, passed: 0 };
}
