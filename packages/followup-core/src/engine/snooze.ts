import { readDay } from '../facts/check-fields.ts';
import type { StepFact } from '../facts/step-events.ts';
import type { Reason } from '../model/reason.ts';
import type { Channel } from '../model/vocabulary.ts';
import { daysOffBetween, rollForward } from '../time/business-day.ts';
import { formatDay } from '../time/date-time.ts';
import { withoutDate } from './close-window.ts';
import { openOnDay, type Opening } from './open-window.ts';
import type { Planning, Window } from './draft.ts';

export interface Closed {
  readonly window: Window;
  readonly because: readonly Reason[];
}

/**
 * The window that the latest snooze leaves: it opens that day, rolled forward, at the channel's first hour. A snooze
 * that would open it no later, or past its expiry, changes nothing, and an earlier one stands.
 */
export function snoozedWindow(
  planning: Planning,
  channel: Channel,
  opening: Opening,
  plain: Window,
  snoozes: readonly StepFact[],
  close: (opening: Opening, before: Window) => Closed,
): Closed | undefined {
  const { known } = planning;
  for (const fact of snoozes.toReversed()) {
    if (fact.event.type !== 'step.snoozed') continue;
    const until = readDay(fact.event.until, known.zone, `${known.path}/events/${fact.index}/until`);
    const day = rollForward(known.calendar, until);
    const off = daysOffBetween(known.calendar, until, day);
    const moved: Reason = { code: 'moved.snooze', until: formatDay(until), off, on: formatDay(day) };
    const later = openOnDay(planning, day, channel, [...dayReasons(opening), moved]);
    if (later.at <= opening.at) known.log.ignore(fact, 'not-later');
    else if (plain.expiresAt !== undefined && later.at > plain.expiresAt) known.log.ignore(fact, 'past-expiry');
    else return close(later, plain);
  }
  return undefined;
}

/** The reasons of an opening, no longer yielding its date: a move is to follow. */
export function dayReasons({ because }: Opening): Reason[] {
  return because.filter(({ code }) => code !== 'opens.hour').map(withoutDate);
}
