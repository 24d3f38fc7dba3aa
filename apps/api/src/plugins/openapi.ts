import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { describeOperation } from '../openapi/describe-operation.ts';
import { addExamples, type OperationExamples } from '../openapi/operation-examples.ts';
import { collectComponents, type JsonObject } from '../openapi/schema-components.ts';
import { problemResponses } from '../problems/problem-responses.ts';

const openapiSchema = z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) });

const INFO = {
  title: 'Followup',
  // Of the contract, not of the software: /v1 only grows.
  version: '1',
  description:
    'What to do after a job interview, when, and why. Stateless: the facts come with the request, nothing is stored. Unknown fields are refused by name; answers may get new fields. Errors are problem documents (RFC 9457); beside those listed, a request that does not arrive in time is answered with 408 and one whose headers are too large with 431.',
  license: { name: 'MIT', identifier: 'MIT' },
};

// The page runs only what this service sends and talks to nobody else. Its styles are set on elements, which only
// 'unsafe-inline' allows; its icons are data addresses.
const pagePolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** `/openapi.json` and a page to read it at `/docs`. To be called before the routes: they are collected as they come. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  const examples = new Map<string, () => OperationExamples>();
  const components = collectComponents();
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: INFO,
      servers: [{ url: '/' }],
      security: [],
      tags: [
        { name: 'plan', description: 'From facts to what to do next' },
        { name: 'policies', description: 'The rules and numbers behind a plan' },
        { name: 'service', description: 'The service itself' },
      ],
    },
    // `const` says it; an `enum` of one says it twice.
    convertConstToEnum: false,
    transform: ({ schema, url }) => {
      const { operationId, examples: ofOperation } = schema;
      if (operationId && ofOperation) examples.set(operationId, ofOperation);
      return { url, schema: describeOperation(schema, components) };
    },
    transformObject: (document) => {
      const { openapiObject } = document as { openapiObject: JsonObject & { paths: JsonObject } };
      const { paths, components: _, ...head } = openapiObject;
      return {
        ...head,
        paths: addExamples(paths, (operationId) => examples.get(operationId)?.()),
        components: { schemas: components.list() },
      } as object;
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    // The page writes the addresses of its files itself, and does not know where a host has put us.
    indexPrefix: app.prefix,
    staticCSP: pagePolicy,
    uiConfig: { layout: 'BaseLayout', docExpansion: 'list', tryItOutEnabled: true },
    theme: { title: 'Followup: the API' },
  });

  let written: string | undefined;
  app.get(
    '/openapi.json',
    {
      schema: {
        operationId: 'getOpenapi',
        tags: ['service'],
        summary: 'This description, as OpenAPI 3.1',
        response: {
          200: { description: 'The description', content: { 'application/json': { schema: openapiSchema } } },
          ...problemResponses([]),
        },
        examples: () => ({
          answer: { start: { summary: 'How it begins', value: { openapi: '3.1.0', info: INFO, paths: {} } } },
        }),
      },
    },
    (_request, reply) => {
      written ??= JSON.stringify(app.swagger());
      return reply.type('application/json').send(written);
    },
  );
}
