import { refuse } from './errors.ts';
import { planApplications } from './engine/plan-agenda.ts';
import { planApplication, spendNotes } from './engine/plan-timeline.ts';
import { openRulebook, type Rulebook } from './engine/rulebook.ts';
import { writeAgenda } from './engine/write-agenda.ts';
import { writeTimeline } from './engine/write-timeline.ts';
import { readList, readRecord } from './facts/check-fields.ts';
import type { Application } from './model/application.ts';
import type { Policy } from './model/policy.ts';
import type { Agenda, Timeline } from './model/timeline.ts';
import { builtInPolicies } from './policies/built-in.ts';
import { extendPolicy, type PolicyInput } from './policies/extend-policy.ts';
import { parseDateTime } from './time/date-time.ts';
import type { Instant } from './time/wall-clock.ts';

/** The largest number of applications in one agenda. */
const MOST_APPLICATIONS = 10_000;

export interface PlanInput {
  readonly application: Application;
  /** Absent: `standard`. */
  readonly policy?: PolicyInput | undefined;
  /** An instant with an offset; the engine has no clock of its own. */
  readonly now: string;
}

export interface AgendaInput {
  readonly applications: readonly Application[];
  readonly policy?: PolicyInput | undefined;
  readonly now: string;
}

/**
 * Plans what to do about one application, when, and why.
 * @param input Facts, policy and `now`. The same input gives a deeply equal output on any host.
 * @returns The timeline: its steps in order, dates as RFC 3339 with the employer's offset, milliseconds where needed.
 * @throws FollowupError with a code, a place and what was expected, for what cannot be meant
 */
export function planTimeline(input: PlanInput): Timeline {
  readRecord(input, '');
  const now = readNow(input.now);
  const plan = planApplication(input.application, rulebookFor(input.policy), now, '/application');
  spendNotes([plan]);
  return writeTimeline(plan);
}

/**
 * Plans all applications of one candidate together: one message where two would reach the same person within days, a
 * notice to those who wait when an offer comes, a withdrawal when one is accepted.
 * @throws FollowupError as `planTimeline`; also `id.duplicate` for two applications with one id
 */
export function planAgenda(input: AgendaInput): Agenda {
  readRecord(input, '');
  const now = readNow(input.now);
  const applications = readList(input.applications, '/applications', MOST_APPLICATIONS);
  const book = rulebookFor(input.policy);
  const planAt = (at: Instant) => planApplications(applications, book, at);
  return writeAgenda(planAt(now), now, planAt);
}

function readNow(text: string): Instant {
  return (
    parseDateTime(text) ??
    refuse('date-time.invalid', '/now', 'an instant with an offset, from 1980 to 2199', text ?? null)
  );
}

const builtInRulebooks = new Map<Policy, Rulebook>();

/** Policies that ship are opened once; a caller's own may change between two calls. */
function rulebookFor(input: PolicyInput | undefined): Rulebook {
  const policy = extendPolicy(input);
  if (!builtInPolicies.includes(policy)) return openRulebook(policy);
  let book = builtInRulebooks.get(policy);
  if (!book) builtInRulebooks.set(policy, (book = openRulebook(policy)));
  return book;
}
