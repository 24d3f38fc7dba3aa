import type { AgendaInput, Application, Event, PlanInput } from 'followup-core';
import { planAgenda, planTimeline, verifyTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';

// The smallest inputs with which the properties once failed.
const ana = {
  id: 'ana',
  name: 'Ana Ruiz',
  role: 'interviewer',
  email: 'ana@example.com',
  linkedin: 'https://www.linkedin.com/in/ana',
} as const;

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

  it('does not bring forward what it cancels, however soon that would have followed', () => {
    const input: PlanInput = {
      application: acme({}),
      policy: {
        extends: 'standard',
        wait: { expires: { businessDays: 0 } },
        rules: {
          'second-status-email': {
            purpose: 'status',
            channel: 'email',
            to: 'status-contact',
            after: 'status-email',
            opens: { businessDays: 5 },
          },
          'phone-call': { after: 'second-status-email', opens: { days: 0 } },
        },
      },
      now: '2026-05-12T12:00-04:00',
    };
    const opening = (now: string) =>
      planTimeline({ ...input, now }).steps.find(({ ruleId }) => ruleId === 'phone-call')?.opensAt ?? '';
    expect(Date.parse(opening('2026-05-29T12:00-04:00'))).toBeGreaterThanOrEqual(
      Date.parse(opening('2026-05-12T12:00-04:00')),
    );
  });
});

describe('a policy with odd hours', () => {
  it.each([
    ['no-show-message', { due: { businessDays: 0, at: '08:00' } }],
    ['status-email', { due: { businessDays: 0, at: '06:00' } }],
    ['status-email', { expires: { businessDays: 0, at: '00:00' } }],
    ['linkedin-invite', { due: { businessDays: 0, at: '08:00' } }],
  ])('does not make %s due before it opens: %j', (ruleId, rule) => {
    const interview = { id: 'r1', startsAt: '2026-05-12T10:00', endsAt: '2026-05-12T11:00', with: ['ana'] };
    const missed = { ...interview, id: 'r0', state: 'no-show' as const, with: [] };
    const { steps } = planTimeline({
      application: acme({ interviews: [missed, interview] }),
      policy: { extends: 'standard', rules: { [ruleId]: rule } },
      now: '2026-05-12T08:00-04:00',
    });
    const { opensAt = '', dueAt = '', expiresAt = '' } = steps.find((step) => step.ruleId === ruleId) ?? {};
    expect(Date.parse(opensAt)).toBeLessThanOrEqual(Date.parse(dueAt));
    expect(Date.parse(dueAt)).toBeLessThanOrEqual(Date.parse(expiresAt));
  });
});

describe('an attempt made before the one ahead of it', () => {
  it('does not open the next one while that one is still to be made', () => {
    const attempt = { purpose: 'status', channel: 'email', to: 'status-contact', opens: { businessDays: 0 } } as const;
    const { steps } = planTimeline({
      application: acme({
        events: [{ type: 'step.done', stepId: 'acme:second-status-email:r1', at: '2026-05-19T10:00' }],
      }),
      policy: {
        extends: 'standard',
        rules: {
          'second-status-email': { ...attempt, after: 'status-email' },
          'phone-call': { after: 'second-status-email', opens: { businessDays: 0 } },
        },
      },
      now: '2026-05-19T12:00-04:00',
    });
    expect(steps.filter(({ status }) => status === 'open').map(({ ruleId }) => ruleId)).toEqual(['status-email']);
  });

  it('leaves no room for that one where the limit is reached', () => {
    const { steps } = planTimeline({
      application: acme({
        contacts: [{ ...ana, phone: '+1 202 555 0147' }],
        events: [{ type: 'step.done', stepId: 'acme:phone-call:r1', at: '2026-05-19T10:00' }],
      }),
      policy: { extends: 'patient', limits: { statusPerRound: 1 } },
      now: '2026-05-19T12:00-04:00',
    });
    const status = steps.filter(({ purpose }) => purpose === 'status');
    expect(status.filter((step) => step.status !== 'cancelled').map(({ ruleId }) => ruleId)).toEqual(['phone-call']);
  });
});

describe('one message for two applications', () => {
  const rita = { ...ana, email: 'rita@example.com' };
  const offer: Event = { type: 'offer.received', at: '2026-05-13T09:00' };
  const one = acme({ contacts: [rita] });
  const other = acme({
    id: 'globex',
    contacts: [rita],
    interviews: [],
    events: [{ type: 'reply.received', kind: 'news', at: '2026-05-12T09:00' }],
  });

  it('covers the other one for good, also when it is never written', () => {
    const covered = (now: string) =>
      planAgenda({ applications: [one, other], policy: 'patient', now }).steps.find(
        ({ applicationId, attempt }) => applicationId === 'globex' && attempt === 1,
      )?.status;
    expect([covered('2026-05-12T12:00-04:00'), covered('2026-06-30T12:00-04:00')]).toEqual(['cancelled', 'cancelled']);
  });

  it('is not followed by one about the other too soon, counted on the calendar of the employer who hears', () => {
    const done = acme({ contacts: [rita], events: [{ type: 'step.done', purpose: 'status', at: '2026-05-22T09:00' }] });
    const always = { timeZone: 'America/New_York', weekend: [] };
    const later = { ...other, employer: always, events: [{ ...other.events?.[0], at: '2026-05-15T09:00' } as Event] };
    const { timelines } = planAgenda({ applications: [done, later], policy: 'patient', now: '2026-05-22T10:00-04:00' });
    expect(timelines.map((timeline) => verifyTimeline(timeline).problems)).toEqual([[], []]);
    expect(timelines[1]?.steps.find(({ attempt }) => attempt === 1)?.opensAt).toBe('2026-05-25T09:00:00-04:00');
  });

  it('announces no change where nothing counts from today', () => {
    const offering = acme({ id: 'initech', interviews: [], contacts: [rita], events: [offer] });
    const input: AgendaInput = {
      applications: [offering, acme({ contacts: [rita] })],
      policy: { extends: 'patient', limits: { statusPerRound: 0 } },
      now: '2026-05-15T18:00-04:00',
    };
    const { now: _, nextChangeAt, ...before } = planAgenda(input);
    if (nextChangeAt === null) return;
    const { now: __, ...after } = planAgenda({ ...input, now: nextChangeAt });
    const statuses = (agenda: typeof before) => agenda.steps.map(({ status }) => status);
    expect(statuses(after)).not.toEqual(statuses(before));
  });

  it('counts what was said after an offer elsewhere, also when nobody told them of it', () => {
    const offering = acme({ id: 'initech', interviews: [], contacts: [rita], events: [offer] });
    const told = acme({ contacts: [rita], events: [{ type: 'step.done', purpose: 'status', at: '2026-06-04T00:00' }] });
    const done = (now: string) =>
      planAgenda({ applications: [offering, told], policy: 'patient', now })
        .steps.filter(({ status, purpose }) => status === 'done' && purpose === 'status')
        .map(({ id }) => id);
    expect(done('2026-06-05T00:00-04:00')).toEqual(done('2026-06-04T00:00-04:00'));
  });
});
