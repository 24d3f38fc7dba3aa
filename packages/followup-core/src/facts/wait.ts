import type { Outcome } from '../model/vocabulary.ts';
import type { Day } from '../time/civil-date.ts';
import type { Instant } from '../time/wall-clock.ts';
import type { ResolvedTimeframe } from '../timeframe/resolve-timeframe.ts';

export type WaitOpener = 'round' | 'reply' | 'cancellation' | 'no-show' | 'hold' | 'offer-notice';

/** Something the employer said about when they will answer, at the opening of a wait. */
export interface Said {
  readonly timeframe: ResolvedTimeframe;
  readonly saidOn: Day;
  readonly text?: string;
  /** A recruiter or hr was there: of what was said in one round, this is believed. */
  readonly fromRecruiter?: boolean;
  readonly interviewId?: string;
}

export interface Closing {
  readonly at: Instant;
  readonly by: 'outcome' | 'offer' | 'no-contact' | WaitOpener;
  readonly outcome?: Outcome;
  readonly interviewId?: string;
  readonly eventId?: string;
  /** The other application whose outcome or offer closed it. */
  readonly applicationId?: string;
}

/** A period in which the candidate waits for an answer. */
export interface Wait {
  /** From 1. */
  readonly number: number;
  readonly openedAt: Instant;
  readonly opener: WaitOpener;
  /** The fact that opened it, by which its steps are identified: the last part of their ids. */
  readonly subject: readonly string[];
  /** What the subject would be, were another interview of the day the last one. */
  readonly alsoSubjects: readonly (readonly string[])[];
  /** Which round it belongs to: 0 before the first one. */
  readonly round: number;
  /** From when silence counts, where that is not the opening: a notice that is still to be given. */
  readonly countsFrom?: Instant;
  /** What a status message of this wait asks about. */
  readonly interviewIds: readonly string[];
  readonly said: readonly Said[];
  readonly closing?: Closing;
  /** What else closed it, after the employer had asked not to be contacted. */
  readonly closedAnyway?: Closing;
}

/** A wait that is not numbered yet, and of which it is not known what closes it. */
export type OpenWait = Omit<Wait, 'number' | 'round' | 'closing' | 'closedAnyway'> & {
  /** When it closes the waits before it; a listed round does so as soon as it is announced. */
  readonly closesAt: Instant;
};
