import type { Purpose } from 'followup-core';

/** What a calendar shows of one step, before it is bytes. Texts are clean: nothing in them has to be refused or lost. */
export interface Entry {
  /** UUIDv5 of the step's identity and of `variant`: the same through moves, reschedules, restarts and stores. */
  readonly uid: string;
  /** Absent: nothing is open, and the entry says so. */
  readonly step?: EntryStep;
  /** The rule's id is written: in a discreet calendar only that of a rule that ships, as others may tell names. */
  readonly isRuleShown?: boolean;
  /** A long window has one entry for its opening and one for its last day; any other has one. */
  readonly variant: EntryVariant;
  /** Verb first, with company and deadline. */
  readonly summary: string;
  /** Lines joined by `\n`: why now, what to write, both zones if they differ, the link. Empty for none. */
  readonly description: string;
  readonly categories: readonly string[];
  /** Absolute, without commas and semicolons. */
  readonly url?: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly time: EntryTime;
  /** Minutes from the start of the entry to its one reminder; of an all-day entry from midnight. */
  readonly alarm?: number;
  /** The instant from which a settled or cancelled entry is gone. */
  readonly leavesAt?: string;
  readonly task: EntryTask;
  readonly revision: Revision;
}

export type EntryVariant = 'whole' | 'open' | 'close';

/** Whose entry it is. */
export interface EntryStep {
  readonly applicationId: string;
  readonly stepId: string;
  readonly ruleId: string;
  readonly purpose: Purpose;
}

export type EntryTime =
  /** Instants in UTC, to the second: `2026-05-12T09:30:00Z`. With a zone they are written as its wall time. */
  | { readonly kind: 'timed'; readonly startsAt: string; readonly endsAt: string; readonly timeZone?: string }
  /** Dates in the candidate's zone; `until` is the day after the last one. */
  | { readonly kind: 'days'; readonly from: string; readonly until: string };

/** The same step as a task: its whole window. Its UID is that of the step's variant `todo`. */
export interface EntryTask {
  readonly title: string;
  readonly opensAt: string;
  readonly dueAt?: string;
  /** When it was done. */
  readonly completedAt?: string;
  /** Minutes from the opening to the reminder. */
  readonly alarm?: number;
}

/**
 * How often, and when last, anything rendered for a step changed. Kept by whoever stores timelines: `calendarEntries`
 * says what is rendered.
 */
export interface Revision {
  /** One more with every visible change; 0 to 2,147,483,647. */
  readonly sequence: number;
  /** An instant with an offset, later with every change. */
  readonly changedAt: string;
  /** When it was stored that the step is done, skipped or cancelled: its entry stays for two days from then. */
  readonly endedAt?: string | undefined;
}

/** Revisions by the id of the step. */
export type Revisions = ReadonlyMap<string, Revision>;
