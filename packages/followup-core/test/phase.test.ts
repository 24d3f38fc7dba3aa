import type { Event, Interview } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, interview, plan, tuesday, type Told } from './support/plan.ts';

const done = (at: string): Event => ({ at, type: 'step.done', purpose: 'status' });
const hold: Event = { at: '2026-05-13T10:00', type: 'hold.started', until: '2026-06-01' };
const offer: Event = { at: '2026-05-13T10:00', type: 'offer.received' };
const news: Event = { at: '2026-05-14T10:00', type: 'reply.received', kind: 'news' };
const noContact: Event = { at: '2026-05-15T10:00', type: 'reply.received', kind: 'no-contact' };
const rejected: Event = { at: '2026-05-15T10:00', type: 'outcome.recorded', outcome: 'rejected' };
const wednesday = interview('r2', '2026-05-20', ['ana']);
const cancelled: Interview = { ...wednesday, state: 'cancelled' };

describe('an application', () => {
  /** Written on the day after one week, called five business days later: nothing heard ten business days after that. */
  const silence = [done('2026-05-19T10:00'), done('2026-05-26T10:00')];

  it.each<[string, string, Told]>([
    ['is interviewing until the end of the interview', 'interviewing', { now: '2026-05-12T10:59' }],
    ['waits from the end on', 'waiting', { now: '2026-05-12T11:00' }],
    ['is interviewing between two', 'interviewing', { now: '2026-05-14T12:00', interviews: [tuesday, wednesday] }],
    ['does not count one that is called off', 'waiting', { now: '2026-05-14T12:00', interviews: [tuesday, cancelled] }],
    ['waits without any interview', 'waiting', { now: '2026-05-14T12:00', interviews: [] }],
    ['is on hold', 'on-hold', { now: '2026-05-14T12:00', events: [hold] }],
    [
      'is on hold after a reply',
      'on-hold',
      { now: '2026-05-16T12:00', events: [news, { ...hold, at: '2026-05-15T10:00' }] },
    ],
    [
      'is interviewing, also when on hold',
      'interviewing',
      { now: '2026-05-11T12:00', events: [{ ...hold, at: '2026-05-11T10:00' }] },
    ],
    ['is on hold no longer once they write', 'waiting', { now: '2026-05-15T12:00', events: [hold, news] }],
    ['has an offer', 'offer', { now: '2026-05-14T09:00', events: [offer] }],
    ['waits again when news follows the offer', 'waiting', { now: '2026-05-14T12:00', events: [offer, news] }],
    [
      'waits, also for those who asked not to be contacted',
      'waiting',
      { now: '2026-05-15T12:00', events: [noContact] },
    ],
    ['waits for them after an offer as well', 'waiting', { now: '2026-05-15T12:00', events: [offer, news, noContact] }],
    [
      'has an offer after they asked that',
      'offer',
      { now: '2026-05-16T12:00', events: [noContact, { ...offer, at: '2026-05-16T10:00' }] },
    ],
    [
      'has an offer until a round is called off',
      'offer',
      { now: '2026-05-20T09:59', events: [offer], interviews: [tuesday, cancelled] },
    ],
    [
      'waits from when it is called off',
      'waiting',
      { now: '2026-05-20T10:00', events: [offer], interviews: [tuesday, cancelled] },
    ],
    ['waits to the last moment', 'waiting', { now: '2026-06-09T16:59', events: silence }],
    [
      'is presumed closed ten business days after the call',
      'presumed-closed',
      { now: '2026-06-09T17:00', events: silence },
    ],
    [
      'revives with a reply',
      'waiting',
      { now: '2026-06-10T12:00', events: [...silence, { ...news, at: '2026-06-10T10:00' }] },
    ],
    ['is closed by an outcome', 'closed', { now: '2026-05-15T12:00', events: [rejected] }],
    [
      'is closed, also with an interview ahead',
      'closed',
      { now: '2026-05-15T12:00', events: [rejected], interviews: [tuesday, wednesday] },
    ],
  ])('%s', (_, phase, told) => {
    expect(plan(told).phase).toBe(phase);
  });
});

describe('the latest fact that counts', () => {
  const announced: Interview = { ...wednesday, announcedAt: '2026-05-14T09:00' };
  const calledOff: Interview = { ...announced, state: 'cancelled', cancelledAt: '2026-05-18T09:00' };
  const idle: Event = { at: '2026-05-13T10:00', type: 'contact.made', contactId: 'ana' };

  it.each<[string, string, Told]>([
    ['is the end of the interview', '2026-05-12T11:00:00-04:00', { now: '2026-05-12T11:00' }],
    ['is none before it: the first moment of all', '1979-12-31T19:00:00-05:00', { now: '2026-05-12T10:59' }],
    [
      'is the announcement of the next',
      '2026-05-14T09:00:00-04:00',
      { now: '2026-05-15T12:00', interviews: [announced, tuesday] },
    ],
    [
      'is no announcement ahead',
      '2026-05-12T11:00:00-04:00',
      { now: '2026-05-14T08:59', interviews: [tuesday, announced] },
    ],
    ['is a cancellation', '2026-05-18T09:00:00-04:00', { now: '2026-05-18T12:00', interviews: [calledOff, tuesday] }],
    [
      'is no end of one that was called off',
      '2026-05-18T09:00:00-04:00',
      { now: '2026-05-21T12:00', interviews: [calledOff, tuesday] },
    ],
    ['is an event', '2026-05-14T10:00:00-04:00', { now: '2026-05-15T09:00', events: [news] }],
    [
      'is an interview after an event',
      '2026-05-20T11:00:00-04:00',
      { now: '2026-05-21T09:00', events: [news], interviews: [tuesday, wednesday] },
    ],
    ['is no event ahead', '2026-05-14T10:00:00-04:00', { now: '2026-05-15T09:00', events: [news, noContact] }],
    ['is no event that changes nothing', '2026-05-12T11:00:00-04:00', { now: '2026-05-15T09:00', events: [idle] }],
    [
      'is the event before one that changes nothing',
      '2026-05-14T10:00:00-04:00',
      { now: '2026-05-16T09:00', events: [news, { ...idle, at: '2026-05-15T10:00' }] },
    ],
  ])('%s', (_, at, told) => {
    expect(plan(told).factsAt).toBe(at);
  });
});

describe('the next change', () => {
  const quiet = { ...tuesday, with: [] };
  const soon: Interview = {
    ...cancelled,
    startsAt: '2026-05-12T10:40',
    endsAt: '2026-05-12T10:50',
    cancelledAt: '2026-05-10T10:00',
  };

  it.each<[string, string, Told]>([
    ['is the end of the interview', '2026-05-12T11:00:00-04:00', { now: '2026-05-12T10:30', interviews: [quiet] }],
    [
      'is an event that is listed ahead',
      '2026-05-12T13:00:00-04:00',
      { now: '2026-05-12T12:00', events: [{ ...offer, at: '2026-05-12T13:00' }] },
    ],
    [
      'is an announcement that is listed ahead',
      '2026-05-12T13:00:00-04:00',
      { now: '2026-05-12T12:00', interviews: [tuesday, { ...wednesday, announcedAt: '2026-05-12T13:00' }] },
    ],
    [
      'is a cancellation that is listed ahead',
      '2026-05-12T13:00:00-04:00',
      { now: '2026-05-12T12:00', interviews: [tuesday, { ...cancelled, cancelledAt: '2026-05-12T13:00' }] },
    ],
    [
      'is no end of one that was called off',
      '2026-05-13T09:00:00-04:00',
      { now: '2026-05-12T10:30', interviews: [soon, { ...tuesday, endsAt: '2026-05-12T10:15' }] },
    ],
    ['is the opening of the thank-you, at the end', '2026-05-12T11:00:00-04:00', { now: '2026-05-12T10:30' }],
    ['is the opening of the invitation', '2026-05-13T09:00:00-04:00', { now: '2026-05-12T12:00' }],
    ['comes just after a due moment, which still counts', '2026-05-13T11:00:00.001-04:00', { now: '2026-05-13T09:00' }],
    [
      'is the moment from which they are presumed to have closed',
      '2026-06-09T17:00:00-04:00',
      {
        now: '2026-06-08T12:00',
        events: [
          done('2026-05-19T10:00'),
          done('2026-05-26T10:00'),
          { at: '2026-05-13T10:00', type: 'step.done', purpose: 'connect' },
        ],
      },
    ],
    [
      'is midnight while an attempt is late, as the next counts from today',
      '2026-05-23T00:00:00-04:00',
      { now: '2026-05-22T12:00' },
    ],
    ['is the end of the weekend that follows', '2026-05-26T00:00:00-04:00', { now: '2026-05-23T12:00' }],
  ])('%s', (_, at, told) => {
    expect(plan(told).nextChangeAt).toBe(at);
  });

  const leftOut = ['ask-next-steps', 'linkedin-invite', 'status-email', 'phone-call'].map((id) => [id, false] as const);
  const alone = { extends: 'patient', rules: Object.fromEntries(leftOut) };
  const thanks = (type: 'step.done' | 'step.skipped'): Event => ({ type, purpose: 'thanks', at: '2026-05-12T12:00' });

  it.each<[string, string | null, Told]>([
    ['opens', '2026-05-12T11:00:00-04:00', { now: '2026-05-12T10:30' }],
    ['was due, which is its first moment too late', '2026-05-13T11:00:00.001-04:00', { now: '2026-05-12T11:00' }],
    ['expires', '2026-05-17T11:00:00.001-04:00', { now: '2026-05-13T11:01' }],
    [
      'expires, though it is blocked',
      '2026-05-17T11:00:00.001-04:00',
      { now: '2026-05-12T12:00', contacts: [{ ...ana, email: undefined }] },
    ],
    [
      'opens again',
      '2026-05-14T09:00:00-04:00',
      {
        now: '2026-05-12T13:00',
        events: [{ type: 'step.snoozed', purpose: 'thanks', until: '2026-05-14', at: '2026-05-12T12:00' }],
      },
    ],
    ['never, once it has expired', null, { now: '2026-05-18T12:00' }],
    ['never, once it is done', null, { now: '2026-05-12T13:00', events: [thanks('step.done')] }],
    ['never, once it is skipped', null, { now: '2026-05-12T13:00', events: [thanks('step.skipped')] }],
    [
      'never, where it is needless',
      null,
      { now: '2026-05-12T13:00', interviews: [{ ...tuesday, state: 'cancelled' }] },
    ],
  ])('of a thank-you alone is when it %s', (_, at, told) => {
    expect(plan({ ...told, policy: alone }).nextChangeAt).toBe(at);
  });

  it('is none when nothing is left', () => {
    const events: Event[] = [
      { at: '2026-05-13T10:00', type: 'step.done', purpose: 'connect' },
      { ...rejected, outcome: 'hired' },
    ];
    expect(plan({ now: '2026-06-20T12:00', events }).nextChangeAt).toBeNull();
  });
});
