import type { Agenda, AgendaStep } from '../model/timeline.ts';
import { parseDateTime } from '../time/date-time.ts';
import { formatInstant } from '../time/date-time.ts';
import { zoneOf, type Instant, type Zone } from '../time/wall-clock.ts';
import type { Draft } from './draft.ts';
import type { Plan } from './plan-timeline.ts';
import { byOrder, nextStep, writeTimeline } from './write-timeline.ts';

/** Writes the planned applications as one agenda: the timelines as governed together, all their steps in one order. */
export function writeAgenda(plans: readonly Plan[], now: Instant): Agenda {
  const timelines = plans.map(writeTimeline);
  const written = new Map<Draft, AgendaStep>();
  const drafts: Draft[] = [];
  for (const [index, plan] of plans.entries()) {
    const timeline = timelines[index];
    const byId = new Map(timeline?.steps.map((step) => [step.id, step]));
    for (const draft of plan.drafts) {
      const step = byId.get(draft.id);
      if (!step || !timeline) continue;
      written.set(draft, { ...step, applicationId: timeline.applicationId });
      drafts.push(draft);
    }
  }
  const ordered = drafts.toSorted(byOrder);
  const zone = plans[0]?.planning.known.candidate.zone ?? utc();
  const changes = timelines.flatMap(({ nextChangeAt }) => parseDateTime(nextChangeAt) ?? []);
  return {
    now: formatInstant(now, zone),
    timelines,
    steps: ordered.flatMap((draft) => written.get(draft) ?? []),
    nextChangeAt:
      changes.length > 0
        ? formatInstant(
            changes.reduce((a, b) => Math.min(a, b)),
            zone,
          )
        : null,
    nextStepId: nextStep(ordered)?.id ?? null,
  };
}

function utc(): Zone {
  return zoneOf('UTC') ?? { name: 'UTC', offsetAt: () => 0 };
}
