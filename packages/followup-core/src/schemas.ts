// The shapes of the wire, as zod schemas: for boundaries. The planning itself needs none of this.
export { applicationSchema, candidateSchema, employerSchema } from './model/application.ts';
export { contactSchema } from './model/contact.ts';
export { eventSchema } from './model/event.ts';
export { interviewSchema } from './model/interview.ts';
export {
  dueSchema,
  expirySchema,
  offsetSchema,
  policyExtensionSchema,
  policySchema,
  ruleSchema,
} from './model/policy.ts';
export { reasonSchema } from './model/reason.ts';
export { messageCheckSchema, messageVerdictSchema, planRequestSchema, policyInputSchema } from './model/requests.ts';
export { dateSchema, dateTimeSchema, idSchema, instantSchema, timeSchema, zoneSchema } from './model/text.ts';
export { timeframeSchema } from './model/timeframe.ts';
export { agendaSchema, ignoredEventSchema, stepSchema, timelineSchema } from './model/timeline.ts';
