import type { Agenda } from '../model/timeline.ts';
import { formatInstant } from '../time/date-time.ts';
import { zoneOf, type Instant, type Zone } from '../time/wall-clock.ts';
import { same } from './diff-timelines.ts';
import { isMerged, nextChange } from './next-change.ts';
import type { Plan } from './plan-timeline.ts';
import { byOrder, nextStep, writeSteps } from './write-steps.ts';
import { writeTimeline } from './write-timeline.ts';

/** Plans the same applications at another moment. */
export type PlanAt = (now: Instant) => readonly Plan[];

/** Writes the planned applications as one agenda: the timelines as governed together, all their steps in one order. */
export function writeAgenda(plans: readonly Plan[], now: Instant, planAt: PlanAt): Agenda {
  const written = plans.map(writeSteps);
  const changes = plans.map(nextChange);
  const next = nextAgendaChange(plans, changes, planAt);
  const timelines = plans.map((plan, index) =>
    writeTimeline(plan, written[index], plan.governed ? next : changes[index]),
  );
  const ordered = written.flat().toSorted((a, b) => byOrder(a.draft, b.draft));
  const zone = plans[0]?.planning.known.candidate.zone ?? utc();
  return {
    now: formatInstant(now, zone),
    timelines,
    steps: ordered.map(({ applicationId, step }) => ({ ...step, applicationId })),
    nextChangeAt: next === undefined ? null : formatInstant(next, zone),
    nextStepId: nextStep(ordered)?.id ?? null,
  };
}

/**
 * The next moment at which one of the timelines would differ. Where messages were merged, a turning point of one that is
 * covered may change nothing, so the agenda at that moment is looked at.
 */
function nextAgendaChange(
  plans: readonly Plan[],
  changes: readonly (Instant | undefined)[],
  planAt: PlanAt,
): Instant | undefined {
  const first = changes.reduce<Instant | undefined>(earlier, undefined);
  if (!plans.some(({ governed, drafts }) => governed && drafts.some(isMerged))) return first;
  const before = plans.map(withoutNow);
  let next = first;
  for (let looks = 0; next !== undefined && looks < MOST_LOOKS; looks++) {
    const later = planAt(next);
    if (!later.every((plan, index) => same(withoutNow(plan), before[index]))) return next;
    next = later.map(nextChange).reduce<Instant | undefined>(earlier, undefined);
  }
  return next;
}

/** A message that is late for weeks has a turning point a day; beyond that the moment is a lower bound. */
const MOST_LOOKS = 40;

function withoutNow(plan: Plan): unknown {
  return { ...writeTimeline(plan, undefined, 0), now: '' };
}

function earlier(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

function utc(): Zone {
  return zoneOf('UTC') ?? { name: 'UTC', offsetAt: () => 0 };
}
