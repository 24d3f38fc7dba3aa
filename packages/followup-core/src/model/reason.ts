import { z } from 'zod';
import { dateSchema, idSchema, instantSchema, lineSchema, timeSchema, zoneSchema } from './text.ts';
import { anchors, channels, outcomes, timeframeTypes, weekdays } from './vocabulary.ts';

/**
 * Every cause that a step can carry. `opens.…`, `answer.…`, `attempt.…`, `moved.…`, `due.…` and `expires.…` derive a
 * date and hold all that is needed to derive it again; the others say why the step stands as it does.
 */
export const reasonCodes = [
  'opens.at-fact',
  'opens.days-after',
  'opens.again',
  'opens.hour',
  'answer.unstated',
  'answer.after',
  'answer.within',
  'answer.on-date',
  'answer.hold',
  'attempt.after',
  'moved.out-of-office',
  'moved.snooze',
  'moved.recent-contact',
  'due.elapsed',
  'due.rolled',
  'due.business-days',
  'due.deadline',
  'due.interview-end',
  'due.at-least',
  'due.kept',
  'due.capped',
  'expires.elapsed',
  'expires.business-days',
  'expires.with-due',
  'timeframe.said',
  'timeframe.not-before',
  'channel.instead',
  'asks-next-steps',
  'thanks-folded-in',
  'covers-others',
  'settled.done',
  'settled.skipped',
  'settled.timeframe-recorded',
  'settled.offer-answered',
  'settled.with-other',
  'cancelled.reply',
  'cancelled.new-round',
  'cancelled.interview',
  'cancelled.no-show',
  'cancelled.hold',
  'cancelled.offer',
  'cancelled.outcome',
  'cancelled.no-contact',
  'cancelled.silence',
  'cancelled.connected',
  'cancelled.merged',
  'cancelled.offer-notice',
  'cancelled.offer-over',
  'suppressed.no-contact',
  'suppressed.refused',
  'blocked.no-address',
  'waiting.outcome',
  'waiting.paused',
  'expired',
] as const;

const count = z.int().min(0);

/** A machine-readable cause. Which fields a code uses is documented in docs/reference/core/reasons.md. */
export const reasonSchema = z
  .strictObject({
    code: z.enum(reasonCodes),
    sets: z.enum(['opensAt', 'dueAt', 'expiresAt']).optional().meta({ description: 'The date that this yields' }),
    anchor: z.enum(anchors).optional(),
    at: instantSchema.optional(),
    from: z.union([dateSchema, instantSchema]).optional().meta({ description: 'What is counted from' }),
    basis: z.enum(['made', 'planned', 'skipped', 'today']).optional(),
    minutes: count.optional().meta({ description: 'Elapsed time' }),
    days: count.optional(),
    businessDays: count.optional(),
    months: count.optional(),
    convention: z.enum(['following', 'preceding']).optional(),
    off: z
      .strictObject({
        weekend: z.array(z.enum(weekdays)),
        holidays: z.array(dateSchema).optional(),
        workingDays: z.array(dateSchema).optional(),
      })
      .optional()
      .meta({ description: 'The days off within the stretch that is counted' }),
    on: dateSchema.optional().meta({ description: 'The day that the count reaches' }),
    time: timeSchema.optional(),
    last: timeSchema.optional().meta({ description: "The end of the channel's hours" }),
    timeZone: zoneSchema.optional(),
    timeframe: z.enum(timeframeTypes).optional(),
    text: lineSchema.optional().meta({ description: 'The words as they were said' }),
    saidOn: dateSchema.optional(),
    until: dateSchema.optional().meta({ description: 'The last day of a stated timeframe' }),
    outcome: z.enum(outcomes).optional(),
    channel: z.enum(channels).optional(),
    attempt: count.optional(),
    eventId: idSchema.optional(),
    interviewId: idSchema.optional(),
    contactId: idSchema.optional(),
    applicationId: idSchema.optional(),
    stepId: z.string().optional(),
  })
  .meta({ id: 'Reason', description: 'A machine-readable cause' });

export type Reason = z.infer<typeof reasonSchema>;
export type ReasonCode = Reason['code'];
