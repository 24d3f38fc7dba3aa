import type { Candidate, PolicyInput } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { interview, plan, tuesday, type Told } from './support/plan.ts';

type Quiet = NonNullable<Candidate['quietHours']>;
const candidate = (from: string, until: string, timeZone = 'America/New_York'): Candidate => ({
  timeZone,
  quietHours: { from, until } satisfies Quiet,
});

/** When to call, on the employer's clock: `26 09:30–16:30`. */
function slots(told: Partial<Told>, ruleId = 'phone-call'): string[] {
  const call = plan({ now: '2026-05-12T12:00', ...told }).steps.find((step) => step.ruleId === ruleId);
  return (call?.slots ?? []).map(({ from, until }) => `${from.slice(8, 16).replace('T', ' ')}–${until.slice(11, 16)}`);
}

// After a Tuesday interview the call is due from Tuesday 26 May 2026 to the Thursday, between 09:30 and 16:30.
describe('a call may be made', () => {
  const everyDay = (...parts: string[]) => ['26', '27', '28'].flatMap((day) => parts.map((part) => `${day} ${part}`));

  it.each<[string, readonly string[], Partial<Told>]>([
    ['in the channel’s hours of each day', everyDay('09:30–16:30'), {}],
    [
      'on no day off',
      ['26 09:30–16:30', '28 09:30–16:30', '29 09:30–16:30'],
      {
        employer: { timeZone: 'America/New_York', holidays: ['2026-05-25', '2026-05-27'] },
        interviews: [interview('r1', '2026-05-11', ['ana'])],
      },
    ],
    [
      'on no weekend',
      ['29 09:30–16:30', '01 09:30–16:30', '02 09:30–16:30'],
      { interviews: [interview('r1', '2026-05-15', ['ana'])] },
    ],
    [
      'at night as little as in the day, outside quiet nights',
      everyDay('09:30–16:30'),
      { candidate: candidate('22:00', '07:00') },
    ],
    ['after a quiet morning', everyDay('10:00–16:30'), { candidate: candidate('23:00', '10:00') }],
    ['until a quiet evening', everyDay('09:30–16:00'), { candidate: candidate('16:00', '18:00') }],
    ['around a quiet noon', everyDay('09:30–12:00', '13:00–16:30'), { candidate: candidate('12:00', '13:00') }],
    [
      'up to quiet hours that begin as the call’s end',
      everyDay('09:30–16:30'),
      { candidate: candidate('16:30', '09:30') },
    ],
    ['in the one minute that is not quiet', everyDay('16:29–16:30'), { candidate: candidate('16:30', '16:29') }],
    [
      'at any time, where quiet hours end as they begin',
      everyDay('09:30–16:30'),
      { candidate: candidate('10:00', '10:00') },
    ],
    ['before it is late in Tokyo', everyDay('09:30–10:30'), { candidate: candidate('23:30', '06:00', 'Asia/Tokyo') }],
    ['at no time, where that is the night in Tokyo', [], { candidate: candidate('22:00', '07:00', 'Asia/Tokyo') }],
  ])('%s', (_, expected, told) => {
    expect(slots(told)).toEqual(expected);
  });

  it('from one end of the date line to the other', () => {
    // 25 hours apart: noon in Pago Pago is one in the afternoon of the next day on Kiritimati.
    const [west, east] = [{ timeZone: 'Pacific/Pago_Pago' }, { timeZone: 'Pacific/Kiritimati' }];
    expect(slots({ employer: west, candidate: candidate('13:00', '14:00', east.timeZone) })).toEqual(
      everyDay('09:30–12:00', '13:00–16:30'),
    );
    expect(slots({ employer: east, candidate: candidate('12:00', '13:00', west.timeZone) })).toEqual(
      everyDay('09:30–13:00', '14:00–16:30'),
    );
    expect(slots({ employer: west, candidate: candidate('12:00', '11:00', east.timeZone) })).toEqual(
      everyDay('10:00–11:00'),
    );
    expect(slots({ employer: east, candidate: candidate('12:00', '11:00', west.timeZone) })).toEqual(
      everyDay('12:00–13:00'),
    );
  });
});

describe('a call that a policy puts right after the interview', () => {
  const callBack = { purpose: 'offer', channel: 'phone', to: 'hiring-manager', anchor: 'interview-end' } as const;
  const until = (endsAt: string, more: object = {}) => {
    const policy = { extends: 'patient', rules: { 'call-back': { ...callBack, ...more } } };
    return slots({ policy, interviews: [{ ...tuesday, endsAt: `2026-05-12T${endsAt}` }] }, 'call-back');
  };

  it('may be made from its opening on', () =>
    expect(until('11:00')).toEqual(['12 11:00–16:30', '13 09:30–16:30', '14 09:30–16:30']));

  it('may be made until it is due', () => expect(until('11:00', { due: { hours: 3 } })).toEqual(['12 11:00–14:00']));

  it('may be made in what is left of the hours of the day, where it is never due', () => {
    const policy: PolicyInput = { extends: 'patient', rules: { 'offer-response': { channel: 'phone' } } };
    const onOffer = (time: string) =>
      slots(
        { policy, now: '2026-05-12T20:00', events: [{ type: 'offer.received', at: `2026-05-12T${time}` }] },
        'offer-response',
      );
    expect(onOffer('13:00')).toEqual(['12 13:00–16:30']);
    expect(onOffer('16:29')).toEqual(['12 16:29–16:30']);
    expect(onOffer('16:30')).toEqual([]);
  });

  it('may be made on the days that follow, where the day is over', () => {
    expect(until('18:00')).toEqual(['13 09:30–16:30', '14 09:30–16:30']);
  });
});
