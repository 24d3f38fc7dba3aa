import { checkedDay, formatDate, twoDigits, type Day } from './civil-date.ts';
import { DAY, HOUR, instantAt, MINUTE, type Instant, type Zone } from './wall-clock.ts';

const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d{0,6})?)?(?:(Z)|([+-])(\d\d):(\d\d))?$/;
const TIME = /^(\d\d):(\d\d)$/;

/** Reads ISO 8601; without an offset as wall time in the zone, or, without a zone, not at all. */
export function parseDateTime(text: unknown, zone?: Zone): Instant | undefined {
  const parts = typeof text === 'string' ? DATE_TIME.exec(text) : null;
  if (!parts) return undefined;
  const [, year, month, date, hour, minute, second, fraction, utc, sign, offsetHour, offsetMinute] = parts;
  const day = checkedDay(Number(year), Number(month), Number(date));
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const milliseconds = Number((fraction ?? '').padEnd(3, '0'));
  const time = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second ?? 0) * 1000 + milliseconds;
  if (utc) return day * DAY + time;
  if (sign) {
    if (Number(offsetHour) > 18 || Number(offsetMinute) > 59) return undefined;
    const offset = Number(offsetHour) * HOUR + Number(offsetMinute) * MINUTE;
    return day * DAY + time - (sign === '-' ? -offset : offset);
  }
  return zone && instantAt(zone, day, time);
}

/** Writes RFC 3339 with the zone's offset: `2026-05-12T11:00:00-04:00`; milliseconds only where there are some. */
export function formatInstant(instant: Instant, zone: Zone): string {
  const offset = zone.offsetAt(instant);
  const local = instant + offset;
  const day = Math.floor(local / DAY);
  const time = local - day * DAY;
  const size = Math.abs(offset);
  const zoneText = `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / HOUR))}:${twoDigits((size % HOUR) / MINUTE)}`;
  const milliseconds = time % 1000;
  const fraction = milliseconds ? `.${String(milliseconds).padStart(3, '0')}` : '';
  return `${formatDay(day)}T${formatTime(time)}:${twoDigits(Math.floor(time / 1000) % 60)}${fraction}${zoneText}`;
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
