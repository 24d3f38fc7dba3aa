import { latestFact, phaseOf } from '../facts/phase.ts';
import type { Timeline } from '../model/timeline.ts';
import { formatInstant } from '../time/date-time.ts';
import type { Instant } from '../time/wall-clock.ts';
import { nextChange } from './next-change.ts';
import type { Plan } from './plan-timeline.ts';
import { nextStep, writeSteps, type WrittenStep } from './write-steps.ts';

/** Writes a plan as the timeline of the wire: ISO strings, absent values left out, steps in their order. */
export function writeTimeline(
  plan: Plan,
  written: readonly WrittenStep[] = writeSteps(plan),
  changesAt: Instant | undefined = nextChange(plan),
): Timeline {
  const { planning, waits, drafts, presumedClosedAt } = plan;
  const { known, book } = planning;
  const instant = (at: Instant | undefined) => (at === undefined ? null : formatInstant(at, known.zone));
  const people = new Map<string, string>();
  for (const { contact, forContact, fallback } of drafts)
    for (const person of [contact, forContact, fallback]) if (person) people.set(person.id, person.name);
  return {
    applicationId: known.id,
    company: known.application.company,
    role: known.application.role,
    people: [...people].map(([id, name]) => ({ id, name })),
    timeZone: known.zone.name,
    candidateTimeZone: known.candidate.zone.name,
    policy: { id: book.policy.id, version: book.policy.version },
    now: formatInstant(known.now, known.zone),
    interviews: known.interviews
      .filter(({ state }) => state === 'standing')
      .map(({ id, startsAt, endsAt }) => ({
        id,
        startsAt: formatInstant(startsAt, known.zone),
        endsAt: formatInstant(endsAt, known.zone),
      })),
    phase: phaseOf(known, waits, presumedClosedAt),
    presumedClosedAt: instant(presumedClosedAt),
    nextChangeAt: instant(changesAt),
    nextStepId: nextStep(written)?.id ?? null,
    factsAt: formatInstant(latestFact(known), known.zone),
    ignoredEvents: known.log.ignored(),
    steps: written.map(({ step }) => step),
  };
}
