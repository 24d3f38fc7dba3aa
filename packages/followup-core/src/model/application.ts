import { z } from 'zod';
import { contactSchema } from './contact.ts';
import { eventSchema } from './event.ts';
import { interviewSchema } from './interview.ts';
import { dateSchema, idSchema, lineSchema, textSchema, timeSchema, zoneSchema } from './text.ts';
import { locales, weekdays } from './vocabulary.ts';

export const candidateSchema = z
  .strictObject({
    timeZone: zoneSchema,
    name: lineSchema.optional(),
    locale: z.enum(locales).optional(),
    quietHours: z
      .strictObject({ from: timeSchema, until: timeSchema })
      .optional()
      .meta({ description: "When the candidate makes no calls, in the candidate's zone; may run past midnight" }),
  })
  .meta({ id: 'Candidate' });

export const employerSchema = z
  .strictObject({
    timeZone: zoneSchema,
    weekend: z.array(z.enum(weekdays)).max(6).optional().meta({ description: 'Absent: Saturday and Sunday' }),
    holidays: z.array(dateSchema).max(2000).optional(),
    workingDays: z.array(dateSchema).max(2000).optional().meta({ description: 'Worked though weekend or holiday' }),
  })
  .meta({ id: 'Employer' });

const promiseSchema = z.strictObject({
  by: z.enum(['candidate', 'employer']),
  text: lineSchema,
  until: dateSchema.optional(),
});

/** One person's candidacy for one job: the facts in. */
export const applicationSchema = z
  .strictObject({
    id: idSchema,
    company: lineSchema,
    role: lineSchema,
    candidate: candidateSchema,
    employer: employerSchema,
    via: z.enum(['direct', 'agency']).optional().meta({ description: 'Absent: direct' }),
    contacts: z.array(contactSchema).max(200),
    statusContactId: idSchema
      .optional()
      .meta({ description: 'Absent: recruiter, then hr, hiring-manager, interviewer, team-member' }),
    stayInTouchWith: z
      .array(idSchema)
      .max(200)
      .optional()
      .meta({ description: 'Absent: everyone interviewed with; empty: nobody' }),
    interviews: z.array(interviewSchema).max(200),
    promised: z.array(promiseSchema).max(200).optional(),
    notes: textSchema.optional(),
    links: z.array(lineSchema).max(200).optional(),
    metadata: z.record(z.string().max(200), lineSchema).optional(),
    events: z.array(eventSchema).max(10_000).optional(),
  })
  .meta({ id: 'Application', description: "One person's candidacy for one job" });

export type Candidate = z.infer<typeof candidateSchema>;
export type Employer = z.infer<typeof employerSchema>;
export type Application = z.infer<typeof applicationSchema>;
