import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilDateOf,
  dayOf,
  daysInMonth,
  formatDate,
  lastDayOfMonth,
  mondayOf,
  parseDate,
  weekdayOf,
} from '../src/time/civil-date.ts';
import { check } from './support/check.ts';

const DAY = 86_400_000;
const named = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function day(date: string): number {
  const parsed = parseDate(date);
  if (parsed === undefined) throw new Error(`Not a date: ${date}`);
  return parsed;
}

describe('a day as an integer', () => {
  it('is 0 on 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(civilDateOf(0)).toEqual({ year: 1970, month: 1, date: 1 });
  });

  it('is the day that `Date.UTC` counts, on every day of the years that are planned in', () => {
    const wrong: string[] = [];
    const end = Date.UTC(2200, 0, 1) / DAY;
    for (let number = Date.UTC(1980, 0, 1) / DAY; number < end; number++) {
      const date = new Date(number * DAY);
      const text = date.toISOString().slice(0, 10);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
      const ours = civilDateOf(number);
      if (
        ours.year !== civil.year ||
        ours.month !== civil.month ||
        ours.date !== civil.date ||
        dayOf(civil.year, civil.month, civil.date) !== number ||
        formatDate(number) !== text ||
        parseDate(text) !== number ||
        weekdayOf(number) !== (date.getUTCDay() + 6) % 7
      )
        wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it('is the day that `Date.UTC` counts in any other year as well, long before and long after', () => {
    check(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (number) => {
        const date = new Date(number * DAY);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
        expect(civilDateOf(number)).toEqual(civil);
        expect(dayOf(civil.year, civil.month, civil.date)).toBe(number);
        expect(weekdayOf(number)).toBe((date.getUTCDay() + 6) % 7);
      }),
      1000,
    );
  });

  it.each([
    ['2026-05-12', 'Tuesday', '2026-05-11'],
    ['2026-05-11', 'Monday', '2026-05-11'],
    ['2026-05-17', 'Sunday', '2026-05-11'],
    ['2000-02-29', 'Tuesday', '2000-02-28'],
    ['2100-03-01', 'Monday', '2100-03-01'],
    ['2026-01-01', 'Thursday', '2025-12-29'],
  ])('%s is a %s, in the week of Monday %s', (date, weekday, monday) => {
    expect(named[weekdayOf(day(date))]).toBe(weekday);
    expect(formatDate(mondayOf(day(date)))).toBe(monday);
  });
});

describe('a month', () => {
  it.each([
    [2026, 1, 31],
    [2026, 2, 28],
    [2024, 2, 29],
    [2100, 2, 28],
    [2000, 2, 29],
    [2026, 4, 30],
    [2026, 6, 30],
    [2026, 9, 30],
    [2026, 11, 30],
    [2026, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
    expect(formatDate(lastDayOfMonth(dayOf(year, month, 1)))).toMatch(new RegExp(`-${days}$`));
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-05-12', 0, '2026-05-12'],
    ['2026-05-31', 600, '2076-05-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months are %s', (from, months, until) => {
    expect(formatDate(addMonths(day(from), months))).toBe(until);
  });
});

describe('the text of a date', () => {
  it.each(['1980-01-01', '2026-05-12', '2024-02-29', '2199-12-31'])('%s is read and written as it was', (text) => {
    expect(formatDate(day(text))).toBe(text);
  });

  it.each([
    ['a day that the month does not have', '2026-02-29'],
    ['a leap day that the century does not have', '2100-02-29'],
    ['a month that the year does not have', '2026-13-01'],
    ['month zero', '2026-00-01'],
    ['day zero', '2026-05-00'],
    ['a thirty-first of April', '2026-04-31'],
    ['the year before the first one', '1979-12-31'],
    ['the year after the last one', '2200-01-01'],
    ['two digits of a year', '26-05-12'],
    ['one digit of a month', '2026-5-12'],
    ['another order', '12-05-2026'],
    ['a date-time', '2026-05-12T10:00'],
    ['a line break behind it', '2026-05-12\n'],
    ['a space before it', ' 2026-05-12'],
    ['full-width digits', '２０２６-05-12'],
    ['Arabic digits', '٢٠٢٦-05-12'],
    ['a sign', '+2026-05-12'],
    ['nothing', ''],
    ['no text at all', 20_260_512],
    ['null', null],
    ['undefined', undefined],
    ['an object that spells a date', { toString: () => '2026-05-12' }],
    ['a list', ['2026-05-12']],
  ])('%s is not read: %j', (_, text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('survives being written and read, for any day of the supported years', () => {
    check(
      fc.property(fc.integer({ min: dayOf(1980, 1, 1), max: dayOf(2199, 12, 31) }), (number) => {
        expect(parseDate(formatDate(number))).toBe(number);
      }),
      300,
    );
  });
});
