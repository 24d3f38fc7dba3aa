import type { Reason, ReasonCode } from 'followup-core';

type Field = Exclude<keyof Reason, 'code'>;
type Sample = Partial<Omit<Reason, 'code'>>;

/** What a code carries, and with which values its sentence is shown. */
export interface ReasonEntry {
  readonly always: readonly Field[];
  readonly sometimes?: readonly Field[];
  /** One sentence each: what is given here stands beside, or in the place of, the stand-ins of `always`. */
  readonly samples?: readonly Sample[];
}

/** Values that are told apart wherever they turn up in a sentence, each with the field that it stands for. */
export const standIns: Sample = {
  anchor: 'answer-overdue',
  at: '2031-05-05T10:00:00+00:00',
  from: '2031-01-06',
  on: '2031-02-03',
  until: '2031-03-03',
  saidOn: '2031-04-07',
  businessDays: 71,
  days: 72,
  months: 73,
  minutes: 74 * 60,
  time: '{time}',
  last: '{last}',
  timeZone: '{timeZone}',
  text: '{text}',
  outcome: 'closed',
  contactId: '{contactId}',
  applicationId: '{applicationId}',
};
const fromInstant = '2031-06-02T10:00:00+00:00';
const { businessDays, days, months, minutes, contactId, applicationId, text, until, outcome, at } = standIns;

/** How the stand-ins look in an English sentence, and what to show in their place. */
export const placeholders: readonly (readonly [words: string, field: string])[] = [
  ['the day on which the answer is overdue', '{anchor}'],
  ['Monday 5 May 2031 at 10:00', '{at}'],
  ['Monday 2 June 2031 at 10:00', '{from}'],
  ['Monday 6 January 2031', '{from}'],
  ['Monday 3 February 2031', '{on}'],
  ['Monday 3 March 2031', '{until}'],
  ['Monday 7 April 2031', '{saidOn}'],
  ['Tuesday 4 March 2031', '{on}'],
  ['74 hours', '{minutes}'],
  ['71', '{businessDays}'],
  ['72', '{days}'],
  ['73', '{months}'],
  ['the position was closed', '{outcome}'],
  ['the closing of the position', '{outcome}'],
];

/** Fields by code: `documentation.test.ts` holds them against the timelines of the worked cases. */
export const reasonEntries: Readonly<Record<ReasonCode, ReasonEntry>> = {
  'opens.at-fact': {
    always: ['anchor', 'at'],
    sometimes: ['sets', 'minutes', 'outcome', 'interviewId', 'eventId', 'applicationId'],
    samples: [{}, { minutes }],
  },
  'opens.days-after': {
    always: ['anchor', 'from', 'off', 'on'],
    sometimes: ['businessDays', 'days', 'months', 'outcome', 'interviewId', 'contactId'],
    samples: [{ businessDays }, { days, outcome }, { months, anchor: 'outcome', contactId }],
  },
  'opens.again': {
    always: ['sets', 'from', 'days', 'off', 'on', 'time', 'last', 'timeZone'],
    samples: [{ from: fromInstant }],
  },
  'opens.hour': { always: ['sets', 'on', 'time', 'timeZone'] },
  'answer.unstated': { always: ['from', 'days', 'businessDays', 'off', 'on'] },
  'answer.after': { always: ['until', 'businessDays', 'off', 'on'] },
  'answer.within': {
    always: ['until', 'saidOn', 'off', 'on'],
    samples: [{}, { on: '2031-03-03' }, { on: '2031-03-04' }],
  },
  'answer.on-date': { always: ['until', 'off', 'on'], samples: [{ on: '2031-03-03' }, {}] },
  'answer.hold': { always: ['from', 'days', 'off', 'on'] },
  'attempt.after': {
    always: ['attempt', 'basis', 'from', 'off', 'on'],
    sometimes: ['businessDays', 'days', 'months'],
    samples: [
      { basis: 'made', businessDays },
      { basis: 'planned', businessDays },
      { basis: 'skipped', businessDays },
      { basis: 'today', businessDays },
    ],
  },
  'moved.out-of-office': { always: ['until', 'businessDays', 'off', 'on'] },
  'moved.snooze': { always: ['until', 'off', 'on'], samples: [{ on: '2031-03-03' }, {}] },
  'moved.recent-contact': { always: ['applicationId', 'from', 'businessDays', 'off', 'on'] },
  'due.elapsed': { always: ['from', 'minutes'], sometimes: ['sets'], samples: [{ from: fromInstant }] },
  'due.rolled': {
    always: ['sets', 'from', 'convention', 'off', 'on', 'time', 'timeZone'],
    samples: [{ convention: 'following' }, { convention: 'preceding' }],
  },
  'due.business-days': {
    always: ['sets', 'from', 'businessDays', 'off', 'on', 'time', 'timeZone'],
    samples: [{}, { businessDays: 0, from: '2031-02-03' }],
  },
  'due.deadline': { always: ['sets', 'at'] },
  'due.interview-end': { always: ['sets', 'at'] },
  'due.at-least': { always: ['sets', 'from', 'minutes'], samples: [{ from: fromInstant }] },
  'due.kept': { always: ['sets', 'at'] },
  'due.capped': { always: ['sets', 'at'] },
  'expires.elapsed': { always: ['from', 'minutes'], sometimes: ['sets'], samples: [{ from: fromInstant }] },
  'expires.business-days': { always: ['sets', 'from', 'businessDays', 'off', 'on', 'time', 'timeZone'] },
  'expires.with-due': { always: ['sets', 'at'] },
  'timeframe.said': {
    always: ['timeframe', 'saidOn'],
    sometimes: ['text', 'until', 'interviewId'],
    samples: [
      { timeframe: 'by-date', until, text },
      { timeframe: 'by-date', until },
      { timeframe: 'on-date' },
      { timeframe: 'not-before' },
      { timeframe: 'vague', text },
      { timeframe: 'unknown' },
    ],
  },
  'timeframe.not-before': { always: ['from', 'businessDays', 'off', 'until'] },
  'channel.instead': {
    always: ['channel'],
    samples: [{ channel: 'email' }, { channel: 'phone' }, { channel: 'linkedin' }],
  },
  'asks-next-steps': { always: [] },
  'thanks-folded-in': { always: ['contactId'] },
  'covers-others': { always: ['applicationId', 'stepId'] },
  'settled.done': { always: ['at'], sometimes: ['eventId'] },
  'settled.skipped': { always: ['at'], sometimes: ['eventId'] },
  'settled.timeframe-recorded': { always: ['interviewId'] },
  'settled.offer-answered': {
    always: ['at', 'outcome'],
    samples: [{ outcome: 'hired' }, { outcome: 'offer-declined' }],
  },
  'settled.with-other': { always: ['at'], sometimes: ['applicationId'] },
  'cancelled.reply': { always: ['at'] },
  'cancelled.new-round': { always: ['at'], sometimes: ['interviewId'] },
  'cancelled.interview': { always: ['at'], sometimes: ['interviewId'] },
  'cancelled.no-show': { always: ['at'], sometimes: ['interviewId'] },
  'cancelled.hold': { always: ['at'] },
  'cancelled.offer': { always: ['at'], sometimes: ['eventId', 'applicationId'], samples: [{}, { applicationId }] },
  'cancelled.outcome': {
    always: ['at', 'outcome'],
    sometimes: ['eventId', 'applicationId'],
    samples: [{}, { outcome: 'accepted-elsewhere', applicationId }],
  },
  'cancelled.no-contact': { always: ['at'], sometimes: ['eventId'] },
  'cancelled.silence': { always: ['at', 'attempt'] },
  'cancelled.connected': { always: ['contactId'] },
  'cancelled.merged': { always: ['applicationId', 'stepId'] },
  'cancelled.offer-notice': { always: ['at'] },
  'cancelled.offer-over': { always: ['applicationId'] },
  'suppressed.no-contact': { always: [], sometimes: ['at'], samples: [{}, { at }] },
  'suppressed.refused': { always: ['contactId', 'channel'], samples: [{ channel: 'email' }] },
  'blocked.no-address': {
    always: ['channel'],
    sometimes: ['contactId'],
    samples: [
      { channel: 'email', contactId },
      { channel: 'phone', contactId },
    ],
  },
  'waiting.outcome': { always: [] },
  'waiting.paused': { always: ['at'], sometimes: ['text'] },
  expired: { always: ['at'] },
};
