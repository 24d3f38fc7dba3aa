import { builtInPolicies } from 'followup-core';
import { messageVerdictSchema, policySchema } from 'followup-core/schemas';
import { describe, expect, test } from 'vitest';
import { openApp } from './open-app.ts';

describe('policies', () => {
  test('the list names the built-in policies, the default first', async () => {
    const { request } = await openApp();
    const answer = await request.get('/v1/policies');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      policies: builtInPolicies.map(({ id, version, title }) => ({ id, version, title })),
    });
    expect(answer.body.policies[0].id).toBe('standard');
  });

  test.each(['standard', 'patient'])('%s is there with all its rules and numbers', async (id) => {
    const { request } = await openApp();
    const answer = await request.get(`/v1/policies/${id}`);
    expect(answer.status).toBe(200);
    expect(policySchema.parse(answer.body)).toEqual(builtInPolicies.find((policy) => policy.id === id));
  });

  test.each(['pushy', 'constructor', '__proto__', 'a'.repeat(80), 'a'.repeat(5000)])(
    'a policy called %s is not there',
    async (id) => {
      const { request } = await openApp();
      const answer = await request.get(`/v1/policies/${id}`);
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('not-found');
    },
  );
});

describe('POST /v1/policies/validate', () => {
  test.each<[string, unknown]>([
    ['a built-in policy by name', 'patient'],
    ['an extension', { extends: 'patient', limits: { statusPerRound: 2 } }],
    ['a whole policy', builtInPolicies[1]],
  ])('%s is sound', async (_, policy) => {
    const { request } = await openApp();
    const answer = await request.post('/v1/policies/validate').send({ policy });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ ok: true });
  });

  test.each<[string, unknown, string, string]>([
    ['a name that no policy has', 'pushy', '/policy', 'policy.unknown'],
    ['an extension of nothing', { extends: 'pushy' }, '/policy/extends', 'policy.unknown'],
    ['a field that does not exist', { extends: 'patient', wiat: {} }, '/policy/wiat', 'policy.unknown-field'],
    ['a number', 7, '/policy', 'policy.invalid'],
  ])('%s is answered with the place and what was expected', async (_, policy, pointer, code) => {
    const { request } = await openApp();
    const answer = await request.post('/v1/policies/validate').send({ policy });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ ok: false, problems: [{ pointer, code, expected: expect.any(String) }] });
  });

  test('all mistakes are named at once', async () => {
    const { request } = await openApp();
    const policy = { extends: 'patient', wiat: {}, limits: { calls: 1 } };
    const answer = await request.post('/v1/policies/validate').send({ policy });
    const pointers = answer.body.problems.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/policy/limits/calls', '/policy/wiat']);
  });

  test('a plan under the same policy is refused at the same place', async () => {
    const { request } = await openApp();
    const policy = { extends: 'patient', rules: { 'phone-call': { after: 'nothing-of-the-kind' } } };
    const verdict = await request.post('/v1/policies/validate').send({ policy });
    const { exampleRequest } = await import('../src/example-requests.ts');
    const plan = await request.post('/v1/plan').send({ ...exampleRequest, policy });
    expect(plan.status).toBe(422);
    expect(plan.body.errors[0]).toEqual(verdict.body.problems[0]);
  });
});

describe('POST /v1/messages/check', () => {
  test.each<[string, string, boolean]>([
    ['a short note', 'Thank you for the talk about the data platform, Ana.', true],
    ['a note of 200 characters', 'x'.repeat(200), true],
    ['a note of 201 characters', 'x'.repeat(201), false],
  ])('%s on LinkedIn: the verdict is an answer', async (_, text, ok) => {
    const { request } = await openApp();
    const answer = await request.post('/v1/messages/check').send({ channel: 'linkedin', text });
    expect(answer.status).toBe(200);
    expect(messageVerdictSchema.parse(answer.body)).toMatchObject({ ok, length: text.length, max: 200 });
    expect(answer.body.problems).toHaveLength(ok ? 0 : 1);
  });

  test("the limit is the policy's", async () => {
    const { request } = await openApp();
    const policy = { extends: 'patient', limits: { linkedinNoteCharacters: 300 } };
    const answer = await request
      .post('/v1/messages/check')
      .send({ channel: 'linkedin', text: 'x'.repeat(201), policy });
    expect(answer.body).toMatchObject({ ok: true, max: 300 });
  });
});

test('GET /healthz says that the process is alive', async () => {
  const { request } = await openApp();
  const answer = await request.get('/healthz');
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ status: 'ok' });
});
