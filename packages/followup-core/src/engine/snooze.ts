import { readDay } from '../facts/check-fields.ts';
import type { EventLog, Known } from '../facts/known.ts';
import type { SnoozeFact } from '../facts/step-events.ts';
import type { Reason } from '../model/reason.ts';
import type { Channel } from '../model/vocabulary.ts';
import { daysOffBetween, rollForward } from '../time/business-day.ts';
import type { Day } from '../time/civil-date.ts';
import { formatDay } from '../time/date-time.ts';
import { instantAt, localDay, type Instant } from '../time/wall-clock.ts';
import { withoutDate } from './close-window.ts';
import { openOnDay, type Opening } from './open-window.ts';
import type { Planning, Window } from './draft.ts';

export interface Closed {
  readonly window: Window;
  readonly because: readonly Reason[];
}

/** A snooze with its day worked out: several windows may be held against it. */
export interface Snooze {
  readonly fact: SnoozeFact;
  readonly until: Day;
  /** The day to which `until` rolls forward. */
  readonly on: Day;
}

export function readSnooze({ path, zone, calendar }: Known, fact: SnoozeFact): Snooze {
  const until = readDay(fact.event.until, zone, `${path}/events/${fact.index}/until`);
  return { fact, until, on: rollForward(calendar, until) };
}

/**
 * The window that the latest snooze leaves: it opens that day, rolled forward, at the channel's first hour. A snooze
 * that would open it no later, or past its expiry, changes nothing, and an earlier one stands; the log, if given, is told of it.
 */
export function snoozedWindow(
  planning: Planning,
  channel: Channel,
  opening: Opening,
  plain: Window,
  snoozes: readonly Snooze[],
  close: (opening: Opening, before: Window) => Closed,
  log?: EventLog,
): Closed | undefined {
  const { known, book } = planning;
  const lastDay = plain.expiresAt === undefined ? 0 : localDay(known.zone, plain.expiresAt);
  // By the day where that decides: thousands of snoozes may have been in vain, and instants cost more.
  const compare = (on: Day, day: Day, at: Instant) =>
    on === day ? instantAt(known.zone, on, book.hours[channel].from) - at : on - day;
  for (let index = snoozes.length - 1; index >= 0; index--) {
    const snooze = snoozes[index]!;
    const { until, on } = snooze;
    if (compare(on, opening.on, opening.at) <= 0) log?.ignore(snooze.fact, 'not-later');
    else if (plain.expiresAt !== undefined && compare(on, lastDay, plain.expiresAt) > 0)
      log?.ignore(snooze.fact, 'past-expiry');
    else {
      const off = daysOffBetween(known.calendar, until, on);
      const moved: Reason = { code: 'moved.snooze', until: formatDay(until), off, on: formatDay(on) };
      return close(openOnDay(planning, on, channel, [...dayReasons(opening), moved]), plain);
    }
  }
  return undefined;
}

/** The reasons of an opening, no longer yielding its date: a move is to follow. */
export function dayReasons({ because }: Opening): Reason[] {
  return because.filter(({ code }) => code !== 'opens.hour').map(withoutDate);
}
