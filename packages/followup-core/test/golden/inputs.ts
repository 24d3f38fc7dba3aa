import type { PlanInput } from 'followup-core';
import { ana, ben, interview, otto, rita, tuesday } from '../support/plan.ts';

const application: PlanInput['application'] = {
  id: 'acme',
  company: 'Acme',
  role: 'Engineer',
  candidate: { timeZone: 'America/New_York', name: 'Sam' },
  employer: { timeZone: 'America/New_York', holidays: ['2026-05-25'] },
  contacts: [ana, ben, rita],
  interviews: [tuesday],
};
const afterwards = '2026-05-12T12:00-04:00';

/** The stories of the golden timelines, by the name of their file. */
export const goldens: Readonly<Record<string, PlanInput>> = {
  'just-after-the-interview': { application: { ...application, contacts: [ana] }, policy: 'patient', now: afterwards },
  'by-friday-in-the-words-of-the-article': {
    application: {
      ...application,
      interviews: [{ ...tuesday, timeframe: { type: 'by-weekday', weekday: 'fri', text: 'you will hear by Friday' } }],
    },
    policy: 'standard',
    now: afterwards,
  },
  'two-rounds-and-a-cancellation': {
    application: {
      ...application,
      interviews: [
        tuesday,
        interview('r2', '2026-05-20', ['ana', 'ben'], {
          state: 'cancelled',
          announcedAt: '2026-05-14T10:00',
          cancelledAt: '2026-05-19T09:00',
        }),
      ],
      events: [{ id: 'e1', at: '2026-05-12T15:00', type: 'step.done', purpose: 'thanks', contactId: 'ana' }],
    },
    policy: 'patient',
    now: '2026-05-19T10:00-04:00',
  },
  'through-an-agency': {
    application: { ...application, via: 'agency', contacts: [ana, otto] },
    policy: 'patient',
    now: afterwards,
  },
  'three-weeks-of-silence': { application, policy: 'patient', now: '2026-06-03T12:00-04:00' },
  'a-no-and-staying-in-touch': {
    application: {
      ...application,
      stayInTouchWith: ['ana'],
      events: [
        { id: 'e1', at: '2026-05-12T15:00', type: 'step.done', purpose: 'thanks', contactId: 'ana' },
        { id: 'e2', at: '2026-05-21T10:00', type: 'outcome.recorded', outcome: 'rejected' },
      ],
    },
    policy: 'patient',
    now: '2026-05-21T12:00-04:00',
  },
  'an-offer-with-a-deadline': {
    application: {
      ...application,
      events: [{ id: 'e1', at: '2026-05-20T10:00', type: 'offer.received', deadline: '2026-05-27T17:00' }],
    },
    policy: 'patient',
    now: '2026-05-20T12:00-04:00',
  },
  'away-snoozed-and-no-telephone': {
    application: {
      ...application,
      candidate: { timeZone: 'Asia/Tokyo', quietHours: { from: '22:00', until: '07:00' } },
      contacts: [{ ...ana, phone: undefined }],
      events: [
        { id: 'e1', at: '2026-05-18T09:00', type: 'reply.received', kind: 'out-of-office', returnsOn: '2026-05-22' },
        { id: 'e2', at: '2026-05-26T09:30', type: 'step.snoozed', purpose: 'status', until: '2026-05-30' },
        { id: 'e3', at: '2026-05-26T09:40', type: 'step.done', stepId: 'acme:status-email:gone' },
      ],
    },
    policy: 'patient',
    now: '2026-05-26T12:00-04:00',
  },
  'asked-not-to-write-again': {
    application: {
      ...application,
      events: [
        { id: 'e1', at: '2026-05-19T10:00', type: 'step.done', purpose: 'status' },
        { id: 'e2', at: '2026-05-20T15:00', type: 'reply.received', kind: 'no-contact' },
      ],
    },
    policy: 'patient',
    now: '2026-05-20T16:00-04:00',
  },
  'they-did-not-turn-up': {
    application: { ...application, interviews: [{ ...tuesday, state: 'no-show' }] },
    policy: 'patient',
    now: '2026-05-12T10:25-04:00',
  },
};
