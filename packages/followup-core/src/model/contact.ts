import { z } from 'zod';
import { idSchema, lineSchema, zoneSchema } from './text.ts';
import { channels, contactRoles } from './vocabulary.ts';

/** A person one may write to or call. */
export const contactSchema = z
  .strictObject({
    id: idSchema,
    name: lineSchema.min(1),
    role: z.enum(contactRoles),
    email: lineSchema.optional(),
    phone: lineSchema.optional(),
    linkedin: lineSchema.optional().meta({ description: 'The address of the profile' }),
    connected: z.boolean().optional().meta({ description: 'Already connected on LinkedIn' }),
    timeZone: zoneSchema.optional(),
    refuses: z.array(z.enum(channels)).max(4).optional().meta({ description: 'Channels the person asked not to use' }),
    unreachable: z.array(z.enum(channels)).max(4).optional().meta({ description: 'Channels that failed: a bounce' }),
  })
  .meta({ id: 'Contact', description: 'A person one may write to or call' });

export type Contact = z.infer<typeof contactSchema>;
