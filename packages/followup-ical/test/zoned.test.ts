import { renderCalendar, toEntries } from 'followup-ical';
import { describe, expect, it } from 'vitest';
import { acme, event, spanOf, timelineOf } from './support/plan.ts';
import { readWithIcalJs } from './support/read-calendar.ts';

/** An interview a week for a year, each with a thank-you half an hour after it: the clock is met at every hour of its year. */
function aYearIn(timeZone: string, options: { zoned: boolean }) {
  const start = Date.UTC(2026, 6, 1, 0, 5);
  const WEEK = 7 * 24 * 60 + 47;
  const interviews = Array.from({ length: 52 }, (_, index) => {
    const at = (minutes: number) => new Date(start + (index * WEEK + minutes) * 60_000).toISOString();
    return { id: `r${index}`, startsAt: at(0), endsAt: at(60), with: ['ana'] };
  });
  const timeline = timelineOf({ candidate: { timeZone }, interviews }, '2026-07-01T00:00:00Z');
  return toEntries(timeline, { ...options, purposes: ['thanks'] });
}

const kinds = (timeZone: string) => {
  const entries = aYearIn(timeZone, { zoned: true });
  return {
    zoned: entries.filter(({ time }) => time.kind === 'timed' && time.timeZone !== undefined).length,
    utc: entries.filter(({ time }) => time.kind === 'timed' && time.timeZone === undefined).length,
  };
};

describe('a zoned calendar', () => {
  it.each([
    ['north, with clock changes', 'Europe/Berlin'],
    ['west', 'America/New_York'],
    ['south, where the year begins in summer', 'Australia/Sydney'],
    ['south, changing at midnight', 'America/Santiago'],
    ['changing at midnight', 'Asia/Beirut'],
    ['by half an hour', 'Australia/Lord_Howe'],
    ['at half hours, never changing', 'Asia/Kolkata'],
    ['at three quarters', 'Pacific/Chatham'],
    ['with a winter time that is the odd one', 'Europe/Dublin'],
    ['ahead of everybody', 'Pacific/Kiritimati'],
  ])('writes every time as wall time %s: %s', (_, timeZone) => {
    expect(kinds(timeZone)).toEqual({ zoned: 52, utc: 0 });
  });

  it('writes in UTC where a zone goes by the moon, in a year of two changes too', () => {
    expect(kinds('Africa/Casablanca')).toEqual({ zoned: 0, utc: 52 });
    const interview = { id: 'r1', startsAt: '2025-06-10T10:00Z', endsAt: '2025-06-10T11:00Z', with: ['ana'] };
    const facts = { candidate: { timeZone: 'Africa/Casablanca' }, interviews: [interview] };
    const [thanks] = toEntries(timelineOf(facts, '2025-06-10T12:00:00Z'), { zoned: true, purposes: ['thanks'] });
    expect(thanks?.time).not.toHaveProperty('timeZone');
  });

  it('does not change with the year alone', () => {
    const interviews = [{ id: 'r1', startsAt: '2026-12-28T10:00', endsAt: '2026-12-28T11:00', with: ['ana'] }];
    const events = [event('step.done', '2026-12-28T12:00', { purpose: 'thanks', contactId: 'ana' })];
    for (const timeZone of ['America/Vancouver', 'Europe/Berlin']) {
      const timeline = timelineOf({ candidate: { timeZone }, interviews, events }, '2027-01-03T12:00:00Z');
      const at = (now: string) =>
        renderCalendar({ timelines: [timeline], now, options: { zoned: true, keepDone: true, purposes: ['thanks'] } });
      expect(at('2027-01-03T12:00:00Z')).toContain('Thank Ana Ruiz');
      expect(at('2027-01-04T00:00:00Z')).toBe(at('2027-01-03T23:59:59Z'));
    }
  });

  it.each(['Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca'])(
    'is read back at the same instants as in UTC: %s',
    (timeZone) => {
      const timeline = timelineOf({ candidate: { timeZone } }, '2026-05-12T12:00:00-04:00');
      const read = (zoned: boolean) =>
        readWithIcalJs(renderCalendar({ timelines: [timeline], now: timeline.now, options: { zoned } })).map(
          ({ uid, start, end }) => ({ uid, start, end }),
        );
      expect(read(true)).toEqual(read(false));
    },
  );

  it('writes the second of two hours that the clock shows twice in UTC: wall time means the first', () => {
    const interview = (endsAt: string) => ({ id: endsAt, startsAt: '2026-10-24T20:00:00Z', endsAt, with: ['ana'] });
    // In Berlin the clock shows 02:30 at 00:30 UTC and again at 01:30 UTC.
    const interviews = [interview('2026-10-25T00:00:00Z'), interview('2026-10-25T01:00:00Z')];
    const times = interviews.map((one) => {
      const timeline = timelineOf(
        { candidate: { timeZone: 'Europe/Berlin' }, interviews: [one] },
        '2026-10-25T01:05:00Z',
      );
      return toEntries(timeline, { zoned: true, purposes: ['thanks'] }).map((entry) => [spanOf(entry), entry.time]);
    });
    expect(times).toMatchObject([
      [['2026-10-25T00:30:00Z/2026-10-25T00:45:00Z', { timeZone: 'Europe/Berlin' }]],
      [['2026-10-25T01:30:00Z/2026-10-25T01:45:00Z', { kind: 'timed' }]],
    ]);
    expect(times[1]?.[0]?.[1]).not.toHaveProperty('timeZone');
  });
});

/** The VTIMEZONE in a calendar of July 2026. */
function vtimezone(timeZone: string): string[] {
  const timeline = timelineOf({ candidate: { timeZone } }, '2026-05-12T12:00:00-04:00');
  const text = renderCalendar({ timelines: [timeline], now: '2026-05-12T16:00:00Z', options: { zoned: true } });
  const [, ...rest] = text.split('BEGIN:VTIMEZONE\r\n');
  return rest.flatMap((part) => part.slice(0, part.indexOf('END:VTIMEZONE')).trimEnd().split('\r\n'));
}

describe('a VTIMEZONE', () => {
  it('has one STANDARD and one DAYLIGHT rule, which are those of the tz database', () => {
    // europe: Rule EU 1981 max - Mar lastSun 1:00u; 1996 max - Oct lastSun 1:00u
    expect(vtimezone('Europe/Berlin')).toEqual([
      'TZID:Europe/Berlin',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
    ]);
  });

  it.each([
    // northamerica: Rule US 2007 max - Mar Sun>=8 2:00, Nov Sun>=1 2:00
    ['America/New_York', ['BYMONTH=11;BYDAY=1SU', 'BYMONTH=3;BYDAY=2SU']],
    // australasia: Rule AN 2008 max - Apr Sun>=1 2:00s, Oct Sun>=1 2:00s
    ['Australia/Sydney', ['BYMONTH=4;BYDAY=1SU', 'BYMONTH=10;BYDAY=1SU']],
    // australasia: Rule NZ 2007 max - Sep lastSun 2:45s (Chatham), 2008 max - Apr Sun>=1 2:45s
    ['Pacific/Chatham', ['BYMONTH=4;BYDAY=1SU', 'BYMONTH=9;BYDAY=-1SU']],
    // asia: Rule Lebanon 1993 max - Mar lastSun 0:00, 1999 max - Oct lastSun 0:00
    ['Asia/Beirut', ['BYMONTH=10;BYDAY=-1SU', 'BYMONTH=3;BYDAY=-1SU']],
  ])('of %s has the rules %j', (timeZone, rules) => {
    const found = vtimezone(timeZone).flatMap((line) => (line.startsWith('RRULE:') ? [line.slice(18)] : []));
    expect(found).toEqual(rules);
  });

  it('of a zone that never changes has one part', () => {
    expect(vtimezone('Asia/Kolkata')).toEqual([
      'TZID:Asia/Kolkata',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
    ]);
  });

  it('is left out where nothing is written in its zone', () => {
    expect(vtimezone('Africa/Casablanca')).toEqual([]);
    const timeline = timelineOf(acme());
    expect(renderCalendar({ timelines: [timeline], now: timeline.now })).not.toContain('VTIMEZONE');
  });
});
