export { planAgenda, planTimeline, type AgendaInput, type PlanInput } from './plan.ts';
export {
  discreetTitle,
  explainStep,
  explainTimeline,
  noteWriter,
  type ExplainOptions,
  type StepExplanation,
  type StepNote,
} from './engine/explain.ts';
export {
  applyTimelineDiff,
  diffTimelines,
  isEmptyDiff,
  isSameStep,
  type FieldDiff,
  type StepDiff,
  type TimelineDiff,
} from './engine/diff-timelines.ts';
export { simulate, type SimulateInput, type Simulation, type Supposition } from './simulate.ts';
export { verifyTimeline, type TimelineVerdict, type VerifyProblem } from './engine/verify-timeline.ts';
export { resolveTimeframe, type SaidBy, type TimeframeInterval } from './resolve-timeframe.ts';
export { checkMessage, type MessageCheck } from './check-message.ts';
export type { MessageProblem, MessageVerdict } from './messages/check-text.ts';

export { builtInPolicies } from './policies/built-in.ts';
export { extendPolicy, validatePolicy, type PolicyInput, type PolicyVerdict } from './policies/extend-policy.ts';

export { errorCodes, FollowupError, type ErrorCode, type Problem } from './errors.ts';

export {
  anchors,
  channels,
  contactRoles,
  eventTypes,
  locales,
  outcomes,
  phases,
  purposes,
  recipients,
  statuses,
  timeframeTypes,
} from './model/vocabulary.ts';
export type {
  AgencyMode,
  Anchor,
  Channel,
  ContactRole,
  Convention,
  EventType,
  Locale,
  Outcome,
  Phase,
  Purpose,
  Recipient,
  Status,
  TimeframeType,
  TimeUnit,
  Weekday,
} from './model/vocabulary.ts';

export type { Application, Candidate, Employer } from './model/application.ts';
export type { Contact } from './model/contact.ts';
export type { Event, EventOf } from './model/event.ts';
export type { Interview } from './model/interview.ts';
export type { Due, Expiry, Offset, Policy, PolicyExtension, Rule } from './model/policy.ts';
export type { Reason, ReasonCode } from './model/reason.ts';
export type { Timeframe } from './model/timeframe.ts';
export type { Agenda, AgendaStep, IgnoredEvent, IgnoredReason, Step, Timeline } from './model/timeline.ts';
