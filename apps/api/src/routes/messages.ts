import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { checkMessage } from 'followup-core';
import { messageCheckSchema, messageVerdictSchema } from 'followup-core/schemas';
import { bodyProblems, noQuery, problemResponses } from '../problems/problem-responses.ts';

const exampleCheck = { channel: 'linkedin' as const, text: 'Thank you for the talk about the data platform, Ana.' };

export function addMessageRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/v1/messages/check',
    {
      schema: {
        operationId: 'checkMessage',
        tags: ['plan'],
        summary: 'Check a message before it is sent',
        description: 'A message that does not pass is still an answer: `ok` is false and `problems` says why.',
        querystring: noQuery,
        body: messageCheckSchema,
        response: {
          200: {
            description: 'Whether the message can be sent as it is',
            content: { 'application/json': { schema: messageVerdictSchema } },
          },
          ...problemResponses([...bodyProblems, 'engine']),
        },
        examples: () => ({
          request: { note: { summary: 'A note with an invitation on LinkedIn', value: exampleCheck } },
          answer: { note: { summary: 'Short enough', value: checkMessage(exampleCheck) } },
        }),
      },
    },
    ({ body }) => {
      const { problems, ...verdict } = checkMessage(body);
      return { ...verdict, problems: [...problems] };
    },
  );
}
