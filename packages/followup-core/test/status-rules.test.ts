import { ana, ben, interview, rita, tuesday } from './support/plan.ts';
import { agency, rejected, table, type Row } from './support/rule-table.ts';

table('status', [
  {
    it: 'puts the call of a Friday interview on Friday two weeks later',
    now: '2026-05-15T12:00',
    interviews: [interview('r1', '2026-05-15', ['ana'])],
    steps: [
      'ana email upcoming Fri 2026-05-22 09:00 – Mon 2026-05-25 17:00',
      'ana phone upcoming Fri 2026-05-29 09:30 – Tue 2026-06-02 16:30',
    ],
  },
  {
    it: 'is due on the last day they gave under `standard`',
    now: '2026-05-12T12:00',
    policy: 'standard',
    interviews: [{ ...tuesday, timeframe: { type: 'by-weekday', weekday: 'fri' } }],
    steps: [
      'ana email upcoming Fri 2026-05-15 09:00 – Fri 2026-05-15 17:00',
      'ana phone upcoming Fri 2026-05-22 09:30 – Tue 2026-05-26 16:30',
    ],
  },
  {
    it: 'keeps its two days under `standard` when nothing was said',
    now: '2026-05-12T12:00',
    policy: 'standard',
    steps: [
      'ana email upcoming Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone upcoming Tue 2026-05-26 09:30 – Thu 2026-05-28 16:30',
    ],
  },
  {
    it: 'believes the recruiter rather than the later word of another',
    now: '2026-05-12T18:00',
    contacts: [ana, rita],
    interviews: [
      { ...tuesday, timeframe: { type: 'duration', count: 3, unit: 'weeks' } },
      { ...tuesday, id: 'r2', with: ['rita'], timeframe: { type: 'by-weekday', weekday: 'fri' } },
    ],
    steps: [
      'rita email upcoming Mon 2026-05-18 09:00 – Tue 2026-05-19 17:00',
      'rita phone upcoming Mon 2026-05-25 09:30 – Wed 2026-05-27 16:30',
    ],
  },
  {
    it: 'prefers a definite word to a vague one',
    now: '2026-05-12T18:00',
    interviews: [
      { ...tuesday, timeframe: { type: 'vague' } },
      { ...tuesday, id: 'r2', timeframe: { type: 'by-date', date: '2026-05-13' } },
    ],
    steps: [
      'ana email upcoming Thu 2026-05-14 09:00 – Fri 2026-05-15 17:00',
      'ana phone upcoming Thu 2026-05-21 09:30 – Mon 2026-05-25 16:30',
    ],
  },
  {
    it: 'is silent when one of the round asked not to be contacted',
    now: '2026-05-12T18:00',
    interviews: [
      { ...tuesday, timeframe: { type: 'no-contact' } },
      { ...tuesday, id: 'r2', timeframe: { type: 'by-date', date: '2026-05-13' } },
    ],
    steps: ['ana email suppressed'],
  },
  {
    it: 'counts the call from the day the email was made, also at a weekend',
    now: '2026-05-24T12:00',
    events: [{ at: '2026-05-23T10:00', type: 'step.done', purpose: 'status' }],
    steps: [
      'ana email done Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone upcoming Fri 2026-05-29 09:30 – Tue 2026-06-02 16:30',
    ],
  },
  {
    it: 'pushes the call out while the email is overdue',
    now: '2026-06-06T12:00',
    steps: [
      'ana email overdue Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone upcoming Mon 2026-06-15 09:30 – Wed 2026-06-17 16:30',
    ],
  },
  {
    it: 'ends the wait when the email is left unmade for 20 business days',
    now: '2026-06-18T12:00',
    steps: [
      'ana email expired Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone cancelled Wed 2026-06-24 09:30 – Fri 2026-06-26 16:30',
    ],
  },
  {
    it: 'goes on when the expired email is made after all',
    now: '2026-06-23T12:00',
    events: [{ at: '2026-06-22T10:00', type: 'step.done', purpose: 'status' }],
    steps: [
      'ana email done Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone upcoming Mon 2026-06-29 09:30 – Wed 2026-07-01 16:30',
    ],
  },
  {
    it: 'waits for who is away: one business day after the return',
    now: '2026-05-19T12:00',
    events: [{ at: '2026-05-18T09:00', type: 'reply.received', kind: 'out-of-office', returnsOn: '2026-05-29' }],
    steps: [
      'ana email upcoming Mon 2026-06-01 09:00 – Tue 2026-06-02 17:00',
      'ana phone upcoming Mon 2026-06-08 09:30 – Wed 2026-06-10 16:30',
    ],
  },
  {
    it: 'is not brought back before the return by a later snooze',
    now: '2026-05-19T12:00',
    events: [
      { at: '2026-05-18T09:00', type: 'reply.received', kind: 'out-of-office', returnsOn: '2026-05-29' },
      { at: '2026-05-19T09:00', type: 'step.snoozed', purpose: 'status', until: '2026-05-22' },
    ],
    steps: [
      'ana email upcoming Mon 2026-06-01 09:00 – Tue 2026-06-02 17:00',
      'ana phone upcoming Mon 2026-06-08 09:30 – Wed 2026-06-10 16:30',
    ],
  },
  {
    it: 'does not care for the absence of somebody else',
    now: '2026-05-19T12:00',
    contacts: [ana, ben],
    events: [
      {
        at: '2026-05-18T09:00',
        type: 'reply.received',
        kind: 'out-of-office',
        contactId: 'ben',
        returnsOn: '2026-05-29',
      },
    ],
    steps: [
      'ana email open Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone upcoming Tue 2026-05-26 09:30 – Thu 2026-05-28 16:30',
    ],
  },
  {
    it: 'takes the latest of two snoozes, though it is the shorter one',
    now: '2026-05-19T12:00',
    events: [
      { at: '2026-05-19T09:10', type: 'step.snoozed', purpose: 'status', until: '2026-05-28' },
      { at: '2026-05-19T09:20', type: 'step.snoozed', purpose: 'status', until: '2026-05-21' },
    ],
    steps: [
      'ana email snoozed Thu 2026-05-21 09:00 – Fri 2026-05-22 17:00',
      'ana phone upcoming Thu 2026-05-28 09:30 – Mon 2026-06-01 16:30',
    ],
  },
  {
    it: 'checks in once, four weeks into a hold without a date',
    now: '2026-05-18T12:00',
    events: [{ at: '2026-05-18T10:00', type: 'hold.started' }],
    steps: [
      'ana email cancelled Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone cancelled Tue 2026-05-26 09:30 – Thu 2026-05-28 16:30',
      'ana email upcoming Mon 2026-06-15 09:00 – Mon 2026-06-15 17:00',
    ],
  },
  {
    it: 'is live again when news comes after an offer',
    now: '2026-05-22T12:00',
    events: [
      { at: '2026-05-20T10:00', type: 'offer.received' },
      { at: '2026-05-21T10:00', type: 'reply.received', kind: 'news' },
    ],
    steps: [
      'ana email cancelled Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone cancelled Tue 2026-05-26 09:30 – Thu 2026-05-28 16:30',
      'ana email upcoming Thu 2026-05-28 09:00 – Fri 2026-05-29 17:00',
      'ana phone upcoming Thu 2026-06-04 09:30 – Mon 2026-06-08 16:30',
    ],
  },
  {
    it: 'hears nothing of replies after an outcome',
    now: '2026-05-23T12:00',
    events: [rejected, { at: '2026-05-22T10:00', type: 'reply.received', kind: 'news' }],
    steps: [
      'ana email cancelled Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone cancelled Tue 2026-05-26 09:30 – Thu 2026-05-28 16:30',
    ],
  },
  {
    it: 'waits anew from the agreed end of a no-show',
    now: '2026-05-12T12:00',
    interviews: [{ ...tuesday, state: 'no-show' }],
    steps: [
      'ana email upcoming Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'ana phone upcoming Tue 2026-05-26 09:30 – Thu 2026-05-28 16:30',
    ],
  },
  {
    it: 'goes to the recruiter of the agency',
    now: '2026-05-12T12:00',
    ...agency,
    steps: [
      'otto email upcoming Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'otto phone upcoming Tue 2026-05-26 09:30 – Thu 2026-05-28 16:30',
    ],
  },
] as Row[]);
