import type { Event } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, ben, lines, plan, type Told } from './support/plan.ts';
import { rejected } from './support/rule-table.ts';

const touch = (type: 'step.done' | 'step.skipped', at: string, about: object = {}): Event => ({
  type,
  at,
  purpose: 'stay-in-touch',
  ...about,
});
const byId = (type: 'step.done' | 'step.skipped', at: string, occurrence: number): Event => ({
  type,
  at,
  stepId: `app:stay-in-touch:ana:${occurrence}`,
});
const snooze = (at: string, until: string, about: object = { purpose: 'stay-in-touch' }): Event => ({
  type: 'step.snoozed',
  at,
  until,
  ...about,
});
const met = (at: string): Event => ({ type: 'contact.made', contactId: 'ana', at });

const twice = { extends: 'patient', rules: { 'stay-in-touch': { times: 2 } } } as const;
const told = (now: string, events: readonly Event[], more: Partial<Told> = {}): Told => ({
  now,
  policy: twice,
  stayInTouchWith: ['ana'],
  events: [rejected, ...events],
  ...more,
});
const touches = (...args: Parameters<typeof told>) =>
  lines(plan(told(...args)), 'stay-in-touch').map((text) => text.split(' – ')[0] ?? '');
const ignored = (...args: Parameters<typeof told>) =>
  plan(told(...args)).ignoredEvents.map(({ index, reason }) => `${index} ${reason}`);

// Rejected on 21 May 2026: the first touch is due from Monday 20 July to the Friday, and expires on 21 August.
describe('touches', () => {
  it.each<[string, string[], Parameters<typeof told>]>([
    [
      'come after sixty days, and ninety more',
      ['ana upcoming Mon 2026-07-20 09:00', 'ana upcoming Mon 2026-10-19 09:00'],
      ['2026-05-22T12:00', []],
    ],
    [
      'count from one that was made',
      ['ana done Mon 2026-07-20 09:00', 'ana upcoming Tue 2026-10-20 09:00'],
      ['2026-07-23T12:00', [touch('step.done', '2026-07-22T10:00')]],
    ],
    [
      'do not count from one that was skipped',
      ['ana skipped Mon 2026-07-20 09:00', 'ana upcoming Mon 2026-10-19 09:00'],
      ['2026-07-23T12:00', [touch('step.skipped', '2026-07-22T10:00')]],
    ],
    [
      'count from one that was made after all',
      ['ana done Mon 2026-07-20 09:00', 'ana upcoming Mon 2026-11-30 09:00'],
      ['2026-09-02T12:00', [byId('step.done', '2026-09-01T10:00', 1)]],
    ],
    [
      'may be skipped after all',
      ['ana skipped Mon 2026-07-20 09:00', 'ana upcoming Mon 2026-10-19 09:00'],
      ['2026-09-02T12:00', [byId('step.skipped', '2026-09-01T10:00', 1)]],
    ],
    [
      'are the next one where no id is named, once one has expired',
      ['ana expired Mon 2026-07-20 09:00', 'ana done Mon 2026-10-19 09:00'],
      ['2026-09-02T12:00', [touch('step.done', '2026-09-01T10:00')]],
    ],
    [
      'may be made out of turn',
      ['ana upcoming Tue 2026-10-20 09:00', 'ana done Mon 2027-01-18 09:00'],
      ['2026-07-23T12:00', [byId('step.done', '2026-07-22T10:00', 2)]],
    ],
    [
      'count from the outcome’s moment on',
      ['ana upcoming Wed 2026-08-19 09:00', 'ana upcoming Tue 2026-11-17 09:00'],
      ['2026-05-22T12:00', [met('2026-05-21T10:00')]],
    ],
    [
      'count from a contact, and then from the touch',
      ['ana done Tue 2026-09-29 09:00', 'ana upcoming Tue 2026-10-20 09:00'],
      ['2026-07-23T12:00', [touch('step.done', '2026-07-22T10:00'), met('2026-07-01T10:00')]],
    ],
    [
      'do not count from a contact before',
      ['ana upcoming Mon 2026-07-20 09:00', 'ana upcoming Mon 2026-10-19 09:00'],
      ['2026-05-22T12:00', [met('2026-05-21T09:59')]],
    ],
    [
      'are snoozed',
      ['ana snoozed Mon 2026-07-27 09:00', 'ana upcoming Mon 2026-10-19 09:00'],
      ['2026-07-21T12:00', [snooze('2026-07-21T10:00', '2026-07-25')]],
    ],
    [
      'are snoozed to the last day at most',
      ['ana snoozed Fri 2026-08-21 09:00', 'ana upcoming Mon 2026-10-19 09:00'],
      ['2026-07-21T12:00', [snooze('2026-07-21T10:00', '2026-08-21')]],
    ],
    [
      'forget a snooze once one is made',
      ['ana done Mon 2026-07-27 09:00', 'ana upcoming Tue 2026-10-20 09:00'],
      ['2026-07-23T12:00', [snooze('2026-07-21T10:00', '2026-07-27'), touch('step.done', '2026-07-22T10:00')]],
    ],
    [
      'wait while they are paused',
      ['ana waiting Mon 2026-07-20 09:00', 'ana waiting Mon 2026-10-19 09:00'],
      ['2026-12-01T12:00', [{ type: 'stay-in-touch.paused', reason: 'x', at: '2026-06-01T10:00' }]],
    ],
    [
      'that expired before the pause have expired',
      ['ana expired Mon 2026-07-20 09:00', 'ana waiting Mon 2026-10-19 09:00'],
      ['2026-12-01T12:00', [{ type: 'stay-in-touch.paused', reason: 'x', at: '2026-08-22T10:00' }]],
    ],
    [
      'that are paused may be made',
      ['ana done Mon 2026-07-20 09:00', 'ana waiting Mon 2026-11-30 09:00'],
      [
        '2026-12-01T12:00',
        [{ type: 'stay-in-touch.paused', reason: 'x', at: '2026-06-01T10:00' }, touch('step.done', '2026-09-01T10:00')],
      ],
    ],
    [
      'have expired just after their last moment',
      ['ana overdue Mon 2026-07-20 09:00', 'ana upcoming Mon 2026-10-19 09:00'],
      ['2026-08-21T17:00', []],
    ],
    [
      'that were made stay, where the person cannot be reached any more',
      ['ana done Mon 2026-07-20 09:00', 'ana blocked'],
      ['2026-09-01T12:00', [touch('step.done', '2026-07-22T10:00')], { contacts: [{ ...ana, email: undefined }] }],
    ],
  ])('%s', (_, expected, args) => {
    expect(touches(...args)).toEqual(expected);
  });

  it('paused have no expiry', () => {
    const first = plan(
      told('2026-06-02T12:00', [{ type: 'stay-in-touch.paused', reason: 'x', at: '2026-06-01T10:00' }]),
    ).steps.find(({ purpose }) => purpose === 'stay-in-touch');
    expect([first?.dueAt, first?.expiresAt, first?.because.some(({ sets }) => sets === 'expiresAt')]).toEqual([
      '2026-07-24T17:00:00-04:00',
      undefined,
      false,
    ]);
  });

  it('go by the channel that there is', () => {
    const channel = (more: Partial<Told>, events: Event[] = []) =>
      plan(told('2026-05-22T12:00', events, more)).steps.find(({ purpose }) => purpose === 'stay-in-touch')?.channel;
    expect(channel({})).toBe('email');
    expect(channel({}, [{ type: 'invite.accepted', contactId: 'ana', at: '2026-05-15T10:00' }])).toBe('linkedin');
    expect(channel({ contacts: [{ ...ana, connected: true, refuses: ['linkedin'] }] })).toBe('email');
  });
});

describe('of the events about touches are ignored', () => {
  const both = { contacts: [ana, ben], stayInTouchWith: ['ana', 'ben'] };

  it.each<[string, string[], Parameters<typeof told>]>([
    ['none that makes one', [], ['2026-07-23T12:00', [touch('step.done', '2026-07-22T10:00')]]],
    ['one before the outcome', ['1 nothing-to-settle'], ['2026-05-22T12:00', [touch('step.done', '2026-05-21T09:59')]]],
    ['none at its moment', [], ['2026-05-22T12:00', [touch('step.done', '2026-05-21T10:00')]]],
    [
      'one that could be with either',
      ['1 ambiguous'],
      ['2026-07-23T12:00', [touch('step.done', '2026-07-22T10:00')], both],
    ],
    [
      'none that says with whom',
      [],
      ['2026-07-23T12:00', [touch('step.done', '2026-07-22T10:00', { contactId: 'ben' })], both],
    ],
    [
      'one with who is not kept',
      ['1 nothing-to-settle'],
      ['2026-07-23T12:00', [touch('step.done', '2026-07-22T10:00', { contactId: 'ben' })]],
    ],
    [
      'the second of one',
      ['2 already-settled'],
      ['2026-07-23T12:00', [byId('step.done', '2026-07-22T10:00', 1), byId('step.done', '2026-07-22T11:00', 1)]],
    ],
    [
      'a third of two',
      ['3 nothing-to-settle'],
      ['2026-07-25T12:00', ['22', '23', '24'].map((day) => touch('step.done', `2026-07-${day}T10:00`))],
    ],
    ['a third by its id', ['1 unknown-step'], ['2026-07-25T12:00', [byId('step.done', '2026-07-22T10:00', 3)]]],
    [
      'the snooze of one that is not next',
      ['1 nothing-to-settle'],
      ['2026-07-21T12:00', [snooze('2026-07-21T10:00', '2026-11-02', { stepId: 'app:stay-in-touch:ana:2' })]],
    ],
    [
      'none of the one that is next',
      [],
      ['2026-07-21T12:00', [snooze('2026-07-21T10:00', '2026-07-27', { stepId: 'app:stay-in-touch:ana:1' })]],
    ],
    ['the snooze past the expiry', ['1 past-expiry'], ['2026-07-21T12:00', [snooze('2026-07-21T10:00', '2026-08-24')]]],
    [
      'the snooze after all',
      ['3 nothing-to-settle'],
      [
        '2026-07-25T12:00',
        [
          touch('step.done', '2026-07-22T10:00'),
          touch('step.done', '2026-07-23T10:00'),
          snooze('2026-07-24T10:00', '2026-08-24'),
        ],
      ],
    ],
    [
      'the snooze of one who cannot be reached',
      ['1 nothing-to-settle'],
      ['2026-07-21T12:00', [snooze('2026-07-21T10:00', '2026-07-27')], { contacts: [{ ...ana, email: undefined }] }],
    ],
  ])('%s', (_, expected, args) => {
    expect(ignored(...args)).toEqual(expected);
  });
});

describe('after a silence', () => {
  const policy = (afterSilence: boolean) =>
    ({ extends: 'patient', rules: { 'stay-in-touch': { afterSilence, times: 1 } } }) as const;
  /** Presumed closed on 9 June at five. */
  const silent: Event[] = ['2026-05-19', '2026-05-26'].map((date) => ({
    type: 'step.done',
    purpose: 'status',
    at: `${date}T10:00`,
  }));
  const after = (now: string, afterSilence: boolean) =>
    lines(plan({ now, policy: policy(afterSilence), stayInTouchWith: ['ana'], events: silent }), 'stay-in-touch');

  it('there is something to stay in touch for only where a policy says so, and only then', () => {
    expect(after('2026-06-09T17:00', true)).toEqual(['ana upcoming Mon 2026-08-10 09:00 – Fri 2026-08-14 17:00']);
    expect(after('2026-06-09T16:59', true)).toEqual([]);
    expect(after('2026-06-09T17:00', false)).toEqual([]);
  });
});
