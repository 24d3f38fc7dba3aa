import fc from 'fast-check';
import { planAgenda, planTimeline } from 'followup-core';
import { planRequestSchema, timelineSchema, agendaSchema } from 'followup-core/schemas';
import { it, expect } from 'vitest';
import { agendaInput, planInput } from './support/arbitrary.ts';
import { check } from './support/check.ts';

it('every input that the properties are given is valid, and planned', () => {
  const seen = new Map<string, number>();
  check(
    fc.property(planInput(), (input) => {
      planRequestSchema.parse(input);
      const t = planTimeline(input);
      timelineSchema.parse(t);
      for (const s of t.steps) for (const k of [`${s.status}`, s.purpose, ...s.because.map((b) => b.code), t.phase])
        seen.set(k, (seen.get(k) ?? 0) + 1);
      for (const s of t.ignoredEvents) seen.set('ign ' + s.reason, (seen.get('ign ' + s.reason) ?? 0) + 1);
    }),
    1000,
  );
  console.log(seen);
});
it('every agenda', () => {
  check(
    fc.property(agendaInput(), (input) => {
      planRequestSchema.parse(input);
      agendaSchema.parse(planAgenda(input));
    }),
    300,
  );
});
