import { weekdays, type Weekday } from '../model/vocabulary.ts';
import { weekdayOf, type Day } from './civil-date.ts';
import { formatDay } from './date-time.ts';

/** Which days the employer works: no weekend day, no holiday, or an extra working day. */
export interface BusinessCalendar {
  readonly weekend: Weekday[];
  /** Indexed by `weekdayOf`. */
  readonly offWeekdays: readonly boolean[];
  readonly holidays: ReadonlySet<Day>;
  readonly workingDays: ReadonlySet<Day>;
}

export const DEFAULT_WEEKEND: readonly Weekday[] = ['sat', 'sun'];

export function businessCalendar(
  weekend: readonly Weekday[] = DEFAULT_WEEKEND,
  holidays: readonly Day[] = [],
  workingDays: readonly Day[] = [],
): BusinessCalendar {
  return {
    weekend: [...weekend],
    offWeekdays: weekdays.map((weekday) => weekend.includes(weekday)),
    holidays: new Set(holidays.toSorted((a, b) => a - b)),
    workingDays: new Set(workingDays.toSorted((a, b) => a - b)),
  };
}

export function isBusinessDay(calendar: BusinessCalendar, day: Day): boolean {
  if (calendar.workingDays.size > 0 && calendar.workingDays.has(day)) return true;
  return !calendar.offWeekdays[weekdayOf(day)] && !(calendar.holidays.size > 0 && calendar.holidays.has(day));
}

/** The day itself if it is a business day, else the next one. */
export function rollForward(calendar: BusinessCalendar, day: Day): Day {
  let rolled = day;
  while (!isBusinessDay(calendar, rolled)) rolled++;
  return rolled;
}

/** The day itself if it is a business day, else the one before. */
export function rollBack(calendar: BusinessCalendar, day: Day): Day {
  let rolled = day;
  while (!isBusinessDay(calendar, rolled)) rolled--;
  return rolled;
}

/** `count` business days on from a day; 0 rolls forward. */
export function addBusinessDays(calendar: BusinessCalendar, day: Day, count: number): Day {
  if (count === 0) return rollForward(calendar, day);
  let reached = day;
  for (let left = count; left > 0; left--) reached = rollForward(calendar, reached + 1);
  return reached;
}

/** How many business days lie after `from`, up to and including `until`; 0 where `until` is not later. */
export function countBusinessDays(calendar: BusinessCalendar, from: Day, until: Day): number {
  let count = 0;
  for (let day = from + 1; day <= until; day++) if (isBusinessDay(calendar, day)) count++;
  return count;
}

/** What a reader needs to recount a stretch of days: the weekend, and the exceptions that lie within. */
export interface DaysOff {
  readonly weekend: Weekday[];
  readonly holidays?: string[];
  readonly workingDays?: string[];
}

const plainWeeks = new WeakMap<readonly Weekday[], DaysOff>();

/** The days off between two days, both included, in either order. */
export function daysOffBetween(calendar: BusinessCalendar, one: Day, other: Day): DaysOff {
  const holidays = datesWithin(calendar.holidays, one, other);
  const workingDays = datesWithin(calendar.workingDays, one, other);
  if (!holidays && !workingDays) {
    let plain = plainWeeks.get(calendar.weekend);
    if (!plain) plainWeeks.set(calendar.weekend, (plain = { weekend: calendar.weekend }));
    return plain;
  }
  return { weekend: calendar.weekend, ...(holidays && { holidays }), ...(workingDays && { workingDays }) };
}

function datesWithin(days: ReadonlySet<Day>, one: Day, other: Day): string[] | undefined {
  const first = Math.min(one, other);
  const last = Math.max(one, other);
  let dates: string[] | undefined;
  const note = (day: Day) => void (dates ??= []).push(formatDay(day));
  // Whichever is shorter; the set is in ascending order too.
  if (days.size < last - first) {
    for (const day of days) if (day >= first && day <= last) note(day);
  } else for (let day = first; day <= last; day++) if (days.has(day)) note(day);
  return dates;
}
