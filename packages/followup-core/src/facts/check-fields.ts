import { refuse, type ErrorCode } from '../errors.ts';
import { parseDate, type Day } from '../time/civil-date.ts';
import { parseDateTime } from '../time/date-time.ts';
import { localDay, zoneOf, type Instant, type Zone } from '../time/wall-clock.ts';

/** The checks that always run, with or without zod: each gives the value's meaning or refuses it by its place. */
export function readZone(name: unknown, path: string): Zone {
  return zoneOf(name) ?? refuse('zone.unknown', path, 'an IANA name such as Europe/Berlin', name ?? null);
}

export function readDate(text: unknown, path: string): Day {
  return parseDate(text) ?? refuse('date.invalid', path, 'a date such as 2026-05-12, from 1980 to 2199', text ?? null);
}

export function readDateTime(text: unknown, zone: Zone, path: string): Instant {
  return (
    parseDateTime(text, zone) ??
    refuse('date-time.invalid', path, 'a date-time such as 2026-05-12T10:00, from 1980 to 2199', text ?? null)
  );
}

/** A date, or the local day of a date-time. */
export function readDay(text: unknown, zone: Zone, path: string): Day {
  const day = parseDate(text);
  if (day !== undefined) return day;
  const instant = parseDateTime(text, zone);
  return instant === undefined ? readDate(text, path) : localDay(zone, instant);
}

export function readId(id: unknown, path: string): string {
  return typeof id === 'string' && id.length > 0
    ? id
    : refuse('input.invalid', path, 'a text that is not empty', id ?? null);
}

export function readText(text: unknown, path: string): string {
  return typeof text === 'string' ? text : refuse('input.invalid', path, 'a text', text ?? null);
}

/** A list, where absent means empty. */
export function readList<T>(list: readonly T[] | undefined, path: string, atMost: number): readonly T[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) refuse('input.invalid', path, 'a list', list);
  if (list.length > atMost) refuse('input.too-complex', path, `at most ${atMost} entries`, list.length);
  return list;
}

export function readRecord<T extends object>(record: T | undefined, path: string): T {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    refuse('input.invalid', path, 'an object', record ?? null);
  return record;
}

export function readOneOf<T extends string>(
  value: unknown,
  allowed: readonly T[],
  path: string,
  code: ErrorCode = 'input.invalid',
): T {
  return allowed.find((word) => word === value) ?? refuse(code, path, `one of ${allowed.join(', ')}`, value ?? null);
}
