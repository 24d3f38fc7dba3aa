import type { Policy, Rule } from 'followup-core';
import { builtInPolicies, extendPolicy, FollowupError, validatePolicy } from 'followup-core';
import { describe, expect, it } from 'vitest';

const patient = builtInPolicies[1] as Policy;
const attempt = { purpose: 'status', channel: 'email', to: 'status-contact' } as const;

/** All that is wrong with a policy, each as `code path`. */
function problemsOf(input: unknown): string[] {
  const verdict = validatePolicy(input);
  return verdict.ok ? [] : verdict.problems.map(({ code, path }) => `${code.replace('policy.', '')} ${path}`);
}

const withRules = (rules: object) => problemsOf({ extends: 'patient', rules });
const withRule = (id: string, rule: object) => withRules({ [id]: rule });

describe('what a policy says wrongly', () => {
  it.each([
    ['nothing that names one', 7, ['invalid /policy']],
    ['a list', [], ['invalid /policy']],
    ['null', null, ['invalid /policy']],
    ['a name that does not ship', 'eager', ['unknown /policy']],
    ['a name with another case', 'Standard', ['unknown /policy']],
    ['an empty name', '', ['unknown /policy']],
    ['an extension of itself', { extends: { extends: 'standard' } }, ['invalid /policy/extends']],
    ['an extension of nothing', { extends: 'nothing' }, ['unknown /policy/extends']],
    ['a field that does not exist', { extends: 'patient', colour: 'red' }, ['unknown-field /policy/colour']],
    ['a field with a slash', { extends: 'patient', 'a/b~c': 1 }, ['unknown-field /policy/a~1b~0c']],
    ['a group that is a number', { extends: 'patient', wait: 7 }, ['invalid /policy/wait']],
    ['an unknown limit', { extends: 'patient', limits: { calls: 1 } }, ['unknown-field /policy/limits/calls']],
    ['half a call', { extends: 'patient', limits: { callsPerWait: 0.5 } }, ['invalid /policy/limits/callsPerWait']],
    [
      'a negative limit',
      { extends: 'patient', limits: { statusPerRound: -1 } },
      ['invalid /policy/limits/statusPerRound'],
    ],
    [
      'no characters for a note',
      { extends: 'patient', limits: { linkedinNoteCharacters: 0 } },
      ['invalid /policy/limits/linkedinNoteCharacters'],
    ],
    ['an unknown channel', { extends: 'patient', hours: { fax: {} } }, ['unknown-field /policy/hours/fax']],
    [
      'hours that do not exist',
      { extends: 'patient', hours: { email: { from: '9:00' } } },
      ['invalid /policy/hours/email/from'],
    ],
    ['hour 24', { extends: 'patient', hours: { morning: '24:00' } }, ['invalid /policy/hours/morning']],
    [
      'hours that end before they begin',
      { extends: 'patient', hours: { phone: { from: '18:00' } } },
      ['invalid /policy/hours/phone'],
    ],
    [
      'hours that end as they begin',
      { extends: 'patient', hours: { phone: { from: '09:00', until: '09:00' } } },
      ['invalid /policy/hours/phone'],
    ],
    [
      'a third mode',
      { extends: 'patient', wait: { stated: { mode: 'before' } } },
      ['invalid /policy/wait/stated/mode'],
    ],
    ['an id with capitals', { extends: 'patient', id: 'Mine' }, ['invalid /policy/id']],
    ['rules in a list, where they go by id', { extends: 'patient', rules: [] }, ['invalid /policy/rules']],
    ['a whole policy without rules', { ...patient, rules: undefined }, ['invalid /policy/rules']],
  ])('%s', (_, policy, problems) => {
    expect(problemsOf(policy)).toEqual(problems);
  });

  it.each([
    ['an id with a space', 'send flowers', { ...attempt }, ['invalid /policy/rules/send flowers']],
    ['true, where only false leaves out', 'thank-you', true, ['invalid /policy/rules/thank-you']],
    ['an unknown field', 'thank-you', { tone: 'warm' }, ['unknown-field /policy/rules/thank-you/tone']],
    ['an unknown anchor', 'thank-you', { anchor: 'lunch' }, ['unknown-anchor /policy/rules/thank-you/anchor']],
    ['an unknown channel', 'thank-you', { channel: ['fax'] }, ['invalid /policy/rules/thank-you/channel/0']],
    ['no channel', 'thank-you', { channel: [] }, ['invalid /policy/rules/thank-you/channel']],
    ['an unknown purpose', 'thank-you', { purpose: 'praise' }, ['invalid /policy/rules/thank-you/purpose']],
    ['an unknown recipient', 'thank-you', { to: 'everyone' }, ['invalid /policy/rules/thank-you/to']],
    ['an unknown convention', 'thank-you', { convention: 'nearest' }, ['invalid /policy/rules/thank-you/convention']],
    ['two units', 'linkedin-invite', { opens: { days: 1, hours: 2 } }, ['invalid /policy/rules/linkedin-invite/opens']],
    ['no unit', 'linkedin-invite', { opens: {} }, ['invalid /policy/rules/linkedin-invite/opens']],
    [
      'an unknown unit',
      'linkedin-invite',
      { opens: { weeks: 1 } },
      ['unknown-field /policy/rules/linkedin-invite/opens/weeks'],
    ],
    [
      'days that run backwards',
      'linkedin-invite',
      { opens: { days: -1 } },
      ['invalid /policy/rules/linkedin-invite/opens/days'],
    ],
    [
      'a due that is a time alone',
      'linkedin-invite',
      { due: { at: '17:00' } },
      ['invalid /policy/rules/linkedin-invite/due/businessDays'],
    ],
    [
      'a due that ends with nothing',
      'linkedin-invite',
      { due: 'lunch' },
      ['invalid /policy/rules/linkedin-invite/due'],
    ],
    [
      'an expiry that is never',
      'linkedin-invite',
      { expires: 'never' },
      ['invalid /policy/rules/linkedin-invite/expires'],
    ],
    [
      'elapsed hours for an invitation',
      'linkedin-invite',
      { opens: { hours: 3 } },
      ['invalid /policy/rules/linkedin-invite/opens'],
    ],
    ['a deadline where nobody sets one', 'thank-you', { due: 'deadline' }, ['invalid /policy/rules/thank-you/due']],
    [
      'the end of no interview',
      'rejection-reply',
      { due: 'interview-end' },
      ['invalid /policy/rules/rejection-reply/due'],
    ],
    ['elapsed hours for an attempt', 'phone-call', { opens: { hours: 3 } }, ['invalid /policy/rules/phone-call/opens']],
    ['a due in hours for an attempt', 'phone-call', { due: { hours: 3 } }, ['invalid /policy/rules/phone-call/due']],
    ['an attempt to somebody else', 'phone-call', { to: 'hr' }, ['invalid /policy/rules/phone-call/to']],
    [
      'thanks that repeat',
      'thank-you',
      { every: { days: 7 } },
      ['invalid /policy/rules/thank-you/every', 'invalid /policy/rules/thank-you/anchor'],
    ],
    ['touches every no days', 'stay-in-touch', { every: { days: 0 } }, ['invalid /policy/rules/stay-in-touch/every']],
    [
      'touches every few hours',
      'stay-in-touch',
      { every: { hours: 3 } },
      ['invalid /policy/rules/stay-in-touch/every'],
    ],
    [
      'touches from another anchor',
      'stay-in-touch',
      { anchor: 'offer' },
      ['invalid /policy/rules/stay-in-touch/anchor'],
    ],
    ['no touches at all', 'stay-in-touch', { times: 0 }, ['invalid /policy/rules/stay-in-touch/times']],
    ['thanks to kept contacts', 'thank-you', { to: 'kept-contacts' }, ['invalid /policy/rules/thank-you/to']],
  ])('a rule with %s', (_, id, rule, problems) => {
    expect(withRules({ [id]: rule })).toEqual(problems);
  });

  it('a rule of your own that does not say what every rule says', () => {
    expect(withRule('flowers', { title: 'Send flowers' })).toEqual(
      expect.arrayContaining([
        'invalid /policy/rules/flowers/purpose',
        'invalid /policy/rules/flowers/channel',
        'invalid /policy/rules/flowers/to',
        'invalid /policy/rules/flowers/anchor',
      ]),
    );
    expect(withRule('flowers', { ...attempt, purpose: 'thanks', anchor: 'offer' })).toEqual([]);
  });

  it('attempts that are no chain', () => {
    expect(withRule('phone-call', { after: 'telegram' })).toEqual(['unknown-rule /policy/rules/phone-call/after']);
    expect(withRule('phone-call', { after: 'phone-call' })).toEqual(['cycle /policy/rules/phone-call/after']);
    expect(withRule('phone-call', { anchor: 'answer-overdue' })).toEqual(['fork /policy/rules/phone-call/after']);
    expect(withRule('status-email', { after: 'phone-call' })).toEqual([
      'cycle /policy/rules/status-email/after',
      'cycle /policy/rules/phone-call/after',
    ]);
    expect(withRule('second-email', { ...attempt, after: 'thank-you' })).not.toEqual([]);
  });

  it('is told at the rule that was written, not at one that ships', () => {
    expect(withRule('second-email', { ...attempt, after: 'status-email' })).toEqual([
      'fork /policy/rules/second-email/after',
    ]);
  });

  it('is told at its place in the list, for a whole policy', () => {
    const rules = patient.rules.map((rule) => (rule.id === 'phone-call' ? { ...rule, after: 'telegram' } : rule));
    expect(problemsOf({ ...patient, rules })).toEqual(['unknown-rule /policy/rules/6/after']);
    expect(problemsOf({ ...patient, rules: [...patient.rules, { ...patient.rules[0] }] })).toEqual([
      'invalid /policy/rules/12/id',
    ]);
    const { purpose: _, ...nameless } = patient.rules[1] as Rule;
    expect(problemsOf({ ...patient, rules: [nameless] })).toEqual(['invalid /policy/rules/0/purpose']);
  });

  it('is told all at once, and thrown one at a time', () => {
    const policy = {
      extends: 'patient',
      id: 'No',
      limits: { callsPerWait: 'one', calls: 1 },
      wait: { hold: { days: -1 } },
      rules: { 'thank-you': { due: { hours: 'a day' } }, 'phone-call': { to: 'nobody' } },
    };
    expect(problemsOf(policy).toSorted()).toEqual([
      'invalid /policy/id',
      'invalid /policy/limits/callsPerWait',
      'invalid /policy/rules/phone-call/to',
      'invalid /policy/rules/thank-you/due/hours',
      'invalid /policy/wait/hold/days',
      'unknown-field /policy/limits/calls',
    ]);
    expect(() => extendPolicy(policy as never)).toThrowError(FollowupError);
    expect(() => extendPolicy(policy as never)).toThrowError(expect.objectContaining({ path: '/policy/id' }));
  });

  it('is told at the place of the policy within another input', () => {
    expect(() => extendPolicy('eager', '/body/policy')).toThrowError(expect.objectContaining({ path: '/body/policy' }));
  });
});
