import type { Reason, Step } from 'followup-core';
import { planTimeline, verifyTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { goldens } from './golden/inputs.ts';
import { tamperings } from './support/tampering.ts';

/** May 2026: the 12th is a Tuesday, the 16th a Saturday; the 25th may be a holiday. */
const off = { weekend: ['sat', 'sun'] } satisfies Reason['off'];
const memorial = { ...off, holidays: ['2026-05-25'] };
const bridge = { ...off, workingDays: ['2026-05-16'] };
const timeZone = 'America/New_York';

type Dates = Pick<Step, 'opensAt' | 'dueAt' | 'expiresAt'>;

function problems(dates: Dates, ...because: readonly object[]): string[] {
  const step = { id: 'call', status: 'open', ...dates, because } as unknown as Step;
  const { ok, problems: found } = verifyTimeline({ steps: [step] });
  expect(ok).toBe(found.length === 0);
  return found.map(({ stepId, field, message }) => `${stepId} ${field} ${message}`);
}

describe('a planned timeline', () => {
  const stories = Object.entries(goldens);

  it.each(stories)('is verified: %s', (_, input) => {
    expect(verifyTimeline(planTimeline(input))).toEqual({ ok: true, problems: [] });
  });

  it.each(stories)('is not, with one date or one reason changed: %s', (_, input) => {
    for (const { what, tampered } of tamperings(planTimeline(input)))
      expect(verifyTimeline(tampered).ok, what).toBe(false);
  });
});

describe('a day is counted again', () => {
  it.each<[string, Partial<Reason> & Pick<Reason, 'code'>, string]>([
    ['as the later: days', { code: 'answer.unstated', from: '2026-05-12', days: 14, businessDays: 5 }, '2026-05-26'],
    [
      'as the later: business days',
      { code: 'answer.unstated', from: '2026-05-12', days: 7, businessDays: 10, off: memorial },
      '2026-05-27',
    ],
    ['to no weekend', { code: 'answer.unstated', from: '2026-05-12', days: 4, businessDays: 0 }, '2026-05-18'],
    ['from a weekend', { code: 'answer.unstated', from: '2026-05-16' }, '2026-05-18'],
    ['from a hold', { code: 'answer.hold', from: '2026-05-12', days: 28 }, '2026-06-09'],
    ['from a hold to no weekend', { code: 'answer.hold', from: '2026-05-16' }, '2026-05-18'],
    ['after a Friday', { code: 'answer.after', until: '2026-05-15', businessDays: 1 }, '2026-05-18'],
    ['on the Friday itself', { code: 'answer.after', until: '2026-05-15' }, '2026-05-15'],
    [
      'after a return',
      { code: 'moved.out-of-office', until: '2026-05-22', businessDays: 1, off: memorial },
      '2026-05-26',
    ],
    ['within', { code: 'answer.within', saidOn: '2026-05-12', until: '2026-05-17' }, '2026-05-15'],
    ['within a day', { code: 'answer.within', saidOn: '2026-05-13', until: '2026-05-14' }, '2026-05-14'],
    ['within the same day', { code: 'answer.within', saidOn: '2026-05-13', until: '2026-05-13' }, '2026-05-14'],
    ['within a weekend', { code: 'answer.within', saidOn: '2026-05-15', until: '2026-05-17' }, '2026-05-18'],
    ['on the day invited', { code: 'answer.on-date', until: '2026-05-14' }, '2026-05-14'],
    ['after a day off', { code: 'answer.on-date', until: '2026-05-16' }, '2026-05-18'],
    ['on a Saturday that is worked', { code: 'answer.on-date', until: '2026-05-16', off: bridge }, '2026-05-16'],
    ['after a snooze', { code: 'moved.snooze', until: '2026-05-25', off: memorial }, '2026-05-26'],
    ['business days on', { code: 'opens.days-after', from: '2026-05-15', businessDays: 1 }, '2026-05-18'],
    ['days on', { code: 'opens.days-after', from: '2026-05-21', days: 60 }, '2026-07-20'],
    ['months on, at their end', { code: 'opens.days-after', from: '2026-11-30', months: 3 }, '2027-03-01'],
    ['no days on', { code: 'opens.days-after', from: '2026-05-16' }, '2026-05-18'],
    ['after an attempt', { code: 'attempt.after', from: '2026-05-15', businessDays: 5 }, '2026-05-22'],
    ['after another message', { code: 'moved.recent-contact', from: '2026-05-20', businessDays: 3 }, '2026-05-25'],
  ])('%s', (_, reason, on) => {
    expect(problems({}, { off, ...reason, on })).toEqual([]);
    expect(problems({}, { off, ...reason, on: '2026-01-01' })).toEqual([
      `call because ${reason.code} reaches ${on}, not 2026-01-01`,
    ]);
  });

  it('but stays where nothing is said of days off', () => {
    expect(problems({}, { code: 'answer.on-date', until: '2026-05-16', on: '2026-05-16' })).toEqual([]);
  });

  const hour = { code: 'opens.hour', sets: 'opensAt', on: '2026-05-19', time: '09:00', timeZone };
  const opensAt = '2026-05-19T09:00:00-04:00';
  const nineteenth = { code: 'answer.on-date', until: '2026-05-19', off, on: '2026-05-19' };

  it.each(['answer.unstated', 'answer.hold', 'answer.after', 'answer.within', 'answer.on-date', 'opens.days-after'])(
    'and is none where nothing is named to count from: %s',
    (code) => {
      expect(problems({ opensAt }, nineteenth, hour)).toEqual([]);
      expect(problems({ opensAt }, { code, off, on: '2026-05-19' }, hour)).toEqual([
        'call because opens.hour does not yield opensAt',
        'call opensAt does not follow from the reasons',
      ]);
    },
  );

  it('and is moved later, never earlier and never to where it was', () => {
    const snoozed = (until: string) =>
      problems(
        { opensAt: `${until}T09:00:00-04:00` },
        nineteenth,
        { code: 'moved.snooze', until, off, on: until },
        { ...hour, on: until },
      );
    expect(snoozed('2026-05-20')).toEqual([]);
    expect(snoozed('2026-05-19')).toEqual(['call because moved.snooze does not move the step later']);
    expect(snoozed('2026-05-18')).toEqual(['call because moved.snooze does not move the step later']);
    // What is no move may begin anew.
    const anew = { ...nineteenth, until: '2026-05-18', on: '2026-05-18' };
    expect(problems({ opensAt: '2026-05-18T09:00:00-04:00' }, nineteenth, anew, { ...hour, on: anew.on })).toEqual([]);
  });
});

describe('an instant is derived again', () => {
  const opensAt = '2026-05-14T16:00:00-04:00';
  const dueAt = '2026-05-18T10:00:00-04:00';
  const opens = { code: 'opens.at-fact', sets: 'opensAt', at: opensAt };
  const due = { code: 'due.deadline', sets: 'dueAt', at: dueAt };
  const clock = { off, time: '10:00', timeZone };
  const again = { code: 'opens.again', sets: 'opensAt', days: 21, off, time: '09:00', last: '17:00', timeZone };
  const rolled = { code: 'due.rolled', sets: 'dueAt', ...clock, convention: 'following' };

  it.each<[string, Dates, readonly object[]]>([
    ['from a fact', { opensAt }, [opens]],
    ['minutes after a fact', { opensAt: '2026-05-14T20:20:00Z' }, [{ ...opens, minutes: 20 }]],
    [
      'hours after the opening',
      { opensAt, dueAt: '2026-05-15T16:00:00-04:00' },
      [opens, { code: 'due.elapsed', sets: 'dueAt', from: opensAt, minutes: 1440 }],
    ],
    [
      'at the opening at the earliest',
      { opensAt, dueAt: opensAt },
      [opens, { code: 'due.at-least', sets: 'dueAt', from: opensAt }],
    ],
    [
      'hours after the interview, when it expires',
      { opensAt, expiresAt: '2026-05-15T16:00:00-04:00' },
      [opens, { code: 'expires.elapsed', sets: 'expiresAt', from: '2026-05-14T15:00:00-04:00', minutes: 1500 }],
    ],
    [
      'business days after the opening, then after the due day',
      { opensAt, dueAt, expiresAt: '2026-05-20T10:00:00-04:00' },
      [
        opens,
        { code: 'due.business-days', sets: 'dueAt', ...clock, from: '2026-05-14', businessDays: 2, on: '2026-05-18' },
        {
          code: 'expires.business-days',
          sets: 'expiresAt',
          ...clock,
          from: '2026-05-18',
          businessDays: 2,
          on: '2026-05-20',
        },
      ],
    ],
    [
      'on the day of the opening',
      { opensAt, dueAt: '2026-05-14T17:00:00-04:00' },
      [
        opens,
        { code: 'due.business-days', sets: 'dueAt', from: '2026-05-14', on: '2026-05-14', time: '17:00', timeZone },
      ],
    ],
    ['with its due', { opensAt, dueAt, expiresAt: dueAt }, [opens, due, { ...due, ...withDue(dueAt) }]],
    ['rolled on', { opensAt, dueAt }, [opens, { ...rolled, from: '2026-05-16', on: '2026-05-18' }]],
    ['late on a Friday', { opensAt, dueAt }, [opens, { ...rolled, from: '2026-05-15', on: '2026-05-18' }]],
    [
      'rolled back',
      { opensAt, dueAt: '2026-05-15T10:00:00-04:00' },
      [opens, { ...rolled, convention: 'preceding', from: '2026-05-17', on: '2026-05-15' }],
    ],
    ...(['interview-end', 'kept', 'capped'] as const).map((word): [string, Dates, object[]] => [
      `as it was: ${word}`,
      { opensAt, dueAt },
      [opens, { ...due, code: `due.${word}` }],
    ]),
    ...(
      [
        ['at the same wall time', '2026-05-20T10:00', '2026-06-10', '10:00'],
        ['not before the first hour', '2026-05-20T06:00', '2026-06-10', '09:00'],
        ['at the last hour', '2026-05-20T17:00', '2026-06-10', '17:00'],
        ['the next morning after it', '2026-05-20T17:01', '2026-06-11', '09:00'],
        ['on Monday morning after a weekend', '2026-05-22T18:00', '2026-06-15', '09:00'],
        ['on Monday morning from a Sunday', '2026-05-24T12:00', '2026-06-15', '09:00'],
      ] as const
    ).map(([what, from, on, time]): [string, Dates, object[]] => [
      `weeks later ${what}`,
      { opensAt: `${on}T${time}:00-04:00` },
      [{ ...again, from: `${from}:00-04:00`, on }],
    ]),
  ])('%s', (_, dates, because) => {
    expect(problems(dates, ...because)).toEqual([]);
  });

  function withDue(at: string) {
    return { code: 'expires.with-due', sets: 'expiresAt', at };
  }

  const days = { code: 'due.business-days', ...clock, sets: 'dueAt', from: '2026-05-14', businessDays: 2 };

  it.each<[string, Reason['sets'], object]>([
    ['a fact at no time', 'opensAt', { code: 'opens.at-fact' }],
    ['hours after another moment than the opening', 'dueAt', { code: 'due.elapsed', from: dueAt, minutes: 60 }],
    ['hours after nothing', 'expiresAt', { code: 'expires.elapsed', minutes: 60 }],
    ['business days after another day', 'dueAt', { ...days, from: '2026-05-13', on: '2026-05-15' }],
    ['business days that do not add up', 'dueAt', { ...days, on: '2026-05-19' }],
    ['business days to nowhere', 'dueAt', days],
    ['business days at no hour', 'dueAt', { ...days, on: '2026-05-18', time: undefined }],
    ['business days in no zone', 'dueAt', { ...days, on: '2026-05-18', timeZone: undefined }],
    ['an expiry that counts from the opening', 'expiresAt', { ...days, code: 'expires.business-days' }],
    ['an expiry with another due', 'expiresAt', withDue(opensAt)],
    ['a roll over a business day', 'dueAt', { ...rolled, from: '2026-05-16', on: '2026-05-19' }],
    ['a roll back over a business day', 'dueAt', { ...rolled, from: '2026-05-17', on: '2026-05-14' }],
    ['a roll to a day off', 'dueAt', { ...rolled, from: '2026-05-16', on: '2026-05-17' }],
    ['a roll from nowhere', 'dueAt', { ...rolled, on: '2026-05-18' }],
    ['a roll to nowhere', 'dueAt', { ...rolled, from: '2026-05-18' }],
    ['what yields no date', 'dueAt', { code: 'timeframe.said', at: dueAt }],
    ...(['from', 'time', 'last', 'timeZone'] as const).map((key): [string, Reason['sets'], object] => [
      `weeks later without its ${key}`,
      'opensAt',
      { ...again, from: '2026-05-20T10:00:00-04:00', on: '2026-06-10', [key]: undefined },
    ]),
    ['weeks later on another day', 'opensAt', { ...again, from: '2026-05-20T10:00:00-04:00', on: '2026-06-11' }],
  ])('but not from %s', (_, sets, reason) => {
    const code = (reason as Reason).code;
    const said = problems({ opensAt }, opens, { ...reason, sets });
    expect(said).toContain(`call because ${code} does not yield ${sets}`);
  });

  it('and is missing where it is stated nowhere, and wrong where nothing yields it', () => {
    expect(problems({ opensAt }, opens, due)).toEqual(['call dueAt is missing']);
    expect(problems({ opensAt, dueAt, expiresAt: dueAt }, opens)).toEqual([
      'call dueAt does not follow from the reasons',
      'call expiresAt does not follow from the reasons',
    ]);
    expect(problems({ opensAt: dueAt }, opens)).toEqual(['call opensAt does not follow from the reasons']);
    expect(problems({})).toEqual(['call because no reason is given']);
  });
});
