import { builtInPolicies, type Policy, type Rule } from 'followup-core';
import { code, toPage, toTable } from './page.ts';
import { agencyOf, channelWords, dueWords, expiresWords, opensWords, recipientOf } from './policy-words.ts';

type Leaf = string | number | boolean;

/** Every rule of the policies that ship, and what differs between them. */
export function writeRulesPage(policies: readonly Policy[] = builtInPolicies): string {
  // The one that says the most is described; the others differ from it.
  const base = policies.find(({ id }) => id === 'patient');
  if (!base) throw new Error('no policy to describe the others by');
  return toPage(
    'Rules',
    `${policies.map(({ id }) => code(id)).join(' and ')} ship with the core; ${code(policies[0]?.id ?? '')} is used where a caller names none. The sections below are those of ${code(base.id)}, in the order that decides between steps opening at the same moment. Days are counted as in [How dates are counted](../../explanation/how-dates-are-counted.md); the words are those of the [vocabularies](vocabulary.md); why these numbers: [Evidence](../../explanation/evidence.md), which is advice and surveys, not controlled studies.`,
    toTable(
      ['rule', 'purpose', 'channel', 'to'],
      base.rules.map((rule) => [
        `[${rule.id}](#${rule.id})`,
        code(rule.purpose),
        channelWords(rule),
        recipientOf(rule),
      ]),
    ),
    ...base.rules.map((rule) => describeRule(rule, base)),
    '## How the policies differ',
    ...policies.filter((policy) => policy !== base).map((policy) => describeDifference(policy, base)),
    '## The numbers of the policies',
    'A field left out of a policy that [extends](../../how-to/write-a-policy.md) another keeps the number here.',
    toTable(
      ['field', ...policies.map(({ id }) => code(id))],
      [...numbersOf(base).keys()].map((field) => [
        code(field),
        ...policies.map((policy) => show(numbersOf(policy).get(field))),
      ]),
    ),
  );
}

function describeRule(rule: Rule, policy: Policy): string {
  const rows = [
    ['Purpose', code(rule.purpose)],
    ['Channel', channelWords(rule)],
    ['To', recipientOf(rule)],
    ['Opens', opensWords(rule, policy)],
    ['Due', dueWords(rule, policy)],
    ['Expires', expiresWords(rule, policy)],
    ['Via an agency', agencyOf(rule)],
  ];
  const sources = (rule.sources ?? []).join(', ');
  return [
    `## ${rule.id}`,
    rule.rationale ?? '',
    rows.map(([name, words]) => `- ${name}: ${words}`).join('\n'),
    `Sources: ${sources}. [More](../../explanation/evidence.md#${rule.id})`,
  ].join('\n\n');
}

/** All that differs, rules included, apart from the name. */
function describeDifference(policy: Policy, base: Policy): string {
  const one = fieldsOf(policy);
  const other = fieldsOf(base);
  const differing = [...new Set([...one.keys(), ...other.keys()])].filter(
    (field) => one.get(field) !== other.get(field),
  );
  return [
    `### ${policy.id}`,
    `${policy.title}. Everything else is as in ${code(base.id)}.`,
    toTable(
      ['field', code(policy.id), code(base.id)],
      differing.map((field) => [code(field), show(one.get(field)), show(other.get(field))]),
    ),
  ].join('\n\n');
}

function fieldsOf(policy: Policy): Map<string, Leaf> {
  return new Map([
    ...numbersOf(policy),
    ...flatten(Object.fromEntries(policy.rules.map((rule) => [rule.id, rule])), 'rules'),
  ]);
}

function numbersOf({ hours, wait, limits }: Policy): Map<string, Leaf> {
  return flatten({ hours, wait, limits });
}

function flatten(value: object, path = ''): Map<string, Leaf> {
  const flat = new Map<string, Leaf>();
  for (const [key, inner] of Object.entries(value) as [string, Leaf | object][]) {
    const place = path === '' ? key : `${path}.${key}`;
    if (Array.isArray(inner)) flat.set(place, inner.join(' '));
    else if (typeof inner === 'object') for (const pair of flatten(inner, place)) flat.set(...pair);
    else flat.set(place, inner);
  }
  return flat;
}

function show(value: Leaf | undefined): string {
  return value === undefined ? '–' : code(String(value));
}
