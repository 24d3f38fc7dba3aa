import { problem, type Problem } from '../errors.ts';
import type { Policy, Rule } from '../model/policy.ts';

/** Where a rule stands in what the caller wrote: by its id in an extension, by its place in a whole policy. */
export interface RulePlaces {
  readonly pathOf: (rule: Rule) => string;
  /** Whether the caller wrote the rule: of two that contradict each other, that one is told of. */
  readonly isWritten: (rule: Rule) => boolean;
}

/** What a policy of the right shape still cannot mean. */
export function checkMeaning(policy: Policy, path: string, places: RulePlaces): Problem[] {
  const { pathOf } = places;
  const problems: Problem[] = [];
  for (const [channel, hours] of Object.entries(policy.hours))
    if (typeof hours !== 'string' && hours.from >= hours.until)
      problems.push(problem('policy.invalid', `${path}/hours/${channel}`, 'hours that end after they begin'));
  const byId = new Map<string, Rule>();
  for (const rule of policy.rules) {
    if (byId.has(rule.id))
      problems.push(problem('policy.invalid', `${pathOf(rule)}/id`, 'a rule id of its own', rule.id));
    byId.set(rule.id, rule);
  }
  for (const rule of policy.rules) problems.push(...checkRule(rule, byId, pathOf(rule)));
  return [...problems, ...checkChain(policy.rules, byId, places)];
}

function checkRule(rule: Rule, byId: ReadonlyMap<string, Rule>, path: string): Problem[] {
  const problems: Problem[] = [];
  const isAttempt = isAttemptRule(rule);
  const complain = (
    field: string,
    expected: string,
    code: 'policy.invalid' | 'policy.unknown-rule' = 'policy.invalid',
  ) => void problems.push(problem(code, `${path}/${field}`, expected));
  if ((rule.anchor === undefined) === (rule.after === undefined))
    complain('anchor', 'either an anchor or the rule that this one comes after');
  if (rule.after !== undefined && !byId.has(rule.after))
    complain('after', `one of ${[...byId.keys()].join(', ')}`, 'policy.unknown-rule');
  const before = rule.after === undefined ? undefined : byId.get(rule.after);
  if (before && !isAttemptRule(before)) complain('after', 'an attempt of a wait');
  if (isAttempt !== (rule.purpose === 'status'))
    complain('purpose', isAttempt ? 'status, for an attempt of a wait' : 'anything but status, outside a wait');
  if (isAttempt && rule.to !== 'status-contact') complain('to', 'status-contact, for an attempt of a wait');
  if ((rule.every !== undefined) !== (rule.purpose === 'stay-in-touch'))
    complain('every', 'an interval for staying in touch, and for nothing else');
  if (rule.every !== undefined && (rule.anchor !== 'outcome' || rule.to !== 'kept-contacts'))
    complain('anchor', 'the outcome, with the kept contacts, for a rule that repeats');
  for (const field of ['first', 'every'] as const) {
    const offset = rule[field];
    if (offset && offset.days === undefined && offset.months === undefined) complain(field, 'days or months');
    if (field === 'every' && offset && (offset.days ?? offset.months) === 0) complain(field, 'at least one day');
  }
  if (rule.due === 'interview-end' && rule.anchor !== 'interview-start')
    complain('due', 'the end of the interview only for what opens at its start');
  if (rule.due === 'deadline' && rule.anchor !== 'offer') complain('due', 'a deadline only for an offer');
  if (isAttempt && (typeof rule.due === 'string' || isElapsed(rule.due)))
    complain('due', 'business days, for an attempt of a wait');
  if (isAttempt && isElapsed(rule.opens)) complain('opens', 'days, for an attempt of a wait');
  // These must fall on a business day within the channel's hours, which elapsed time knows nothing of.
  if (rule.purpose === 'connect' && (isElapsed(rule.opens) || typeof rule.due === 'string' || isElapsed(rule.due)))
    complain('opens', 'days, for an invitation');
  if (rule.to === 'kept-contacts' && rule.every === undefined)
    complain('to', 'kept-contacts only for a rule that repeats');
  return problems;
}

function isAttemptRule({ after, anchor }: Rule): boolean {
  return after !== undefined || anchor === 'answer-overdue';
}

function isElapsed(offset: object | undefined): boolean {
  return offset !== undefined && ('minutes' in offset || 'hours' in offset);
}

/** The attempts of a wait are one chain: it begins once, does not branch and does not turn back. */
function checkChain(
  rules: readonly Rule[],
  byId: ReadonlyMap<string, Rule>,
  { pathOf, isWritten }: RulePlaces,
): Problem[] {
  const problems: Problem[] = [];
  const followers = new Map<string, Rule>();
  for (const rule of rules.filter(isAttemptRule)) {
    const before = rule.after ?? 'the wait itself';
    const other = followers.get(before);
    if (other) {
      const [told, kept] = isWritten(rule) ? [rule, other] : [other, rule];
      const expected = `to come after ${kept.id}, which follows ${before}`;
      problems.push(problem('policy.fork', `${pathOf(told)}/after`, expected));
    }
    followers.set(before, rule);
  }
  for (const rule of rules) {
    const seen = new Set<string>();
    let at: Rule | undefined = rule;
    while (at?.after !== undefined && !seen.has(at.id)) {
      seen.add(at.id);
      at = byId.get(at.after);
    }
    if (at?.after !== undefined && seen.has(at.id))
      problems.push(
        problem('policy.cycle', `${pathOf(rule)}/after`, 'a rule that does not follow this one', rule.after),
      );
  }
  return problems;
}
