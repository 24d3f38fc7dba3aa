import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemResponses } from '../problems/problem-responses.ts';

const healthSchema = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });

export function addHealthRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/healthz',
    {
      schema: {
        operationId: 'getHealth',
        tags: ['service'],
        summary: 'Whether the process is alive',
        response: {
          200: { description: 'It is alive', content: { 'application/json': { schema: healthSchema } } },
          ...problemResponses([]),
        },
        examples: () => ({ answer: { alive: { summary: 'Alive', value: { status: 'ok' } } } }),
      },
    },
    () => ({ status: 'ok' as const }),
  );
}
