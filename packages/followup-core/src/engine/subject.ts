import type { KnownInterview } from '../facts/known.ts';
import type { Contact } from '../model/contact.ts';
import type { Reason } from '../model/reason.ts';
import type { Anchor } from '../model/vocabulary.ts';
import type { Instant } from '../time/wall-clock.ts';
import type { RuleEntry } from './rulebook.ts';

/** What one rule is applied to: a person, an interview, an offer. One subject becomes one step. */
export interface Subject {
  readonly entry: RuleEntry;
  /** What tells the step from others of its rule. */
  readonly key: readonly string[];
  readonly contact?: Contact | undefined;
  readonly forContact?: Contact | undefined;
  readonly interview?: KnownInterview;
  /** Other interviews whose id names this step as well. */
  readonly alsoNamed?: readonly string[];
  readonly anchor: Anchor;
  /** Absent: the anchor has not happened. */
  readonly anchorAt?: Instant | undefined;
  readonly about?: Partial<Reason>;
  readonly deadline?: Instant | undefined;
  readonly offer?: OfferElsewhere;
  readonly cancelled?: Reason | undefined;
  readonly settled?: Reason | undefined;
  /** When an invitation was withdrawn: what came before does not settle it. */
  readonly withdrawnAt?: Instant | undefined;
  readonly because?: readonly Reason[];
}

/** An offer at another application of the same candidate, of which this employer should know. */
export interface OfferElsewhere {
  readonly applicationId: string;
  readonly at: Instant;
  /** It is answered: nothing needs to be said any more. Its deadline alone tells nothing of the answer. */
  readonly over: boolean;
}
