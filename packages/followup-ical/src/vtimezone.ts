import { formatDate, HOUR, MINUTE } from 'followup-core/time';
import { changeDay, type YearlyChange, type ZoneRule } from './zone-rule.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Where rules are taken to begin, as most generators do: before anything that a calendar of ours holds. */
const FIRST_YEAR = 1970;

/** The lines of a VTIMEZONE (RFC 5545, 3.6.5). The later offset is the daylight one, wherever the year begins. */
export function vtimezoneLines(name: string, rule: ZoneRule): string[] {
  return ['BEGIN:VTIMEZONE', `TZID:${name}`, ...partsOf(rule), 'END:VTIMEZONE'];
}

function partsOf(rule: ZoneRule): string[] {
  if (rule.kind === 'fixed') return part('STANDARD', `${FIRST_YEAR}0101T000000`, rule.offset, rule.offset);
  return rule.changes
    .toSorted((a, b) => a.after - b.after)
    .flatMap((change, index) => [...yearlyPart(index === 0 ? 'STANDARD' : 'DAYLIGHT', change)]);
}

function yearlyPart(name: string, change: YearlyChange): string[] {
  const day = formatDate(changeDay(change, FIRST_YEAR)).replaceAll('-', '');
  const { month, nth, weekday } = change;
  const rule = `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${WEEKDAYS[weekday]}`;
  return part(name, `${day}T${clock(change.time)}00`, change.before, change.after, rule);
}

function part(name: string, start: string, from: number, to: number, ...rule: string[]): string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    ...rule,
    `END:${name}`,
  ];
}

function offset(milliseconds: number): string {
  return `${milliseconds < 0 ? '-' : '+'}${clock(Math.abs(milliseconds))}`;
}

function clock(time: number): string {
  return two(Math.floor(time / HOUR)) + two(Math.floor(time / MINUTE) % 60);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
