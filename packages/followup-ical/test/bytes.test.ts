import { renderCalendar, renderStep, renderTasks } from 'followup-ical';
import { describe, expect, it } from 'vitest';
import { ana, search, searchTimelines, timelineOf } from './support/plan.ts';

const calendar = renderCalendar({ timelines: searchTimelines(), now: search.now });
const tasks = renderTasks({ timelines: searchTimelines(), now: search.now });
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const names = (text: string) => lines(text).map((line) => line.split(/[:;]/)[0]);

/** Folding (RFC 5545, 3.1) as octets see it. */
function octetsOfLines(text: string): number[] {
  return text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
}

describe.each([
  ['a calendar', calendar],
  ['its tasks', tasks],
])('the bytes of %s', (_, text) => {
  it('end every line with CRLF, the last one too, and begin without a byte order mark', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  });

  it('fold at 75 octets and never within a character', () => {
    expect(Math.max(...octetsOfLines(text))).toBeLessThanOrEqual(75);
    expect(text.isWellFormed()).toBe(true);
    // Each line by itself is well-formed UTF-8: no sequence is cut.
    expect(text.split('\r\n').every((line) => line.isWellFormed())).toBe(true);
  });

  it('hold no backslash but those of RFC 5545', () => {
    const unfolded = lines(text).join('\n');
    expect(unfolded.replaceAll(/\\[,;n]/g, '')).not.toContain('\\');
  });

  it('say what the calendar is before its components, and nothing personal', () => {
    const head = lines(text).slice(0, 10);
    expect(head).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Followup//followup-ical//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Follow-ups',
      'X-WR-CALNAME:Follow-ups',
      'COLOR:teal',
      'X-APPLE-CALENDAR-COLOR:#008080',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
    ]);
  });

  it('hold nothing that invites, attaches or occupies', () => {
    const banned = /^(METHOD|ORGANIZER|ATTENDEE|ATTACH|CONFERENCE|X-ALT-DESC|RRULE)$/;
    expect(names(text).filter((name) => banned.test(name ?? ''))).toEqual([]);
  });

  it('bear unique identities that are UUIDs and nothing else', () => {
    const uids = lines(text).flatMap((line) => (line.startsWith('UID:') ? [line.slice(4)] : []));
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids)
      expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('stamp both moments of a change alike', () => {
    const values = (name: string) =>
      lines(text)
        .filter((line) => line.startsWith(`${name}:`))
        .map((line) => line.slice(-16));
    expect(values('DTSTAMP')).toEqual(values('LAST-MODIFIED'));
    expect(values('DTSTAMP').every((value) => /^\d{8}T\d{6}Z$/.test(value))).toBe(true);
  });
});

describe('the components', () => {
  it('list their properties in one order, with the alarm last', () => {
    const orders = calendar
      .split('BEGIN:VEVENT\r\n')
      .slice(1)
      .map((event) =>
        names(event.slice(0, event.indexOf('END:VEVENT')))
          .filter(Boolean)
          .join(' '),
      );
    const head =
      'UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION CATEGORIES STATUS CLASS TRANSP X-MICROSOFT-CDO-BUSYSTATUS SEQUENCE LAST-MODIFIED X-FOLLOWUP-RULE';
    expect(new Set(orders)).toEqual(new Set([head, `${head} BEGIN ACTION TRIGGER DESCRIPTION END`]));
  });

  it('occupy no time and are private', () => {
    const count = (line: string) => calendar.split(`\r\n${line}\r\n`).length - 1;
    expect([
      count('BEGIN:VEVENT'),
      count('TRANSP:TRANSPARENT'),
      count('X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
      count('CLASS:PRIVATE'),
    ]).toEqual([33, 33, 33, 33]);
  });

  it('stand in the order of their start', () => {
    const starts = lines(calendar).flatMap((line) => (line.startsWith('DTSTART') ? [line.split(':')[1] ?? ''] : []));
    expect(starts).toEqual(starts.toSorted());
  });
});

describe('the name of a calendar', () => {
  const nameLines = (name: string) =>
    lines(renderCalendar({ timelines: [], now: search.now, options: { name } })).filter((line) => /NAME:/.test(line));

  it('is escaped and cleaned like any text', () => {
    expect(nameLines('Sam’s, "search"; a\\b\r\nMETHOD:REQUEST')).toEqual([
      'NAME:Sam’s\\, "search"\\; a\u29f5b METHOD:REQUEST',
      'X-WR-CALNAME:Sam’s\\, "search"\\; a\u29f5b METHOD:REQUEST',
    ]);
  });
});

describe('text that looks like a calendar', () => {
  it('stays text', () => {
    const name = 'Ana\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil';
    const timeline = timelineOf({ contacts: [{ ...ana, name }], company: 'X\nBEGIN:VALARM' });
    const text = renderCalendar({ timelines: [timeline], now: timeline.now });
    expect(lines(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(4);
    expect(lines(text).filter((line) => line === 'UID:evil' || line === 'BEGIN:VALARM').length).toBe(4);
    expect(lines(text)).not.toContain('UID:evil');
  });
});

describe('a step by itself', () => {
  const timeline = timelineOf();

  it('is refused where there is none, and where it has no date', () => {
    expect(() => renderStep({ timeline, stepId: 'acme:nothing' })).toThrow(
      expect.objectContaining({ code: 'step.unknown', path: '/stepId' }),
    );
    const closed = timelineOf({
      interviews: [
        {
          id: 'r1',
          startsAt: '2026-05-12T10:00',
          endsAt: '2026-05-12T11:00',
          with: ['ana'],
          timeframe: { type: 'no-contact' },
        },
      ],
    });
    const asked = closed.steps.find(({ status }) => status === 'suppressed');
    expect(() => renderStep({ timeline: closed, stepId: asked?.id ?? '' })).toThrow(
      expect.objectContaining({ code: 'input.invalid', path: '/stepId' }),
    );
  });

  it('is written whatever its standing', () => {
    const late = timelineOf({}, '2026-05-30T12:00:00-04:00');
    const expired = late.steps.find(({ status }) => status === 'expired');
    expect(lines(renderStep({ timeline: late, stepId: expired?.id ?? '' }))).toContain('STATUS:CONFIRMED');
  });
});
