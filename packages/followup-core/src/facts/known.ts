import type { Application } from '../model/application.ts';
import type { Contact } from '../model/contact.ts';
import type { Event } from '../model/event.ts';
import type { IgnoredEvent, IgnoredReason } from '../model/timeline.ts';
import type { BusinessCalendar } from '../time/business-day.ts';
import type { Day } from '../time/civil-date.ts';
import type { Instant, Zone } from '../time/wall-clock.ts';
import type { ResolvedTimeframe } from '../timeframe/resolve-timeframe.ts';

/** What is known of an application as of `now`: checked, and in integers. */
export interface Known {
  readonly application: Application;
  readonly id: string;
  /** The place of the application within the input, for refusals. */
  readonly path: string;
  readonly now: Instant;
  readonly zone: Zone;
  readonly calendar: BusinessCalendar;
  readonly candidate: KnownCandidate;
  readonly viaAgency: boolean;
  readonly contacts: readonly Contact[];
  readonly contactById: ReadonlyMap<string, Contact>;
  readonly interviews: readonly KnownInterview[];
  readonly log: EventLog;
}

export interface KnownCandidate {
  readonly zone: Zone;
  /** Times of day in the candidate's zone; may run past midnight. */
  readonly quiet?: { readonly from: number; readonly until: number };
}

export interface KnownInterview {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The employer-local day of its end. */
  readonly day: Day;
  /** `standing`: planned or held, by the clock. */
  readonly state: 'standing' | 'cancelled' | 'no-show';
  readonly announcedAt?: Instant;
  /** When a cancelled one was cancelled. */
  readonly cancelledAt?: Instant;
  readonly with: readonly Contact[];
  readonly timeframe?: ResolvedTimeframe;
  /** The words of the timeframe, as they were said. */
  readonly said?: string;
}

/** An event with its instant, or a fact that follows from another application of the same candidate. */
export interface Fact<E extends Event = Event> {
  readonly event: E;
  readonly at: Instant;
  /** Its place in the list of events; -1 for a fact from another application. */
  readonly index: number;
  /** The other application. */
  readonly applicationId?: string;
}

/** The events that count, in the order of their instants, and a note of those that do not. */
export interface EventLog {
  readonly facts: readonly Fact[];
  readonly factsByType: ReadonlyMap<Event['type'], readonly Fact[]>;
  ignore(fact: Fact, reason: IgnoredReason): void;
  /** What was ignored, in the order of the list of events. */
  readonly ignored: () => IgnoredEvent[];
  /** The instants still ahead at which an event begins to count. */
  readonly ahead: readonly Instant[];
  /** The latest instant of an event that counted. */
  readonly lastCounted: () => Instant | undefined;
}

export function factsOf<T extends Event['type']>(
  { factsByType }: EventLog,
  type: T,
): readonly Fact<Extract<Event, { type: T }>>[] {
  return (factsByType.get(type) ?? []) as readonly Fact<Extract<Event, { type: T }>>[];
}

/** What identifies a fact in step ids: the caller's id, else its instant, told apart from ids by its form. */
export function factKey({ event, at }: Fact): readonly string[] {
  return event.id === undefined ? ['at', String(at)] : [event.id];
}
