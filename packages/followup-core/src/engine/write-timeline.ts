import { latestFact, phaseOf } from '../facts/phase.ts';
import type { Step, Timeline } from '../model/timeline.ts';
import { formatInstant } from '../time/date-time.ts';
import type { Instant } from '../time/wall-clock.ts';
import { englishGuidance, englishTitle } from '../wording/en/steps.ts';
import { wordsOfStep } from '../wording/step-words.ts';
import { callSlots } from './call-slots.ts';
import type { Draft, Planning } from './draft.ts';
import { nextChange } from './next-change.ts';
import type { Plan } from './plan-timeline.ts';

/** Writes a plan as the timeline of the wire: ISO strings, absent values left out, steps in their order. */
export function writeTimeline(plan: Plan): Timeline {
  const { planning, waits, drafts, presumedClosedAt } = plan;
  const { known, book } = planning;
  const ordered = drafts.toSorted(byOrder);
  const instant = (at: Instant | undefined) => (at === undefined ? null : formatInstant(at, known.zone));
  const people = new Map<string, string>();
  for (const { contact, forContact, fallback } of ordered)
    for (const person of [contact, forContact, fallback]) if (person) people.set(person.id, person.name);
  return {
    applicationId: known.id,
    company: known.application.company,
    role: known.application.role,
    people: [...people].map(([id, name]) => ({ id, name })),
    timeZone: known.zone.name,
    policy: { id: book.policy.id, version: book.policy.version },
    now: formatInstant(known.now, known.zone),
    phase: phaseOf(known, waits, presumedClosedAt),
    presumedClosedAt: instant(presumedClosedAt),
    nextChangeAt: instant(nextChange(planning, drafts, presumedClosedAt)),
    nextStepId: nextStep(ordered)?.id ?? null,
    factsAt: formatInstant(latestFact(known), known.zone),
    ignoredEvents: known.log.ignored(),
    steps: ordered.map((draft) => writeStep(planning, draft)),
  };
}

/** By opening, then by the place of the rule, then by id; what has no date comes last. */
export function byOrder(a: Draft, b: Draft): number {
  const one = a.window?.opensAt ?? Number.POSITIVE_INFINITY;
  const other = b.window?.opensAt ?? Number.POSITIVE_INFINITY;
  if (one !== other) return one - other;
  return a.entry.position - b.entry.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** What to do next: of what is open or overdue the earliest due, else what opens first. */
export function nextStep(ordered: readonly Draft[]): Draft | undefined {
  let next: Draft | undefined;
  for (const draft of ordered)
    if (draft.status === 'open' || draft.status === 'overdue')
      if (!next || (draft.window?.dueAt ?? Number.POSITIVE_INFINITY) < (next.window?.dueAt ?? Number.POSITIVE_INFINITY))
        next = draft;
  return next ?? ordered.find(({ status }) => status === 'upcoming' || status === 'snoozed');
}

function writeStep(planning: Planning, draft: Draft): Step {
  const { known } = planning;
  const { entry, contact, forContact, fallback, window, channel } = draft;
  const words = wordsOfStep(
    {
      purpose: entry.purpose,
      channel,
      contactId: contact?.id,
      forContactId: forContact?.id,
      personalNote: draft.personalNote,
      because: draft.because,
    },
    known.application,
    (id) => known.contactById.get(id)?.name,
  );
  const step: Step = {
    id: draft.id,
    ruleId: entry.rule.id,
    purpose: entry.purpose,
    channel,
    title: entry.rule.title ?? englishTitle(words),
    guidance: entry.rule.guidance ?? englishGuidance(words),
    status: draft.status,
    because: draft.because,
  };
  if (contact) step.contactId = contact.id;
  if (forContact) step.forContactId = forContact.id;
  if (fallback) step.fallbackContactId = fallback.id;
  if (draft.interviewId !== undefined) step.interviewId = draft.interviewId;
  if (draft.wait !== undefined) step.wait = draft.wait;
  if (draft.attempt !== undefined) step.attempt = draft.attempt;
  if (draft.occurrence !== undefined) step.occurrence = draft.occurrence;
  if (window) {
    step.opensAt = formatInstant(window.opensAt, known.zone);
    if (window.dueAt !== undefined) step.dueAt = formatInstant(window.dueAt, known.zone);
    if (window.expiresAt !== undefined) step.expiresAt = formatInstant(window.expiresAt, known.zone);
    if (channel === 'phone')
      step.slots = callSlots(planning, window).map(({ from, until }) => ({
        from: formatInstant(from, known.zone),
        until: formatInstant(until, known.zone),
      }));
  }
  if (draft.personalNote !== undefined) step.personalNote = draft.personalNote;
  if (draft.coversInterviews) step.coversInterviews = [...draft.coversInterviews];
  return step;
}
