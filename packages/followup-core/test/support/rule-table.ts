import type { Step } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, lines, otto, plan, type Told } from './plan.ts';

export interface Row extends Told {
  readonly it: string;
  readonly steps: readonly string[];
}

/** One purpose's sentences: what is told, and the lines of the steps that follow. */
export function table(purpose: Step['purpose'], rows: readonly Row[]): void {
  describe(`steps for ${purpose}`, () => {
    it.each(rows)('$it', (row) => expect(lines(plan(row), purpose)).toEqual(row.steps));
  });
}

export const rejected = { at: '2026-05-21T10:00', type: 'outcome.recorded', outcome: 'rejected' } as const;
export const agency = { via: 'agency', contacts: [ana, otto] } as const;
