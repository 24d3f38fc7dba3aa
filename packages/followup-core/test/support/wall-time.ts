import { DateTime } from 'luxon';

const DAY_IN_MINUTES = 24 * 60;

/** Wall times are counted in minutes as if all the world were on UTC; only their spelling knows of a zone. */
export type WallMinutes = number;

const MINUTE = 60_000;

/** `2026-05-12` of the days since 1970-01-01. */
export function isoDate(day: number): string {
  return new Date(day * DAY_IN_MINUTES * MINUTE).toISOString().slice(0, 10);
}

/** The days since 1970-01-01 of a date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00Z`) / (DAY_IN_MINUTES * MINUTE);
}

export function dayOfWall(wall: WallMinutes): number {
  return Math.floor(wall / DAY_IN_MINUTES);
}

/** `2026-05-12T10:00`, without an offset. */
export function isoWall(wall: WallMinutes): string {
  return new Date(wall * MINUTE).toISOString().slice(0, 16);
}

/** The same moment with the offset that a zone has then. */
export function isoWithOffset(wall: WallMinutes, timeZone: string): string {
  return DateTime.fromISO(isoWall(wall), { zone: timeZone }).toISO({ suppressMilliseconds: true }) ?? '';
}

export function wallAt(day: number, hour: number, minute = 0): WallMinutes {
  return day * DAY_IN_MINUTES + hour * 60 + minute;
}
