// What renders a timeline counts with the same zones and days as the engine, so that both always agree.
export {
  civilDateOf,
  dayOf,
  daysInMonth,
  formatDate,
  mondayOf,
  parseDate,
  weekdayOf,
  type CivilDate,
  type Day,
} from './time/civil-date.ts';
export { formatInstant, readInstant } from './time/date-time.ts';
export {
  DAY,
  HOUR,
  instantAt,
  localDay,
  localTime,
  MINUTE,
  zoneOf,
  type Instant,
  type Zone,
} from './time/wall-clock.ts';
