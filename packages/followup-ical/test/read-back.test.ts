import {
  calendarEntries,
  renderCalendar,
  renderTasks,
  toEntries,
  type CalendarInput,
  type CalendarOptions,
} from 'followup-ical';
import fc from 'fast-check';
import { describe, it, expect } from 'vitest';
import { anyTimelines } from './support/arbitrary.ts';
import { readWithIcalJs, readWithNodeIcal, type ReadEntry } from './support/read-calendar.ts';

const anyOptions: fc.Arbitrary<CalendarOptions> = fc.record({
  zoned: fc.boolean(),
  discreet: fc.boolean(),
  keepDone: fc.boolean(),
  locale: fc.constantFrom('en' as const, 'de' as const),
});

/** What the entries say, in the form of a reader. */
function told(input: CalendarInput) {
  return calendarEntries(input).map(({ uid, summary, description, status, time }) => {
    const [start, end] = time.kind === 'timed' ? [time.startsAt, time.endsAt] : [time.from, time.until];
    return { uid, summary, description, status, start, end };
  });
}

function pick({ uid, summary, description, status, start, end }: ReadEntry) {
  return { uid, summary, description, status, start, end };
}

describe('whatever names and facts there are', () => {
  it.each([
    ['ical.js', readWithIcalJs],
    ['node-ical', readWithNodeIcal],
  ])('%s reads every identity, instant, text and status as it was written', (_, read) => {
    fc.assert(
      fc.property(anyTimelines, anyOptions, ({ timelines, now }, options) => {
        expect(read(renderCalendar({ timelines, now, options })).map(pick)).toEqual(told({ timelines, now, options }));
      }),
      { numRuns: 150 },
    );
  });

  it('no line is longer than 75 octets or cut within a character, and nothing but text is in a text', () => {
    const seen = { folded: 0, escaped: 0 };
    fc.assert(
      fc.property(anyTimelines, anyOptions, ({ timelines, now }, options) => {
        for (const text of [renderCalendar({ timelines, now, options }), renderTasks({ timelines, now, options })]) {
          for (const line of text.split('\r\n')) {
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
            expect(line.isWellFormed()).toBe(true);
            // oxlint-disable-next-line no-control-regex -- they are what must not be there
            expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u2029]/);
            if (line.startsWith(' ')) seen.folded++;
            if (line.includes('\\,')) seen.escaped++;
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(seen.folded).toBeGreaterThan(100);
    expect(seen.escaped).toBeGreaterThan(10);
  });

  it('no two entries differ in their identity and their stamps alone', () => {
    fc.assert(
      fc.property(anyTimelines, anyOptions, ({ timelines, now }, options) => {
        for (const text of [renderCalendar({ timelines, now, options }), renderTasks({ timelines, now, options })]) {
          const events = readWithIcalJs(text);
          const contents = events.map((event) => JSON.stringify({ ...event, uid: '', stamp: '', sequence: 0 }));
          expect(new Set(contents).size).toBe(contents.length);
          expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('entries end after they begin, on one day of the candidate if they have a time', () => {
    fc.assert(
      fc.property(anyTimelines, ({ timelines }) => {
        for (const timeline of timelines)
          for (const { time } of toEntries(timeline)) {
            const [start, end] = time.kind === 'timed' ? [time.startsAt, time.endsAt] : [time.from, time.until];
            expect(Date.parse(end)).toBeGreaterThan(Date.parse(start));
            if (time.kind !== 'timed') continue;
            const dayOf = (instant: number) =>
              new Intl.DateTimeFormat('sv-SE', { timeZone: timeline.candidateTimeZone }).format(instant);
            expect(dayOf(Date.parse(end) - 1000)).toBe(dayOf(Date.parse(start)));
          }
      }),
      { numRuns: 100 },
    );
  });
});
