import type { Policy } from '../model/policy.ts';
import { patient } from './patient/index.ts';
import { standard } from './standard/index.ts';

/** The policies that ship; the first one is used where the caller names none. */
export const builtInPolicies: readonly Policy[] = [standard, patient];
