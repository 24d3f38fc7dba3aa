import type { Policy } from '../../model/policy.ts';
import { patient } from '../patient/index.ts';

/** The article's own words: follow up within the timeframe they gave. */
export const standard: Policy = {
  ...patient,
  id: 'standard',
  title: 'Standard: ask on the last business day of the time they gave',
  wait: { ...patient.wait, stated: { ...patient.wait.stated, mode: 'within' } },
};
