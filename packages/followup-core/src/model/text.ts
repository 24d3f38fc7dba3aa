import { z } from 'zod';

// NUL and lone surrogates are refused everywhere: databases and calendars disagree about both.
const WELL_FORMED = /^[^\0\p{Cs}]*$/u;
const WELL_FORMED_ID = /^[^\p{Cc}\p{Cs}]+$/u;

/** An id of the caller's: 1 to 200 characters, no control characters. */
export const idSchema = z.string().max(200).regex(WELL_FORMED_ID).meta({ description: "An id of the caller's" });
/** One line of text. */
export const lineSchema = z.string().max(500).regex(WELL_FORMED);
/** Several lines of text. */
export const textSchema = z.string().max(20_000).regex(WELL_FORMED);

export const dateSchema = z.iso.date().meta({ description: 'A date: YYYY-MM-DD', example: '2026-05-12' });
// The shape only: zod's own date-times insist on seconds beside an offset. Whether the calendar has it, the core says.
const DATE_TIME = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?`;
const OFFSET = String.raw`(Z|[+-]\d\d:\d\d)`;

export const dateTimeSchema = z
  .string()
  .regex(new RegExp(`^${DATE_TIME}${OFFSET}?$`))
  .meta({
    description: "ISO 8601; without an offset it is wall time in the interview's zone, else the employer's",
    example: '2026-05-12T10:00',
  });
/** ISO 8601 with an offset. */
export const instantSchema = z
  .string()
  .regex(new RegExp(`^${DATE_TIME}${OFFSET}$`))
  .meta({ description: 'ISO 8601 with an offset', example: '2026-05-12T12:00:00-04:00' });
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'A time of day: HH:MM', example: '09:00' });
export const zoneSchema = z.string().min(1).max(64).meta({ description: 'An IANA zone', example: 'Europe/Berlin' });
