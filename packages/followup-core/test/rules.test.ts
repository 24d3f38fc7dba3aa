import { ana, ben, interview, person, tuesday } from './support/plan.ts';
import { agency, rejected, table, type Row } from './support/rule-table.ts';

table('next-steps', [
  {
    it: 'is upcoming before the interview',
    now: '2026-05-12T09:00',
    steps: ['r1 upcoming Tue 2026-05-12 10:00 – Tue 2026-05-12 11:00'],
  },
  {
    it: 'is still open at the very end',
    now: '2026-05-12T11:00',
    steps: ['r1 open Tue 2026-05-12 10:00 – Tue 2026-05-12 11:00'],
  },
  {
    it: 'is done once a timeframe is recorded, also a vague one',
    now: '2026-05-12T12:00',
    interviews: [{ ...tuesday, timeframe: { text: 'soon' } }],
    steps: ['r1 done Tue 2026-05-12 10:00 – Tue 2026-05-12 11:00'],
  },
  {
    it: 'is not asked of a cancelled interview',
    now: '2026-05-12T09:00',
    interviews: [{ ...tuesday, state: 'cancelled' }],
    steps: [],
  },
] as Row[]);

table('thanks', [
  {
    it: 'goes to each interviewer',
    now: '2026-05-12T12:00',
    contacts: [ana, ben],
    interviews: [interview('r1', '2026-05-12', ['ana', 'ben'])],
    steps: [
      'ana r1 open Tue 2026-05-12 11:00 – Wed 2026-05-13 11:00',
      'ben r1 open Tue 2026-05-12 11:00 – Wed 2026-05-13 11:00',
    ],
  },
  {
    it: 'moves from a Sunday to Monday 10:00 under `following`',
    now: '2026-05-16T12:00',
    interviews: [interview('r1', '2026-05-16', ['ana'])],
    policy: { extends: 'patient', rules: { 'thank-you': { convention: 'following' } } },
    steps: ['ana r1 open Sat 2026-05-16 11:00 – Mon 2026-05-18 10:00'],
  },
  {
    it: 'moves from a Sunday back to Friday only if that is not before the interview',
    now: '2026-05-16T12:00',
    interviews: [interview('r1', '2026-05-16', ['ana'])],
    policy: { extends: 'patient', rules: { 'thank-you': { convention: 'preceding' } } },
    steps: ['ana r1 open Sat 2026-05-16 11:00 – Mon 2026-05-18 10:00'],
  },
  {
    it: 'expires after 120 elapsed hours',
    now: '2026-05-17T11:01',
    steps: ['ana r1 expired Tue 2026-05-12 11:00 – Wed 2026-05-13 11:00'],
  },
  {
    it: 'is one for a person and day, and a done by the earlier interview counts',
    now: '2026-05-12T18:00',
    interviews: [tuesday, { ...tuesday, id: 'r2', startsAt: '2026-05-12T15:00', endsAt: '2026-05-12T16:00' }],
    events: [{ at: '2026-05-12T17:00', type: 'step.done', purpose: 'thanks', contactId: 'ana', interviewId: 'r1' }],
    steps: ['ana r2 done Tue 2026-05-12 16:00 – Wed 2026-05-13 16:00'],
  },
  {
    it: 'is cancelled with its interview, beside the one that was held that day',
    now: '2026-05-12T18:00',
    interviews: [tuesday, { ...tuesday, id: 'r2', state: 'cancelled', cancelledAt: '2026-05-12T12:00' }],
    steps: [
      'ana r1 open Tue 2026-05-12 11:00 – Wed 2026-05-13 11:00',
      'ana r2 cancelled Tue 2026-05-12 11:00 – Wed 2026-05-13 11:00',
    ],
  },
  {
    it: 'is owed to nobody who did not turn up',
    now: '2026-05-12T18:00',
    interviews: [{ ...tuesday, state: 'no-show' }],
    steps: [],
  },
  {
    it: 'goes through the agency, naming whom it is for',
    now: '2026-05-12T12:00',
    ...agency,
    steps: ['otto for ana r1 open Tue 2026-05-12 11:00 – Wed 2026-05-13 11:00'],
  },
  {
    it: 'opens again that morning when snoozed to Thursday, with its day to do it',
    now: '2026-05-12T12:00',
    events: [{ at: '2026-05-12T11:30', type: 'step.snoozed', purpose: 'thanks', until: '2026-05-14' }],
    steps: ['ana r1 snoozed Thu 2026-05-14 09:00 – Fri 2026-05-15 09:00'],
  },
  {
    it: 'cannot be snoozed past its expiry',
    now: '2026-05-12T12:00',
    events: [{ at: '2026-05-12T11:30', type: 'step.snoozed', purpose: 'thanks', until: '2026-05-18' }],
    steps: ['ana r1 open Tue 2026-05-12 11:00 – Wed 2026-05-13 11:00'],
  },
] as Row[]);

table('connect', [
  {
    it: 'waits for the outcome when an agency is in between',
    now: '2026-05-12T12:00',
    ...agency,
    steps: ['ana waiting'],
  },
  {
    it: 'is blocked without a usable profile',
    now: '2026-05-12T12:00',
    contacts: [{ ...ana, refuses: ['linkedin'] }],
    steps: ['ana blocked Wed 2026-05-13 09:00 – Fri 2026-05-15 17:00'],
  },
  {
    it: 'is needless once an invitation was accepted',
    now: '2026-05-20T12:00',
    events: [{ at: '2026-05-14T09:00', type: 'invite.accepted', contactId: 'ana' }],
    steps: ['ana cancelled Wed 2026-05-13 09:00 – Fri 2026-05-15 17:00'],
  },
  {
    it: 'is not lost by an invitation withdrawn on a Sunday: 21 days later is a Sunday, so Monday 09:00',
    now: '2026-06-01T12:00',
    events: [{ at: '2026-05-24T12:00', type: 'invite.withdrawn', contactId: 'ana' }],
    steps: ['ana upcoming Mon 2026-06-15 09:00 – Tue 2026-06-16 17:00'],
  },
  {
    it: 'opens in the morning when the invitation was withdrawn late at night',
    now: '2026-06-01T12:00',
    events: [{ at: '2026-05-27T23:00', type: 'invite.withdrawn', contactId: 'ana' }],
    steps: ['ana upcoming Thu 2026-06-18 09:00 – Fri 2026-06-19 17:00'],
  },
] as Row[]);

table('debrief', [
  {
    it: 'is due four hours later',
    now: '2026-05-12T12:00',
    ...agency,
    steps: ['otto r1 open Tue 2026-05-12 11:00 – Tue 2026-05-12 15:00'],
  },
  {
    it: 'is due the next business morning when four hours later is past six',
    now: '2026-05-15T18:00',
    ...agency,
    interviews: [{ ...tuesday, startsAt: '2026-05-15T14:00', endsAt: '2026-05-15T15:00' }],
    steps: ['otto r1 open Fri 2026-05-15 15:00 – Mon 2026-05-18 10:00'],
  },
  {
    it: 'is due on Monday after a Saturday interview',
    now: '2026-05-16T12:00',
    ...agency,
    interviews: [interview('r1', '2026-05-16', ['ana'])],
    steps: ['otto r1 open Sat 2026-05-16 11:00 – Mon 2026-05-18 10:00'],
  },
  { it: 'is owed to nobody without an agency', now: '2026-05-12T12:00', steps: [] },
] as Row[]);

table('no-show', [
  {
    it: 'opens twenty minutes after the agreed start',
    now: '2026-05-12T10:25',
    interviews: [{ ...tuesday, state: 'no-show' }],
    steps: ['ana r1 open Tue 2026-05-12 10:20 – Tue 2026-05-12 17:00'],
  },
  {
    it: 'has two hours when five o’clock is too close',
    now: '2026-05-12T16:30',
    interviews: [{ ...tuesday, startsAt: '2026-05-12T16:00', endsAt: '2026-05-12T17:00', state: 'no-show' }],
    steps: ['ana r1 open Tue 2026-05-12 16:20 – Tue 2026-05-12 18:20'],
  },
] as Row[]);

table('offer', [
  {
    it: 'keeps a deadline on a Sunday',
    now: '2026-05-20T12:00',
    events: [{ at: '2026-05-20T10:00', type: 'offer.received', deadline: '2026-05-24T12:00' }],
    steps: ['ana open Wed 2026-05-20 10:00 – Sun 2026-05-24 12:00'],
  },
  {
    it: 'has no due without a deadline, and is never overdue',
    now: '2027-05-20T12:00',
    events: [{ at: '2026-05-20T10:00', type: 'offer.received' }],
    steps: ['ana open Wed 2026-05-20 10:00 – open end'],
  },
  {
    it: 'is done when it is declined',
    now: '2026-05-22T12:00',
    events: [
      { at: '2026-05-20T10:00', type: 'offer.received' },
      { at: '2026-05-21T10:00', type: 'outcome.recorded', outcome: 'offer-declined' },
    ],
    steps: ['ana done Wed 2026-05-20 10:00 – open end'],
  },
  {
    it: 'is cancelled by any other outcome',
    now: '2026-05-22T12:00',
    events: [{ at: '2026-05-20T10:00', type: 'offer.received' }, rejected],
    steps: ['ana cancelled Wed 2026-05-20 10:00 – open end'],
  },
] as Row[]);

table('stay-in-touch', [
  {
    it: 'is a message on LinkedIn to who is connected',
    now: '2026-05-22T12:00',
    contacts: [{ ...ana, connected: true }],
    stayInTouchWith: ['ana'],
    policy: { extends: 'patient', rules: { 'stay-in-touch': { times: 1 } } },
    events: [rejected],
    steps: ['ana upcoming Mon 2026-07-20 09:00 – Fri 2026-07-24 17:00'],
  },
  {
    it: 'is not for an application that ended with a job',
    now: '2026-05-22T12:00',
    stayInTouchWith: ['ana'],
    events: [{ ...rejected, outcome: 'hired' }],
    steps: [],
  },
  {
    it: 'counts an expired touch',
    now: '2026-12-01T12:00',
    stayInTouchWith: ['ana'],
    policy: { extends: 'patient', rules: { 'stay-in-touch': { times: 2 } } },
    events: [rejected],
    steps: [
      'ana expired Mon 2026-07-20 09:00 – Fri 2026-07-24 17:00',
      'ana expired Mon 2026-10-19 09:00 – Fri 2026-10-23 17:00',
    ],
  },
  {
    it: 'starts again from a contact made while it is open',
    now: '2026-07-23T12:00',
    stayInTouchWith: ['ana'],
    policy: { extends: 'patient', rules: { 'stay-in-touch': { times: 1 } } },
    events: [rejected, { at: '2026-07-22T10:00', type: 'contact.made', contactId: 'ana' }],
    steps: ['ana upcoming Tue 2026-10-20 09:00 – Mon 2026-10-26 17:00'],
  },
  {
    it: 'counts the next touch from the day of the last one',
    now: '2026-07-23T12:00',
    stayInTouchWith: ['ana'],
    policy: { extends: 'patient', rules: { 'stay-in-touch': { times: 2 } } },
    events: [rejected, { at: '2026-07-22T10:00', type: 'step.done', purpose: 'stay-in-touch' }],
    steps: [
      'ana done Mon 2026-07-20 09:00 – Fri 2026-07-24 17:00',
      'ana upcoming Tue 2026-10-20 09:00 – Mon 2026-10-26 17:00',
    ],
  },
  {
    it: 'goes from days to months without drift',
    now: '2026-05-22T12:00',
    stayInTouchWith: ['ana'],
    policy: { extends: 'patient', rules: { 'stay-in-touch': { every: { months: 1 }, times: 3 } } },
    events: [rejected],
    steps: [
      'ana upcoming Mon 2026-07-20 09:00 – Fri 2026-07-24 17:00',
      'ana upcoming Thu 2026-08-20 09:00 – Wed 2026-08-26 17:00',
      'ana upcoming Mon 2026-09-21 09:00 – Fri 2026-09-25 17:00',
    ],
  },
  {
    it: 'is blocked without an address, in one step without dates',
    now: '2026-05-22T12:00',
    contacts: [person('ana', 'Ana', 'hr', { email: undefined })],
    stayInTouchWith: ['ana'],
    events: [rejected],
    steps: ['ana blocked'],
  },
] as Row[]);

table('withdrawal', [
  {
    it: 'tells this employer within one business day',
    now: '2026-05-22T18:00',
    events: [{ ...rejected, at: '2026-05-22T16:00', outcome: 'accepted-elsewhere' }],
    steps: ['ana open Fri 2026-05-22 16:00 – Mon 2026-05-25 17:00'],
  },
] as Row[]);
