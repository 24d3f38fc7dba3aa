import type { Employer, Timeframe } from 'followup-core';

// 2026-05-12 is a Tuesday; May ends on a Sunday.
export type Days = Pick<Employer, 'weekend' | 'holidays' | 'workingDays'>;
const fridayOff: Days = { holidays: ['2026-05-15'] };
const gulf: Days = { weekend: ['fri', 'sat'] };
const bridge: Days = { holidays: ['2026-05-14', '2026-05-15'], workingDays: ['2026-05-16'] };

export interface SaidTimeframe {
  readonly words: string;
  readonly saidOn: string;
  readonly timeframe: Timeframe;
  readonly employer?: Days;
  /** The interval that it names. */
  readonly names: readonly [from: string, until: string];
  /** The day of the first status message by policy `standard` (within the time) and by `patient` (after it). */
  readonly within: string;
  readonly after: string;
}

export const friday = { type: 'by-weekday', weekday: 'fri' } as const;
const nextFriday = { type: 'next-weekday', weekday: 'fri' } as const;
const inDays = (count: number): Timeframe => ({ type: 'duration', count, unit: 'days' });
const inBusinessDays = (count: number): Timeframe => ({ type: 'duration', count, unit: 'business-days' });

/** What was said, when, and what it comes to. */
export const saidTimeframes: readonly SaidTimeframe[] = [
  row('by Friday, said on a Tuesday, is this Friday', '2026-05-12', friday, '2026-05-15', '2026-05-15', '2026-05-18'),
  row('by Friday, said on a Friday, is next Friday', '2026-05-15', friday, '2026-05-22', '2026-05-22', '2026-05-25'),
  row(
    'by Friday, said on a Saturday, is the Friday after',
    '2026-05-16',
    friday,
    '2026-05-22',
    '2026-05-22',
    '2026-05-25',
  ),
  row(
    'by Monday, said on a Tuesday, is in six days',
    '2026-05-12',
    { type: 'by-weekday', weekday: 'mon' },
    '2026-05-18',
    '2026-05-18',
    '2026-05-19',
  ),
  row(
    'by Saturday, though nobody works then',
    '2026-05-12',
    { type: 'by-weekday', weekday: 'sat' },
    '2026-05-16',
    '2026-05-15',
    '2026-05-18',
  ),
  row('by Friday, a holiday', '2026-05-12', friday, '2026-05-15', '2026-05-14', '2026-05-18', fridayOff),
  row(
    'by Friday, where the weekend is Friday and Saturday',
    '2026-05-12',
    friday,
    '2026-05-15',
    '2026-05-14',
    '2026-05-17',
    gulf,
  ),
  row(
    'next Friday, said on a Tuesday, is the Friday of next week',
    '2026-05-12',
    nextFriday,
    '2026-05-22',
    '2026-05-22',
    '2026-05-25',
  ),
  row('next Friday, said on a Friday', '2026-05-15', nextFriday, '2026-05-22', '2026-05-22', '2026-05-25'),
  row(
    'next Friday, said on a Sunday, is the Friday of the week that begins',
    '2026-05-17',
    nextFriday,
    '2026-05-22',
    '2026-05-22',
    '2026-05-25',
  ),
  row(
    'next Monday, said on a Monday',
    '2026-05-11',
    { type: 'next-weekday', weekday: 'mon' },
    '2026-05-18',
    '2026-05-18',
    '2026-05-19',
  ),
  row('within three days', '2026-05-12', inDays(3), '2026-05-15', '2026-05-15', '2026-05-18'),
  row('within four days, which end on a Saturday', '2026-05-12', inDays(4), '2026-05-16', '2026-05-15', '2026-05-18'),
  row('today is over before anybody could ask', '2026-05-12', inDays(0), '2026-05-12', '2026-05-13', '2026-05-13'),
  row(
    'within two days, said on a Friday, leaves only the weekend',
    '2026-05-15',
    inDays(2),
    '2026-05-17',
    '2026-05-18',
    '2026-05-18',
  ),
  row(
    'within three business days, said on a Thursday',
    '2026-05-14',
    inBusinessDays(3),
    '2026-05-19',
    '2026-05-19',
    '2026-05-20',
  ),
  row(
    'within three business days, said on a Saturday',
    '2026-05-16',
    inBusinessDays(3),
    '2026-05-20',
    '2026-05-20',
    '2026-05-21',
  ),
  row(
    'within three business days, over a bridge day',
    '2026-05-12',
    inBusinessDays(3),
    '2026-05-18',
    '2026-05-18',
    '2026-05-19',
    bridge,
  ),
  row(
    'within a week',
    '2026-05-12',
    { type: 'duration', count: 1, unit: 'weeks' },
    '2026-05-19',
    '2026-05-19',
    '2026-05-20',
  ),
  row(
    'within a month, said on the last day of one, ends with the shorter one',
    '2026-01-31',
    { type: 'duration', count: 1, unit: 'months' },
    '2026-02-28',
    '2026-02-27',
    '2026-03-02',
  ),
  row(
    'in one or two weeks counts as two',
    '2026-05-12',
    { type: 'range', min: 1, max: 2, unit: 'weeks' },
    ['2026-05-19', '2026-05-26'],
    '2026-05-26',
    '2026-05-27',
  ),
  row(
    'in three to five business days',
    '2026-05-12',
    { type: 'range', min: 3, max: 5, unit: 'business-days' },
    ['2026-05-15', '2026-05-19'],
    '2026-05-19',
    '2026-05-20',
  ),
  row(
    'in one to one month',
    '2026-03-31',
    { type: 'range', min: 1, max: 1, unit: 'months' },
    ['2026-04-30', '2026-04-30'],
    '2026-04-30',
    '2026-05-01',
  ),
  row(
    'by the end of the week, said on a Tuesday',
    '2026-05-12',
    { type: 'end-of-week' },
    '2026-05-15',
    '2026-05-15',
    '2026-05-18',
  ),
  row(
    'by the end of the week, said on a Friday, is next week',
    '2026-05-15',
    { type: 'end-of-week' },
    '2026-05-22',
    '2026-05-22',
    '2026-05-25',
  ),
  row(
    'by the end of the week, said on a Sunday, is the next one',
    '2026-05-17',
    { type: 'end-of-week' },
    '2026-05-22',
    '2026-05-22',
    '2026-05-25',
  ),
  row(
    'by the end of a week whose Friday is off',
    '2026-05-12',
    { type: 'end-of-week' },
    '2026-05-14',
    '2026-05-14',
    '2026-05-18',
    fridayOff,
  ),
  row(
    'by the end of a week whose Friday is off, said on its Thursday',
    '2026-05-14',
    { type: 'end-of-week' },
    '2026-05-22',
    '2026-05-22',
    '2026-05-25',
    fridayOff,
  ),
  row(
    'by the end of the week, where it ends on Thursday',
    '2026-05-12',
    { type: 'end-of-week' },
    '2026-05-14',
    '2026-05-14',
    '2026-05-17',
    gulf,
  ),
  row(
    'by the end of the month, which ends on a Sunday',
    '2026-05-12',
    { type: 'end-of-month' },
    '2026-05-29',
    '2026-05-29',
    '2026-06-01',
  ),
  row(
    'by the end of the month, said on its last business day, is next month',
    '2026-05-29',
    { type: 'end-of-month' },
    '2026-06-30',
    '2026-06-30',
    '2026-07-01',
  ),
  row(
    'by the end of the month, said on the Saturday before it ends',
    '2026-05-30',
    { type: 'end-of-month' },
    '2026-06-30',
    '2026-06-30',
    '2026-07-01',
  ),
  row(
    'by the end of the month, said on 31 January, is in February',
    '2026-01-31',
    { type: 'end-of-month' },
    '2026-02-27',
    '2026-02-27',
    '2026-03-02',
  ),
  row(
    'early next week is its Tuesday',
    '2026-05-12',
    { type: 'early-next-week' },
    '2026-05-19',
    '2026-05-19',
    '2026-05-20',
  ),
  row(
    'early next week, said on a Sunday',
    '2026-05-17',
    { type: 'early-next-week' },
    '2026-05-19',
    '2026-05-19',
    '2026-05-20',
  ),
  row('by a date', '2026-05-12', { type: 'by-date', date: '2026-05-21' }, '2026-05-21', '2026-05-21', '2026-05-22'),
  row(
    'by a date that is the same day',
    '2026-05-12',
    { type: 'by-date', date: '2026-05-12' },
    '2026-05-12',
    '2026-05-13',
    '2026-05-13',
  ),
  row('by a Sunday', '2026-05-12', { type: 'by-date', date: '2026-05-17' }, '2026-05-17', '2026-05-15', '2026-05-18'),
];

function row(
  words: string,
  saidOn: string,
  timeframe: Timeframe,
  until: string | readonly [string, string],
  within: string,
  after: string,
  employer: Days = {},
): SaidTimeframe {
  return {
    words,
    saidOn,
    timeframe,
    employer,
    names: typeof until === 'string' ? [saidOn, until] : until,
    within,
    after,
  };
}
