import { readInstant, type Instant } from 'followup-core/time';
import type { Revision, Revisions } from './entry.ts';
import { refuse } from './errors.ts';

/** RFC 5545, 3.3.8: an integer has 32 bits. */
const MOST = 2 ** 31 - 1;

/** The stored revision of a step. @throws FollowupError `input.invalid`, `date-time.invalid` */
export function revisionOf(revisions: Revisions | undefined, stepId: string): Revision | undefined {
  if (revisions === undefined) return undefined;
  if (typeof revisions.get !== 'function') refuse('input.invalid', '/revisions', 'a Map', revisions);
  const revision = revisions.get(stepId);
  if (revision === undefined) return undefined;
  const { sequence, changedAt, endedAt } = revision;
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > MOST)
    refuse('input.invalid', `/revisions/${stepId}/sequence`, `a whole number from 0 to ${MOST}`, sequence);
  checkInstant(changedAt, `/revisions/${stepId}/changedAt`);
  if (endedAt !== undefined) checkInstant(endedAt, `/revisions/${stepId}/endedAt`);
  return revision;
}

/** Without an offset a date-time would be another one on every host. */
export function checkInstant(text: unknown, path: string): Instant {
  return readInstant(text) ?? refuse('date-time.invalid', path, 'an instant with an offset', text);
}
