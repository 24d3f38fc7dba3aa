import { v5 } from 'uuid';
import type { EntryVariant } from './entry.ts';

/** Drawn once, for this use alone: it makes our UUIDs differ from everybody else's of the same names. */
const NAMESPACE = '6f0f6b52-5d0c-4e0e-9d0b-3a6c1b7e2f41';

/** The bare UUIDv5 (RFC 9562, 5.5) of a step's identity: the id of the step, and which of its entries. */
export function uidOf(stepId: string, variant: EntryVariant | 'todo' | 'nothing-open'): string {
  // As JSON, which no two different names share, and which is well-formed whatever an id holds.
  return v5(JSON.stringify(variant === 'whole' ? [stepId] : [stepId, variant]), NAMESPACE);
}
