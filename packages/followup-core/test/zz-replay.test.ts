import { planTimeline } from 'followup-core';
import { it } from 'vitest';
import { readFileSync } from 'node:fs';
it('replay', () => {
  const { inputs, show } = JSON.parse(readFileSync('/var/tmp/hunt/in.json', 'utf8'));
  for (const input of inputs) {
    const t = planTimeline(input);
    console.log(t.now, t.phase, 'next', t.nextChangeAt, 'facts', t.factsAt, 'closed', t.presumedClosedAt, JSON.stringify(t.ignoredEvents));
    for (const s of t.steps) if (!show || s.purpose === show) console.log(' ', s.id, s.status, s.wait, s.attempt, s.opensAt, s.dueAt, s.expiresAt, s.because.map((b) => b.code + (b.on ? '=' + b.on : '')).join(' '));
  }
});
