import type { Event, Step } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, ben, interview, otto, plan, tuesday, type Told } from './support/plan.ts';

/** What is settled, each as the end of its id. */
function settled(told: Partial<Told>): string[] {
  const { steps } = plan({ now: '2026-06-10T12:00', ...told });
  return steps
    .filter(({ because: [cause] }) => cause?.code === 'settled.done' || cause?.code === 'settled.skipped')
    .map(({ id, status }) => `${id.split(':').slice(2).join(':')} ${status}`)
    .toSorted();
}

const done = (at: string, about: object = {}): Event => ({ type: 'step.done', purpose: 'thanks', at, ...about });
const offer = (at: string, id: string, deadline?: string): Event => ({
  type: 'offer.received',
  at,
  id,
  ...(deadline && { deadline }),
});

describe('an event that names a step by its purpose means', () => {
  /** Each thank-you may be written for five days from eleven o'clock. */
  const interviews = [interview('r1', '2026-05-12', ['ana']), interview('r2', '2026-05-14', ['ana'])];

  it.each<[string, readonly string[], Partial<Told>]>([
    ['the one that is open', ['ana:r1 done'], { events: [done('2026-05-13T10:00')] }],
    ['the one that is open, at its very beginning', ['ana:r1 done'], { events: [done('2026-05-12T11:00')] }],
    ['the first of two that are open', ['ana:r1 done'], { events: [done('2026-05-15T10:00')] }],
    [
      'the first of two, however they are listed',
      ['ana:r1 done'],
      { events: [done('2026-05-15T10:00')], interviews: interviews.toReversed() },
    ],
    [
      'the second, once the first is settled',
      ['ana:r1 done', 'ana:r2 done'],
      { events: [done('2026-05-15T10:00'), done('2026-05-15T11:00')] },
    ],
    ['the next, before any is open', ['ana:r1 done'], { events: [done('2026-05-12T10:30')] }],
    [
      'the next, however they are listed',
      ['ana:r1 done'],
      { events: [done('2026-05-12T10:30')], interviews: interviews.toReversed() },
    ],
    [
      'the next, once the first is settled',
      ['ana:r1 done', 'ana:r2 done'],
      { events: [done('2026-05-13T10:00'), done('2026-05-13T11:00')] },
    ],
    ['the first until it expires', ['ana:r1 done'], { events: [done('2026-05-17T11:00')] }],
    ['the one that has not expired', ['ana:r2 done'], { events: [done('2026-05-17T11:01')] }],
    ['the last of those that expired', ['ana:r2 done'], { events: [done('2026-06-01T10:00')] }],
    [
      'one that expired rather than one that is settled',
      ['ana:r1 done', 'ana:r2 done'],
      { events: [done('2026-05-15T10:00', { interviewId: 'r2' }), done('2026-05-18T10:00')] },
    ],
    ['the interview that it names', ['ana:r2 done'], { events: [done('2026-05-13T10:00', { interviewId: 'r2' })] }],
    ['no interview that there is not', [], { events: [done('2026-05-13T10:00', { interviewId: 'r9' })] }],
    [
      'the day, by any of its interviews',
      ['ana:r1 done'],
      {
        events: [done('2026-05-13T10:00', { interviewId: 'r0' })],
        interviews: [tuesday, interview('r0', '2026-05-12', ['ana'])],
      },
    ],
    [
      'none of a cancelled interview',
      ['ana:r1 done'],
      {
        events: [done('2026-05-15T10:00'), done('2026-05-15T11:00')],
        interviews: [tuesday, { ...tuesday, id: 'r2', state: 'cancelled' }],
      },
    ],
    [
      'one of a cancelled interview, by its name',
      ['ana:r2 done'],
      {
        events: [done('2026-05-15T10:00', { interviewId: 'r2' })],
        interviews: [tuesday, { ...tuesday, id: 'r2', state: 'cancelled' }],
      },
    ],
    [
      'the person that it names',
      ['ben:r1 done'],
      {
        events: [done('2026-05-13T10:00', { contactId: 'ben' })],
        contacts: [ana, ben],
        interviews: [interview('r1', '2026-05-12', ['ana', 'ben'])],
      },
    ],
    ['nobody who is not there', [], { events: [done('2026-05-13T10:00', { contactId: 'ben' })], contacts: [ana, ben] }],
    [
      'the only one that is left of two',
      ['ana:r1 done', 'ben:r1 done'],
      {
        events: [done('2026-05-13T10:00', { contactId: 'ana' }), done('2026-05-13T11:00')],
        contacts: [ana, ben],
        interviews: [interview('r1', '2026-05-12', ['ana', 'ben'])],
      },
    ],
    ['no step of another purpose', ['ana done'], { events: [done('2026-05-13T10:00', { purpose: 'connect' })] }],
  ])('%s', (_, expected, told) => {
    expect(settled({ interviews, ...told })).toEqual(expected);
  });

  it('of several offers the one that had come, and not one that had not', () => {
    const answered = (at: string) =>
      settled({
        events: [offer('2026-05-13T10:00', 'o1'), offer('2026-05-15T10:00', 'o2'), done(at, { purpose: 'offer' })],
      });
    expect(answered('2026-05-13T09:59')).toEqual([]);
    expect(answered('2026-05-13T10:00')).toEqual(['o1 done']);
    expect(answered('2026-05-16T10:00')).toEqual(['o1 done']);
  });

  it('of several offers the one whose deadline has not passed', () => {
    const events = [offer('2026-05-13T10:00', 'o1', '2026-05-14T12:00'), offer('2026-05-13T11:00', 'o2')];
    const answered = (at: string) => settled({ events: [...events, done(at, { purpose: 'offer' })] });
    expect(answered('2026-05-14T12:00')).toEqual(['o1 done']);
    expect(answered('2026-05-14T12:01')).toEqual(['o2 done']);
  });
});

describe('through an agency', () => {
  const told = {
    via: 'agency',
    contacts: [ana, otto],
    interviews: [interview('r1', '2026-05-12', ['ana', 'otto'])],
  } as const;
  const thanks = (about: object) =>
    settled({
      ...told,
      interviews: [...told.interviews],
      contacts: [...told.contacts],
      events: [done('2026-05-13T10:00', about)],
    });

  it('a thank-you is named by whom it is for', () => {
    expect(thanks({ contactId: 'ana' })).toEqual(['ana:r1 done']);
    expect(thanks({ contactId: 'otto' })).toEqual(['otto:r1 done']);
    expect(thanks({})).toEqual([]);
  });

  it('or by whom it goes through, where only one does', () => {
    const only = { ...told, contacts: [ana, otto], interviews: [tuesday] };
    expect(settled({ ...only, events: [done('2026-05-13T10:00', { contactId: 'otto' })] })).toEqual(['ana:r1 done']);
  });
});

describe('an invitation that was withdrawn', () => {
  const connect = (type: 'step.done' | 'step.skipped', at: string): Event => ({ type, purpose: 'connect', at });
  const snooze: Event = { type: 'step.snoozed', purpose: 'connect', until: '2026-05-15', at: '2026-05-13T11:00' };
  const withdrawn: Event = { type: 'invite.withdrawn', contactId: 'ana', at: '2026-05-20T10:00' };
  const invite = (...events: Event[]): Step | undefined =>
    plan({ now: '2026-06-11T12:00', events: [withdrawn, ...events] }).steps.find(
      ({ ruleId }) => ruleId === 'linkedin-invite',
    );

  it.each<[string, Step['status'], readonly Event[]]>([
    ['is to be sent again', 'open', []],
    ['is not settled by what came before', 'open', [connect('step.done', '2026-05-13T10:00')]],
    ['is not settled by what came with it', 'open', [connect('step.done', '2026-05-20T10:00')]],
    ['is not left out for good', 'open', [connect('step.skipped', '2026-05-13T10:00')]],
    ['is settled by what came after', 'done', [connect('step.done', '2026-05-20T10:01')]],
    ['is not snoozed by what came before', 'open', [snooze]],
  ])('%s', (_, status, events) => {
    expect(invite(...events)).toMatchObject({ status, opensAt: '2026-06-10T10:00:00-04:00' });
  });
});

describe('personal notes', () => {
  const panel = (count: number) => Array.from({ length: count }, (_, index) => ({ ...ana, id: `p${index + 1}` }));
  const notes = (told: Partial<Told>, count = 6) => {
    const contacts = panel(count);
    const interviews = [
      interview(
        'r1',
        '2026-05-12',
        contacts.map(({ id }) => id),
      ),
    ];
    return plan({ now: '2026-05-12T12:00', contacts, interviews, ...told })
      .steps.filter(({ purpose }) => purpose === 'connect')
      .map(({ personalNote }) => personalNote);
  };
  const sent = (contactId: string, type: Event['type'], at = '2026-05-12T11:30') =>
    ({ type, contactId, purpose: 'connect', at }) as Event;
  const [yes, no] = [true, false];

  it.each<[string, readonly (boolean | undefined)[], Partial<Told>]>([
    ['are five a month', [yes, yes, yes, yes, yes, no], {}],
    [
      'are as many as a policy says',
      [yes, no, no, no, no, no],
      { policy: { extends: 'patient', limits: { linkedinNotesPerMonth: 1 } } },
    ],
    [
      'count for the month in which they were written',
      [yes, yes, yes, yes, yes, yes],
      { now: '2026-06-02T12:00', events: [sent('p1', 'step.done', '2026-06-01T10:00')] },
    ],
    ['are not spent on who is skipped', [undefined, yes, yes, yes, yes, yes], { events: [sent('p1', 'step.skipped')] }],
    [
      'are not spent on who is connected',
      [undefined, yes, yes, yes, yes, yes],
      { events: [sent('p1', 'invite.accepted')] },
    ],
    [
      'are spent on what was withdrawn',
      [yes, yes, yes, yes, no, yes],
      {
        now: '2026-05-14T12:00',
        events: [sent('p6', 'step.done', '2026-05-13T10:00'), sent('p6', 'invite.withdrawn', '2026-05-14T10:00')],
      },
    ],
  ])('%s', (_, expected, told) => {
    expect(notes(told)).toEqual(expected);
  });

  it('are counted on the candidate’s calendar', () => {
    // Nine in the morning of 1 June in Auckland is 31 May in New York.
    const interviews = [
      interview(
        'r1',
        '2026-05-29',
        panel(1).map(({ id }) => id),
      ),
      interview('r0', '2026-05-26', ['p2']),
    ];
    const policy = { extends: 'patient', limits: { linkedinNotesPerMonth: 1 } } as const;
    const both = (timeZone: string) =>
      notes({ employer: { timeZone: 'Pacific/Auckland' }, candidate: { timeZone }, policy, interviews }, 2);
    expect(both('America/New_York')).toEqual([no, yes]);
    expect(both('Pacific/Auckland')).toEqual([yes, yes]);
  });
});
