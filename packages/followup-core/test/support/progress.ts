import type { Status, Step, Timeline } from 'followup-core';

/** How far a step has come; what is not named here is no stage on the way. */
const stages: Partial<Record<Status, number>> = {
  waiting: 0,
  upcoming: 0,
  snoozed: 0,
  open: 1,
  overdue: 2,
  expired: 3,
};
const final: ReadonlySet<Status> = new Set(['done', 'skipped', 'cancelled', 'suppressed']);

/** What went back or moved between two plans of the same facts. */
export function progressProblems(before: Pick<Timeline, 'steps'>, after: Pick<Timeline, 'steps'>): string[] {
  const later = new Map(after.steps.map((step) => [step.id, step]));
  return before.steps.flatMap((step) => {
    const then = later.get(step.id);
    return then ? [...wentBack(step, then), ...moved(step, then)] : [`${step.id} is gone`];
  });
}

function wentBack({ id, status }: Step, then: Step): string[] {
  const from = stages[status];
  const to = stages[then.status];
  const isBack =
    final.has(status) || (status === 'blocked' && then.status !== 'expired')
      ? then.status !== status
      : from !== undefined && to !== undefined && to < from;
  return isBack ? [`${id} went from ${status} to ${then.status}`] : [];
}

/** A step still ahead keeps its dates; those of a wait may move later, with an overdue attempt before them. */
function moved(step: Step, then: Step): string[] {
  if (step.status !== 'upcoming' && step.status !== 'snoozed') return [];
  return (['opensAt', 'dueAt', 'expiresAt'] as const).flatMap((field) => {
    const from = Date.parse(step[field] ?? '');
    const to = Date.parse(then[field] ?? '');
    const isMoved =
      step.attempt === undefined ? !Object.is(from, to) : to < from || Number.isNaN(to) !== Number.isNaN(from);
    return isMoved ? [`${step.id} moved its ${field} from ${step[field]} to ${then[field]}`] : [];
  });
}
