import type { Event, Interview, PolicyInput, Timeframe } from 'followup-core';
import { verifyTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, interview, lines, plan, rita, tuesday, type Told } from './support/plan.ts';

const now = '2026-05-12T12:00';
const attempts = (told: Partial<Told>) =>
  lines(plan({ now, ...told }), 'status').map((text) => text.split(' – ')[0] ?? '');
const withRules = (rules: Record<string, object>): PolicyInput => ({ extends: 'patient', rules });
const also = (id: string, timeframe: Timeframe, more: Partial<Interview> = {}): Interview => ({
  ...tuesday,
  id,
  timeframe,
  ...more,
});
const away = (at: string, returnsOn: string): Event => ({
  type: 'reply.received',
  kind: 'out-of-office',
  at,
  returnsOn,
});
const status = (type: 'step.done' | 'step.skipped', at: string): Event => ({ type, purpose: 'status', at });

describe('the first attempt', () => {
  it.each<[string, string, Partial<Told>]>([
    [
      'opens days after the answer is overdue, where a policy says so',
      'ana email upcoming Thu 2026-05-21 09:00',
      { policy: withRules({ 'status-email': { opens: { businessDays: 2 } } }) },
    ],
    [
      'opens when the answer is overdue, also where it would follow another',
      'ana phone upcoming Tue 2026-05-19 09:30',
      { policy: withRules({ 'status-email': { channel: 'email' } }), contacts: [{ ...ana, email: undefined }] },
    ],
    [
      'is not made in two days where one of two said by then and was not invited',
      'ana email upcoming Mon 2026-05-18 09:00',
      {
        interviews: [
          also('r1', { type: 'on-date', date: '2026-05-18' }),
          also('r2', { type: 'by-date', date: '2026-05-15' }),
        ],
      },
    ],
    [
      'follows the later of two words',
      'ana email upcoming Tue 2026-05-19 09:00',
      {
        interviews: [
          also('r1', { type: 'by-date', date: '2026-05-18' }),
          also('r2', { type: 'by-date', date: '2026-05-15' }),
        ],
      },
    ],
    [
      'follows the later of two words, however they are listed',
      'ana email upcoming Tue 2026-05-19 09:00',
      {
        interviews: [
          also('r1', { type: 'by-date', date: '2026-05-15' }),
          also('r2', { type: 'by-date', date: '2026-05-18' }),
        ],
      },
    ],
    [
      'believes hr as well as the recruiter',
      'rita email upcoming Mon 2026-05-18 09:00',
      {
        contacts: [ana, { ...rita, role: 'hr' }],
        interviews: [
          also('r1', { type: 'by-date', date: '2026-05-29' }),
          also('r2', { type: 'by-date', date: '2026-05-15' }, { with: ['ana', 'rita'] }),
        ],
      },
    ],
    [
      'believes nobody who is silent',
      'rita email upcoming Mon 2026-06-01 09:00',
      {
        contacts: [ana, rita],
        interviews: [
          also('r1', { type: 'by-date', date: '2026-05-29' }),
          also('r2', { type: 'vague' }, { with: ['rita'] }),
        ],
      },
    ],
  ])('%s', (_, expected, told) => {
    expect(attempts(told)[0]).toBe(expected);
  });

  it('has the longer time of two that open it on one day', () => {
    const invited = also('r1', { type: 'on-date', date: '2026-05-18' });
    const stated = also('r2', { type: 'by-date', date: '2026-05-15' });
    for (const interviews of [
      [invited, stated],
      [stated, invited],
    ])
      expect(lines(plan({ now, interviews }), 'status')[0]).toBe(
        'ana email upcoming Mon 2026-05-18 09:00 – Tue 2026-05-19 17:00',
      );
    expect(lines(plan({ now, interviews: [invited] }), 'status')[0]).toBe(
      'ana email upcoming Mon 2026-05-18 09:00 – Mon 2026-05-18 17:00',
    );
  });

  it('says of two vague words the first', () => {
    const interviews = [also('r1', { type: 'vague', text: 'soon' }), also('r2', { type: 'vague', text: 'shortly' })];
    const [first] = plan({ now, interviews })
      .steps.filter(({ attempt }) => attempt === 1)
      .map(({ because }) => because);
    expect(first?.flatMap(({ text }) => text ?? [])).toEqual(['soon']);
  });

  it('names the holidays that it passed to stay within what was said', () => {
    const timeline = plan({
      now,
      policy: 'standard',
      employer: { timeZone: 'America/New_York', holidays: ['2026-05-25'] },
      interviews: [also('r1', { type: 'by-date', date: '2026-05-25' })],
    });
    const within = timeline.steps.flatMap(({ because }) => because).find(({ code }) => code === 'answer.within');
    expect(within).toMatchObject({ on: '2026-05-22', off: { weekend: ['sat', 'sun'], holidays: ['2026-05-25'] } });
    expect(verifyTimeline(timeline).problems).toEqual([]);
  });
});

describe('the next attempt', () => {
  const third = { purpose: 'status', channel: 'email', to: 'status-contact', after: 'phone-call' } as const;

  it.each<[string, string[], Partial<Told>]>([
    [
      'comes five business days later, where a rule says nothing',
      [
        'ana email upcoming Tue 2026-05-19 09:00',
        'ana phone upcoming Tue 2026-05-26 09:30',
        'ana email upcoming Tue 2026-06-02 09:00',
      ],
      { policy: withRules({ 'third-email': third }) },
    ],
    [
      'never opens before the one ahead has passed',
      ['ana email upcoming Tue 2026-05-19 09:00', 'ana phone upcoming Thu 2026-05-21 09:30'],
      { policy: withRules({ 'phone-call': { opens: { businessDays: 1 } } }) },
    ],
    [
      'may open the day after that',
      ['ana email upcoming Tue 2026-05-19 09:00', 'ana phone upcoming Thu 2026-05-21 09:30'],
      { policy: withRules({ 'phone-call': { opens: { businessDays: 2 } } }) },
    ],
    [
      'may open on the day on which that one was made',
      ['ana email done Tue 2026-05-19 09:00', 'ana phone upcoming Wed 2026-05-20 09:30'],
      {
        now: '2026-05-19T12:00',
        policy: withRules({ 'phone-call': { opens: { businessDays: 1 } } }),
        events: [status('step.done', '2026-05-19T10:00')],
      },
    ],
    [
      'is no second call',
      ['ana phone upcoming Tue 2026-05-19 09:30'],
      { policy: withRules({ 'phone-call': { channel: 'phone' } }), contacts: [{ ...ana, email: undefined }] },
    ],
    [
      'is a second call where a policy allows it',
      ['ana phone upcoming Tue 2026-05-19 09:30', 'ana phone upcoming Tue 2026-05-26 09:30'],
      { policy: { extends: 'patient', limits: { callsPerWait: 2 } }, contacts: [{ ...ana, email: undefined }] },
    ],
    [
      'is left out beyond the limit',
      ['ana email upcoming Tue 2026-05-19 09:00'],
      { policy: { extends: 'patient', limits: { statusPerRound: 1 } } },
    ],
  ])('%s', (_, expected, told) => {
    expect(attempts(told)).toEqual(expected);
  });
});

describe('an absence', () => {
  it.each<[string, string[], Event[]]>([
    [
      'moves the email that is next when it arrives',
      ['ana phone upcoming Tue 2026-05-26 09:30', 'ana email done Mon 2026-06-01 09:00'],
      [status('step.done', '2026-05-19T10:00'), away('2026-05-18T10:00', '2026-05-29')],
    ],
    [
      'moves the call that is next when it arrives',
      ['ana email done Tue 2026-05-19 09:00', 'ana phone upcoming Mon 2026-06-08 09:30'],
      [away('2026-05-20T10:00', '2026-06-05'), status('step.done', '2026-05-19T10:00')],
    ],
    [
      'moves nothing that opens later',
      ['ana email open Tue 2026-05-19 09:00', 'ana phone upcoming Tue 2026-05-26 09:30'],
      [away('2026-05-13T10:00', '2026-05-18')],
    ],
    [
      'of two the later return counts',
      ['ana email upcoming Mon 2026-06-01 09:00', 'ana phone upcoming Mon 2026-06-08 09:30'],
      [away('2026-05-13T10:00', '2026-05-29'), away('2026-05-14T10:00', '2026-05-22')],
    ],
  ])('%s', (_, expected, events) => {
    expect(attempts({ now: '2026-05-20T12:00', events })).toEqual(expected);
  });

  it('comes too late for what has expired', () => {
    const timeline = plan({ now: '2026-06-20T12:00', events: [away('2026-06-18T10:00', '2026-06-30')] });
    expect(timeline.ignoredEvents).toEqual([{ index: 0, reason: 'changes-nothing' }]);
    expect(timeline.presumedClosedAt).toBe('2026-06-17T17:00:00-04:00');
  });

  it('without a status contact changes nothing', () => {
    const told = { now: '2026-05-20T12:00', contacts: [], interviews: [interview('r1', '2026-05-12', [])] };
    expect(plan({ ...told, events: [away('2026-05-13T10:00', '2026-05-29')] }).ignoredEvents).toEqual([
      { index: 0, reason: 'changes-nothing' },
    ]);
  });
});
