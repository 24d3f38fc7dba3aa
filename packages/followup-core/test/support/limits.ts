import type { Agenda, AgendaInput, PlanInput, Step, Timeline } from 'followup-core';
import { DateTime } from 'luxon';
import { wholePolicy } from './arbitrary-policy.ts';

/** Which limits on status contacts a timeline exceeds. */
export function limitProblems({ application, policy }: PlanInput, { steps }: Timeline): string[] {
  const { statusPerRound, callsPerWait } = wholePolicy(policy).limits;
  const attempts = steps.filter(({ attempt }) => attempt !== undefined);
  const held = new Set(application.interviews.filter(({ state }) => state === undefined).map(({ id }) => id));
  const problems: string[] = [];
  const live = attempts.filter(({ status }) => status === 'open' || status === 'overdue');
  if (live.length > 1) problems.push(`${live.map(({ id }) => id).join(' and ')} are both to be done now`);
  for (const [wait, ofWait] of groupBy(attempts, (step) => String(step.wait))) {
    const calls = ofWait.filter(({ channel, status }) => channel === 'phone' && status !== 'blocked');
    if (calls.length > callsPerWait) problems.push(`wait ${wait} has ${calls.length} calls`);
  }
  for (const [round, ofRound] of groupBy(attempts, roundsOf(steps, held))) {
    const used = ofRound.filter(({ status }) => status === 'done' || isPending(status));
    if (used.length > statusPerRound) problems.push(`round ${round} has ${used.length} status contacts`);
  }
  return problems;
}

/** How many personal notes a calendar month has, in the candidate's zone, over all applications. */
export function noteProblems({ applications, policy }: AgendaInput, { steps }: Agenda): string[] {
  const { linkedinNotesPerMonth } = wholePolicy(policy).limits;
  const zone = applications[0]?.candidate.timeZone ?? 'UTC';
  const noted = steps.filter(({ personalNote }) => personalNote);
  return [...groupBy(noted, (step) => DateTime.fromISO(usedAt(step), { zone }).toFormat('yyyy-MM'))].flatMap(
    ([month, ofMonth]) => (ofMonth.length > linkedinNotesPerMonth ? `${month} has ${ofMonth.length} notes` : []),
  );
}

function usedAt({ because, opensAt }: Step): string {
  return because.find(({ code }) => code === 'settled.done')?.at ?? opensAt ?? '';
}

/** The round of each attempt: waits are numbered in their order, and one that a held interview opened begins a round. */
function roundsOf(steps: readonly Step[], held: ReadonlySet<string>): (step: Step) => string {
  const openers = steps.flatMap(({ id, wait, attempt }) => {
    const parts = id.split(':').slice(2);
    // What stands in the place of the attempts says so before its subject.
    const subject = attempt === undefined ? parts.slice(1) : parts;
    const name = subject.length === 1 ? subject[0]?.replaceAll('%3A', ':').replaceAll('%25', '%') : undefined;
    return wait !== undefined && name !== undefined && held.has(name) ? [wait] : [];
  });
  return ({ wait = 0 }) => String(Math.max(0, ...openers.filter((opener) => opener <= wait)));
}

function isPending(status: Step['status']): boolean {
  return status === 'upcoming' || status === 'open' || status === 'overdue' || status === 'snoozed';
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}
