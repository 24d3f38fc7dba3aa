import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { planAgenda, planTimeline } from 'followup-core';
import { agendaSchema, planRequestSchema, timelineSchema } from 'followup-core/schemas';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { exampleAgendaRequest, exampleRequest } from '../example-requests.ts';
import { bodyProblems, noQuery, problemResponses } from '../problems/problem-responses.ts';

const answerSchema = z.union([timelineSchema, agendaSchema]);

export function addPlanRoutes(app: FastifyInstance, clock: Clock): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/v1/plan',
    {
      schema: {
        operationId: 'plan',
        tags: ['plan'],
        summary: 'Plan the follow-ups of an application, or of several together',
        description:
          'Of one `application` the answer is its timeline, of several `applications` of one candidate their agenda. Without `now` it is planned as of the time of the service; without `policy` with `standard`. The same request with `now` gives the same answer, always.',
        querystring: noQuery,
        body: planRequestSchema,
        response: {
          200: {
            description: 'The timeline of the application, or the agenda of the applications',
            content: { 'application/json': { schema: answerSchema } },
          },
          ...problemResponses([...bodyProblems, 'engine']),
        },
        examples: () => ({
          request: {
            timeline: { summary: 'One interview, an answer promised by Friday', value: exampleRequest },
            agenda: { summary: 'Two applications under a policy of your own', value: exampleAgendaRequest },
          },
          answer: { timeline: { summary: 'What to do after that interview', value: planTimeline(exampleRequest) } },
        }),
      },
    },
    ({ body }) => {
      const asOf = { ...body, now: body.now ?? clock() };
      return 'applications' in asOf ? planAgenda(asOf) : planTimeline(asOf);
    },
  );
}
