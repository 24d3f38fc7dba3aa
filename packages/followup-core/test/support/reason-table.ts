import type { Reason } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { plan, type Told } from './plan.ts';

/** A reason as a line, without the days off: `answer.after until=2026-05-15 businessDays=1 on=2026-05-18`. */
function line({ code, sets, ...about }: Reason): string {
  const fields = Object.entries(about).flatMap(([key, value]) =>
    typeof value === 'object' ? [] : `${key}=${String(value).replace(':00-04:00', '')}`,
  );
  return [code, ...fields, sets && `→ ${sets}`].filter(Boolean).join(' ');
}

/** The reasons of a step but for its due and its expiry. */
function reasons(ruleId: string, told: Partial<Told>, place = 0): string[] {
  const step = plan({ now: '2026-05-12T12:00', ...told }).steps.filter((one) => one.ruleId === ruleId)[place];
  return (step?.because ?? []).map(line).filter((text) => !/^(due|expires)\./.test(text));
}

export interface ReasonRow extends Partial<Told> {
  readonly it: string;
  readonly reasons: readonly string[];
  readonly place?: number;
}

/** Why the steps of a rule stand as they do, reason by reason. */
export function reasonTable(ruleId: string, rows: readonly ReasonRow[]): void {
  describe(`why ${ruleId}`, () => {
    it.each(rows)('$it', ({ reasons: expected, place, ...told }) =>
      expect(reasons(ruleId, told, place)).toEqual(expected),
    );
  });
}

/** The line of an opening at the first hour of a day, in New York. */
export function at(day: string, time = '09:00'): string {
  return `opens.hour on=${day} time=${time} timeZone=America/New_York → opensAt`;
}
