import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, formatTime, parseDateTime, parseTime } from '../src/time/date-time.ts';
import { zoneOf, type Zone } from '../src/time/wall-clock.ts';
import { zones } from './support/arbitrary-people.ts';
import { check } from './support/check.ts';

const zone = (name: string): Zone => zoneOf(name) ?? expect.fail(`no zone ${name}`);
const newYork = zone('America/New_York');
const written = (text: unknown, within: Zone | undefined = newYork, as = newYork): string | undefined => {
  const instant = parseDateTime(text, within);
  return instant === undefined ? undefined : formatInstant(instant, as);
};

describe('the text of a date-time', () => {
  it.each([
    ['wall time', '2026-05-12T10:00', '2026-05-12T10:00:00-04:00'],
    ['wall time in winter', '2026-01-12T10:00', '2026-01-12T10:00:00-05:00'],
    ['seconds', '2026-05-12T10:00:07', '2026-05-12T10:00:07-04:00'],
    ['milliseconds', '2026-05-12T10:00:07.123', '2026-05-12T10:00:07.123-04:00'],
    ['a tenth of a second', '2026-05-12T10:00:07.1', '2026-05-12T10:00:07.100-04:00'],
    ['more digits than a clock has', '2026-05-12T10:00:07.123456789', '2026-05-12T10:00:07.123-04:00'],
    ['UTC', '2026-05-12T14:00Z', '2026-05-12T10:00:00-04:00'],
    ['an offset to the east', '2026-05-12T16:00+02:00', '2026-05-12T10:00:00-04:00'],
    ['half an hour to the east', '2026-05-12T19:30:00+05:30', '2026-05-12T10:00:00-04:00'],
    ['an offset to the west', '2026-05-12T10:00-04:00', '2026-05-12T10:00:00-04:00'],
    ['half an hour to the west', '2026-05-12T11:30-02:30', '2026-05-12T10:00:00-04:00'],
    ['an unknown offset, which counts as UTC', '2026-05-12T14:00-00:00', '2026-05-12T10:00:00-04:00'],
    ['the offset of another season', '2026-05-12T10:00-05:00', '2026-05-12T11:00:00-04:00'],
    ['the last minute of a day', '2026-05-12T23:59:59.999', '2026-05-12T23:59:59.999-04:00'],
    ['the first moment', '1980-01-01T00:00', '1980-01-01T00:00:00-05:00'],
    ['the last minute', '2199-12-31T23:59', '2199-12-31T23:59:00-05:00'],
    ['an offset that leads out of the first year', '1980-01-01T00:00+14:00', '1979-12-31T05:00:00-05:00'],
  ])('%s is read', (_, text, instant) => {
    expect(written(text)).toBe(instant);
  });

  it.each([
    ['a date alone', '2026-05-12'],
    ['an hour alone', '2026-05-12T10'],
    ['hour 24', '2026-05-12T24:00'],
    ['minute 60', '2026-05-12T10:60'],
    ['a leap second', '2026-06-30T23:59:60Z'],
    ['a date that does not exist', '2026-02-30T10:00'],
    ['the year before the first one', '1979-12-31T23:59Z'],
    ['the year after the last one', '2200-01-01T00:00Z'],
    ['a space for the T', '2026-05-12 10:00'],
    ['small letters', '2026-05-12t10:00z'],
    ['an offset without a colon', '2026-05-12T10:00+0200'],
    ['an offset of hours alone', '2026-05-12T10:00+02'],
    ['an offset that no zone has', '2026-05-12T10:00+19:00'],
    ['minutes of an offset that no zone has', '2026-05-12T10:00+02:60'],
    ['a zone in brackets', '2026-05-12T10:00[Europe/Berlin]'],
    ['a point without a fraction', '2026-05-12T10:00:00.'],
    ['a comma', '2026-05-12T10:00:00,5'],
    ['a week date', '2026-W20-2T10:00'],
    ['a line break behind it', '2026-05-12T10:00\n'],
    ['an epoch', 1_778_594_400_000],
    ['nothing', null],
    ['an object that spells one', { toString: () => '2026-05-12T10:00' }],
  ])('%s is not: %j', (_, text) => {
    expect(written(text)).toBeUndefined();
  });

  it('without an offset says nothing where there is no zone to read it in', () => {
    expect(parseDateTime('2026-05-12T10:00')).toBeUndefined();
    expect(parseDateTime('2026-05-12T10:00Z')).toBe(Date.UTC(2026, 4, 12, 10));
  });

  it.each([
    ['America/St_Johns', '2026-05-12T11:30:00-02:30'],
    ['Asia/Kolkata', '2026-05-12T19:30:00+05:30'],
    ['Asia/Kathmandu', '2026-05-12T19:45:00+05:45'],
    ['Pacific/Chatham', '2026-05-13T02:45:00+12:45'],
    ['Pacific/Kiritimati', '2026-05-13T04:00:00+14:00'],
    ['Pacific/Pago_Pago', '2026-05-12T03:00:00-11:00'],
    ['UTC', '2026-05-12T14:00:00+00:00'],
  ])('is written with the offset of %s', (name, text) => {
    expect(written('2026-05-12T14:00Z', undefined, zone(name))).toBe(text);
  });

  it('survives being written and read, in any zone', () => {
    const instants = fc.integer({ min: Date.UTC(1980, 0, 2), max: Date.UTC(2199, 11, 30) });
    check(
      fc.property(instants, fc.constantFrom(...zones), (instant, name) => {
        const text = formatInstant(instant, zone(name));
        expect(parseDateTime(text)).toBe(instant);
        expect(Date.parse(text)).toBe(instant);
      }),
      300,
    );
  });
});

describe('the text of a time of day', () => {
  it('is read and written for every minute', () => {
    const minutes = Array.from({ length: 24 * 60 }, (_, minute) => minute * 60_000);
    expect(minutes.map((time) => parseTime(formatTime(time)))).toEqual(minutes);
  });

  it.each(['24:00', '9:00', '09:60', '09:00:00', '0900', '', ' 09:00', '09:00\n', null, 900, ['09:00']])(
    '%j is none',
    (text) => {
      expect(parseTime(text)).toBeUndefined();
    },
  );
});
