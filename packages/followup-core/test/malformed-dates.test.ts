import { describe, expect, it } from 'vitest';
import { businessCalendar, daysOffBetween } from '../src/time/business-day.ts';
import { formatDate, parseDate } from '../src/time/civil-date.ts';
import { parseDateTime } from '../src/time/date-time.ts';

describe('what is no date', () => {
  it.each(['2026/05-12', '2026-05/12', '2026-0a-12', '20:6-05-12', '2026-05-1:', '2026-05-/2', '2026-05- 2'])(
    'is not read: %s',
    (text) => {
      expect(parseDate('2026-05-12')).toBe(20_585);
      expect(parseDate(text)).toBeUndefined();
    },
  );
});

describe('what is no instant', () => {
  it.each(['2026-05-12T10.00Z', '2026-05-12T10:00+18:60', '2026-05-12T10:00+19:00'])('is not read: %s', (text) => {
    expect(parseDateTime('2026-05-12T10:00+18:59')).toBe(Date.UTC(2026, 4, 11, 15, 1));
    expect(parseDateTime(text)).toBeUndefined();
  });
});

describe('the days off of an employer', () => {
  it('are named in their order, however they are listed, over a day and over a year', () => {
    const [first, second] = ['2026-05-25', '2026-07-03'].map((date) => parseDate(date) ?? 0) as [number, number];
    const calendar = businessCalendar(['sun'], [second, first], [second + 9, first + 12]);
    const named = { weekend: ['sun'], holidays: ['2026-05-25', '2026-07-03'] };
    expect(daysOffBetween(calendar, first - 100, second + 200)).toEqual({
      ...named,
      workingDays: [first + 12, second + 9].map(formatDate),
    });
    expect(daysOffBetween(calendar, first, first)).toEqual({ weekend: ['sun'], holidays: ['2026-05-25'] });
    expect(daysOffBetween(calendar, first + 12, first + 12)).toEqual({ weekend: ['sun'], workingDays: ['2026-06-06'] });
  });
});
