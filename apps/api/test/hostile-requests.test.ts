import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { exampleApplication, exampleRequest } from '../src/example-requests.ts';
import { problemSchema } from '../src/problems/problem-document.ts';
import { securityHeaders } from '../src/plugins/security-headers.ts';
import { openApp } from './open-app.ts';

/** Sends bytes over a socket of its own; what comes back until the service hangs up. */
async function exchange(bytes: string): Promise<string> {
  const { app } = await openApp();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  // Written without ending: half a request must not be taken for a whole one because the other half cannot come.
  socket.write(bytes);
  return text(socket);
}

const head = (line: string, ...headers: string[]): string =>
  [line, 'host: followup.example', 'connection: close', ...headers, '', ''].join('\r\n');

describe('deep and odd JSON', () => {
  const brackets = '['.repeat(100_000);
  const nested = `${brackets}${']'.repeat(100_000)}`;

  test.each<[what: string, body: string, code: string]>([
    ['100,000 brackets, never closed', brackets, 'malformed-request'],
    ['100,000 brackets as the body', nested, 'validation'],
    ['100,000 brackets as an application', `{"application":${nested}}`, 'validation'],
    [
      '100,000 brackets as a policy',
      `{"application":${JSON.stringify(exampleApplication)},"policy":${nested}}`,
      'validation',
    ],
    ['100,000 objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'validation'],
    [
      'a hidden prototype under 100,000 brackets',
      `{"a":${brackets}{"__proto__":1}${']'.repeat(100_000)}}`,
      'malformed-request',
    ],
    ['a number', '7', 'validation'],
    ['null', 'null', 'validation'],
  ])('%s: a clean problem', async (_, body, code) => {
    const { request } = await openApp();
    const answer = await request.post('/v1/plan').type('json').send(body);
    expect(problemSchema.parse(answer.body).code).toBe(code);
    expect(answer.status).toBe(400);
  });

  test('100,000 brackets as a policy to validate: a verdict', async () => {
    const { request } = await openApp();
    const answer = await request.post('/v1/policies/validate').type('json').send(`{"policy":${nested}}`);
    expect(answer.status).toBe(200);
    expect(answer.body.ok).toBe(false);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty', '__defineGetter__'])(
    'a field called %s is an unknown field, in an application and in a policy',
    async (name) => {
      const { request } = await openApp();
      const application = { ...exampleApplication, [name]: 1 };
      const answer = await request.post('/v1/plan').send({ ...exampleRequest, application });
      expect(answer.body).toMatchObject({ code: 'unknown-field', errors: [{ pointer: `/application/${name}` }] });
      const policy = { extends: 'patient', [name]: 1 };
      const verdict = await request.post('/v1/policies/validate').send({ policy });
      expect(verdict.body).toMatchObject({ ok: false, problems: [{ pointer: `/policy/${name}` }] });
    },
  );

  test('a rule of the name of an inherited method is no rule', async () => {
    const { request } = await openApp();
    const policy = { extends: 'patient', rules: { constructor: { after: 'valueOf' } } };
    const answer = await request.post('/v1/plan').send({ ...exampleRequest, policy });
    expect([400, 422]).toContain(answer.status);
    problemSchema.parse(answer.body);
  });

  test.each<[string, string]>([
    ['NUL', String.raw`A\u0000B`],
    ['half a surrogate pair', String.raw`A\ud800`],
  ])('%s in a name is refused', async (_, company) => {
    const { request } = await openApp();
    const body = JSON.stringify(exampleRequest).replace('"Acme"', `"${company}"`);
    const answer = await request.post('/v1/plan').type('json').send(body);
    expect(answer.body).toMatchObject({ code: 'validation', errors: [{ pointer: '/application/company' }] });
  });
});

describe('bytes that are no request', () => {
  test.each<[what: string, bytes: string, status: number, code: string]>([
    ['no HTTP at all', 'HELLO\r\n\r\n', 400, 'malformed-request'],
    ['a method that does not exist', head('BREW /v1/plan HTTP/1.1'), 400, 'malformed-request'],
    [
      'bad chunks',
      `${head('POST /v1/plan HTTP/1.1', 'content-type: application/json', 'transfer-encoding: chunked')}zz\r\n`,
      400,
      'malformed-request',
    ],
    ['two lengths', head('POST /v1/plan HTTP/1.1', 'content-length: 1', 'content-length: 2'), 400, 'malformed-request'],
    ['headers of 20 kB', head('GET /healthz HTTP/1.1', `x-long: ${'x'.repeat(20_000)}`), 431, 'headers-too-large'],
    ['an address of 20 kB', head(`GET /${'x'.repeat(20_000)} HTTP/1.1`), 431, 'headers-too-large'],
    ['a bad escape', head('GET /%zz HTTP/1.1'), 400, 'malformed-request'],
  ])('%s', async (_, bytes, status, code) => {
    const answer = await exchange(bytes);
    const [start = '', body = ''] = answer.split('\r\n\r\n');
    expect(start).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(start).toContain('application/problem+json');
    for (const name of Object.keys(securityHeaders)) expect(start.toLowerCase()).toContain(`\r\n${name}: `);
    expect(problemSchema.parse(JSON.parse(body))).toMatchObject({ status, code });
  });

  test('the control: a request by hand is answered', async () => {
    expect(await exchange(head('GET /healthz HTTP/1.1'))).toMatch(/^HTTP\/1.1 200 /);
  });

  test('a request that never ends is cut off', async () => {
    const { app } = await openApp();
    expect(app.server.requestTimeout).toBeGreaterThan(0);
    expect(app.server.headersTimeout).toBeGreaterThan(0);
    expect(app.server.timeout).toBeGreaterThan(0);
    expect(app.server.keepAliveTimeout).toBeGreaterThan(60_000);
  });
});
