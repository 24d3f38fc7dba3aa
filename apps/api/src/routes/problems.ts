import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemCodes, problemKind } from '../problems/catalogue.ts';
import { noQuery, problemResponses } from '../problems/problem-responses.ts';
import { Refusal } from '../problems/refusal.ts';

const problemKindSchema = z
  .strictObject({ code: z.string(), status: z.int(), title: z.string(), advice: z.string() })
  .meta({ id: 'ProblemKind', description: 'What a problem code means and what to do about it' });

const exampleKind = { code: 'media-type' as const, ...problemKind('media-type') };

/** What the `type` of a problem document points to, unless the documentation is somewhere else. */
export function addProblemRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/problems/:code',
    {
      schema: {
        operationId: 'getProblem',
        tags: ['service'],
        summary: 'What a problem code means',
        querystring: noQuery,
        params: z.strictObject({ code: z.string().meta({ example: 'validation' }) }),
        response: {
          200: {
            description: 'The meaning of the code, and what to do',
            content: { 'application/json': { schema: problemKindSchema } },
          },
          ...problemResponses(['unknown-field', 'malformed-request', 'not-found']),
        },
        examples: () => ({ answer: { kind: { summary: 'The body was not JSON', value: exampleKind } } }),
      },
    },
    ({ params }) => {
      const code = problemCodes.find((each) => each === params.code);
      if (!code) throw new Refusal('not-found', 'No problem has this code');
      return { code, ...problemKind(code) };
    },
  );
}
