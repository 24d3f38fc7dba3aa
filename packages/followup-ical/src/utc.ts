import type { Instant } from 'followup-core/time';

/** An instant in UTC, to the second: `2026-05-12T09:30:00Z`. */
export function toUtc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
