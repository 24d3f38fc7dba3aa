import { z } from 'zod';
import { applicationSchema } from './application.ts';
import { policyExtensionSchema, policySchema } from './policy.ts';
import { instantSchema } from './text.ts';
import { channels } from './vocabulary.ts';

/** A built-in policy by name, one that extends it, or a whole one. */
export const policyInputSchema = z
  .union([z.string().max(80), policyExtensionSchema, policySchema])
  .meta({ id: 'PolicyInput', description: 'A policy by name, one that extends it, or a whole one' });

const asOf = {
  policy: policyInputSchema.optional().meta({ description: 'Absent: standard' }),
  now: instantSchema.optional().meta({ description: "Absent: the service's clock" }),
};

/** One application, or all of a candidate's. */
export const planRequestSchema = z
  .union([
    z.strictObject({ application: applicationSchema, ...asOf }),
    z.strictObject({ applications: z.array(applicationSchema).max(10_000), ...asOf }),
  ])
  .meta({ id: 'PlanRequest', description: 'One application, or all of a candidate’s' });

export const messageCheckSchema = z
  .strictObject({
    channel: z.enum(channels),
    text: z.string().max(100_000),
    policy: policyInputSchema.optional(),
  })
  .meta({ id: 'MessageCheck' });

export const messageVerdictSchema = z
  .strictObject({
    ok: z.boolean(),
    length: z.int().min(0).meta({ description: 'In UTF-16 code units' }),
    max: z.int().min(1).optional(),
    problems: z.array(z.strictObject({ code: z.enum(['message.too-long', 'message.empty']), message: z.string() })),
  })
  .meta({ id: 'MessageVerdict' });
