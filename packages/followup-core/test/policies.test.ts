import type { Policy } from 'followup-core';
import { builtInPolicies, extendPolicy, validatePolicy } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { plan, tuesday } from './support/plan.ts';

const [standard, patient] = builtInPolicies as readonly [Policy, Policy];
const attempt = { purpose: 'status', channel: 'email', to: 'status-contact' } as const;
const rulesOf = ({ rules }: Policy) => rules.map(({ id }) => id);

describe('the policies that ship', () => {
  it('are standard, the default, and patient', () => {
    expect(builtInPolicies.map(({ id }) => id)).toEqual(['standard', 'patient']);
    expect(extendPolicy(undefined)).toBe(standard);
    expect(extendPolicy('standard')).toBe(standard);
    expect(extendPolicy('patient')).toBe(patient);
    expect(plan({ now: '2026-05-12T12:00', policy: 'standard' })).toEqual(
      plan({ now: '2026-05-12T12:00', policy: standard }),
    );
  });

  it('are named by the timelines that were planned with them', () => {
    expect(plan({ now: '2026-05-12T12:00' }).policy).toEqual({ id: 'patient', version: '1' });
  });

  it('are sound, and come back as they are', () => {
    for (const policy of builtInPolicies) expect(validatePolicy(policy)).toEqual({ ok: true, policy });
  });

  it('differ in when they ask, and in nothing else', () => {
    expect(standard).toEqual({
      ...patient,
      id: 'standard',
      title: standard.title,
      wait: { ...patient.wait, stated: { ...patient.wait.stated, mode: 'within' } },
    });
  });

  it('give every rule a rationale and at least one source', () => {
    for (const { rules } of builtInPolicies)
      for (const rule of rules) {
        expect(rule.rationale).toMatch(/^[A-Z].+\.$/);
        expect(rule.sources?.length).toBeGreaterThan(0);
      }
  });
});

describe('an extension', () => {
  it('takes over what it does not mention, number by number', () => {
    const policy = extendPolicy({
      extends: 'patient',
      hours: { email: { from: '08:00' } },
      wait: { unstated: { businessDays: 10 } },
      limits: { statusPerRound: 1 },
    });
    expect(policy.hours).toEqual({ ...patient.hours, email: { ...patient.hours.email, from: '08:00' } });
    expect(policy.wait).toEqual({ ...patient.wait, unstated: { days: 7, businessDays: 10 } });
    expect(policy.limits).toEqual({ ...patient.limits, statusPerRound: 1 });
    expect(policy.rules).toEqual(patient.rules);
  });

  it('bears a version that is not the one that ships, unless it names its own', () => {
    expect(extendPolicy({ extends: 'patient' })).toMatchObject({ id: 'patient', version: '1+extended' });
    const own = { extends: 'patient', id: 'mine', version: '3', title: 'Mine' };
    expect(extendPolicy(own)).toMatchObject({ id: 'mine', version: '3', title: 'Mine' });
  });

  it('replaces an interval whole, so that two units never meet', () => {
    const { rules } = extendPolicy({ extends: 'patient', rules: { 'stay-in-touch': { every: { months: 3 } } } });
    expect(rules.find(({ id }) => id === 'stay-in-touch')).toMatchObject({ first: { days: 60 }, every: { months: 3 } });
  });

  it('changes nothing of what it extends', () => {
    const before = structuredClone(builtInPolicies);
    extendPolicy({
      extends: 'patient',
      hours: { morning: '08:00' },
      rules: { 'thank-you': { convention: 'following' } },
    });
    extendPolicy({ extends: 'standard', rules: { 'status-email': false, 'stay-in-touch': false } });
    expect(builtInPolicies).toEqual(before);
  });

  it('moves a rule from its anchor to a place in the chain, and back', () => {
    const inserted = extendPolicy({
      extends: 'patient',
      rules: { 'first-email': { ...attempt, anchor: 'answer-overdue' }, 'status-email': { after: 'first-email' } },
    });
    const moved = inserted.rules.find(({ id }) => id === 'status-email');
    expect(moved).toMatchObject({ after: 'first-email' });
    expect(moved).not.toHaveProperty('anchor');
  });

  it('puts an attempt of its own behind the one that it follows, and any other rule at the end', () => {
    const policy = extendPolicy({
      extends: 'patient',
      rules: {
        flowers: { purpose: 'thanks', channel: 'email', to: 'hr', anchor: 'offer' },
        'second-email': { ...attempt, after: 'status-email' },
        'phone-call': { after: 'second-email' },
      },
    });
    const names = rulesOf(policy);
    expect(names.slice(names.indexOf('status-email'), names.indexOf('offer-response'))).toEqual([
      'status-email',
      'second-email',
      'phone-call',
    ]);
    expect(names.at(-1)).toBe('flowers');
  });
});

describe('leaving a rule out', () => {
  const chainOf = (rules: object) =>
    extendPolicy({ extends: 'patient', rules } as never)
      .rules.filter(({ purpose }) => purpose === 'status')
      .map(({ id, anchor, after }) => [id, after ?? anchor]);

  it('lets what came after it come after the one before it', () => {
    expect(chainOf({})).toEqual([
      ['status-email', 'answer-overdue'],
      ['phone-call', 'status-email'],
    ]);
    expect(chainOf({ 'status-email': false })).toEqual([['phone-call', 'answer-overdue']]);
    expect(chainOf({ 'phone-call': false })).toEqual([['status-email', 'answer-overdue']]);
    expect(chainOf({ 'status-email': false, 'phone-call': false })).toEqual([]);
    const second = { 'second-email': { ...attempt, after: 'status-email' }, 'phone-call': { after: 'second-email' } };
    expect(chainOf({ ...second, 'status-email': false })).toEqual([
      ['second-email', 'answer-overdue'],
      ['phone-call', 'second-email'],
    ]);
  });

  it('that is not there changes nothing', () => {
    expect(rulesOf(extendPolicy({ extends: 'patient', rules: { telegram: false } }))).toEqual(rulesOf(patient));
  });

  it('leaves its steps out', () => {
    const without = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, false] as const));
    const planned = (...ids: readonly string[]) =>
      plan({ policy: { extends: 'patient', rules: without(ids) }, now: '2026-05-12T12:00' }).steps.map(
        ({ ruleId }) => ruleId,
      );
    const single = ['thank-you', 'ask-next-steps', 'linkedin-invite'];
    expect(planned(...single)).toEqual(['status-email', 'phone-call']);
    expect(planned(...single, 'status-email')).toEqual(['phone-call']);
    expect(planned(...single, 'status-email', 'phone-call')).toEqual([]);
  });
});

describe("a caller's own rule", () => {
  const portfolio = {
    title: 'Send your portfolio',
    guidance: 'Attach what you promised.',
    purpose: 'thanks',
    channel: ['email', 'phone'],
    to: 'hiring-manager',
    anchor: 'interview-end',
    opens: { businessDays: 2 },
    due: { businessDays: 3, at: '12:00' },
  } as const;
  const policy = { extends: 'patient', rules: { 'send-portfolio': portfolio } } as never;

  it('is planned as the ones that ship, in its own words', () => {
    const step = plan({ policy, now: '2026-05-12T12:00' }).steps.find(({ ruleId }) => ruleId === 'send-portfolio');
    expect(step).toMatchObject({
      id: 'app:send-portfolio:r1',
      title: 'Send your portfolio',
      guidance: 'Attach what you promised.',
      contactId: 'ana',
      status: 'upcoming',
      opensAt: '2026-05-14T09:00:00-04:00',
      dueAt: '2026-05-19T12:00:00-04:00',
    });
  });

  it('is settled as the ones that ship', () => {
    const events = [{ type: 'step.done', stepId: 'app:send-portfolio:r1', at: '2026-05-14T10:00' }] as const;
    const { steps } = plan({ policy, now: '2026-05-14T12:00', events, interviews: [tuesday] });
    expect(steps.find(({ ruleId }) => ruleId === 'send-portfolio')?.status).toBe('done');
  });

  it('may be all that a policy has', () => {
    const only = {
      ...patient,
      id: 'mine',
      rules: [{ id: 'send-portfolio', ...portfolio, channel: ['email' as const] }],
    };
    const { steps, presumedClosedAt } = plan({ policy: only, now: '2026-05-12T12:00' });
    expect(steps.map(({ ruleId }) => ruleId)).toEqual(['send-portfolio']);
    expect(presumedClosedAt).toBeNull();
  });
});
