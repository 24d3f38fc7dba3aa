import type { Reason, ReasonCode } from '../model/reason.ts';
import type { IgnoredReason } from '../model/timeline.ts';
import type { Channel, Outcome, Phase, Purpose, Status } from '../model/vocabulary.ts';
import type { IsoDate } from './iso-date.ts';

/** Words what a reason holds: names for ids, and dates as people write them. A dash for what is not there. */
export interface Say {
  readonly person: (id: string | undefined) => string;
  readonly date: (iso: string | undefined) => string;
  readonly instant: (iso: string | undefined) => string;
  /** The days off within the stretch that a reason counts: starts with a comma; empty for none. */
  readonly daysOff: (reason: Reason) => string;
}

/** One sentence about one cause. */
export type Sentence = (reason: Reason, say: Say) => string;

/** The days that a count skipped, as far as a reader cares. */
export interface SkippedDays {
  /** A weekend of Saturday and Sunday: how many the stretch holds. */
  readonly weekends: 'none' | 'one' | 'several';
  /** Weekdays of any other weekend, 0 for Monday. */
  readonly weekdays: readonly number[];
  readonly holidays: readonly IsoDate[];
  /** Days of a weekend that were worked. */
  readonly workingDays: readonly IsoDate[];
}

/** What a language has to bring, all of it. */
export interface Language {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** Why an event counts for nothing: what follows "because". */
  readonly ignored: Readonly<Record<IgnoredReason, string>>;
  readonly reasons: Readonly<Record<ReasonCode, Sentence>>;
  /** A day in full: "Tuesday 19 May 2026". */
  readonly date: (date: IsoDate) => string;
  /** A moment in full: "Tuesday 19 May 2026 at 09:00". */
  readonly instant: (date: IsoDate) => string;
  /** A day in short: the weekday comes first, the year only where it is wanted: "Tue 19 May". */
  readonly shortDate: (date: IsoDate, withYear: boolean) => string;
  /** Starts with a comma; empty for none. */
  readonly daysOff: (days: SkippedDays) => string;
  /** The lines around the steps of a timeline. */
  readonly frame: {
    readonly head: (role: string, company: string, phase: Phase) => string;
    readonly now: (now: string, timeZone: string) => string;
    readonly next: (title: string, opens: string | undefined, due: string | undefined) => string;
    readonly nothingNext: string;
    readonly presumedClosed: (at: string, isPast: boolean) => string;
    readonly ignored: (position: number, eventId: string | undefined, reason: IgnoredReason) => string;
  };
}
