import type { Event, Timeframe } from 'followup-core';
import { ana, interview, otto, tuesday, type Told } from './support/plan.ts';
import { at, reasonTable } from './support/reason-table.ts';

const unstated = 'answer.unstated from=2026-05-12 days=7 businessDays=5 on=2026-05-19';
const saying = (timeframe: Timeframe): Partial<Told> => ({ interviews: [{ ...tuesday, timeframe }] });
const status = (type: 'step.done' | 'step.skipped'): Event => ({ type, purpose: 'status', at: '2026-05-20T10:00' });

reasonTable('status-email', [
  {
    it: 'opens days later, where a policy says so',
    reasons: [
      unstated,
      'opens.days-after anchor=answer-overdue from=2026-05-19 businessDays=2 on=2026-05-21',
      at('2026-05-21'),
    ],
    policy: { extends: 'patient', rules: { 'status-email': { opens: { businessDays: 2 } } } },
  },
  {
    it: 'opens when nothing was said',
    reasons: [unstated, at('2026-05-19')],
  },
  {
    it: 'opens when nothing usable was said',
    reasons: ['timeframe.said timeframe=vague text=soon saidOn=2026-05-12 interviewId=r1', unstated, at('2026-05-19')],
    ...saying({ type: 'vague', text: 'soon' }),
  },
  {
    it: 'opens after what was said',
    reasons: [
      'timeframe.said timeframe=by-weekday saidOn=2026-05-12 until=2026-05-15 interviewId=r1',
      'answer.after until=2026-05-15 businessDays=1 on=2026-05-18',
      at('2026-05-18'),
    ],
    ...saying({ type: 'by-weekday', weekday: 'fri' }),
  },
  {
    it: 'opens within what was said',
    reasons: [
      'timeframe.said timeframe=by-date text=by the 17th saidOn=2026-05-12 until=2026-05-17 interviewId=r1',
      'answer.within until=2026-05-17 saidOn=2026-05-12 on=2026-05-15',
      at('2026-05-15'),
    ],
    policy: 'standard',
    ...saying({ type: 'by-date', date: '2026-05-17', text: 'by the 17th' }),
  },
  {
    it: 'opens the next day, where that is the day itself',
    reasons: [
      'timeframe.said timeframe=by-date saidOn=2026-05-12 until=2026-05-12 interviewId=r1',
      'answer.within until=2026-05-12 saidOn=2026-05-12 on=2026-05-13',
      at('2026-05-13'),
    ],
    policy: 'standard',
    ...saying({ type: 'by-date', date: '2026-05-12' }),
  },
  {
    it: 'opens some days after the first day on which they may answer',
    reasons: [
      'timeframe.said timeframe=not-before saidOn=2026-05-12 interviewId=r1',
      'timeframe.not-before from=2026-05-15 businessDays=5 until=2026-05-22',
      'answer.after until=2026-05-22 businessDays=1 on=2026-05-25',
      at('2026-05-25'),
    ],
    ...saying({ type: 'not-before', date: '2026-05-15' }),
  },
  {
    it: 'opens on the day they invited it for',
    reasons: [
      'timeframe.said timeframe=on-date saidOn=2026-05-12 interviewId=r1',
      'answer.on-date until=2026-05-16 on=2026-05-18',
      at('2026-05-18'),
    ],
    ...saying({ type: 'on-date', date: '2026-05-16' }),
  },
  {
    it: 'opens four weeks into a hold',
    place: 1,
    reasons: ['answer.hold from=2026-05-12 days=28 on=2026-06-09', at('2026-06-09')],
    events: [{ type: 'hold.started', at: '2026-05-12T11:30' }],
  },
  {
    it: 'opens after a hold',
    place: 1,
    reasons: [
      'timeframe.said timeframe=by-date saidOn=2026-05-12 until=2026-06-01',
      'answer.after until=2026-06-01 businessDays=1 on=2026-06-02',
      at('2026-06-02'),
    ],
    events: [{ type: 'hold.started', at: '2026-05-12T11:30', until: '2026-06-01' }],
  },
  {
    it: 'opens after what a reply said',
    place: 1,
    reasons: [
      'timeframe.said timeframe=duration text=a week saidOn=2026-05-12 until=2026-05-19',
      'answer.after until=2026-05-19 businessDays=1 on=2026-05-20',
      at('2026-05-20'),
    ],
    events: [
      {
        type: 'reply.received',
        kind: 'news',
        at: '2026-05-12T11:30',
        timeframe: { type: 'duration', count: 1, unit: 'weeks', text: 'a week' },
      },
    ],
  },
  {
    it: 'is snoozed',
    reasons: [unstated, 'moved.snooze until=2026-05-23 on=2026-05-25', at('2026-05-25')],
    events: [{ type: 'step.snoozed', purpose: 'status', until: '2026-05-23', at: '2026-05-12T11:30' }],
  },
  {
    it: 'waits for a return',
    reasons: [unstated, 'moved.out-of-office until=2026-05-22 businessDays=1 on=2026-05-25', at('2026-05-25')],
    events: [{ type: 'reply.received', kind: 'out-of-office', returnsOn: '2026-05-22', at: '2026-05-12T11:30' }],
  },
  {
    it: 'is blocked',
    reasons: ['blocked.no-address channel=email contactId=ana', unstated, at('2026-05-19')],
    contacts: [{ ...ana, refuses: ['email', 'phone'] }],
  },
  {
    it: 'is blocked, where there is nobody',
    reasons: ['blocked.no-address channel=email', unstated, at('2026-05-19')],
    contacts: [],
    interviews: [interview('r1', '2026-05-12', [])],
  },
  {
    it: 'is a call',
    reasons: ['channel.instead channel=phone', unstated, at('2026-05-19', '09:30')],
    contacts: [{ ...ana, unreachable: ['email'] }],
  },
  {
    it: 'expired',
    reasons: ['thanks-folded-in contactId=ana']
      .slice(1)
      .concat(unstated, at('2026-05-19'), 'expired at=2026-06-17T17:00'),
    now: '2026-06-18T12:00',
  },
  {
    it: 'thanks as well, when nobody did',
    reasons: [unstated, at('2026-05-19'), 'thanks-folded-in contactId=ana'],
    now: '2026-05-18T12:00',
  },
  {
    it: 'thanks through the agency as well',
    reasons: [unstated, at('2026-05-19'), 'thanks-folded-in contactId=ana'],
    now: '2026-05-18T12:00',
    via: 'agency',
    contacts: [ana, otto],
  },
  {
    it: 'thanks for nothing that it does not ask about',
    reasons: ['answer.unstated from=2026-05-26 days=7 businessDays=5 on=2026-06-02', at('2026-06-02')],
    place: 1,
    now: '2026-05-26T12:00',
    interviews: [tuesday, interview('r2', '2026-05-26', ['ana'])],
  },
]);

const called = (basis: string, from: string, on: string) => [
  `attempt.after from=${from} businessDays=5 on=${on} attempt=1 basis=${basis}`,
  at(on, '09:30'),
];

reasonTable('phone-call', [
  { it: 'counts from the day that is planned', reasons: called('planned', '2026-05-19', '2026-05-26') },
  {
    it: 'counts from the day that was planned and skipped',
    reasons: called('skipped', '2026-05-19', '2026-05-26'),
    now: '2026-05-21T12:00',
    events: [status('step.skipped')],
  },
  {
    it: 'counts from the day on which it was made',
    reasons: called('made', '2026-05-20', '2026-05-27'),
    now: '2026-05-21T12:00',
    events: [status('step.done')],
  },
  {
    it: 'counts from today while nothing is made',
    reasons: called('today', '2026-05-22', '2026-05-29'),
    now: '2026-05-22T12:00',
  },
  {
    it: 'is an email',
    reasons: [
      'channel.instead channel=email',
      `attempt.after from=2026-05-19 businessDays=5 on=2026-05-26 attempt=1 basis=planned`,
      at('2026-05-26'),
    ],
    contacts: [{ ...ana, phone: undefined }],
  },
  {
    it: 'is needless after the silence',
    reasons: ['cancelled.silence at=2026-06-17T17:00 attempt=1', ...called('today', '2026-06-17', '2026-06-24')],
    now: '2026-06-18T12:00',
  },
]);
