import accepts from '@fastify/accepts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { planTimeline } from 'followup-core';
import { agendaSchema, timelineSchema } from 'followup-core/schemas';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { exampleAgendaRequest, exampleCalendarRequest, exampleRequest } from '../example-requests.ts';
import { plan, planBodySchema, planCalendar } from '../plan-request.ts';
import { bodyProblems, noQuery, problemResponses } from '../problems/problem-responses.ts';

const CALENDAR_TYPE = 'text/calendar';
const answerSchema = z.union([timelineSchema, agendaSchema]);
const calendarSchema = z.string().meta({ description: 'iCalendar (RFC 5545)' });

export async function addPlanRoutes(app: FastifyInstance, clock: Clock): Promise<void> {
  if (!app.hasRequestDecorator('accepts')) await app.register(accepts);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const calendarExample = () => ({
    summary: 'The same as a calendar',
    value: planCalendar(exampleCalendarRequest, clock),
    media: CALENDAR_TYPE,
  });

  typed.post(
    '/v1/plan',
    {
      schema: {
        operationId: 'plan',
        tags: ['plan'],
        summary: 'Plan the follow-ups of an application, or of several together',
        description:
          'Of one `application` the answer is its timeline, of several `applications` of one candidate their agenda; with `Accept: text/calendar` a calendar of either. Without `now` it is planned as of the time of the service; without `policy` with `standard`. The same request with `now` gives the same answer, always.',
        querystring: noQuery,
        body: planBodySchema,
        response: {
          200: {
            description: 'The timeline of the application, or the agenda of the applications; or a calendar',
            content: {
              'application/json': { schema: answerSchema },
              [CALENDAR_TYPE]: { schema: calendarSchema },
            },
          },
          ...problemResponses([...bodyProblems, 'engine']),
        },
        examples: () => ({
          request: {
            timeline: { summary: 'One interview, an answer promised by Friday', value: exampleRequest },
            agenda: { summary: 'Two applications under a policy of your own', value: exampleAgendaRequest },
          },
          answer: {
            timeline: { summary: 'What to do after that interview', value: planTimeline(exampleRequest) },
            calendar: calendarExample(),
          },
        }),
      },
    },
    (request, reply) => {
      reply.header('vary', 'Accept');
      // Also as the type is answered, with its character set.
      const wanted = request.accepts().type(['application/json', CALENDAR_TYPE, `${CALENDAR_TYPE};charset=utf-8`]);
      if (typeof wanted !== 'string' || !wanted.startsWith(CALENDAR_TYPE)) return plan(request.body, clock);
      return asCalendar(reply, planCalendar(request.body, clock));
    },
  );

  typed.post(
    '/v1/plan.ics',
    {
      schema: {
        operationId: 'planCalendar',
        tags: ['plan'],
        summary: 'Plan, and answer with a calendar to be imported',
        description:
          'What `POST /v1/plan` plans, as iCalendar: events, or tasks if `calendar.component` says so. It is an export: nothing is stored, so every entry has sequence 0 and the time of the latest fact. Import it again after a change: the identities stay.',
        querystring: noQuery,
        body: planBodySchema,
        response: {
          200: { description: 'The calendar', content: { [CALENDAR_TYPE]: { schema: calendarSchema } } },
          ...problemResponses([...bodyProblems, 'engine']),
        },
        examples: () => ({
          request: { calendar: { summary: 'One interview, in German', value: exampleCalendarRequest } },
          answer: { calendar: calendarExample() },
        }),
      },
    },
    ({ body }, reply) => asCalendar(reply, planCalendar(body, clock)),
  );
}

/** The headers of a calendar that has been written: a problem is no file to be saved. */
function asCalendar(reply: Pick<FastifyReply, 'header'>, text: string): string {
  reply.header('content-type', `${CALENDAR_TYPE}; charset=utf-8`);
  reply.header('content-disposition', 'attachment; filename="follow-ups.ics"');
  return text;
}
