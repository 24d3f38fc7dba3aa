import { readDate } from './facts/check-fields.ts';
import { readCalendar } from './facts/read-application.ts';
import type { Employer } from './model/application.ts';
import type { Timeframe } from './model/timeframe.ts';
import { formatDate } from './time/civil-date.ts';
import { resolveOnCalendar, type ResolvedTimeframe } from './timeframe/resolve-timeframe.ts';
import type { TimeframeType } from './model/vocabulary.ts';

export interface SaidBy {
  /** The employer-local date on which it was said; relative words count from it. */
  readonly saidOn: string;
  /** The employer's business days; the zone plays no part. */
  readonly employer?: Pick<Employer, 'weekend' | 'holidays' | 'workingDays'> | undefined;
}

/** What a timeframe comes to, in dates. */
export interface TimeframeInterval {
  readonly type: TimeframeType;
  /** Whether a date was stated, a follow-up invited or forbidden, or nothing usable was said. */
  readonly kind: ResolvedTimeframe['kind'];
  /** The first day on which the answer may come. */
  readonly from?: string;
  /** The last day of the timeframe, or the day of the invitation; absent where it is open. */
  readonly until?: string;
}

/**
 * Works out the dates of a timeframe; of two possible readings it takes the later one.
 * @throws FollowupError `timeframe.invalid`, `timeframe.before-interview`, `date.invalid`
 */
export function resolveTimeframe(timeframe: Timeframe, { saidOn, employer = {} }: SaidBy): TimeframeInterval {
  const resolved = resolveOnCalendar(timeframe, {
    saidOn: readDate(saidOn, '/saidOn'),
    calendar: readCalendar({ timeZone: 'UTC', ...employer }, '/employer'),
    path: '/timeframe',
  });
  const { kind, type } = resolved;
  switch (resolved.kind) {
    case 'stated':
      return { type, kind, from: formatDate(resolved.from), until: formatDate(resolved.until) };
    case 'invited':
      return { type, kind, from: formatDate(resolved.on), until: formatDate(resolved.on) };
    case 'not-before':
      return { type, kind, from: formatDate(resolved.from) };
    case 'unstated':
    case 'no-contact':
      return { type, kind };
  }
}
