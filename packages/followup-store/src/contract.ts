import type { ContractCase } from './contract/contract.ts';
import { eventCases } from './contract/events.ts';
import { resourceCases } from './contract/resources.ts';
import { tenantCases } from './contract/tenants.ts';
import { unitCases } from './contract/units.ts';

export type { ContractCase, ContractSetup } from './contract/contract.ts';

/** What every store does, whichever database is behind it. Run each case in the test runner that you have. */
export const storeContract: readonly ContractCase[] = [...resourceCases, ...eventCases, ...unitCases, ...tenantCases];
