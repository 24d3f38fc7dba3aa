import { z } from 'zod';
import { dateSchema, lineSchema } from './text.ts';
import { timeUnits, weekdays } from './vocabulary.ts';

const text = lineSchema.optional().meta({ description: 'The words as they were said' });
const count = z.int().min(0).max(1000);
const unit = z.enum(timeUnits);
const weekday = z.enum(weekdays);
const bare = <const T extends string>(type: T) => z.strictObject({ type: z.literal(type), text });

/** What the employer said about when they will answer. `text` alone counts as vague. */
export const timeframeSchema = z
  .union([
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('by-date'), date: dateSchema, text }),
      z.strictObject({ type: z.literal('by-weekday'), weekday, text }),
      z.strictObject({ type: z.literal('next-weekday'), weekday, text }),
      z.strictObject({ type: z.literal('duration'), count, unit, text }),
      z.strictObject({ type: z.literal('range'), min: count, max: count, unit, text }),
      bare('end-of-week'),
      bare('end-of-month'),
      bare('early-next-week'),
      z.strictObject({ type: z.literal('on-date'), date: dateSchema, text }),
      z.strictObject({ type: z.literal('not-before'), date: dateSchema, text }),
      bare('vague'),
      bare('unknown'),
      bare('no-contact'),
    ]),
    z.strictObject({ text: lineSchema }),
  ])
  .meta({ id: 'Timeframe', description: 'What the employer said about when they will answer' });

export type Timeframe = z.infer<typeof timeframeSchema>;
