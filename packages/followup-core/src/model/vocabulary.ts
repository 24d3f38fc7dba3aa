/** The closed vocabularies of the domain, each spelled once. Free of zod, so that plain code may read them. */
export const contactRoles = [
  'interviewer',
  'team-member',
  'hiring-manager',
  'hr',
  'recruiter',
  'agency-recruiter',
  'referrer',
] as const;
export const channels = ['in-person', 'email', 'linkedin', 'phone'] as const;
export const purposes = [
  'next-steps',
  'thanks',
  'connect',
  'status',
  'stay-in-touch',
  'debrief',
  'no-show',
  'rejection-reply',
  'offer',
  'offer-notice',
  'withdrawal',
] as const;
export const statuses = [
  'upcoming',
  'open',
  'overdue',
  'expired',
  'snoozed',
  'done',
  'skipped',
  'cancelled',
  'blocked',
  'suppressed',
  'waiting',
] as const;
export const phases = ['interviewing', 'waiting', 'presumed-closed', 'on-hold', 'offer', 'closed'] as const;
/** In the order of ISO 8601: `weekdays[0]` is Monday. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const timeUnits = ['days', 'business-days', 'weeks', 'months'] as const;
export const timeframeTypes = [
  'by-date',
  'by-weekday',
  'next-weekday',
  'duration',
  'range',
  'end-of-week',
  'end-of-month',
  'early-next-week',
  'on-date',
  'not-before',
  'vague',
  'unknown',
  'no-contact',
] as const;
export const replyKinds = ['news', 'acknowledgement', 'out-of-office', 'no-contact'] as const;
export const outcomes = ['rejected', 'withdrawn', 'closed', 'offer-declined', 'hired', 'accepted-elsewhere'] as const;
export const eventTypes = [
  'step.done',
  'step.skipped',
  'step.snoozed',
  'event.retracted',
  'reply.received',
  'contact.made',
  'invite.withdrawn',
  'invite.accepted',
  'hold.started',
  'offer.received',
  'outcome.recorded',
  'interview.rescheduled',
  'stay-in-touch.paused',
] as const;
export const interviewStates = ['cancelled', 'no-show'] as const;
/** What a rule may count from; a rule with `after` counts from the rule before it in the wait instead. */
export const anchors = [
  'interview-start',
  'interview-end',
  'first-interview',
  'no-show',
  'answer-overdue',
  'offer',
  'offer-elsewhere',
  'rejection',
  'accepted-elsewhere',
  'outcome',
] as const;
/** To whom a step goes: a place in the process, or the first contact in a role. */
export const recipients = ['each-interviewer', 'status-contact', 'kept-contacts', ...contactRoles] as const;
/** How an agency in between changes a rule. */
export const agencyModes = ['direct', 'recruiter', 'after-outcome', 'only'] as const;
/** How a day that is no business day is rolled; the words of ISDA. */
export const conventions = ['following', 'preceding', 'unadjusted'] as const;
export const statedModes = ['after', 'within'] as const;
export const locales = ['en', 'de'] as const;

export type ContactRole = (typeof contactRoles)[number];
export type Channel = (typeof channels)[number];
export type Purpose = (typeof purposes)[number];
export type Status = (typeof statuses)[number];
export type Phase = (typeof phases)[number];
export type Weekday = (typeof weekdays)[number];
export type TimeUnit = (typeof timeUnits)[number];
export type TimeframeType = (typeof timeframeTypes)[number];
export type Outcome = (typeof outcomes)[number];
export type EventType = (typeof eventTypes)[number];
export type Anchor = (typeof anchors)[number];
export type Recipient = (typeof recipients)[number];
export type AgencyMode = (typeof agencyModes)[number];
export type Convention = (typeof conventions)[number];
export type Locale = (typeof locales)[number];
