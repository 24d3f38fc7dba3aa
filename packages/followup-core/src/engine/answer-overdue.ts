import type { Said, Wait } from '../facts/wait.ts';
import type { Reason } from '../model/reason.ts';
import { addBusinessDays, daysOffBetween, rollBack, rollForward } from '../time/business-day.ts';
import type { Day } from '../time/civil-date.ts';
import { formatDay } from '../time/date-time.ts';
import { localDay } from '../time/wall-clock.ts';
import type { Planning } from './draft.ts';

/** The day on which the answer of a wait is overdue. */
export interface Overdue {
  readonly day: Day;
  /** The first attempt is due on that very day. */
  readonly sameDay: boolean;
  readonly because: readonly Reason[];
}

/** When the answer of a wait is overdue; nothing where the employer asked not to be contacted. */
export function answerOverdue(planning: Planning, wait: Wait): Overdue | undefined {
  if (wait.said.some(({ timeframe }) => timeframe.kind === 'no-contact')) return undefined;
  const definite = wait.said.filter(({ timeframe }) => timeframe.kind !== 'unstated');
  const trusted = definite.some(({ fromRecruiter }) => fromRecruiter)
    ? definite.filter(({ fromRecruiter }) => fromRecruiter)
    : definite;
  let latest: Overdue | undefined;
  for (const said of trusted) {
    const overdue = afterTimeframe(planning, said);
    if (!latest || overdue.day > latest.day || (overdue.day === latest.day && latest.sameDay && !overdue.sameDay))
      latest = overdue;
  }
  return latest ?? (wait.opener === 'hold' ? afterHold(planning, wait) : afterSilence(planning, wait));
}

/** Nothing usable was said: the later of some calendar and some business days. */
function afterSilence(planning: Planning, wait: Wait): Overdue {
  const { calendar, zone } = planning.known;
  const { days, businessDays } = planning.book.policy.wait.unstated;
  const from = localDay(zone, wait.countsFrom ?? wait.openedAt);
  const day = Math.max(rollForward(calendar, from + days), addBusinessDays(calendar, from, businessDays));
  const because: Reason[] = wait.said.slice(0, 1).map((said) => saidReason(said));
  because.push({
    code: 'answer.unstated',
    from: formatDay(from),
    days,
    businessDays,
    off: daysOffBetween(calendar, from, day),
    on: formatDay(day),
  });
  return { day, sameDay: false, because };
}

/** A hold without a date: a single check-in. */
function afterHold(planning: Planning, wait: Wait): Overdue {
  const { calendar, zone } = planning.known;
  const { days } = planning.book.policy.wait.hold;
  const from = localDay(zone, wait.openedAt);
  const day = rollForward(calendar, from + days);
  const off = daysOffBetween(calendar, from + days, day);
  const reason: Reason = { code: 'answer.hold', from: formatDay(from), days, off, on: formatDay(day) };
  return { day, sameDay: true, because: [reason] };
}

function afterTimeframe(planning: Planning, said: Said): Overdue {
  const { calendar } = planning.known;
  const { timeframe } = said;
  const { notBefore, stated } = planning.book.policy.wait;
  if (timeframe.kind === 'invited') {
    const day = rollForward(calendar, timeframe.on);
    const off = daysOffBetween(calendar, timeframe.on, day);
    const reason: Reason = { code: 'answer.on-date', until: formatDay(timeframe.on), off, on: formatDay(day) };
    return { day, sameDay: true, because: [saidReason(said), reason] };
  }
  const because = [saidReason(said)];
  let until = said.saidOn;
  if (timeframe.kind === 'stated') until = timeframe.until;
  if (timeframe.kind === 'not-before') {
    until = addBusinessDays(calendar, timeframe.from, notBefore.businessDays);
    because.push({
      code: 'timeframe.not-before',
      from: formatDay(timeframe.from),
      businessDays: notBefore.businessDays,
      off: daysOffBetween(calendar, timeframe.from, until),
      until: formatDay(until),
    });
  }
  if (stated.mode === 'after') {
    const day = addBusinessDays(calendar, until, stated.businessDays);
    because.push({
      code: 'answer.after',
      until: formatDay(until),
      businessDays: stated.businessDays,
      off: daysOffBetween(calendar, until, day),
      on: formatDay(day),
    });
    return { day, sameDay: false, because };
  }
  const inside = rollBack(calendar, until);
  const day = inside > said.saidOn ? inside : addBusinessDays(calendar, said.saidOn, 1);
  because.push({
    code: 'answer.within',
    until: formatDay(until),
    saidOn: formatDay(said.saidOn),
    off: daysOffBetween(calendar, Math.min(said.saidOn, inside), Math.max(until, day)),
    on: formatDay(day),
  });
  return { day, sameDay: true, because };
}

function saidReason({ timeframe, saidOn, text, interviewId }: Said): Reason {
  return {
    code: 'timeframe.said',
    timeframe: timeframe.type,
    ...(text !== undefined && { text }),
    saidOn: formatDay(saidOn),
    ...(timeframe.kind === 'stated' && { until: formatDay(timeframe.until) }),
    ...(interviewId !== undefined && { interviewId }),
  };
}
