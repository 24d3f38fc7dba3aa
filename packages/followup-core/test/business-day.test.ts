import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays } from '../src/model/vocabulary.ts';
import type { Weekday } from '../src/model/vocabulary.ts';
import {
  addBusinessDays,
  businessCalendar,
  countBusinessDays,
  daysOffBetween,
  isBusinessDay,
  rollBack,
  rollForward,
} from '../src/time/business-day.ts';
import { formatDate, parseDate } from '../src/time/civil-date.ts';
import { check } from './support/check.ts';

const day = (date: string) => parseDate(date) ?? Number.NaN;
const days = (dates: readonly string[] = []) => dates.map(day);

/** May 2026: the 11th is a Monday, the 25th a holiday in the United States and Germany. */
const usual = businessCalendar(['sat', 'sun'], days(['2026-05-25']));
const gulf = businessCalendar(['fri', 'sat']);
const china = businessCalendar(['sat', 'sun'], days(['2026-05-01', '2026-05-04', '2026-05-05']), days(['2026-05-09']));

describe('a business day', () => {
  it.each([
    ['a weekday', usual, '2026-05-12', true],
    ['a Saturday', usual, '2026-05-16', false],
    ['a Sunday', usual, '2026-05-17', false],
    ['a holiday', usual, '2026-05-25', false],
    ['a Friday where the weekend is Friday and Saturday', gulf, '2026-05-15', false],
    ['a Sunday there', gulf, '2026-05-17', true],
    ['a Saturday that is worked for a bridge day', china, '2026-05-09', true],
    ['the Saturday after', china, '2026-05-16', false],
    [
      'a holiday that is worked after all',
      businessCalendar([], days(['2026-05-12']), days(['2026-05-12'])),
      '2026-05-12',
      true,
    ],
    ['a Sunday without any weekend', businessCalendar([]), '2026-05-17', true],
  ])('%s', (_, calendar, date, worked) => {
    expect(isBusinessDay(calendar, day(date))).toBe(worked);
  });

  it('rolls to the nearest one in either direction, and stays where it is one', () => {
    const rolled = (date: string) => [rollForward(usual, day(date)), rollBack(usual, day(date))].map(formatDate);
    expect(rolled('2026-05-12')).toEqual(['2026-05-12', '2026-05-12']);
    expect(rolled('2026-05-16')).toEqual(['2026-05-18', '2026-05-15']);
    expect(rolled('2026-05-24')).toEqual(['2026-05-26', '2026-05-22']);
  });
});

describe('counting business days', () => {
  it.each([
    ['2026-05-12', 0, '2026-05-12'],
    ['2026-05-16', 0, '2026-05-18'],
    ['2026-05-24', 0, '2026-05-26'],
    ['2026-05-12', 1, '2026-05-13'],
    ['2026-05-15', 1, '2026-05-18'],
    ['2026-05-16', 1, '2026-05-18'],
    ['2026-05-17', 1, '2026-05-18'],
    ['2026-05-22', 1, '2026-05-26'],
    ['2026-05-12', 5, '2026-05-19'],
    ['2026-05-19', 5, '2026-05-27'],
    ['2026-05-12', 20, '2026-06-10'],
  ])('%s and %i business days are %s', (from, count, until) => {
    expect(formatDate(addBusinessDays(usual, day(from), count))).toBe(until);
  });

  it.each([
    ['Thursday and one', '2026-05-14', 1, '2026-05-17'],
    ['Friday and none', '2026-05-15', 0, '2026-05-17'],
  ])('where the weekend is Friday and Saturday, %s', (_, from, count, until) => {
    expect(formatDate(addBusinessDays(gulf, day(from), count))).toBe(until);
  });

  it.each([
    ['2026-05-12', '2026-05-12', 0],
    ['2026-05-12', '2026-05-13', 1],
    ['2026-05-15', '2026-05-18', 1],
    ['2026-05-22', '2026-05-26', 1],
    ['2026-05-13', '2026-05-12', 0],
  ])('between %s and %s lie %i', (from, until, count) => {
    expect(countBusinessDays(usual, day(from), day(until))).toBe(count);
  });

  it('crosses ten years without a business day', () => {
    const first = day('2026-01-01');
    const closed = businessCalendar(
      ['sun'],
      Array.from({ length: 3652 }, (_, index) => first + index),
    );
    expect(formatDate(addBusinessDays(closed, first, 1))).toBe('2036-01-01');
    expect(formatDate(rollBack(closed, first + 3651))).toBe('2025-12-31');
  });

  const calendars = fc
    .record({
      weekend: fc.subarray([...weekdays], { maxLength: 6 }),
      holidays: fc.array(fc.integer({ min: 20_000, max: 20_060 })),
      workingDays: fc.array(fc.integer({ min: 20_000, max: 20_060 })),
    })
    .map(({ weekend, holidays, workingDays }) => businessCalendar(weekend, holidays, workingDays));
  const someDay = fc.integer({ min: 19_990, max: 20_070 });

  it('lands on a business day that has just as many behind it', () => {
    check(
      fc.property(calendars, someDay, fc.integer({ min: 1, max: 40 }), (calendar, from, count) => {
        const until = addBusinessDays(calendar, from, count);
        expect(isBusinessDay(calendar, until)).toBe(true);
        expect(countBusinessDays(calendar, from, until)).toBe(count);
      }),
      300,
    );
  });

  it('may be done in two stretches', () => {
    check(
      fc.property(calendars, someDay, fc.nat(20), fc.nat(20), (calendar, from, one, other) => {
        const inOne = addBusinessDays(calendar, rollForward(calendar, from), one + other);
        expect(addBusinessDays(calendar, addBusinessDays(calendar, rollForward(calendar, from), one), other)).toBe(
          inOne,
        );
      }),
      300,
    );
  });
});

describe('the days off that a reason names', () => {
  it('are the weekend, and those exceptions alone that lie within, in either direction', () => {
    const named = (one: string, other: string) => daysOffBetween(china, day(one), day(other));
    expect(named('2026-05-12', '2026-05-20')).toEqual({ weekend: ['sat', 'sun'] });
    expect(named('2026-05-04', '2026-05-09')).toEqual({
      weekend: ['sat', 'sun'],
      holidays: ['2026-05-04', '2026-05-05'],
      workingDays: ['2026-05-09'],
    });
    expect(named('2026-05-05', '2026-05-02')).toEqual({
      weekend: ['sat', 'sun'],
      holidays: ['2026-05-04', '2026-05-05'],
    });
  });

  it('are no list of the caller that could change later', () => {
    const weekend: Weekday[] = ['sat', 'sun'];
    const calendar = businessCalendar(weekend);
    weekend.push('mon');
    expect(daysOffBetween(calendar, 0, 1)).toEqual({ weekend: ['sat', 'sun'] });
  });
});
