import { Validator } from '@seriousme/openapi-schema-validator';
import Fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { followup } from '../src/app.ts';
import { isServiceCode, problemCodes, problemKind } from '../src/problems/catalogue.ts';
import { openApp } from './open-app.ts';

interface Media {
  readonly schema?: unknown;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content: Readonly<Record<string, Media>> }>
  >;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** Where an answer is not JSON alone. */
const answerTypes: Readonly<Record<string, readonly string[]>> = {
  'POST /v1/plan': ['application/json', 'text/calendar'],
  'POST /v1/plan.ics': ['text/calendar'],
};

async function describeService(): Promise<{ document: Description; operations: [string, Operation][] }> {
  const { request } = await openApp();
  const document = (await request.get('/openapi.json')).body as Description;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );
  return { document, operations };
}

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { document } = await describeService();
    const validator = new Validator();
    expect(await validator.validate({ ...structuredClone(document) })).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('describes every route but the files of the page', async () => {
    const host = Fastify();
    onTestFinished(() => host.close());
    const registered: string[] = [];
    host.addHook('onRoute', ({ method, url }) => {
      if (method !== 'HEAD' && !url.startsWith('/docs')) registered.push(`${String(method)} ${url}`);
    });
    await host.register(followup);
    await host.ready();
    const { operations } = await describeService();
    const described = operations.map(([name]) => name.replaceAll(/\{(\w+)\}/g, ':$1'));
    expect(described.toSorted()).toEqual(registered.toSorted());
    expect(described).toContain('POST /v1/plan');
  });

  test('gives every operation an id of its own, a summary and an example of its answer', async () => {
    const { operations } = await describeService();
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, { operationId, summary, responses, requestBody }] of operations) {
      expect([name, operationId, summary]).toEqual([name, expect.stringMatching(/^[a-z]\w+$/i), expect.any(String)]);
      const media = [...Object.values(responses['200']?.content ?? {}), ...Object.values(requestBody?.content ?? {})];
      for (const { examples } of media) expect([name, Object.keys(examples ?? {})]).not.toEqual([name, []]);
    }
  });

  test('describes every problem with its codes, and no answer by default', async () => {
    const { operations } = await describeService();
    for (const [name, { responses }] of operations) {
      expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(['200', '500'])]);
      for (const [status, { description, content }] of Object.entries(responses)) {
        expect(description).not.toBe('Default Response');
        const types = status === '200' ? (answerTypes[name] ?? ['application/json']) : ['application/problem+json'];
        expect(Object.keys(content)).toEqual(types);
      }
    }
  });

  test('gives the answer that the service gives to each example', async () => {
    const { request } = await openApp();
    const { document } = await describeService();
    for (const [path, { post }] of Object.entries(document.paths)) {
      const requests = Object.entries(post?.requestBody?.content['application/json']?.examples ?? {});
      const [answered] = Object.values(post?.responses['200']?.content ?? {});
      const answers = answered?.examples ?? {};
      for (const [name, { value }] of requests) {
        const answer = await request.post(path).send(value as object);
        expect([path, name, answer.status]).toEqual([path, name, 200]);
        const told: unknown = answer.type === 'text/calendar' ? answer.text : answer.body;
        expect(told).toEqual(answers[name]?.value ?? told);
      }
    }
  });

  test('keeps every component that is referred to, and only those', async () => {
    const { document } = await describeService();
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(Object.keys(document.components.schemas)).toEqual([...new Set(referred)].toSorted());
  });

  test('is closed for requests and open for answers', async () => {
    const { document } = await describeService();
    const { Application, Policy, Timeline } = document.components.schemas;
    expect(Application).toHaveProperty('additionalProperties', false);
    expect(Policy).toHaveProperty('additionalProperties', false);
    expect(Timeline).not.toHaveProperty('additionalProperties');
  });

  test('has no patterns of 200 characters and no word of zod', async () => {
    const { document } = await describeService();
    expect(JSON.stringify(document)).not.toMatch(/-02-29|9007199254740991|\$defs|"\$schema"/);
  });
});

describe('/docs', () => {
  test('is a page that loads only what this service sends', async () => {
    const { request } = await openApp();
    const page = await request.get('/docs');
    expect(page.type).toBe('text/html');
    const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      expect(source).toMatch(/^\/docs\/static\//);
      expect((await request.get(source)).status).toBe(200);
    }
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*connect-src 'self'/);
    expect(page.headers['content-security-policy']).not.toMatch(/http|unsafe-eval|\*/);
  });

  test('reads the same document', async () => {
    const { request } = await openApp();
    expect((await request.get('/docs/json')).body).toEqual((await request.get('/openapi.json')).body);
  });
});

test('only the engine refuses with 422', () => {
  for (const code of problemCodes) expect(problemKind(code).status === 422).toBe(!isServiceCode(code));
});
