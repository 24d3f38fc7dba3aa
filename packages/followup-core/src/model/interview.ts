import { z } from 'zod';
import { dateTimeSchema, idSchema, lineSchema, zoneSchema } from './text.ts';
import { timeframeSchema } from './timeframe.ts';
import { interviewStates } from './vocabulary.ts';

/** One conversation. Without a `state` it is planned or held, by the clock. */
export const interviewSchema = z
  .strictObject({
    id: idSchema,
    startsAt: dateTimeSchema,
    endsAt: dateTimeSchema,
    timeZone: zoneSchema.optional().meta({ description: "Absent: the employer's" }),
    with: z.array(idSchema).max(200).meta({ description: 'The ids of the contacts who were there' }),
    state: z.enum(interviewStates).optional().meta({ description: 'Absent: planned or held' }),
    announcedAt: dateTimeSchema.optional().meta({ description: 'When the candidate was told of it' }),
    cancelledAt: dateTimeSchema.optional().meta({ description: 'Absent: a cancelled one counts from its start' }),
    timeframe: timeframeSchema.optional(),
    topics: z.array(lineSchema).max(100).optional(),
  })
  .meta({ id: 'Interview', description: 'One conversation with start, end, zone, and the contacts who were there' });

export type Interview = z.infer<typeof interviewSchema>;
