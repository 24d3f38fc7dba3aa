import type { Policy } from '../model/policy.ts';
import { patient } from './patient/index.ts';
import { standard } from './standard/index.ts';

/** The policies that ship, unchangeable; the first one is used where the caller names none. */
export const builtInPolicies: readonly Policy[] = freeze([standard, patient]);

/** Everybody plans with the same objects: what one caller wrote into them would be another one's rule. */
function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value) as unknown[])
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner)) freeze(inner);
  return Object.freeze(value);
}
