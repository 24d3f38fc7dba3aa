import { refuse } from '../errors.ts';
import type { Timeframe } from '../model/timeframe.ts';
import { timeframeTypes, timeUnits, weekdays, type TimeframeType, type TimeUnit } from '../model/vocabulary.ts';
import { addBusinessDays, rollBack, type BusinessCalendar } from '../time/business-day.ts';
import { addMonths, lastDayOfMonth, mondayOf, parseDate, weekdayOf, type Day } from '../time/civil-date.ts';

const WEEK = 7;
const FRIDAY = 4;
const TUESDAY = 1;
/** The largest count that a timeframe may state: nearly three years of days. */
const MOST = 1000;

/** A timeframe with its dates worked out. Days are days of the employer's calendar. */
export type ResolvedTimeframe =
  /** They answer by `until`; a range began at `from`. */
  | { readonly kind: 'stated'; readonly type: TimeframeType; readonly from: Day; readonly until: Day }
  /** They invited a follow-up on this day. */
  | { readonly kind: 'invited'; readonly type: TimeframeType; readonly on: Day }
  /** Not before this day; how long after it is open. */
  | { readonly kind: 'not-before'; readonly type: TimeframeType; readonly from: Day }
  /** Nothing usable was said. */
  | { readonly kind: 'unstated'; readonly type: 'vague' | 'unknown' }
  /** They asked not to be contacted. */
  | { readonly kind: 'no-contact'; readonly type: 'no-contact' };

export interface SaidWhen {
  /** The employer-local day on which it was said; relative words count from it. */
  readonly saidOn: Day;
  readonly calendar: BusinessCalendar;
  /** The place of the timeframe within the input, for refusals. */
  readonly path: string;
  /** A date before the day on which it was said counts as that day, instead of being refused: replies quote old dates. */
  readonly lenient?: boolean;
}

/** The kind of a timeframe; text alone says nothing that could be counted. */
function timeframeType(timeframe: Timeframe, path: string): TimeframeType {
  if (typeof timeframe !== 'object' || timeframe === null)
    refuse('timeframe.invalid', path, 'an object with a type or a text', timeframe ?? null);
  if (timeframe.text !== undefined && typeof timeframe.text !== 'string')
    refuse('timeframe.invalid', `${path}/text`, 'a text', timeframe.text);
  if (!('type' in timeframe) || timeframe.type === undefined) return 'vague';
  const { type } = timeframe;
  return (
    timeframeTypes.find((word) => word === type) ??
    refuse('timeframe.invalid', `${path}/type`, `one of ${timeframeTypes.join(', ')}`, type)
  );
}

/**
 * Works out the dates of a timeframe. Where its words allow two readings it takes the later one: "by Friday" said on a
 * Friday is the next Friday, "next Friday" the Friday of the following week.
 */
export function resolveOnCalendar(timeframe: Timeframe, said: SaidWhen): ResolvedTimeframe {
  const { saidOn, calendar, path } = said;
  const type = timeframeType(timeframe, path);
  const by = (until: Day, from: Day = saidOn): ResolvedTimeframe => ({ kind: 'stated', type, from, until });
  const fields = timeframe as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'by-date':
      return by(statedDate(fields['date'], said));
    case 'on-date':
      return { kind: 'invited', type, on: statedDate(fields['date'], said) };
    case 'not-before':
      return { kind: 'not-before', type, from: statedDate(fields['date'], said) };
    case 'by-weekday': {
      const ahead = weekdayNumber(fields['weekday'], path) - weekdayOf(saidOn);
      return by(saidOn + (ahead > 0 ? ahead : ahead + WEEK));
    }
    case 'next-weekday':
      return by(mondayOf(saidOn) + WEEK + weekdayNumber(fields['weekday'], path));
    case 'duration':
      return by(later(said, count(fields['count'], `${path}/count`), unit(fields['unit'], path)));
    case 'range': {
      const least = count(fields['min'], `${path}/min`);
      const most = count(fields['max'], `${path}/max`);
      if (most < least) refuse('timeframe.invalid', `${path}/max`, `at least ${least}`, most);
      const inUnits = unit(fields['unit'], path);
      return by(later(said, most, inUnits), later(said, least, inUnits));
    }
    case 'end-of-week':
      return by(firstAhead(saidOn, (weeks) => rollBack(calendar, mondayOf(saidOn) + weeks * WEEK + FRIDAY)));
    case 'end-of-month':
      return by(firstAhead(saidOn, (months) => rollBack(calendar, lastDayOfMonth(addMonths(saidOn, months)))));
    case 'early-next-week':
      return by(mondayOf(saidOn) + WEEK + TUESDAY);
    case 'vague':
    case 'unknown':
      return { kind: 'unstated', type };
    case 'no-contact':
      return { kind: 'no-contact', type };
  }
}

/** The first of the days for 0, 1, 2 … that lies after the day on which it was said. */
function firstAhead(saidOn: Day, dayFor: (count: number) => Day): Day {
  for (let steps = 0; ; steps++) {
    const day = dayFor(steps);
    if (day > saidOn) return day;
  }
}

function later({ saidOn, calendar }: SaidWhen, amount: number, inUnits: TimeUnit): Day {
  switch (inUnits) {
    case 'days':
      return saidOn + amount;
    case 'business-days':
      return addBusinessDays(calendar, saidOn, amount);
    case 'weeks':
      return saidOn + amount * WEEK;
    case 'months':
      return addMonths(saidOn, amount);
  }
}

function statedDate(text: unknown, { saidOn, path, lenient }: SaidWhen): Day {
  const day = parseDate(text) ?? refuse('date.invalid', `${path}/date`, 'a date such as 2026-05-12', text ?? null);
  if (day >= saidOn) return day;
  if (lenient) return saidOn;
  return refuse('timeframe.before-interview', `${path}/date`, 'the day on which it was said, or later', text);
}

function weekdayNumber(word: unknown, path: string): number {
  const index = weekdays.findIndex((weekday) => weekday === word);
  return index >= 0
    ? index
    : refuse('timeframe.invalid', `${path}/weekday`, `one of ${weekdays.join(', ')}`, word ?? null);
}

function count(value: unknown, path: string): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST
    ? value
    : refuse('timeframe.invalid', path, `a whole number from 0 to ${MOST}`, value ?? null);
}

function unit(word: unknown, path: string): TimeUnit {
  return (
    timeUnits.find((known) => known === word) ??
    refuse('timeframe.invalid', `${path}/unit`, `one of ${timeUnits.join(', ')}`, word ?? null)
  );
}
