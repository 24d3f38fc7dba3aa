import type { PlanInput, Policy, Step, Timeline } from 'followup-core';
import { DateTime } from 'luxon';
import { weekdays } from '../../src/model/vocabulary.ts';
import { wholePolicy } from './arbitrary-policy.ts';

/** Which status, connect and stay-in-touch dates lie on a day off or outside the hours of their channel. */
export function hoursProblems({ application, policy }: PlanInput, { steps }: Pick<Timeline, 'steps'>): string[] {
  const whole = wholePolicy(policy);
  const { employer } = application;
  return steps.flatMap((step) => {
    if (step.purpose !== 'status' && step.purpose !== 'connect' && step.purpose !== 'stay-in-touch') return [];
    const { from, until } = whole.hours[step.channel];
    return (['opensAt', 'dueAt', 'expiresAt'] as const).flatMap((field) => {
      const text = step[field];
      if (text === undefined) return [];
      const local = DateTime.fromISO(text, { zone: employer.timeZone });
      const time = local.toFormat('HH:mm');
      const isOutside = field !== 'expiresAt' && !namesItsHour(whole, step, field) && (time < from || time > until);
      return isOutside || !isWorked(employer, local) ? [`${step.id} ${field} ${local.toFormat('ccc')} ${text}`] : [];
    });
  });
}

function isWorked(employer: PlanInput['application']['employer'], local: DateTime): boolean {
  const date = local.toISODate() ?? '';
  if (employer.workingDays?.includes(date)) return true;
  const weekday = weekdays[local.weekday - 1];
  const weekend = employer.weekend ?? ['sat', 'sun'];
  return !(weekday && weekend.includes(weekday)) && !employer.holidays?.includes(date);
}

/** A policy may give a rule an hour of its own. */
function namesItsHour(policy: Policy, { ruleId }: Step, field: string): boolean {
  const due = policy.rules.find(({ id }) => id === ruleId)?.due;
  return field === 'dueAt' && typeof due === 'object' && 'at' in due && due.at !== undefined;
}
