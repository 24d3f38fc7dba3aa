import { errorCodes } from 'followup-core';
import type { Response } from 'supertest';
import { describe, expect, test } from 'vitest';
import { exampleApplication, exampleRequest } from '../src/example-requests.ts';
import { problemCodes, problemKind, serviceProblems } from '../src/problems/catalogue.ts';
import { problemSchema } from '../src/problems/problem-document.ts';
import { openApp, type OpenApp } from './open-app.ts';

type Send = (request: OpenApp['request']) => PromiseLike<Response>;

const planText =
  (body: string, type = 'application/json'): Send =>
  (request) =>
    request.post('/v1/plan').set('content-type', type).send(body);
const plan =
  (body: object): Send =>
  (request) =>
    request.post('/v1/plan').send(body);
const get =
  (address: string): Send =>
  (request) =>
    request.get(address);
const withApplication = (changes: object): object => ({
  ...exampleRequest,
  application: { ...exampleApplication, ...changes },
});
const small = JSON.stringify(exampleRequest);

/** The problem, how to get it, and beside it the nearest request that is answered. */
const refused: [code: string, what: string, send: Send, control: Send][] = [
  ['validation', 'a value of the wrong type', plan(withApplication({ company: 7 })), plan(exampleRequest)],
  ['validation', 'no body', (request) => request.post('/v1/plan'), plan(exampleRequest)],
  ['unknown-field', 'a misspelled field', plan(withApplication({ emplyer: {} })), plan(exampleRequest)],
  ['unknown-field', 'a parameter in the address', get('/v1/policies?page=2'), get('/v1/policies')],
  ['malformed-request', 'half a body', planText(small.slice(0, 90)), planText(small)],
  ['malformed-request', 'an empty body', planText(''), planText(small)],
  [
    'malformed-request',
    'a key that would change prototypes',
    planText(`{"__proto__":{},${small.slice(1)}`),
    planText(small),
  ],
  [
    'malformed-request',
    'the same key in other letters',
    planText(String.raw`{"\u005f_proto__":{},${small.slice(1)}`),
    planText(small),
  ],
  [
    'malformed-request',
    'a constructor with a prototype',
    planText(`{"constructor":{"prototype":{}},${small.slice(1)}`),
    planText(small),
  ],
  ['malformed-request', 'a bad escape in the address', get('/v1/policies/%ff'), get('/v1/policies/patient')],
  ['not-found', 'an unknown address', get('/v1/polices'), get('/v1/policies')],
  ['not-found', 'an unknown id', get('/v1/policies/pushy'), get('/v1/policies/patient')],
  ['not-found', 'a problem code that does not exist', get('/problems/nothing'), get('/problems/validation')],
  ['method-not-allowed', 'GET instead of POST', get('/v1/plan'), plan(exampleRequest)],
  ['too-large', 'more than 1 MiB', planText(small.padEnd(1_048_577)), planText(small.padEnd(1_048_576))],
  ['media-type', 'text', planText(small, 'text/plain'), planText(small, 'application/json; charset=utf-8')],
  ['media-type', 'a form', planText('a=1', 'application/x-www-form-urlencoded'), planText(small)],
  ['media-type', 'no media type that can be read', planText(small, 'nonsense'), planText(small)],
  [
    'zone.unknown',
    'a zone that does not exist',
    plan(withApplication({ employer: { timeZone: 'Europe/Berln' } })),
    plan(withApplication({ employer: { timeZone: 'Europe/Berlin' } })),
  ],
  [
    'policy.unknown',
    'a policy that does not exist',
    plan({ ...exampleRequest, policy: 'pushy' }),
    plan({ ...exampleRequest, policy: 'patient' }),
  ],
];

describe('every refusal is a problem document', () => {
  test.each(refused)('%s: %s', async (code, _what, send, control) => {
    const { request } = await openApp();
    const answer = await send(request);
    const problem = problemSchema.parse(answer.body);
    expect(problem.code).toBe(code);
    const kind = problemKind(problem.code as (typeof problemCodes)[number]);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.status).toBe(kind.status);
    expect(problem).toMatchObject({ status: kind.status, title: kind.title, type: `/problems/${code}` });
    expect(answer.headers['x-request-id']).toBe(problem.requestId);
    expect(answer.text).not.toMatch(/\.ts|node_modules|FST_|at \w+ \(/);
    expect((await control(request)).status).toBe(200);
  });
});

describe('where and what', () => {
  test('bytes that are not UTF-8 are refused, not guessed', async () => {
    const { app } = await openApp();
    const send = (encoding: BufferEncoding) =>
      app.inject({
        method: 'POST',
        url: '/v1/plan',
        headers: { 'content-type': 'application/json' },
        payload: Buffer.from(small.replace('Acme', 'Acm\u00e9'), encoding),
      });
    expect((await send('latin1')).json()).toMatchObject({ status: 400, code: 'malformed-request' });
    expect((await send('utf8')).json()).toMatchObject({ company: 'Acm\u00e9' });
  });

  test('an unknown field is named by its pointer', async () => {
    const { request } = await openApp();
    const answer = await request.post('/v1/plan').send(withApplication({ 'a/b~c': 1 }));
    expect(answer.body.errors).toEqual([
      { pointer: '/application/a~1b~0c', code: 'unknown-field', expected: 'no field of this name' },
    ]);
  });

  test('every problem of a shape has its entry', async () => {
    const { request } = await openApp();
    const { company: _, ...rest } = exampleApplication;
    const application = { ...rest, role: 7, via: 'friend', contacts: [{ ...rest.contacts[0], nickname: 'A' }] };
    const answer = await request.post('/v1/plan').send({ ...exampleRequest, application });
    expect(answer.body.code).toBe('validation');
    expect(answer.body.errors).toEqual([
      { pointer: '/application/company', code: 'missing', expected: 'a text' },
      { pointer: '/application/role', code: 'wrong-type', expected: 'a text' },
      { pointer: '/application/via', code: 'wrong-value', expected: 'one of direct, agency' },
      { pointer: '/application/contacts/0/nickname', code: 'unknown-field', expected: 'no field of this name' },
    ]);
  });

  test("a refusal of the engine has the engine's code, place and words", async () => {
    const { request } = await openApp();
    const timeframe = { type: 'by-date', date: '2026-05-01' };
    const interviews = [{ ...exampleApplication.interviews[0], timeframe }];
    const answer = await request.post('/v1/plan').send(withApplication({ interviews }));
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('timeframe.before-interview');
    expect(answer.body.title).toBe(errorCodes['timeframe.before-interview']);
    expect(answer.body.errors).toEqual([
      {
        pointer: '/application/interviews/0/timeframe/date',
        code: 'timeframe.before-interview',
        expected: expect.any(String),
      },
    ]);
  });

  test('in an agenda the place says which application', async () => {
    const { request } = await openApp();
    const second = { ...exampleApplication, id: 'second', employer: { timeZone: 'Nowhere/Land' } };
    const answer = await request.post('/v1/plan').send({ applications: [exampleApplication, second] });
    expect(answer.body.errors[0].pointer).toBe('/applications/1/employer/timeZone');
  });

  test('a hundred entries are listed at most, and all are counted', async () => {
    const { request } = await openApp();
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, 1]));
    const answer = await request.post('/v1/plan').send(withApplication(fields));
    expect(answer.body.errors).toHaveLength(100);
    expect(answer.body.detail).toContain('5000 problems in all');
  });
});

describe('methods', () => {
  test.each([
    ['/v1/plan', 'POST'],
    ['/v1/messages/check', 'POST'],
    ['/v1/policies', 'GET, HEAD'],
    ['/v1/policies/patient', 'GET, HEAD'],
    ['/v1/policies/validate', 'GET, HEAD, POST'],
    ['/problems/validation', 'GET, HEAD'],
    ['/healthz', 'GET, HEAD'],
    ['/openapi.json', 'GET, HEAD'],
    ['/docs', 'GET, HEAD'],
  ])('%s allows %s and says so', async (address, allow) => {
    const { request } = await openApp();
    for (const method of ['delete', 'put', 'patch', 'options', 'propfind'] as const) {
      const answer = await request[method](address);
      expect(answer.status).toBe(405);
      expect(answer.headers['allow']).toBe(allow);
      expect(answer.body.code).toBe('method-not-allowed');
    }
  });

  test('the query plays no part in it', async () => {
    const { request } = await openApp();
    expect((await request.put('/v1/plan?a=/b')).status).toBe(405);
    expect((await request.put('/v1/plam?a=/v1/plan')).status).toBe(404);
  });

  test('a file that the page does not have is not found', async () => {
    const { request } = await openApp();
    expect((await request.get('/docs/static/nothing.js')).body.code).toBe('not-found');
  });
});

describe('the catalogue', () => {
  test.each(problemCodes)('%s: its type leads to what it means', async (code) => {
    const { request } = await openApp();
    const answer = await request.get(`/problems/${code}`);
    expect(answer.body).toEqual({ code, ...problemKind(code) });
  });

  test('the type is under the documentation address, where there is one', async () => {
    const { request } = await openApp({ documentationUrl: 'https://followup.example/reference/' });
    expect((await request.get('/nothing')).body.type).toBe('https://followup.example/reference/problems/not-found');
    expect((await request.get('/%ff')).body.type).toBe('https://followup.example/reference/problems/malformed-request');
  });

  test("no code of the service is one of the engine's", () => {
    expect(Object.keys(serviceProblems).filter((code) => Object.hasOwn(errorCodes, code))).toEqual([]);
  });
});
