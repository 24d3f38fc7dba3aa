import { planAgenda, planTimeline, purposes, type Agenda, type Timeline } from 'followup-core';
import { planRequestSchema } from 'followup-core/schemas';
import { renderCalendar, renderTasks } from 'followup-ical';
import { z } from 'zod';

const calendarSchema = z
  .strictObject({
    component: z.enum(['events', 'tasks']).optional().meta({ description: 'Absent: events' }),
    locale: z.enum(['en', 'de']).optional().meta({ description: "Absent: the candidate's, else English" }),
    purposes: z.array(z.enum(purposes)).min(1).max(purposes.length).optional().meta({ description: 'Absent: all' }),
    name: z.string().min(1).max(100).optional().meta({ description: "The calendar's name" }),
    discreet: z.boolean().optional().meta({ description: 'No company and no names' }),
    zoned: z.boolean().optional().meta({ description: "The candidate's wall time with a VTIMEZONE, instead of UTC" }),
    alarms: z.boolean().optional().meta({ description: 'One reminder each; absent: on' }),
    keepDone: z.boolean().optional().meta({ description: 'Done steps stay' }),
  })
  .meta({ id: 'CalendarOptions', description: 'How a calendar is written' });

const calendar = calendarSchema.optional().meta({ description: 'For an answer of the type text/calendar' });
const [one, several] = planRequestSchema.options;

/** What is to be planned, and how a calendar of it is to be written. */
export const planBodySchema = z
  .union([one.extend({ calendar }), several.extend({ calendar })])
  .meta({ id: 'PlanRequest', description: 'One application, or all of a candidate’s' });

type PlanBody = z.infer<typeof planBodySchema>;

/** The timeline of one application, or the agenda of several. */
export function plan(body: PlanBody, clock: () => string): Timeline | Agenda {
  const asOf = { policy: body.policy, now: body.now ?? clock() };
  return 'applications' in body
    ? planAgenda({ ...asOf, applications: body.applications })
    : planTimeline({ ...asOf, application: body.application });
}

/** The same as iCalendar. An export: nobody remembers what was published before. */
export function planCalendar(body: PlanBody, clock: () => string): string {
  const planned = plan(body, clock);
  const { component = 'events', ...options } = body.calendar ?? {};
  const applications = 'applications' in body ? body.applications : [body.application];
  const render = component === 'tasks' ? renderTasks : renderCalendar;
  return render({
    timelines: 'timelines' in planned ? planned.timelines : [planned],
    now: planned.now,
    options: { locale: applications.find(({ candidate }) => candidate.locale)?.candidate.locale, ...options },
  });
}
