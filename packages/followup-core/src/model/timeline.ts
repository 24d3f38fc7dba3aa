import { z } from 'zod';
import { reasonSchema } from './reason.ts';
import { idSchema, instantSchema, lineSchema } from './text.ts';
import { channels, phases, purposes, statuses } from './vocabulary.ts';

const position = z.int().min(1);

/** One rule applied: one thing to do. Absent values are left out. */
export const stepSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Stable: the same rule for the same subject keeps its id' }),
    ruleId: z.string(),
    purpose: z.enum(purposes),
    channel: z.enum(channels),
    title: z.string().meta({ description: 'English; other languages by explainStep' }),
    guidance: z.string(),
    contactId: idSchema.optional(),
    forContactId: idSchema.optional().meta({ description: 'Whom it is for, when it goes through somebody else' }),
    fallbackContactId: idSchema.optional(),
    interviewId: idSchema.optional(),
    wait: position.optional(),
    attempt: position.optional(),
    occurrence: position.optional(),
    status: z.enum(statuses),
    opensAt: instantSchema.optional(),
    dueAt: instantSchema.optional(),
    expiresAt: instantSchema.optional(),
    slots: z
      .array(z.strictObject({ from: instantSchema, until: instantSchema }))
      .optional()
      .meta({ description: "When to call: the channel's hours outside the candidate's quiet hours" }),
    personalNote: z.boolean().optional(),
    coversInterviews: z.array(idSchema).optional(),
    because: z.array(reasonSchema).min(1),
  })
  .meta({ id: 'Step', description: 'One thing to do' });

const ignoredReasons = [
  'after-now',
  'duplicate',
  'retracted',
  'unknown-event',
  'unknown-contact',
  'unknown-interview',
  'unknown-step',
  'nothing-to-settle',
  'already-settled',
  'ambiguous',
  'not-later',
  'past-expiry',
  'after-outcome',
  'no-live-wait',
  'changes-nothing',
] as const;

export const ignoredEventSchema = z
  .strictObject({
    eventId: idSchema.optional(),
    index: z.int().min(0).meta({ description: 'Its place in the list of events' }),
    reason: z.enum(ignoredReasons),
  })
  .meta({ id: 'IgnoredEvent', description: 'An event that changed nothing, and why' });

/** The steps of one application as of `now`. */
export const timelineSchema = z
  .strictObject({
    applicationId: idSchema,
    company: lineSchema,
    role: lineSchema,
    people: z
      .array(z.strictObject({ id: idSchema, name: lineSchema }))
      .meta({ description: 'The names of the contacts that the steps mention' }),
    timeZone: z.string().meta({ description: "The employer's zone, in which the dates were counted" }),
    candidateTimeZone: z.string().meta({ description: "The candidate's zone, in which the dates are lived" }),
    policy: z.strictObject({ id: z.string(), version: z.string() }),
    now: instantSchema,
    interviews: z
      .array(z.strictObject({ id: idSchema, startsAt: instantSchema, endsAt: instantSchema }))
      .meta({ description: 'Those that take place, or took place' }),
    phase: z.enum(phases),
    presumedClosedAt: instantSchema.nullable(),
    nextChangeAt: instantSchema
      .nullable()
      .meta({ description: 'The next moment at which the answer would differ without a new fact' }),
    nextStepId: z
      .string()
      .nullable()
      .meta({ description: 'What to do next: the earliest due, else the first to open' }),
    factsAt: instantSchema.meta({ description: 'When the latest fact counted happened' }),
    ignoredEvents: z.array(ignoredEventSchema),
    steps: z.array(stepSchema),
  })
  .meta({ id: 'Timeline', description: 'The steps of one application as of now' });

/** The steps of all of a candidate's applications together. */
export const agendaSchema = z
  .strictObject({
    now: instantSchema,
    timelines: z.array(timelineSchema),
    steps: z.array(stepSchema.extend({ applicationId: idSchema })),
    nextChangeAt: instantSchema.nullable(),
    nextStepId: z.string().nullable(),
  })
  .meta({ id: 'Agenda', description: "The steps of all of a candidate's applications together" });

export type Step = z.infer<typeof stepSchema>;
export type IgnoredEvent = z.infer<typeof ignoredEventSchema>;
export type IgnoredReason = IgnoredEvent['reason'];
export type Timeline = z.infer<typeof timelineSchema>;
export type Agenda = z.infer<typeof agendaSchema>;
export type AgendaStep = Agenda['steps'][number];
