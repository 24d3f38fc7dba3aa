import fc from 'fast-check';
import { IANAZone } from 'luxon';
import type { PlanInput } from 'followup-core';
import { planTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseDateTime } from '../src/time/date-time.ts';
import { DAY, HOUR, instantAt, localDay, localTime, MINUTE, zoneOf, type Zone } from '../src/time/wall-clock.ts';
import { check } from './support/check.ts';

const zone = (name: string): Zone => zoneOf(name) ?? expect.fail(`no zone ${name}`);
const shown = (wall: string, name: string): string => formatInstant(parseDateTime(wall, zone(name)) ?? 0, zone(name));

describe('a wall time that a clock change leaves out', () => {
  it.each([
    ['in the north', 'America/New_York', '2023-03-12T02:30', '2023-03-12T03:30:00-04:00'],
    ['in the north, at the first minute', 'America/New_York', '2023-03-12T02:00', '2023-03-12T03:00:00-04:00'],
    ['in the north, at the last minute', 'America/New_York', '2023-03-12T02:59', '2023-03-12T03:59:00-04:00'],
    ['in Europe', 'Europe/Berlin', '2023-03-26T02:30', '2023-03-26T03:30:00+02:00'],
    ['in the south', 'Australia/Sydney', '2023-10-01T02:30', '2023-10-01T03:30:00+11:00'],
    ['by half an hour', 'Australia/Lord_Howe', '2023-10-01T02:15', '2023-10-01T02:45:00+11:00'],
    ['by two hours', 'Antarctica/Troll', '2023-03-26T01:30', '2023-03-26T03:30:00+02:00'],
    ['at a quarter to', 'Pacific/Chatham', '2023-09-24T02:50', '2023-09-24T03:50:00+13:45'],
    ['at midnight in the Caribbean', 'America/Havana', '2023-03-12T00:30', '2023-03-12T01:30:00-04:00'],
    ['at midnight in Chile', 'America/Santiago', '2023-09-03T00:00', '2023-09-03T01:00:00-03:00'],
    ['at midnight in Brazil', 'America/Sao_Paulo', '2018-11-04T00:30', '2018-11-04T01:30:00-02:00'],
    ['at midnight in the Levant', 'Asia/Beirut', '2022-03-27T00:30', '2022-03-27T01:30:00+03:00'],
    ['at midnight in Egypt', 'Africa/Cairo', '2023-04-28T00:30', '2023-04-28T01:30:00+03:00'],
    ['at midnight in Iran', 'Asia/Tehran', '2022-03-22T00:30', '2022-03-22T01:30:00+04:30'],
    ['after Ramadan', 'Africa/Casablanca', '2023-04-23T02:30', '2023-04-23T03:30:00+01:00'],
    ['when a country changes its zone', 'Asia/Pyongyang', '2018-05-04T23:45', '2018-05-05T00:15:00+09:00'],
    ['when Venezuela gave back its half hour', 'America/Caracas', '2016-05-01T02:45', '2016-05-01T03:15:00-04:00'],
    ['on the day that Samoa skipped', 'Pacific/Apia', '2011-12-30T10:00', '2011-12-31T10:00:00+14:00'],
    ['on the day that Kwajalein skipped', 'Pacific/Kwajalein', '1993-08-21T10:00', '1993-08-22T10:00:00+12:00'],
  ])('moves forward by as much: %s', (_, name, wall, instant) => {
    expect(shown(wall, name)).toBe(instant);
  });
});

describe('a wall time that a clock change repeats', () => {
  it.each([
    ['in the north', 'America/New_York', '2023-11-05T01:30', '2023-11-05T01:30:00-04:00'],
    ['in Europe', 'Europe/Berlin', '2023-10-29T02:30', '2023-10-29T02:30:00+02:00'],
    ['in the south', 'Australia/Sydney', '2023-04-02T02:30', '2023-04-02T02:30:00+11:00'],
    ['by half an hour', 'Australia/Lord_Howe', '2023-04-02T01:45', '2023-04-02T01:45:00+11:00'],
    ['at a quarter to', 'Pacific/Chatham', '2023-04-02T03:00', '2023-04-02T03:00:00+13:45'],
    ['after midnight in the Caribbean', 'America/Havana', '2023-11-05T00:30', '2023-11-05T00:30:00-04:00'],
    ['before midnight in Chile', 'America/Santiago', '2023-04-01T23:30', '2023-04-01T23:30:00-03:00'],
    ['before midnight in Brazil', 'America/Sao_Paulo', '2018-02-17T23:30', '2018-02-17T23:30:00-02:00'],
    ['before midnight in the Levant', 'Asia/Beirut', '2022-10-29T23:30', '2022-10-29T23:30:00+03:00'],
    ['before midnight in Egypt', 'Africa/Cairo', '2023-10-26T23:30', '2023-10-26T23:30:00+03:00'],
    ['before Ramadan', 'Africa/Casablanca', '2023-03-19T02:30', '2023-03-19T02:30:00+01:00'],
  ])('is the earlier of the two: %s', (_, name, wall, instant) => {
    expect(shown(wall, name)).toBe(instant);
  });

  it.each([
    ['just before the gap', 'America/New_York', '2023-03-12T01:59', '2023-03-12T01:59:00-05:00'],
    ['just after the gap', 'America/New_York', '2023-03-12T03:00', '2023-03-12T03:00:00-04:00'],
    ['just before the overlap', 'America/New_York', '2023-11-05T00:59', '2023-11-05T00:59:00-04:00'],
    ['just after the overlap', 'America/New_York', '2023-11-05T02:00', '2023-11-05T02:00:00-05:00'],
    ['where clocks never change', 'Asia/Kolkata', '2023-03-26T02:30', '2023-03-26T02:30:00+05:30'],
    ['the day before the one skipped', 'Pacific/Apia', '2011-12-29T23:59', '2011-12-29T23:59:00-10:00'],
    ['the day after the one skipped', 'Pacific/Apia', '2011-12-31T00:00', '2011-12-31T00:00:00+14:00'],
  ])('and beside it there is only one: %s', (_, name, wall, instant) => {
    expect(shown(wall, name)).toBe(instant);
  });
});

describe('over a clock change', () => {
  /** An interview of an hour; nobody said when they will answer. */
  const steps = (timeZone: string, endsAt: string) => {
    const input: PlanInput = {
      application: {
        id: 'acme',
        company: 'Acme',
        role: 'Engineer',
        candidate: { timeZone },
        employer: { timeZone, weekend: [] },
        contacts: [{ id: 'ana', name: 'Ana', role: 'interviewer', email: 'ana@example.com' }],
        interviews: [{ id: 'r1', startsAt: endsAt, endsAt, with: ['ana'] }],
      },
      now: '2020-01-01T00:00Z',
    };
    const planned = planTimeline(input).steps;
    return {
      thanks: planned.find(({ purpose }) => purpose === 'thanks')?.dueAt,
      status: planned.find(({ purpose }) => purpose === 'status')?.opensAt,
    };
  };

  it.each([
    ['America/New_York', '2023-03-11T17:00', '2023-03-12T18:00:00-04:00', '2023-03-18T09:00:00-04:00'],
    ['America/New_York', '2023-11-04T17:00', '2023-11-05T16:00:00-05:00', '2023-11-11T09:00:00-05:00'],
    ['Europe/Berlin', '2023-03-25T17:00', '2023-03-26T18:00:00+02:00', '2023-04-01T09:00:00+02:00'],
    ['Australia/Sydney', '2023-09-30T17:00', '2023-10-01T18:00:00+11:00', '2023-10-07T09:00:00+11:00'],
    ['Australia/Lord_Howe', '2023-04-01T17:00', '2023-04-02T16:30:00+10:30', '2023-04-08T09:00:00+10:30'],
    ['America/Santiago', '2023-09-02T17:00', '2023-09-03T18:00:00-03:00', '2023-09-09T09:00:00-03:00'],
    ['Africa/Casablanca', '2023-03-18T17:00', '2023-03-19T16:00:00+00:00', '2023-03-25T09:00:00+00:00'],
    ['Pacific/Apia', '2011-12-29T17:00', '2011-12-31T17:00:00+14:00', '2012-01-05T09:00:00+14:00'],
    ['Asia/Kolkata', '2023-03-25T17:00', '2023-03-26T17:00:00+05:30', '2023-04-01T09:00:00+05:30'],
  ])('a day to say thank you is 24 hours, and nine in the morning stays nine: %s', (name, end, thanks, status) => {
    expect(steps(name, end)).toEqual({ thanks, status });
  });
});

describe('the tables of a zone', () => {
  const names = Intl.supportedValuesOf('timeZone');
  const anyZone = fc.constantFrom(...names);

  it('answer as luxon does for any zone and instant from 1980 to 2199', () => {
    const instants = fc.noBias(fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2200, 0, 1) }));
    check(
      fc.property(anyZone, fc.array(instants, { minLength: 5, maxLength: 5 }), (name, moments) => {
        const source = IANAZone.create(name);
        for (const at of moments) expect(zone(name).offsetAt(at)).toBe(source.offset(at) * MINUTE);
      }),
      250,
    );
  });

  it('answer as luxon does to the minute around every change of a year, and read wall times by the rules', () => {
    check(
      fc.property(anyZone, fc.integer({ min: 1980, max: 2045 }), (name, year) => {
        const source = IANAZone.create(name);
        const offset = (at: number) => source.offset(at) * MINUTE;
        for (const change of changesIn(year, offset)) {
          expect([zone(name).offsetAt(change - 1), zone(name).offsetAt(change)]).toEqual([
            offset(change - 1),
            offset(change),
          ]);
          for (let step = -9; step <= 9; step++) {
            const local = change + Math.max(offset(change - 1), offset(change)) + step * 20 * MINUTE;
            expect(instantAt(zone(name), Math.floor(local / DAY), local - Math.floor(local / DAY) * DAY)).toBe(
              readByTheRules(local, offset, change),
            );
          }
        }
      }),
      120,
    );
  });

  it('show the day and the time of an instant so that they lead back to it, but for the later of two', () => {
    check(
      fc.property(anyZone, fc.integer({ min: Date.UTC(1980, 0, 3), max: Date.UTC(2199, 0, 1) }), (name, at) => {
        const again = instantAt(zone(name), localDay(zone(name), at), localTime(zone(name), at));
        expect(again === at || (again < at && zone(name).offsetAt(again) > zone(name).offsetAt(at))).toBe(true);
      }),
      300,
    );
  });
});

describe('the shortest summer', () => {
  it.each([
    ['2000-10-08T02:59Z', '2000-10-07T23:59:00-03:00'],
    ['2000-10-08T03:00Z', '2000-10-08T01:00:00-02:00'],
    ['2000-10-15T01:59Z', '2000-10-14T23:59:00-02:00'],
    ['2000-10-15T02:00Z', '2000-10-14T23:00:00-03:00'],
  ])('lasted a week less an hour in Recife: %s', (instant, local) => {
    expect(shown(instant, 'America/Recife')).toBe(local);
  });
});

describe('the name of a zone', () => {
  it('is not case-sensitive, and comes back as it was spelled', () => {
    expect(zoneOf('EUROPE/BERLIN')?.offsetAt(0)).toBe(HOUR);
    expect(zoneOf('europe/berlin')?.name).toBe('europe/berlin');
    expect(zoneOf('Europe/Berlin')?.name).toBe('Europe/Berlin');
  });

  it.each(['', 'Europe/Berln', '+02:00', '-03', 'local', 'system', '__proto__', 'x'.repeat(65), null, 5, ['UTC']])(
    'is not %j',
    (name) => {
      expect(zoneOf(name)).toBeUndefined();
    },
  );
});

/** The instants of a year at which the offset changes, found without the tables. */
function changesIn(year: number, offset: (at: number) => number): number[] {
  const changes: number[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  for (let from = Date.UTC(year, 0, 1); from < end; from += 5 * DAY) {
    let [low, high] = [from, Math.min(from + 5 * DAY, end)];
    if (offset(low) === offset(high)) continue;
    while (high - low > MINUTE) {
      const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

/** The earliest instant that shows the wall time; in a gap, the one that shows it later by the length of the gap. */
function readByTheRules(local: number, offset: (at: number) => number, change: number): number {
  const [before, after] = [offset(change - 1), offset(change)];
  const shows = [local - before, local - after].filter((at) => at + offset(at) === local);
  return shows.length > 0 ? Math.min(...shows) : local - before;
}
