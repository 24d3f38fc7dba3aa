import type { PolicyInput, Step } from 'followup-core';
import { verifyTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, interview, otto, plan, tuesday, type Told } from './support/plan.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Tue 12 11:00` of May or June 2026. */
function wall(instant: string | undefined): string {
  if (instant === undefined) return 'never';
  return `${days[new Date(`${instant.slice(0, 10)}T00:00Z`).getUTCDay()]} ${instant.slice(8, 16).replace('T', ' ')}`;
}

function window(ruleId: string, told: Partial<Told>): string {
  const timeline = plan({ now: '2026-05-12T22:00', ...told });
  expect(verifyTimeline(timeline).problems).toEqual([]);
  const step = timeline.steps.find((one) => one.ruleId === ruleId);
  return step ? [step.opensAt, step.dueAt, step.expiresAt].map(wall).join(', ') : 'none';
}

const ending = (day: number, time: string) => [
  interview('r1', `2026-05-${day}`, ['ana'], { startsAt: `2026-05-${day}T06:00`, endsAt: `2026-05-${day}T${time}` }),
];
const withRule = (ruleId: string, change: object): PolicyInput => ({ extends: 'patient', rules: { [ruleId]: change } });
const snoozed = (purpose: Step['purpose'], until: string, at = '2026-05-12T20:00') =>
  ({ events: [{ type: 'step.snoozed', purpose, until, at }] }) as const;

describe('a thank-you opens, is due and expires', () => {
  const rolled = (convention: string) => ({ policy: withRule('thank-you', { convention }) });

  it.each<[string, string, Partial<Told>]>([
    ['a day and five days later', 'Tue 12 11:00, Wed 13 11:00, Sun 17 11:00', {}],
    ['at a weekend, if so', 'Fri 15 16:00, Sat 16 16:00, Wed 20 16:00', { interviews: ending(15, '16:00') }],
    [
      'on Monday morning, where a policy rolls it on',
      'Fri 15 16:00, Mon 18 10:00, Wed 20 16:00',
      { interviews: ending(15, '16:00'), ...rolled('following') },
    ],
    [
      'on Friday evening, where a policy rolls it back',
      'Fri 15 16:00, Fri 15 17:00, Wed 20 16:00',
      { interviews: ending(15, '16:00'), ...rolled('preceding') },
    ],
    [
      'on Friday evening at the latest moment',
      'Fri 15 17:00, Fri 15 17:00, Wed 20 17:00',
      { interviews: ending(15, '17:00'), ...rolled('preceding') },
    ],
    [
      'on Monday morning, where Friday evening has passed',
      'Fri 15 17:01, Mon 18 10:00, Wed 20 17:01',
      { interviews: ending(15, '17:01'), ...rolled('preceding') },
    ],
    ['a day later in the week, whatever the policy', 'Tue 12 11:00, Wed 13 11:00, Sun 17 11:00', rolled('following')],
    [
      'later, where a policy says so',
      'Tue 12 13:30, Wed 13 13:30, Sun 17 11:00',
      { policy: withRule('thank-you', { opens: { minutes: 150 } }) },
    ],
    [
      'hours later, where a policy says so',
      'Tue 12 13:00, Wed 13 13:00, Sun 17 11:00',
      { policy: withRule('thank-you', { opens: { hours: 2 } }) },
    ],
    [
      'after a snooze, with a day to do it',
      'Thu 14 09:00, Fri 15 09:00, Sun 17 11:00',
      snoozed('thanks', '2026-05-14'),
    ],
    [
      'after a snooze, before it expires',
      'Fri 15 09:00, Sat 16 08:00, Sat 16 08:00',
      { interviews: ending(11, '08:00'), ...snoozed('thanks', '2026-05-15') },
    ],
    [
      'with its due, where a policy lets it expire before',
      'Tue 12 11:00, Wed 13 11:00, Wed 13 11:00',
      { policy: withRule('thank-you', { expires: { hours: 5 } }) },
    ],
  ])('%s', (_, expected, told) => {
    expect(window('thank-you', told)).toBe(expected);
  });

  it('says of a moment that was rolled what it was, and that it no longer counts', () => {
    const { steps } = plan({ now: '2026-05-15T18:00', interviews: ending(15, '16:00'), ...rolled('following') });
    const reasons = steps
      .find(({ ruleId }) => ruleId === 'thank-you')
      ?.because.filter(({ code }) => code.startsWith('due.'));
    expect(reasons).toEqual([
      { code: 'due.elapsed', from: '2026-05-15T16:00:00-04:00', minutes: 1440 },
      {
        code: 'due.rolled',
        sets: 'dueAt',
        from: '2026-05-16',
        convention: 'following',
        off: { weekend: ['sat', 'sun'] },
        on: '2026-05-18',
        time: '10:00',
        timeZone: 'America/New_York',
      },
    ]);
  });
});

describe('a debrief is due', () => {
  const agency: Partial<Told> = { via: 'agency', contacts: [ana, otto] };

  it.each<[string, string, Partial<Told>]>([
    ['by six that day', 'Tue 12 14:00, Tue 12 18:00, Tue 09 17:00', { interviews: ending(12, '14:00') }],
    [
      'the next morning, a minute later',
      'Tue 12 14:01, Wed 13 10:00, Wed 10 17:00',
      { interviews: ending(12, '14:01') },
    ],
    ['the next morning, not at night', 'Tue 12 21:00, Wed 13 10:00, Wed 10 17:00', { interviews: ending(12, '21:00') }],
    [
      'on Monday, after a Friday evening',
      'Fri 15 17:00, Mon 18 10:00, Mon 15 17:00',
      { interviews: ending(15, '17:00') },
    ],
    [
      'after a snooze four hours later',
      'Wed 13 09:00, Wed 13 13:00, Wed 10 17:00',
      { interviews: ending(12, '14:00'), ...snoozed('debrief', '2026-05-13') },
    ],
    [
      'after a snooze no earlier than before',
      'Wed 13 09:00, Wed 13 10:00, Wed 10 17:00',
      {
        interviews: ending(12, '19:00'),
        policy: withRule('agency-debrief', { due: { hours: 0, by: '18:00' } }),
        ...snoozed('debrief', '2026-05-13'),
      },
    ],
  ])('%s', (_, expected, told) => {
    expect(window('agency-debrief', { ...agency, ...told })).toBe(expected);
  });
});

describe('an invitation', () => {
  it.each<[string, string, Partial<Told>]>([
    ['has three days, and twenty more', 'Wed 13 09:00, Fri 15 17:00, Fri 12 17:00', {}],
    ['keeps that after a snooze', 'Thu 14 09:00, Mon 18 17:00, Mon 15 17:00', snoozed('connect', '2026-05-14')],
    [
      'expires when a policy says so: days',
      'Wed 13 09:00, Fri 15 17:00, Mon 18 12:00',
      { policy: withRule('linkedin-invite', { expires: { businessDays: 1, at: '12:00' } }) },
    ],
    [
      'expires when a policy says so: days, at the usual hour',
      'Wed 13 09:00, Fri 15 17:00, Tue 19 17:00',
      { policy: withRule('linkedin-invite', { expires: { businessDays: 2 } }) },
    ],
    [
      'expires when a policy says so: with its due',
      'Wed 13 09:00, Fri 15 17:00, Fri 15 17:00',
      { policy: withRule('linkedin-invite', { expires: 'due' }) },
    ],
    [
      'is due when a policy says so',
      'Wed 13 09:00, Thu 14 12:00, Thu 11 17:00',
      { policy: withRule('linkedin-invite', { due: { businessDays: 1, at: '12:00' } }) },
    ],
    [
      'is due at the end of the channel’s hours, where a rule says nothing',
      'Wed 13 09:00, Wed 13 17:00, Wed 10 17:00',
      { policy: withRule('linkedin-invite', { due: { businessDays: 0 } }) },
    ],
    [
      'is due at its opening, where that hour has passed',
      'Wed 13 09:00, Wed 13 09:00, Wed 10 17:00',
      { policy: withRule('linkedin-invite', { due: { businessDays: 0, at: '08:00' } }) },
    ],
    [
      'opens months later, where a policy says so',
      'Fri 12 09:00, Tue 16 17:00, Tue 14 17:00',
      { policy: withRule('linkedin-invite', { opens: { months: 1 } }) },
    ],
    [
      'never expires while there is no profile',
      'Wed 13 09:00, Fri 15 17:00, never',
      { contacts: [{ ...ana, linkedin: undefined }] },
    ],
    [
      'is not snoozed to a day before its own',
      'Wed 13 09:00, Fri 15 17:00, Fri 12 17:00',
      snoozed('connect', '2026-05-12'),
    ],
    ['is not snoozed to its own day', 'Wed 13 09:00, Fri 15 17:00, Fri 12 17:00', snoozed('connect', '2026-05-13')],
    ['is snoozed to its last day', 'Fri 12 09:00, Tue 16 17:00, Tue 14 17:00', snoozed('connect', '2026-06-12')],
    ['is not snoozed past it', 'Wed 13 09:00, Fri 15 17:00, Fri 12 17:00', snoozed('connect', '2026-06-13')],
    [
      'falls back to an earlier snooze',
      'Thu 14 09:00, Mon 18 17:00, Mon 15 17:00',
      {
        events: [
          ...snoozed('connect', '2026-05-14').events,
          ...snoozed('connect', '2026-06-13', '2026-05-12T21:00').events,
        ],
      },
    ],
  ])('%s', (_, expected, told) => {
    expect(window('linkedin-invite', told)).toBe(expected);
  });

  const withdrawn = (at: string) => ({
    now: '2026-06-01T12:00',
    events: [{ type: 'invite.withdrawn', contactId: 'ana', at }] as const,
  });

  it.each<[string, string, string]>([
    ['at the same time of day', '2026-05-20T10:00', 'Wed 10 10:00, Thu 11 17:00, Thu 09 17:00'],
    ['not before nine', '2026-05-20T06:00', 'Wed 10 09:00, Thu 11 17:00, Thu 09 17:00'],
    ['at five', '2026-05-20T17:00', 'Wed 10 17:00, Thu 11 17:00, Thu 09 17:00'],
    ['the next morning after five', '2026-05-20T17:01', 'Thu 11 09:00, Fri 12 17:00, Fri 10 17:00'],
    ['on Monday after Friday evening', '2026-05-22T18:00', 'Mon 15 09:00, Tue 16 17:00, Tue 14 17:00'],
    [
      'unless it was withdrawn before it was due at all',
      '2026-04-21T10:00',
      'Wed 13 09:00, Fri 15 17:00, Fri 12 17:00',
    ],
  ])('opens again three weeks after it was withdrawn, %s', (_, at, expected) => {
    expect(window('linkedin-invite', withdrawn(at))).toBe(expected);
  });
});

describe('a no-show message', () => {
  it.each<[string, string, string]>([
    ['is due at five', '2026-05-12T14:40', 'Tue 12 15:00, Tue 12 17:00, Tue 12 17:00'],
    ['is due two hours later, if that is later', '2026-05-12T14:41', 'Tue 12 15:01, Tue 12 17:01, Tue 12 17:01'],
  ])('%s', (_, startsAt, expected) => {
    const missed = { ...tuesday, startsAt, endsAt: '2026-05-12T16:00', state: 'no-show' } as const;
    expect(window('no-show-message', { interviews: [missed] })).toBe(expected);
  });
});
