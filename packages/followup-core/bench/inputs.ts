import { readFileSync } from 'node:fs';
import type { Application, Event, PlanInput } from 'followup-core';

const cases = readFileSync(new URL('../test/conformance/scenarios.jsonl', import.meta.url), 'utf8').split('\n');

/** Case FU-001: one interviewer, no timeframe, just after the interview. */
export const baseline = (JSON.parse(cases[0] ?? '{}') as { input: PlanInput }).input;

/** A panel of seven in each of three rounds. */
export const panel: PlanInput = {
  ...baseline,
  application: {
    ...baseline.application,
    contacts: Array.from({ length: 7 }, (_, index) => ({
      id: `person-${index}`,
      name: `Person ${index}`,
      role: index === 0 ? 'hiring-manager' : 'team-member',
      email: `person-${index}@example.com`,
      phone: '+1 202 555 0147',
      linkedin: `https://www.linkedin.com/in/person-${index}`,
    })),
    statusContactId: 'person-0',
    interviews: ['2026-05-04', '2026-05-08', '2026-05-12'].map((date, index) => ({
      id: `round-${index + 1}`,
      startsAt: `${date}T10:00`,
      endsAt: `${date}T11:00`,
      with: Array.from({ length: 7 }, (_, person) => `person-${person}`),
      timeframe: { type: 'by-weekday', weekday: 'fri' },
    })),
  },
};

/** An application of two years with 40 events. */
export const long: PlanInput = { ...baseline, application: withEvents(40), now: '2028-05-12T12:00-04:00' };

/** The baseline with as many events as asked: alternately a message that was sent and news that came back. */
export function withEvents(count: number): Application {
  const start = Date.UTC(2026, 4, 14, 15);
  const spacing = (2 * 365 * 86_400_000) / (count + 1);
  const events = Array.from({ length: count }, (_, index): Event => {
    const at = new Date(start + Math.floor((index * spacing) / 60_000) * 60_000).toISOString();
    return index % 2 === 0
      ? { id: `event-${index}`, at, type: 'step.done', purpose: 'status' }
      : {
          id: `event-${index}`,
          at,
          type: 'reply.received',
          kind: 'news',
          timeframe: { type: 'duration', count: 2, unit: 'weeks' },
        };
  });
  return { ...baseline.application, events };
}

/** Applications of one candidate, each at an employer of its own. */
export function applications(count: number): Application[] {
  return Array.from({ length: count }, (_, index) => ({
    ...panel.application,
    id: `application-${index}`,
    contacts: panel.application.contacts.map((contact) => ({ ...contact, email: `${index}-${contact.email}` })),
  }));
}
