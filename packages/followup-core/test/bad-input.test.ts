import type { PolicyInput } from 'followup-core';
import {
  applyTimelineDiff,
  checkMessage,
  diffTimelines,
  errorCodes,
  explainStep,
  extendPolicy,
  FollowupError,
  planAgenda,
  planTimeline,
} from 'followup-core';
import { describe, expect, it } from 'vitest';
import { mistakesInEvents } from './support/mistakes-in-events.ts';
import { found, mistakesInShape } from './support/mistakes-in-shape.ts';
import { acme, many, mistakesInFacts, now, wrong, type Mistake } from './support/mistakes-in-facts.ts';

const timeline = (id = 'acme') => planTimeline({ application: { ...acme, id }, now });
const withPolicy = (policy: unknown) => () => extendPolicy(policy as PolicyInput);
const withRules = (rules: object) => withPolicy({ extends: 'standard', rules });
const attempt = { purpose: 'status', channel: 'email', to: 'status-contact' } as const;
const anchor =
  'one of interview-start, interview-end, first-interview, no-show, answer-overdue, offer, offer-elsewhere, ' +
  'rejection, accepted-elsewhere, outcome';
const rule =
  'one of ask-next-steps, thank-you, linkedin-invite, agency-debrief, no-show-message, status-email, phone-call, ' +
  'offer-response, offer-notice, rejection-reply, withdraw-notice, stay-in-touch';

const mistakesElsewhere: readonly Mistake[] = [
  wrong(
    'input.too-complex',
    'more applications than are planned',
    '/applications',
    'at most 10000 entries',
    () => planAgenda({ applications: many(10_001, acme), now }),
    () => planAgenda({ applications: [acme], now }),
  ),
  wrong(
    'id.duplicate',
    'two applications with one id',
    '/applications/1/id',
    'an id that no other application has',
    () => planAgenda({ applications: [acme, acme], now }),
    () => planAgenda({ applications: [acme, { ...acme, id: 'globex' }], now }),
  ),
  wrong(
    'policy.unknown',
    'a policy that does not ship',
    '/policy',
    'one of standard, patient',
    withPolicy('eager'),
    withPolicy('patient'),
  ),
  wrong(
    'policy.unknown',
    'an extension of one that does not ship',
    '/policy/extends',
    'one of standard, patient',
    withPolicy({ extends: 'eager' }),
    withPolicy({ extends: 'patient' }),
  ),
  wrong(
    'policy.invalid',
    'a policy that is a number',
    '/policy',
    'the name of a policy, or an object',
    withPolicy(5),
    withPolicy(undefined),
  ),
  wrong(
    'policy.unknown-field',
    'a field that no policy has',
    '/policy/limits/callsPerDay',
    'one of statusPerRound, callsPerWait, sameContactBusinessDays, linkedinNotesPerMonth, linkedinNoteCharacters',
    withPolicy({ extends: 'standard', limits: { callsPerDay: 1 } }),
    withPolicy({ extends: 'standard', limits: { callsPerWait: 1 } }),
  ),
  wrong(
    'policy.unknown-anchor',
    'an anchor that does not exist',
    '/policy/rules/thank-you/anchor',
    anchor,
    withRules({ 'thank-you': { anchor: 'lunch' } }),
    withRules({ 'thank-you': { anchor: 'interview-end' } }),
  ),
  wrong(
    'policy.unknown-rule',
    'a rule after one that does not exist',
    '/policy/rules/phone-call/after',
    rule,
    withRules({ 'phone-call': { after: 'telegram' } }),
    withRules({ 'phone-call': { after: 'status-email' } }),
  ),
  wrong(
    'policy.cycle',
    'rules in a circle',
    '/policy/rules/status-email/after',
    'a rule that does not follow this one',
    withRules({ 'status-email': { after: 'phone-call' } }),
  ),
  wrong(
    'policy.fork',
    'two rules after the same one',
    '/policy/rules/phone-call/after',
    'to come after second-status-email, which follows status-email',
    withRules({
      'second-status-email': { ...attempt, after: 'status-email' },
      'phone-call': { after: 'status-email' },
    }),
    withRules({
      'second-status-email': { ...attempt, after: 'status-email' },
      'phone-call': { after: 'second-status-email' },
    }),
  ),
  wrong(
    'message.unknown-channel',
    'a message by pigeon',
    '/channel',
    'one of in-person, email, linkedin, phone',
    () => checkMessage({ channel: 'pigeon' as 'email', text: 'Hello' }),
    () => checkMessage({ channel: 'email', text: 'Hello' }),
  ),
  wrong(
    'input.invalid',
    'a message without a text',
    '/text',
    'a text',
    () => checkMessage({ channel: 'email', text: undefined as never }),
    () => checkMessage({ channel: 'email', text: '' }),
  ),
  wrong(
    'step.unknown',
    'the reasons of a step that is not there',
    '/stepId',
    'the id of a step of this timeline',
    () => explainStep(timeline(), 'acme:thank-you'),
    () => explainStep(timeline(), 'acme:thank-you:ana:r1'),
  ),
  wrong(
    'diff.mismatch',
    'what differs between two applications',
    '/after/applicationId',
    'acme',
    () => diffTimelines(timeline(), timeline('globex')),
    () => diffTimelines(timeline(), timeline()),
  ),
  wrong('diff.mismatch', 'a difference taken from another application', '/applicationId', 'acme', () =>
    applyTimelineDiff(timeline(), diffTimelines(timeline('globex'), timeline('globex'))),
  ),
];

const mistakes = [...mistakesInFacts, ...mistakesInShape, ...mistakesInEvents, ...mistakesElsewhere];

describe('a mistake is refused with its code, its place and what was expected, and without it all is well', () => {
  it.each(mistakes)('$code: $it', ({ code, path, expected, mistaken, control }) => {
    let refusal: unknown;
    try {
      mistaken();
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(FollowupError);
    expect(refusal).toMatchObject({ name: 'FollowupError', code, path, expected });
    expect((refusal as FollowupError).message).toContain(`${errorCodes[code]} at ${path || 'the input'}: `);
    expect(control).not.toThrow();
  });

  it.each(found)('and says what it found: %s', (value, mistaken) => {
    expect(mistaken).toThrow(`: found ${value}, expected `);
  });

  it('and every code has one', () => {
    expect(new Set(mistakes.map(({ code }) => code))).toEqual(new Set(Object.keys(errorCodes)));
  });
});
