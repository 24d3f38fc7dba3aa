import type { Reason } from '../model/reason.ts';
import type { Offset } from '../model/policy.ts';
import type { Anchor, Channel } from '../model/vocabulary.ts';
import { addBusinessDays, daysOffBetween, isBusinessDay, rollForward } from '../time/business-day.ts';
import { addMonths, type Day } from '../time/civil-date.ts';
import { formatDay, formatInstant, formatTime } from '../time/date-time.ts';
import { instantAt, localDay, localTime, MINUTE, type Instant } from '../time/wall-clock.ts';
import type { Planning } from './draft.ts';

/** When a window opens, and why then. */
export interface Opening {
  readonly at: Instant;
  readonly on: Day;
  readonly because: readonly Reason[];
}

/** An opening at, or some elapsed time after, a fact. */
function openAtFact(
  { known }: Planning,
  anchor: Anchor,
  fact: Instant,
  minutes: number,
  about: Partial<Reason>,
): Opening {
  const at = fact + minutes * MINUTE;
  const reason: Reason = {
    code: 'opens.at-fact',
    sets: 'opensAt',
    anchor,
    at: formatInstant(fact, known.zone),
    ...(minutes > 0 && { minutes }),
    ...about,
  };
  return { at, on: localDay(known.zone, at), because: [reason] };
}

/** An opening at the channel's first hour of a day. */
export function openOnDay({ known, book }: Planning, day: Day, channel: Channel, because: readonly Reason[]): Opening {
  const time = book.hours[channel].from;
  const hour: Reason = {
    code: 'opens.hour',
    sets: 'opensAt',
    on: formatDay(day),
    time: formatTime(time),
    timeZone: known.zone.name,
  };
  return { at: instantAt(known.zone, day, time), on: day, because: [...because, hour] };
}

/** The opening that an offset from an anchor yields: elapsed time, or days on the employer's calendar. */
export function openAfter(
  planning: Planning,
  anchor: Anchor,
  fact: Instant,
  offset: Offset | undefined,
  channel: Channel,
  about: Partial<Reason>,
): Opening {
  const minutes = (offset?.minutes ?? 0) + (offset?.hours ?? 0) * 60;
  if (!offset || (offset.days === undefined && offset.businessDays === undefined && offset.months === undefined))
    return openAtFact(planning, anchor, fact, minutes, about);
  const from = localDay(planning.known.zone, fact);
  const on = addOffset(planning, from, offset);
  return openOnDay(planning, on, channel, [daysAfter(planning, anchor, from, offset, on, about)]);
}

/** A business day some days, business days or months after a day. */
export function addOffset({ known }: Planning, from: Day, offset: Offset): Day {
  if (offset.businessDays !== undefined) return addBusinessDays(known.calendar, from, offset.businessDays);
  return rollForward(known.calendar, addNominal(from, offset));
}

/** The day that an offset of days or months reaches, business day or not. */
export function addNominal(from: Day, offset: Offset): Day {
  return offset.months === undefined ? from + (offset.days ?? 0) : addMonths(from, offset.months);
}

export function daysAfter(
  { known }: Planning,
  anchor: Anchor | undefined,
  from: Day,
  offset: Offset,
  on: Day,
  about: Partial<Reason> = {},
): Reason {
  // Calendar days are counted whatever they are; only the roll at their end needs the days off.
  const counted = offset.businessDays === undefined ? addNominal(from, offset) : from;
  return {
    code: 'opens.days-after',
    ...(anchor && { anchor }),
    from: formatDay(from),
    ...(offset.days !== undefined && { days: offset.days }),
    ...(offset.businessDays !== undefined && { businessDays: offset.businessDays }),
    ...(offset.months !== undefined && { months: offset.months }),
    off: daysOffBetween(known.calendar, counted, on),
    on: formatDay(on),
    ...about,
  };
}

/** The same wall time `days` later, rolled forward into the channel's hours. */
export function openAgain(planning: Planning, from: Instant, days: number, channel: Channel): Opening {
  const { known, book } = planning;
  const hours = book.hours[channel];
  const target = localDay(known.zone, from) + days;
  const wall = localTime(known.zone, from);
  const inHours = isBusinessDay(known.calendar, target) && wall <= hours.until;
  const on = inHours ? target : rollForward(known.calendar, target + 1);
  const time = inHours ? Math.max(wall, hours.from) : hours.from;
  const reason: Reason = {
    code: 'opens.again',
    sets: 'opensAt',
    from: formatInstant(from, known.zone),
    days,
    off: daysOffBetween(known.calendar, target, on),
    on: formatDay(on),
    time: formatTime(hours.from),
    last: formatTime(hours.until),
    timeZone: known.zone.name,
  };
  return { at: instantAt(known.zone, on, time), on, because: [reason] };
}
