import type { Known } from '../facts/known.ts';
import type { Contact } from '../model/contact.ts';
import type { Reason } from '../model/reason.ts';
import type { Channel, Status } from '../model/vocabulary.ts';
import type { Day } from '../time/civil-date.ts';
import type { Instant } from '../time/wall-clock.ts';
import type { Rulebook, RuleEntry } from './rulebook.ts';

/** What every part of the engine reads. */
export interface Planning {
  readonly known: Known;
  readonly book: Rulebook;
}

/** A step on its way into the timeline, in integers. */
export interface Draft {
  readonly id: string;
  readonly entry: RuleEntry;
  readonly channel: Channel;
  readonly contact?: Contact | undefined;
  readonly forContact?: Contact | undefined;
  readonly fallback?: Contact | undefined;
  readonly interviewId?: string | undefined;
  readonly wait?: number;
  readonly attempt?: number;
  readonly occurrence?: number;
  readonly window?: Window | undefined;
  readonly status: Status;
  /** The offer elsewhere that it is about. */
  readonly offer?: { readonly applicationId: string; readonly at: Instant } | undefined;
  /** When it was done, for those that were. */
  readonly doneAt?: Instant | undefined;
  /** When an invitation was sent that was withdrawn later: its note is spent all the same. */
  readonly noteSpentAt?: Instant | undefined;
  personalNote?: boolean;
  coversInterviews?: readonly string[];
  readonly because: Reason[];
}

/** When to do it. */
export interface Window {
  readonly opensAt: Instant;
  /** The employer-local day of the opening. */
  readonly openDay: Day;
  readonly dueAt?: Instant | undefined;
  readonly dueDay?: Day | undefined;
  readonly expiresAt?: Instant | undefined;
}

/**
 * The id of a step: application, rule and subject, joined by colons. What an id of the caller's holds of colons and
 * percent signs is escaped, so that no two subjects share an id.
 */
export function stepId(...parts: readonly string[]): string {
  let id = '';
  for (const part of parts) {
    const escaped = /[%:]/.test(part) ? part.replaceAll('%', '%25').replaceAll(':', '%3A') : part;
    id = id === '' ? escaped : `${id}:${escaped}`;
  }
  return id;
}
