import type { Agenda } from '../model/timeline.ts';
import { formatInstant, parseDateTime } from '../time/date-time.ts';
import { zoneOf, type Instant, type Zone } from '../time/wall-clock.ts';
import type { Plan } from './plan-timeline.ts';
import { byOrder, nextStep, writeSteps } from './write-steps.ts';
import { writeTimeline } from './write-timeline.ts';

/** Writes the planned applications as one agenda: the timelines as governed together, all their steps in one order. */
export function writeAgenda(plans: readonly Plan[], now: Instant): Agenda {
  const written = plans.map(writeSteps);
  const timelines = plans.map((plan, index) => writeTimeline(plan, written[index]));
  const ordered = plans
    .flatMap(({ planning }, index) =>
      (written[index] ?? []).map(({ draft, step }) => ({
        draft,
        step: { ...step, applicationId: planning.known.id },
      })),
    )
    .toSorted((a, b) => byOrder(a.draft, b.draft));
  const zone = plans[0]?.planning.known.candidate.zone ?? utc();
  let next = Number.POSITIVE_INFINITY;
  for (const { nextChangeAt } of timelines) next = Math.min(next, parseDateTime(nextChangeAt) ?? next);
  return {
    now: formatInstant(now, zone),
    timelines,
    steps: ordered.map(({ step }) => step),
    nextChangeAt: next === Number.POSITIVE_INFINITY ? null : formatInstant(next, zone),
    nextStepId: nextStep(ordered)?.id ?? null,
  };
}

function utc(): Zone {
  return zoneOf('UTC') ?? { name: 'UTC', offsetAt: () => 0 };
}
