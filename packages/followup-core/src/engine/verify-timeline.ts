import type { Reason } from '../model/reason.ts';
import type { Step, Timeline } from '../model/timeline.ts';
import { weekdays } from '../model/vocabulary.ts';
import { addMonths, formatDate, LAST_WRITTEN_YEAR, parseDate, weekdayOf, type Day } from '../time/civil-date.ts';
import { parseTime, readInstant } from '../time/date-time.ts';
import { instantAt, localDay, localTime, MINUTE, zoneOf, type Instant } from '../time/wall-clock.ts';

export interface VerifyProblem {
  readonly stepId: string;
  readonly field: 'opensAt' | 'dueAt' | 'expiresAt' | 'because';
  readonly message: string;
}

export interface TimelineVerdict {
  readonly ok: boolean;
  readonly problems: readonly VerifyProblem[];
}

/**
 * Derives every date of every step again, from the step's `because` alone: a second way of counting that shares nothing
 * with the engine but the calendar's arithmetic. A date that was tampered with, or has no reason, is a problem.
 */
export function verifyTimeline(timeline: Pick<Timeline, 'steps'>): TimelineVerdict {
  const problems = timeline.steps.flatMap(verifyStep);
  return { ok: problems.length === 0, problems };
}

function verifyStep(step: Step): VerifyProblem[] {
  const problems: VerifyProblem[] = [];
  const complain = (field: VerifyProblem['field'], message: string) =>
    void problems.push({ stepId: step.id, field, message });
  if (step.because.length === 0) complain('because', 'no reason is given');
  const derived: Partial<Record<'opensAt' | 'dueAt' | 'expiresAt', Instant>> = {};
  let day: Day | undefined;
  for (const reason of step.because) {
    const reached = recountDay(reason);
    if (reached !== undefined) {
      if (formatDate(reached) !== reason.on)
        complain('because', `${reason.code} reaches ${formatDate(reached)}, not ${reason.on}`);
      if (day !== undefined && reached <= day && reason.code.startsWith('moved.'))
        complain('because', `${reason.code} does not move the step later`);
      day = reached;
    }
    if (reason.sets === undefined) continue;
    const instant = recountInstant(reason, step, day);
    if (instant === undefined) complain('because', `${reason.code} does not yield ${reason.sets}`);
    else derived[reason.sets] = instant;
  }
  for (const field of ['opensAt', 'dueAt', 'expiresAt'] as const) {
    const stated = readInstant(step[field]);
    if (stated !== derived[field])
      complain(field, stated === undefined ? 'is missing' : 'does not follow from the reasons');
  }
  return problems;
}

/** The day that a reason counts to; nothing for reasons that count no day. */
function recountDay(reason: Reason): Day | undefined {
  const { code } = reason;
  const from = readDay(reason.from);
  const until = readDay(reason.until);
  const off = isOff(reason);
  const forward = (day: Day): Day => {
    let reached = day;
    while (off(reached)) reached++;
    return reached;
  };
  const walk = (day: Day, count: number): Day => {
    if (count === 0) return forward(day);
    let reached = day;
    for (let left = count; left > 0; left--) reached = forward(reached + 1);
    return reached;
  };
  switch (code) {
    case 'answer.unstated':
      return from === undefined
        ? undefined
        : Math.max(forward(from + (reason.days ?? 0)), walk(from, reason.businessDays ?? 0));
    case 'answer.hold':
      return from === undefined ? undefined : forward(from + (reason.days ?? 0));
    case 'answer.after':
    case 'moved.out-of-office':
      return until === undefined ? undefined : walk(until, reason.businessDays ?? 0);
    case 'answer.within': {
      const saidOn = readDay(reason.saidOn);
      if (until === undefined || saidOn === undefined) return undefined;
      let inside = until;
      while (inside > saidOn && off(inside)) inside--;
      return inside > saidOn ? inside : walk(saidOn, 1);
    }
    case 'answer.on-date':
    case 'moved.snooze':
      return until === undefined ? undefined : forward(until);
    case 'opens.days-after':
    case 'attempt.after':
    case 'moved.recent-contact':
      if (from === undefined) return undefined;
      if (reason.businessDays !== undefined) return walk(from, reason.businessDays);
      return forward(reason.months === undefined ? from + (reason.days ?? 0) : addMonths(from, reason.months));
    default:
      return undefined;
  }
}

function recountInstant(reason: Reason, step: Step, day: Day | undefined): Instant | undefined {
  const { code, time, timeZone } = reason;
  const zone = zoneOf(timeZone);
  const at = readInstant(reason.at);
  const from = readInstant(reason.from);
  const clock = parseTime(time);
  const onClock = (on: Day | undefined) =>
    zone && clock !== undefined && on !== undefined ? instantAt(zone, on, clock) : undefined;
  switch (code) {
    case 'opens.at-fact':
      return at === undefined ? undefined : at + (reason.minutes ?? 0) * MINUTE;
    case 'opens.hour':
      return formatDate(day ?? 0) === reason.on ? onClock(day) : undefined;
    case 'opens.again': {
      const last = parseTime(reason.last);
      if (!zone || from === undefined || clock === undefined || last === undefined) return undefined;
      const off = isOff(reason);
      let on = localDay(zone, from) + (reason.days ?? 0);
      let wall = Math.max(localTime(zone, from), clock);
      if (off(on) || wall > last) {
        wall = clock;
        do on++;
        while (off(on));
      }
      return formatDate(on) === reason.on ? instantAt(zone, on, wall) : undefined;
    }
    case 'due.elapsed':
    case 'due.at-least':
      return reason.from === step.opensAt && from !== undefined ? from + (reason.minutes ?? 0) * MINUTE : undefined;
    case 'expires.elapsed':
      return from === undefined ? undefined : from + (reason.minutes ?? 0) * MINUTE;
    case 'due.business-days':
      return reason.from === step.opensAt?.slice(0, 10) ? onClock(onDay(reason)) : undefined;
    case 'expires.business-days':
      return reason.from === step.dueAt?.slice(0, 10) ? onClock(onDay(reason)) : undefined;
    case 'due.rolled':
      return onClock(onDay(reason));
    case 'expires.with-due':
      return reason.at === step.dueAt ? at : undefined;
    case 'due.deadline':
    case 'due.interview-end':
    case 'due.kept':
    case 'due.capped':
      return at;
    default:
      return undefined;
  }
}

/** The day that a due or an expiry counts to, if it is the one it states. */
function onDay(reason: Reason): Day | undefined {
  const from = readDay(reason.from);
  const on = readDay(reason.on);
  if (from === undefined || on === undefined) return undefined;
  const off = isOff(reason);
  if (reason.convention) {
    // A late hour moves to the next business day although its own day is one.
    const steps = Math.abs(on - from);
    for (let step = 1; step < steps; step++) if (!off(from + (on > from ? step : -step))) return undefined;
    return off(on) ? undefined : on;
  }
  let reached = from;
  for (let left = reason.businessDays ?? 0; left > 0; left--) {
    do reached++;
    while (off(reached));
  }
  return reached === on ? on : undefined;
}

/** Whether a day is no business day, by the days off that the reason states. */
function isOff({ off }: Reason): (day: Day) => boolean {
  return (day) => {
    if (!off) return false;
    const date = formatDate(day);
    if (off.workingDays?.includes(date)) return false;
    const weekday = weekdays[weekdayOf(day)];
    return Boolean(off.holidays?.includes(date)) || (weekday !== undefined && off.weekend.includes(weekday));
  };
}

function readDay(date: string | undefined): Day | undefined {
  return parseDate(date, LAST_WRITTEN_YEAR);
}
