import { readFileSync } from 'node:fs';
import type { PlanInput } from 'followup-core';
import { planTimeline } from 'followup-core';
import { expect, it } from 'vitest';

interface Case {
  readonly input?: PlanInput & { readonly applications?: unknown };
  readonly expect: { readonly error?: string };
}

const cases = readFileSync(new URL('conformance/scenarios.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

it('absent values are left out of the timelines of the worked cases', () => {
  const inputs = cases.flatMap(({ input, expect: { error } }) =>
    input && !input.applications && error === undefined ? [input] : [],
  );
  expect(inputs.length).toBeGreaterThan(90);
  for (const input of inputs) {
    const timeline = planTimeline(input);
    expect(timeline).toStrictEqual(JSON.parse(JSON.stringify(timeline)));
  }
});
