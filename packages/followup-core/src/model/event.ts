import { z } from 'zod';
import { dateSchema, dateTimeSchema, idSchema, lineSchema } from './text.ts';
import { timeframeSchema } from './timeframe.ts';
import { channels, outcomes, purposes, replyKinds } from './vocabulary.ts';

const fact = {
  id: idSchema.optional().meta({ description: 'The same id twice counts once' }),
  at: dateTimeSchema,
};
/** Names a step by its id, or by its purpose and, where needed, its contact and interview. */
const step = {
  stepId: z.string().min(1).max(1000).optional(),
  purpose: z.enum(purposes).optional(),
  contactId: idSchema.optional(),
  interviewId: idSchema.optional(),
};
const until = z.union([dateSchema, dateTimeSchema]);

/** An immutable, dated fact in the past tense. The order in which events are listed carries no meaning. */
export const eventSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ ...fact, type: z.literal('step.done'), ...step }),
    z.strictObject({ ...fact, type: z.literal('step.skipped'), ...step }),
    z.strictObject({ ...fact, type: z.literal('step.snoozed'), ...step, until }),
    z.strictObject({ ...fact, type: z.literal('event.retracted'), eventId: idSchema }),
    z.strictObject({
      ...fact,
      type: z.literal('reply.received'),
      kind: z.enum(replyKinds),
      contactId: idSchema.optional(),
      timeframe: timeframeSchema.optional(),
      returnsOn: dateSchema.optional(),
    }),
    z.strictObject({
      ...fact,
      type: z.literal('contact.made'),
      contactId: idSchema,
      channel: z.enum(channels).optional(),
    }),
    z.strictObject({ ...fact, type: z.literal('invite.withdrawn'), contactId: idSchema }),
    z.strictObject({ ...fact, type: z.literal('invite.accepted'), contactId: idSchema }),
    z.strictObject({ ...fact, type: z.literal('hold.started'), until: until.optional() }),
    z.strictObject({ ...fact, type: z.literal('offer.received'), deadline: dateTimeSchema.optional() }),
    z.strictObject({ ...fact, type: z.literal('outcome.recorded'), outcome: z.enum(outcomes) }),
    z.strictObject({
      ...fact,
      type: z.literal('interview.rescheduled'),
      interviewId: idSchema,
      from: dateTimeSchema,
      to: dateTimeSchema,
    }),
    z.strictObject({ ...fact, type: z.literal('stay-in-touch.paused'), reason: lineSchema.optional() }),
  ])
  .meta({ id: 'Event', description: 'An immutable, dated fact in the past tense' });

export type Event = z.infer<typeof eventSchema>;
export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;
