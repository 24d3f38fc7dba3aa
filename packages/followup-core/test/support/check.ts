import fc from 'fast-check';

/** One seed for all host zones, so that they plan the same inputs. `FOLLOWUP_SEED=random` looks further afield. */
const seed = process.env['FOLLOWUP_SEED'] ?? '20260512';
const times = Number(process.env['FOLLOWUP_RUNS'] ?? '1');

/** Holds a property against that many inputs; fast-check prints the seed and the smallest counterexample. */
export function check<T>(property: fc.IProperty<T>, numRuns: number): void {
  fc.assert(property, { numRuns: Math.ceil(numRuns * times), ...(seed !== 'random' && { seed: Number(seed) }) });
}

/** Makes a value and all that it holds unchangeable: writing to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
