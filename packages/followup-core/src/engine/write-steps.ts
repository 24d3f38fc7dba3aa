import type { Step } from '../model/timeline.ts';
import { formatInstant } from '../time/date-time.ts';
import { englishGuidance, englishTitle } from '../wording/en/steps.ts';
import { wordsOfStep } from '../wording/step-words.ts';
import { callSlots } from './call-slots.ts';
import type { Draft, Planning } from './draft.ts';
import type { Plan } from './plan-timeline.ts';

/** A step as it was planned and as it is written. */
export interface WrittenStep {
  readonly applicationId: string;
  readonly draft: Draft;
  readonly step: Step;
}

/** The steps of a plan in their order. */
export function writeSteps({ planning, drafts }: Plan): WrittenStep[] {
  const applicationId = planning.known.id;
  return drafts.toSorted(byOrder).map((draft) => ({ applicationId, draft, step: writeStep(planning, draft) }));
}

/** By opening, then by the place of the rule, then by id; what has no date comes last. */
export function byOrder(a: Draft, b: Draft): number {
  const one = a.window?.opensAt ?? Number.POSITIVE_INFINITY;
  const other = b.window?.opensAt ?? Number.POSITIVE_INFINITY;
  if (one !== other) return one - other;
  return a.entry.position - b.entry.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** What to do next: of what is open or overdue the earliest due, else what opens first. */
export function nextStep(ordered: readonly WrittenStep[]): Step | undefined {
  let next: WrittenStep | undefined;
  for (const written of ordered)
    if (written.step.status === 'open' || written.step.status === 'overdue')
      if (!next || dueAt(written) < dueAt(next)) next = written;
  return (next ?? ordered.find(({ step }) => step.status === 'upcoming' || step.status === 'snoozed'))?.step;
}

function dueAt({ draft }: WrittenStep): number {
  return draft.window?.dueAt ?? Number.POSITIVE_INFINITY;
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
