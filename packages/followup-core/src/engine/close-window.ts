import type { Reason } from '../model/reason.ts';
import type { Channel } from '../model/vocabulary.ts';
import { addBusinessDays, daysOffBetween, isBusinessDay, rollBack, rollForward } from '../time/business-day.ts';
import type { Day } from '../time/civil-date.ts';
import { formatDay, formatInstant, formatTime } from '../time/date-time.ts';
import { HOUR, instantAt, localDay, localTime, MINUTE, type Instant } from '../time/wall-clock.ts';
import type { Planning, Window } from './draft.ts';
import type { Opening } from './open-window.ts';
import type { RuleEntry } from './rulebook.ts';

/** What the closing of a window depends on, besides its rule. */
export interface Closing {
  /** The fact that the rule counts from: a named expiry in hours counts from it. */
  readonly anchorAt: Instant;
  /** The end of the interview, for a rule that is due then. */
  readonly interviewEnd?: Instant;
  /** A deadline set by others, never moved. */
  readonly deadline?: Instant | undefined;
  /** Due on the day of the opening. */
  readonly sameDay?: boolean;
  /** The channel's usual length, whatever the rule says. */
  readonly usualLength?: boolean;
  /** It cannot be done as things stand, so it cannot become overdue either: no expiry where the rule names none. */
  readonly stuck?: boolean;
  /** The window before a snooze: it closes no earlier, and a named expiry stays. */
  readonly before?: Window | undefined;
}

interface Moment {
  readonly at: Instant;
  readonly because: readonly Reason[];
}

/** Closes a window: when the step is due, and when it becomes pointless. */
export function closeWindow(
  planning: Planning,
  entry: RuleEntry,
  channel: Channel,
  opening: Opening,
  closing: Closing,
): { window: Window; because: Reason[] } {
  const { zone } = planning.known;
  let due = dueMoment(planning, entry, channel, opening, closing);
  // A policy may name an hour that has passed when the step opens.
  if (due && due.at < opening.at) due = notBefore(opening, 0, planning);
  const kept = closing.before?.dueAt;
  if (due && kept !== undefined && kept > due.at) due = keepMoment('due.kept', kept, planning);
  let expiry: Moment | undefined;
  if (entry.expires?.kind === 'elapsed') {
    expiry = elapsed('expires.elapsed', closing.anchorAt, entry.expires.hours * 60, planning);
    if (due && due.at > expiry.at && closing.before) due = keepMoment('due.capped', expiry.at, planning);
  } else if (due && entry.expires?.kind === 'due') {
    expiry = keepMoment('expires.with-due', due.at, planning);
  } else if (due && !closing.stuck) {
    expiry = expiryDays(planning, entry, localDay(zone, due.at));
  }
  if (due && expiry && expiry.at < due.at) expiry = keepMoment('expires.with-due', due.at, planning);
  const window: Window = {
    opensAt: opening.at,
    openDay: opening.on,
    dueAt: due?.at,
    dueDay: due && localDay(zone, due.at),
    expiresAt: expiry?.at,
  };
  return { window, because: [...opening.because, ...(due?.because ?? []), ...(expiry?.because ?? [])] };
}

function dueMoment(
  planning: Planning,
  entry: RuleEntry,
  channel: Channel,
  opening: Opening,
  closing: Closing,
): Moment | undefined {
  const { due } = entry;
  if (due?.kind === 'interview-end' && closing.interviewEnd !== undefined)
    return keepMoment('due.interview-end', closing.interviewEnd, planning);
  if (due?.kind === 'deadline')
    return closing.deadline === undefined ? undefined : keepMoment('due.deadline', closing.deadline, planning);
  if (due?.kind === 'elapsed') return dueAfterHours(planning, entry, opening, due.hours, due.by);
  const ofRule = due?.kind === 'days' && !closing.usualLength ? due : undefined;
  const businessDays = closing.sameDay ? 0 : (ofRule?.businessDays ?? planning.book.hours[channel].businessDays);
  const time = ofRule?.time ?? planning.book.hours[channel].until;
  const on = businessDays === 0 ? opening.on : addBusinessDays(planning.known.calendar, opening.on, businessDays);
  const moment = onDay(planning, 'due.business-days', opening.on, businessDays, on, time);
  const least = notBefore(opening, ofRule?.atLeastHours ?? 0, planning);
  return least.at > moment.at ? least : moment;
}

/** Some hours after the opening at the earliest. */
function notBefore(opening: Opening, hours: number, { known }: Planning): Moment {
  const reason: Reason = {
    code: 'due.at-least',
    sets: 'dueAt',
    from: formatInstant(opening.at, known.zone),
    minutes: hours * 60,
  };
  return { at: opening.at + hours * HOUR, because: [reason] };
}

/** Elapsed hours after the opening; a day off is rolled by the rule's convention, a late hour to the next morning. */
function dueAfterHours(
  planning: Planning,
  { rule }: RuleEntry,
  opening: Opening,
  hours: number,
  by: number | undefined,
): Moment {
  const { zone, calendar } = planning.known;
  const literal = elapsed('due.elapsed', opening.at, hours * 60, planning);
  const day = localDay(zone, literal.at);
  if (by !== undefined) {
    if (day === opening.on && isBusinessDay(calendar, day) && localTime(zone, literal.at) <= by) return literal;
    return rolled(planning, literal, opening.on, 'following', addBusinessDays(calendar, opening.on, 1));
  }
  const convention = rule.convention ?? 'unadjusted';
  if (convention === 'unadjusted' || isBusinessDay(calendar, day)) return literal;
  if (convention === 'preceding') {
    const earlier = rolled(planning, literal, day, 'preceding', rollBack(calendar, day));
    if (earlier.at >= opening.at) return earlier;
  }
  return rolled(planning, literal, day, 'following', rollForward(calendar, day));
}

function rolled(
  { known, book }: Planning,
  literal: Moment,
  from: Day,
  convention: 'following' | 'preceding',
  on: Day,
): Moment {
  const time = convention === 'following' ? book.morning : book.hours.email.until;
  return {
    at: instantAt(known.zone, on, time),
    because: [
      ...literal.because.map(withoutDate),
      {
        code: 'due.rolled',
        sets: 'dueAt',
        from: formatDay(from),
        convention,
        off: daysOffBetween(known.calendar, from, on),
        on: formatDay(on),
        time: formatTime(time),
        timeZone: known.zone.name,
      },
    ],
  };
}

/** A reason that another one overrules: it still tells, but no longer yields the date. */
export function withoutDate(reason: Reason): Reason {
  const told = { ...reason };
  delete told.sets;
  return told;
}

function expiryDays(planning: Planning, entry: RuleEntry, from: Day): Moment {
  const { known, book } = planning;
  const own = entry.expires?.kind === 'days' ? entry.expires : undefined;
  const businessDays = own?.businessDays ?? book.policy.wait.expires.businessDays;
  const on = addBusinessDays(known.calendar, from, businessDays);
  return onDay(planning, 'expires.business-days', from, businessDays, on, own?.time ?? book.expiresTime);
}

function onDay(
  { known }: Planning,
  code: 'due.business-days' | 'expires.business-days',
  from: Day,
  businessDays: number,
  on: Day,
  time: number,
): Moment {
  return {
    at: instantAt(known.zone, on, time),
    because: [
      {
        code,
        sets: code === 'due.business-days' ? 'dueAt' : 'expiresAt',
        from: formatDay(from),
        businessDays,
        off: daysOffBetween(known.calendar, from, on),
        on: formatDay(on),
        time: formatTime(time),
        timeZone: known.zone.name,
      },
    ],
  };
}

function elapsed(code: 'due.elapsed' | 'expires.elapsed', from: Instant, minutes: number, { known }: Planning): Moment {
  return {
    at: from + minutes * MINUTE,
    because: [
      { code, sets: code === 'due.elapsed' ? 'dueAt' : 'expiresAt', from: formatInstant(from, known.zone), minutes },
    ],
  };
}

function keepMoment(
  code: 'due.kept' | 'due.capped' | 'due.interview-end' | 'due.deadline' | 'expires.with-due',
  at: Instant,
  { known }: Planning,
): Moment {
  const sets = code === 'expires.with-due' ? 'expiresAt' : 'dueAt';
  return { at, because: [{ code, sets, at: formatInstant(at, known.zone) }] };
}
