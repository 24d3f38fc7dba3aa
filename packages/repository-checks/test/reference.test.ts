import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '@followup/api';
import {
  builtInPolicies,
  planAgenda,
  planTimeline,
  type AgendaInput,
  type PlanInput,
  type Reason,
} from 'followup-core';
import { describe, expect, test } from 'vitest';
import { reasonEntries } from '../src/generators/reason-samples.ts';
import { listAnchors, listCodeBlocks } from '../src/markdown.ts';
import { repositoryRoot } from '../src/workspace-files.ts';

const textOf = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

/** What a reason carries that its entry does not name, and what it lacks. */
function differences({ code, ...fields }: Reason): string[] {
  const { always, sometimes = [] } = reasonEntries[code];
  const present = Object.keys(fields);
  return [
    ...present
      .filter((field) => ![...always, ...sometimes].some((named) => named === field))
      .map((one) => `${code} carries ${one}`),
    ...always.filter((field) => !present.includes(field)).map((one) => `${code} lacks ${one}`),
  ];
}

describe('the reference of the reasons', () => {
  test('names the fields that they have in the worked cases', () => {
    const reasons = textOf('packages/followup-core/test/conformance/scenarios.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { input?: PlanInput & AgendaInput; expect: { error?: string } })
      .flatMap(({ input, expect: wanted }) => {
        if (!input || wanted.error) return [];
        return input.applications ? planAgenda(input).steps : planTimeline(input).steps;
      })
      .flatMap(({ because }) => because);
    expect(new Set(reasons.map(({ code }) => code)).size).toBeGreaterThan(35);
    expect([...new Set(reasons.flatMap(differences))]).toEqual([]);
  });

  test('would be found wrong', () => {
    expect(differences({ code: 'opens.hour', on: '2026-05-12', days: 1 })).toEqual([
      'opens.hour carries days',
      'opens.hour lacks sets',
      'opens.hour lacks time',
      'opens.hour lacks timeZone',
    ]);
    expect(differences({ code: 'waiting.outcome' })).toEqual([]);
  });
});

describe('the evidence', () => {
  const evidence = textOf('docs/explanation/evidence.md');
  const rules = builtInPolicies.flatMap((policy) => policy.rules);

  test('has a section for each rule, and for no other', () => {
    const sections = [...listAnchors(evidence)].filter((anchor) => anchor !== 'evidence');
    expect(sections.toSorted()).toEqual([...new Set(rules.map(({ id }) => id))].toSorted());
  });

  test.each([...new Set(rules)].map((rule) => [rule.id, rule.sources ?? []] as const))(
    'gives the address of each source that %s names',
    (id, sources) => {
      const section = evidence.split(`\n## ${id}\n`)[1]?.split('\n## ')[0] ?? '';
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.filter((source) => !section.includes(source.split(/[ /]/)[0] ?? source))).toEqual([]);
    },
  );
});

describe('the readme', () => {
  test('posts a file that the service answers with its timeline', async () => {
    const shell = listCodeBlocks(textOf('README.md')).find(({ text }) => text.includes('curl'))?.text ?? '';
    const [, address = '', body = ''] =
      /curl -s http:\/\/127\.0\.0\.1:3000(\S+) .* -d @(\S+)$/.exec(shell.trim()) ?? [];
    const app = await buildApp();
    const answer = await app.inject({
      method: 'POST',
      url: address,
      headers: { 'content-type': 'application/json' },
      payload: textOf(body),
    });
    await app.close();
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual(planTimeline(JSON.parse(textOf(body)) as PlanInput));
  });
});
