import type { Application, PlanInput } from 'followup-core';
import { planTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';

// The smallest inputs with which the properties once failed.
const ana = { id: 'ana', name: 'Ana Ruiz', role: 'interviewer', email: 'ana@example.com' } as const;

function acme(facts: Partial<Application>): Application {
  return {
    id: 'acme',
    company: 'Acme',
    role: 'Engineer',
    candidate: { timeZone: 'America/New_York' },
    employer: { timeZone: 'America/New_York' },
    contacts: [ana],
    interviews: [{ id: 'r1', startsAt: '2026-05-12T10:00', endsAt: '2026-05-12T11:00', with: ['ana'] }],
    ...facts,
  };
}

describe('silence', () => {
  it('leaves the dates of the attempts that it cancels as they were', () => {
    const input: PlanInput = {
      application: acme({}),
      policy: {
        extends: 'standard',
        rules: {
          'second-status-email': {
            purpose: 'status',
            channel: 'email',
            to: 'status-contact',
            after: 'status-email',
            opens: { businessDays: 0 },
          },
          'phone-call': { after: 'second-status-email' },
        },
      },
      now: '2026-07-01T12:00-04:00',
    };
    const call = (now: string) => planTimeline({ ...input, now }).steps.find(({ ruleId }) => ruleId === 'phone-call');
    expect(call('2026-06-18T12:00-04:00')).toMatchObject({ status: 'cancelled' });
    expect(call('2026-07-01T12:00-04:00')).toEqual(call('2026-06-18T12:00-04:00'));
  });
});
