import { z } from 'zod';
import { lineSchema, textSchema, timeSchema } from './text.ts';
import { agencyModes, anchors, channels, conventions, purposes, recipients, statedModes } from './vocabulary.ts';

const days = z.int().min(0).max(3650);
const businessDays = z.int().min(0).max(1000);
const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** How far: one unit. Minutes and hours are elapsed time; the others are counted on the employer's calendar. */
export const offsetSchema = z
  .strictObject({
    minutes: z.int().min(0).max(525_600).optional(),
    hours: z.int().min(0).max(8760).optional(),
    days: days.optional(),
    businessDays: businessDays.optional(),
    months: z.int().min(0).max(120).optional(),
  })
  .refine((offset) => Object.values(offset).filter((amount) => amount !== undefined).length === 1, {
    error: 'exactly one of minutes, hours, days, businessDays, months',
  })
  .meta({ id: 'Offset', description: 'How far: exactly one unit' });

/** When a window closes, counted from its opening. Absent: as usual for the channel. */
export const dueSchema = z
  .union([
    z.enum(['interview-end', 'deadline']),
    z.strictObject({
      hours: z.int().min(0).max(8760),
      by: timeSchema.optional().meta({ description: 'Only if that is a business day and no later than this' }),
    }),
    z.strictObject({
      businessDays,
      at: timeSchema.optional(),
      atLeastHours: z.int().min(0).max(24).optional(),
    }),
  ])
  .meta({ id: 'Due' });

export const expirySchema = z
  .union([
    z.literal('due'),
    z.strictObject({ hours: z.int().min(0).max(8760) }),
    z.strictObject({ businessDays, at: timeSchema.optional() }),
  ])
  .meta({
    id: 'Expiry',
    description: 'When a step becomes pointless: hours from its anchor, or days from its due day',
  });

/** The definition of one kind of follow-up. */
export const ruleSchema = z
  .strictObject({
    title: lineSchema.optional().meta({ description: "Absent: the catalogue's wording for the purpose" }),
    guidance: textSchema.optional(),
    purpose: z.enum(purposes),
    channel: z.union([z.enum(channels), z.array(z.enum(channels)).min(1).max(4)]).meta({
      description: 'The channels in order of preference; the first usable one is taken',
    }),
    to: z.enum(recipients),
    anchor: z.enum(anchors).optional(),
    after: slug.optional().meta({ description: 'The rule before it in the wait, instead of an anchor' }),
    opens: offsetSchema.optional(),
    due: dueSchema.optional(),
    expires: expirySchema.optional(),
    convention: z.enum(conventions).optional(),
    viaAgency: z.enum(agencyModes).optional().meta({ description: 'Absent: direct' }),
    again: z
      .strictObject({ days })
      .optional()
      .meta({ description: 'How long after a withdrawn invitation it may be repeated' }),
    first: offsetSchema.optional(),
    every: offsetSchema.optional().meta({ description: 'Repeats this long after the last real contact' }),
    times: z.int().min(1).max(100).optional(),
    afterSilence: z.boolean().optional().meta({ description: 'Also after the process is presumed closed' }),
    rationale: textSchema.optional(),
    sources: z.array(lineSchema).max(50).optional(),
  })
  .meta({ id: 'Rule', description: 'The definition of one kind of follow-up' });

const channelHoursSchema = z.strictObject({
  from: timeSchema,
  until: timeSchema,
  businessDays: businessDays.meta({ description: 'How long a window stays open, where the rule says nothing' }),
});

const hoursSchema = z
  .strictObject({
    'in-person': channelHoursSchema,
    email: channelHoursSchema,
    linkedin: channelHoursSchema,
    phone: channelHoursSchema,
    morning: timeSchema.meta({ description: 'To when a deadline moves that is rolled to the next business day' }),
  })
  .meta({ id: 'Hours', description: "The hours of each channel, in the employer's zone" });

const waitSchema = z
  .strictObject({
    unstated: z
      .strictObject({ days, businessDays })
      .meta({ description: 'Nothing usable was said: the later of both' }),
    stated: z.strictObject({ mode: z.enum(statedModes), businessDays }),
    notBefore: z.strictObject({ businessDays }),
    hold: z.strictObject({ days }),
    expires: z.strictObject({ businessDays, at: timeSchema }).meta({ description: 'Where a rule names no expiry' }),
    presumedClosed: z.strictObject({ businessDays, at: timeSchema }),
  })
  .meta({ id: 'WaitRules' });

const limitsSchema = z
  .strictObject({
    statusPerRound: z.int().min(0).max(100),
    callsPerWait: z.int().min(0).max(100),
    sameContactBusinessDays: z.int().min(0).max(100).meta({
      description: 'Status contacts of two applications to one person this close to each other become one message',
    }),
    linkedinNotesPerMonth: z.int().min(0).max(1000),
    linkedinNoteCharacters: z.int().min(1).max(10_000),
  })
  .meta({ id: 'Limits' });

const head = {
  id: slug.optional(),
  version: lineSchema.optional(),
  title: lineSchema.optional(),
};

/** A named, versioned set of rules and numbers, whole. */
export const policySchema = z
  .strictObject({
    id: slug,
    version: lineSchema,
    title: lineSchema,
    hours: hoursSchema,
    wait: waitSchema,
    limits: limitsSchema,
    rules: z.array(ruleSchema.extend({ id: slug })).max(100),
  })
  .meta({ id: 'Policy', description: 'A named, versioned set of rules and numbers' });

const partialOf = <T extends z.ZodRawShape>(schema: z.ZodObject<T>) => schema.partial();

/** A policy that extends another one and says only what differs. */
export const policyExtensionSchema = z
  .strictObject({
    ...head,
    extends: z.string().max(80),
    hours: z
      .strictObject({
        'in-person': partialOf(channelHoursSchema).optional(),
        email: partialOf(channelHoursSchema).optional(),
        linkedin: partialOf(channelHoursSchema).optional(),
        phone: partialOf(channelHoursSchema).optional(),
        morning: timeSchema.optional(),
      })
      .optional(),
    wait: z
      .strictObject({
        unstated: z.strictObject({ days: days.optional(), businessDays: businessDays.optional() }).optional(),
        stated: z
          .strictObject({ mode: z.enum(statedModes).optional(), businessDays: businessDays.optional() })
          .optional(),
        notBefore: z.strictObject({ businessDays: businessDays.optional() }).optional(),
        hold: z.strictObject({ days: days.optional() }).optional(),
        expires: z.strictObject({ businessDays: businessDays.optional(), at: timeSchema.optional() }).optional(),
        presumedClosed: z.strictObject({ businessDays: businessDays.optional(), at: timeSchema.optional() }).optional(),
      })
      .optional(),
    limits: limitsSchema.partial().optional(),
    rules: z
      .record(slug, z.union([z.literal(false), ruleSchema.partial()]))
      .optional()
      .meta({ description: 'By rule id: what differs, a rule of your own, or false to leave it out' }),
  })
  .meta({ id: 'PolicyExtension', description: 'What differs from the policy it extends' });

export type Offset = z.infer<typeof offsetSchema>;
export type Due = z.infer<typeof dueSchema>;
export type Expiry = z.infer<typeof expirySchema>;
export type Rule = z.infer<typeof ruleSchema> & { id: string };
export type Policy = z.infer<typeof policySchema>;
export type PolicyExtension = z.infer<typeof policyExtensionSchema>;
