/**
 * Days of the proleptic Gregorian calendar as integers: day 0 is 1970-01-01.
 * The two conversions are Howard Hinnant's `days_from_civil` and `civil_from_days` ("chrono-Compatible Low-Level Date
 * Algorithms"): exact for every year, and without a table.
 */
export type Day = number;

/** The years that a fact may lie in. Since 1972 no zone has an offset with seconds, which RFC 3339 could not write. */
export const FIRST_YEAR = 1980;
export const LAST_YEAR = 2199;
/** What is planned may lie later than any fact; RFC 3339 ends with this year. */
export const LAST_WRITTEN_YEAR = 9999;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

const DAYS_IN_ERA = 146_097;
const YEARS_IN_ERA = 400;
/** Days from 0000-03-01, the start of the algorithm's era, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

export function dayOf(year: number, month: number, date: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / YEARS_IN_ERA);
  const yearOfEra = shifted - era * YEARS_IN_ERA;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

export function civilDateOf(day: Day): CivilDate {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * YEARS_IN_ERA + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 for Monday to 6 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The Monday of the ISO week that holds the day. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day);
}

/** The same date `months` later; a date that does not exist there becomes the month's last day. */
export function addMonths(day: Day, months: number): Day {
  const from = civilDateOf(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(from.date, daysInMonth(year, month)));
}

export function lastDayOfMonth(day: Day): Day {
  const { year, month } = civilDateOf(day);
  return dayOf(year, month, daysInMonth(year, month));
}

/** Reads `YYYY-MM-DD`; nothing for a date that the calendar or the supported years do not have. */
export function parseDate(text: unknown, lastYear: number = LAST_YEAR): Day | undefined {
  return typeof text === 'string' && text.length === 10 ? parseDatePart(text, lastYear) : undefined;
}

const HYPHEN = 45;

/** Reads the date at the beginning of a text. By character codes, because each fact brings several. */
export function parseDatePart(text: string, lastYear: number): Day | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const [year, month, date] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
  // Written so that a NaN is refused too.
  if (!(year >= FIRST_YEAR && year <= lastYear && month >= 1 && month <= 12)) return undefined;
  return date >= 1 && date <= daysInMonth(year, month) ? dayOf(year, month, date) : undefined;
}

/** The number that some digits of a text write; NaN where there is anything else. */
export function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

export function formatDate(day: Day): string {
  const { year, month, date } = civilDateOf(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
