import Fastify, { type FastifyInstance } from 'fastify';
import supertest from 'supertest';
import { describe, expect, onTestFinished, test } from 'vitest';
import { followup } from '../src/app.ts';
import { exampleRequest } from '../src/example-requests.ts';

/** Somebody else's service, with its own ways. */
async function openHost(
  options: object = {},
): Promise<{ app: FastifyInstance; request: ReturnType<typeof supertest> }> {
  const app = Fastify();
  onTestFinished(() => app.close());
  app.setErrorHandler((_error, _request, reply) => reply.code(418).send({ from: 'host' }));
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ from: 'host' }));
  app.post('/echo', ({ body }) => ({ body }));
  await app.register(followup, { prefix: '/followup', ...options });
  await app.ready();
  return { app, request: supertest(app.server) };
}

describe("in somebody else's Fastify", () => {
  test('the routes are under the prefix', async () => {
    const { request } = await openHost();
    expect((await request.post('/followup/v1/plan').send(exampleRequest)).status).toBe(200);
    expect((await request.get('/followup/healthz')).body).toEqual({ status: 'ok' });
    const { body } = await request.get('/followup/openapi.json');
    expect(Object.keys(body.paths)).toContain('/followup/v1/plan');
  });

  test('the types of problems lead to the routes under the prefix', async () => {
    const { request } = await openHost();
    const { body } = await request.get('/followup/v1/policies/pushy');
    expect(body.type).toBe('/followup/problems/not-found');
    expect((await request.get(body.type)).body.code).toBe('not-found');
  });

  test('unknown addresses and methods under the prefix are ours', async () => {
    const { request } = await openHost();
    expect((await request.get('/followup/nothing')).body.code).toBe('not-found');
    const answer = await request.get('/followup/v1/plan');
    expect([answer.body.code, answer.headers['allow']]).toEqual(['method-not-allowed', 'POST']);
  });

  test("everything else stays the host's", async () => {
    const { request } = await openHost();
    expect((await request.get('/nothing')).body).toEqual({ from: 'host' });
    expect((await request.post('/echo').type('json').send('{')).body).toEqual({ from: 'host' });
    expect((await request.post('/echo').type('text').send('hello')).body).toEqual({ body: 'hello' });
    expect((await request.post('/echo').send({})).headers).not.toHaveProperty('content-security-policy');
  });

  test('the page finds its files under the prefix', async () => {
    const { request } = await openHost();
    const { text } = await request.get('/followup/docs');
    const sources = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) expect((await request.get(source)).status).toBe(200);
  });

  test('a host with an OpenAPI document of its own leaves ours out', async () => {
    const { request } = await openHost({ documentation: false });
    expect((await request.get('/followup/openapi.json')).status).toBe(404);
    expect((await request.post('/followup/v1/plan').send(exampleRequest)).status).toBe(200);
  });
});
