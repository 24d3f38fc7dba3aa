import { FollowupError, problem, type Problem } from '../errors.ts';
import type { Policy, PolicyExtension, Rule } from '../model/policy.ts';
import { builtInPolicies } from './built-in.ts';
import { checkMeaning, type RulePlaces } from './check-meaning.ts';
import { isRecord } from './check-shape.ts';
import { extensionShape, policyShape } from './policy-shape.ts';

/** A built-in policy by its name, one that extends it, or a whole one of the caller's own. */
export type PolicyInput = string | Policy | PolicyExtension;

export type PolicyVerdict =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Makes a whole policy out of one that says only what differs. Absent means `standard`.
 * @throws FollowupError with the first of what `validatePolicy` finds
 */
export function extendPolicy(input: PolicyInput | undefined, path = '/policy'): Policy {
  const verdict = expand(input, path);
  if (verdict.ok) return verdict.policy;
  const [first] = verdict.problems;
  throw new FollowupError(first ?? problem('policy.invalid', path, 'a policy'));
}

/** Checks a policy of whatever shape: the whole policy that it makes, or everything that is wrong with it. */
export function validatePolicy(input: unknown, path = '/policy'): PolicyVerdict {
  return expand(input, path);
}

function expand(input: unknown, path: string): PolicyVerdict {
  if (input === undefined) return found(undefined, path);
  if (typeof input === 'string') return found(input, path);
  if (!isRecord(input)) return wrong([problem('policy.invalid', path, 'the name of a policy, or an object', input)]);
  const problems: Problem[] = [];
  const whole = !Object.hasOwn(input, 'extends');
  (whole ? policyShape : extensionShape)(input, path, problems);
  if (problems.length > 0) return wrong(problems);
  if (whole) return meaningful(input as Policy, path, placesIn(input as Policy, path));
  const extension = input as PolicyExtension;
  const base = found(extension.extends, `${path}/extends`);
  if (!base.ok) return base;
  const { rules = {} } = extension;
  return meaningful(merge(base.policy, extension), path, {
    pathOf: ({ id }) => `${path}/rules/${id}`,
    isWritten: ({ id }) => Object.hasOwn(rules, id),
  });
}

function placesIn({ rules }: Policy, path: string): RulePlaces {
  return { pathOf: (rule) => `${path}/rules/${rules.indexOf(rule)}`, isWritten: () => true };
}

function meaningful(policy: Policy, path: string, places: RulePlaces): PolicyVerdict {
  const problems = [...incomplete(policy, places), ...checkMeaning(policy, path, places)];
  return problems.length > 0 ? wrong(problems) : { ok: true, policy };
}

/** A rule of the caller's own that an extension adds needs what every rule needs. */
function incomplete(policy: Policy, { pathOf }: RulePlaces): Problem[] {
  return policy.rules.flatMap((rule) =>
    (['purpose', 'channel', 'to'] as const)
      .filter((field) => rule[field] === undefined)
      .map((field) => problem('policy.invalid', `${pathOf(rule)}/${field}`, 'a value, for a rule of your own')),
  );
}

function found(name: string | undefined, path: string): PolicyVerdict {
  const policy = name === undefined ? builtInPolicies[0] : builtInPolicies.find(({ id }) => id === name);
  const names = builtInPolicies.map(({ id }) => id).join(', ');
  return policy ? { ok: true, policy } : wrong([problem('policy.unknown', path, `one of ${names}`, name)]);
}

function wrong(problems: readonly Problem[]): PolicyVerdict {
  return { ok: false, problems };
}

function merge(base: Policy, extension: PolicyExtension): Policy {
  return {
    id: extension.id ?? base.id,
    // Not the version that ships: what differs has no version of its own unless it says so.
    version: extension.version ?? `${base.version}+extended`,
    title: extension.title ?? base.title,
    hours: mergeFields(base.hours, extension.hours),
    wait: mergeFields(base.wait, extension.wait),
    limits: mergeFields(base.limits, extension.limits),
    rules: mergeRules(base.rules, extension.rules ?? {}),
  };
}

/** Takes over what the difference states, two levels deep. */
function mergeFields<T extends object>(base: T, difference: object | undefined): T {
  const merged = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(difference ?? {}) as [string, unknown][]) {
    if (value === undefined) continue;
    const before = merged[key];
    merged[key] = isRecord(before) && isRecord(value) ? mergeFields(before, value) : value;
  }
  return merged as T;
}

type RuleDifference = Exclude<NonNullable<PolicyExtension['rules']>[string], false>;

function mergeRules(base: readonly Rule[], differences: NonNullable<PolicyExtension['rules']>): Rule[] {
  let rules = [...base];
  for (const [id, difference] of Object.entries(differences)) {
    const index = rules.findIndex((rule) => rule.id === id);
    const before = rules[index];
    if (difference === undefined) continue;
    if (difference === false) rules = without(rules, id);
    else if (before) rules[index] = mergeRule(before, difference);
    else {
      // A new attempt stands behind the one it comes after, any other rule at the end.
      const place = rules.findIndex((rule) => rule.id === difference.after);
      rules.splice(place < 0 ? rules.length : place + 1, 0, { id, ...difference } as Rule);
    }
  }
  return rules;
}

function mergeRule(before: Rule, difference: RuleDifference): Rule {
  const merged: Rule = { ...before };
  for (const [key, value] of Object.entries(difference))
    if (value !== undefined) Object.assign(merged, { [key]: value });
  // Anchor and predecessor exclude each other: the one that is stated replaces the other.
  if (difference.after !== undefined && difference.anchor === undefined) delete merged.anchor;
  if (difference.anchor !== undefined && difference.after === undefined) delete merged.after;
  return merged;
}

/** What came after the rule that is left out comes after the one before it. */
function without(rules: readonly Rule[], id: string): Rule[] {
  const removed = rules.find((rule) => rule.id === id);
  return rules
    .filter((rule) => rule !== removed)
    .map((rule) => {
      if (!removed || rule.after !== id) return rule;
      if (removed.after !== undefined) return { ...rule, after: removed.after };
      // It counted from the attempt that is gone; now it is the first one, on the day of the wait.
      const first: Rule = { ...rule, ...(removed.anchor && { anchor: removed.anchor }) };
      delete first.after;
      delete first.opens;
      return first;
    });
}
