import { digits, formatDate, LAST_WRITTEN_YEAR, LAST_YEAR, parseDatePart, twoDigits, type Day } from './civil-date.ts';
import { DAY, HOUR, instantAt, MINUTE, type Instant, type Zone } from './wall-clock.ts';

const TIME = /^(\d\d):(\d\d)$/;
/** What may follow `YYYY-MM-DDTHH:MM`: seconds with a fraction of up to nine digits, and an offset. */
const REST = /^(?::(\d\d)(?:\.(\d{1,3})\d{0,6})?)?(?:(Z)|([+-])(\d\d):(\d\d))?$/;
/** No zone lies further from UTC; RFC 3339 would allow up to 23:59. */
const MOST_OFFSET_HOURS = 18;
/** The length of `YYYY-MM-DDTHH:MM`. */
const TO_THE_MINUTE = 16;

/** Reads ISO 8601; without an offset as wall time in the zone, or, without a zone, not at all. */
export function parseDateTime(text: unknown, zone?: Zone, lastYear: number = LAST_YEAR): Instant | undefined {
  if (typeof text !== 'string' || text[10] !== 'T' || text[13] !== ':') return undefined;
  const day = parseDatePart(text, lastYear);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (day === undefined || !(hour <= 23 && minute <= 59)) return undefined;
  const time = hour * HOUR + minute * MINUTE;
  if (text.length === TO_THE_MINUTE) return zone && instantAt(zone, day, time);
  const rest = REST.exec(text.slice(TO_THE_MINUTE));
  return rest ? parseRest(rest, day, time, zone) : undefined;
}

/** Reads an instant that the engine wrote: it may lie later than any fact. */
export function readInstant(text: unknown): Instant | undefined {
  return parseDateTime(text, undefined, LAST_WRITTEN_YEAR);
}

function parseRest(rest: RegExpExecArray, day: Day, minutes: number, zone: Zone | undefined): Instant | undefined {
  const [, second = '0', fraction = '', utc, sign, offsetHour = '0', offsetMinute = '0'] = rest;
  if (Number(second) > 59) return undefined;
  const time = minutes + Number(second) * 1000 + Number(fraction.padEnd(3, '0'));
  if (utc) return day * DAY + time;
  if (!sign) return zone && instantAt(zone, day, time);
  if (Number(offsetHour) > MOST_OFFSET_HOURS || Number(offsetMinute) > 59) return undefined;
  const offset = Number(offsetHour) * HOUR + Number(offsetMinute) * MINUTE;
  return day * DAY + time + (sign === '-' ? offset : -offset);
}

/** Writes RFC 3339 with the zone's offset: `2026-05-12T11:00:00-04:00`; milliseconds only where there are some. */
export function formatInstant(instant: Instant, zone: Zone): string {
  const offset = zone.offsetAt(instant);
  const local = instant + offset;
  const day = Math.floor(local / DAY);
  const time = local - day * DAY;
  const milliseconds = time % 1000;
  const fraction = milliseconds ? `.${String(milliseconds).padStart(3, '0')}` : '';
  return `${formatDay(day)}T${formatTime(time)}:${twoDigits(Math.floor(time / 1000) % 60)}${fraction}${formatOffset(offset)}`;
}

// The world knows some forty offsets.
const offsets = new Map<number, string>();

function formatOffset(offset: number): string {
  let text = offsets.get(offset);
  if (text === undefined) {
    const size = Math.abs(offset);
    text = `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / HOUR))}:${twoDigits((size % HOUR) / MINUTE)}`;
    offsets.set(offset, text);
  }
  return text;
}

// A timeline repeats few days many times over, and so do the next thousand timelines.
let remembered = new Map<Day, string>();
const REMEMBERED = 4096;

/** `formatDate`, remembered. */
export function formatDay(day: Day): string {
  let text = remembered.get(day);
  if (text === undefined) {
    if (remembered.size >= REMEMBERED) remembered = new Map();
    remembered.set(day, (text = formatDate(day)));
  }
  return text;
}

/** `HH:MM` of the milliseconds since midnight. */
export function formatTime(time: number): string {
  return `${twoDigits(Math.floor(time / HOUR))}:${twoDigits(Math.floor(time / MINUTE) % 60)}`;
}

/** Milliseconds since midnight of `HH:MM`; nothing for a time that no clock shows. */
export function parseTime(text: unknown): number | undefined {
  const parts = typeof text === 'string' ? TIME.exec(text) : null;
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return undefined;
  return Number(parts[1]) * HOUR + Number(parts[2]) * MINUTE;
}
