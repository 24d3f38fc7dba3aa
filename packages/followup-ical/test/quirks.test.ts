import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventStatus } from 'ical-generator';
import { describe, expect, it } from 'vitest';

/**
 * What ical-generator does otherwise than a calendar of ours needs, each repaired by us. Where one of these fails, the
 * library has changed: see whether the repair may go.
 */
const start = new Date('2026-05-12T15:00:00Z');
const stamp = new Date('2026-05-12T15:00:00Z');

function written(data: object, calendar: object = {}): string {
  const made = ical(calendar);
  made.createEvent({ id: 'one', start, stamp, summary: 'Thank Ana', ...data });
  return made.toString();
}

describe('ical-generator, plainly used', () => {
  it('does not end its last line', () => {
    expect(written({}).endsWith('END:VCALENDAR')).toBe(true);
  });

  it('writes an alarm in the middle of an event', () => {
    const alarms = [{ type: ICalAlarmType.display, trigger: 0, description: 'x' }];
    const text = written({ alarms, status: ICalEventStatus.CONFIRMED });
    expect(text.indexOf('END:VALARM')).toBeLessThan(text.indexOf('STATUS:'));
  });

  it('counts an alarm after the start from the end, whatever it is told', () => {
    const alarms = [{ type: ICalAlarmType.display, triggerAfter: 3600, relatesTo: ICalAlarmRelatesTo.start }];
    expect(written({ alarms })).toContain('TRIGGER;RELATED=END:PT1H');
  });

  it('escapes a URL like a text', () => {
    expect(written({ url: 'https://a.example/x,y' })).toContain('URL;VALUE=URI:https://a.example/x\\,y');
  });

  it('does not escape the name of the calendar', () => {
    expect(written({}, { name: 'a,b' })).toContain('\r\nNAME:a,b\r\n');
  });

  it('writes properties of the calendar after the events', () => {
    const text = written({}, { x: [['X-PUBLISHED-TTL', 'PT1H']] });
    expect(text.indexOf('X-PUBLISHED-TTL')).toBeGreaterThan(text.indexOf('END:VEVENT'));
  });

  it('adds two properties to all-day events that nobody has registered', () => {
    const text = written({ allDay: true });
    expect(text).toContain('X-MICROSOFT-CDO-ALLDAYEVENT:TRUE');
    expect(text).toContain('X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE');
  });

  it('stamps with the clock and names at random what is given neither', () => {
    expect(written({ id: undefined, stamp: undefined })).toMatch(/UID:[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  it('writes a native date with a zone on the clock of its process', () => {
    const local = start.toLocaleString('sv-SE').replaceAll(/[-:]/g, '').replace(' ', 'T');
    expect(written({ timezone: 'Asia/Kathmandu' })).toContain(`DTSTART;TZID=Asia/Kathmandu:${local}`);
  });

  it('swaps a start and an end that are out of order, silently', () => {
    const end = new Date('2026-05-12T14:00:00Z');
    expect(written({ end })).toContain('DTSTART:20260512T140000Z');
  });

  it('writes a colour for Apple alone, and knows no tasks', () => {
    const text = written({}, { color: '#008080' });
    expect(text).toContain('X-APPLE-CALENDAR-COLOR:#008080');
    expect(text).not.toMatch(/\r\nCOLOR:/);
    expect('createTodo' in ical()).toBe(false);
  });
});

describe('what is taken as it is', () => {
  it('are the times in UTC, the escaping of texts and the folding', () => {
    const text = written({ summary: 'a, b; c\nd', description: 'ä'.repeat(60) });
    expect(text).toContain('DTSTART:20260512T150000Z');
    expect(text).toContain('SUMMARY:a\\, b\\; c\\nd');
    expect(Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(
      75,
    );
  });

  it('are the dates of all-day events, on any host', () => {
    const days = { allDay: true, start: new Date('2026-05-12'), end: new Date('2026-05-14') };
    expect(written(days)).toContain('DTSTART;VALUE=DATE:20260512\r\nDTEND;VALUE=DATE:20260514');
  });
});
