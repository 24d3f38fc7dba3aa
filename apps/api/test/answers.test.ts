import { describe, expect, test } from 'vitest';
import { exampleApplication, exampleRequest } from '../src/example-requests.ts';
import { securityHeaders } from '../src/plugins/security-headers.ts';
import { openApp } from './open-app.ts';

/** An error of ours whose message quotes what nobody else may read. */
const brokenClock = (): string => {
  throw new Error('Ana Ruiz, password hunter2');
};

describe('something goes wrong in the service', () => {
  test('the caller learns nothing but the request id', async () => {
    const { request } = await openApp({ clock: brokenClock });
    const answer = await request
      .post('/v1/plan?')
      .set('x-request-id', 'abc-1')
      .send({ application: exampleApplication });
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      type: '/problems/internal',
      title: 'Something went wrong in the service',
      status: 500,
      detail: 'The cause is in the log, under this request id',
      code: 'internal',
      requestId: 'abc-1',
    });
  });

  test('the log has the place, and not the message', async () => {
    const lines: string[] = [];
    const log = { level: 'info', stream: { write: (line: string) => void lines.push(line) } };
    const { request } = await openApp({ clock: brokenClock, log });
    await request.post('/v1/plan').set('x-request-id', 'abc-1').send({ application: exampleApplication });
    expect(lines.join('')).toContain('answers.test.ts');
    expect(lines.join('')).not.toMatch(/hunter2|Ana|Acme/);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { msg: 'failed', requestId: 'abc-1', err: { type: 'Error' } },
      { msg: 'answered', requestId: 'abc-1', method: 'POST', route: '/v1/plan', status: 500 },
    ]);
  });
});

describe('the log', () => {
  test('names the route, not the address, and nothing of the request', async () => {
    const lines: string[] = [];
    const log = { level: 'trace', stream: { write: (line: string) => void lines.push(line) } };
    const { request } = await openApp({ log });
    await request.get('/v1/policies/patient?token=hunter2').set('authorization', 'Bearer hunter2');
    await request.get('/v1/hunter2');
    await request.get('/%ff?token=hunter2');
    await request.post('/v1/plan').send({ ...exampleRequest, hunter2: 1 });
    await request.post('/v1/plan').send({ ...exampleRequest, policy: 'hunter2' });
    await request.post('/v1/plan').type('json').send('{"hunter2":');
    const statuses = lines.map((line) => (JSON.parse(line) as { status: number }).status);
    expect(statuses).toEqual([400, 404, 400, 400, 422, 400]);
    expect(lines.join('')).not.toMatch(/hunter2|Ana|Acme|token|Bearer/);
    const known = ['level', 'time', 'requestId', 'method', 'route', 'status', 'milliseconds', 'msg'];
    for (const line of lines) expect(known).toEqual(expect.arrayContaining(Object.keys(JSON.parse(line) as object)));
  });
});

describe('request ids', () => {
  test.each(['abc-1', '3f0c2f5e-8d0a-4c57-9d29-0e6f8a0f9b11', 'a:b.c_d', 'x'.repeat(100)])(
    '%s is taken over',
    async (id) => {
      const { request } = await openApp();
      expect((await request.get('/healthz').set('x-request-id', id)).headers['x-request-id']).toBe(id);
    },
  );

  test.each(['', 'two words', 'a"b', '<script>', 'x'.repeat(101)])('%s is replaced', async (id) => {
    const { request } = await openApp();
    const given = (await request.get('/healthz').set('x-request-id', id)).headers['x-request-id'];
    expect(given).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('headers', () => {
  test.each(['/healthz', '/v1/policies', '/nothing', '/openapi.json'])(
    '%s: data is not run, framed, sniffed or kept',
    async (address) => {
      const { request } = await openApp();
      const { headers } = await request.get(address);
      expect(headers).toMatchObject(securityHeaders);
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );
});
