import type { Agenda, Contact, Event } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { agenda, application } from './support/agenda.ts';
import { ben, interview, line, rita } from './support/plan.ts';

/** The first messages of all applications: `a rita email upcoming Tue 2026-05-19 09:00 – …`. */
function messages(plan: Agenda, channel = 'email'): string[] {
  return plan.steps
    .filter((step) => step.purpose === 'status' && step.channel === channel)
    .map((step) => `${step.applicationId} ${line(step)}`.split(' – ')[0] ?? '');
}

const a = application('a', '2026-05-12');
const b = application('b', '2026-05-13');
const made = (at: string): Event => ({ type: 'step.done', purpose: 'status', at });
const covered = 'cancelled Tue 2026-05-19 09:00';

describe('a person is known', () => {
  const known = (one: Contact, other: Contact) => {
    const applications = [
      application('a', '2026-05-12', { contacts: [one] }),
      application('b', '2026-05-13', { contacts: [other] }),
    ];
    return agenda('2026-05-13T12:00', applications).steps.some(({ because }) =>
      because.some(({ code }) => code === 'cancelled.merged'),
    );
  };
  const elsewhere = { ...rita, id: 'rl', name: 'R. Lang' };
  const noEmail = { email: undefined };

  it.each<[string, Contact, Contact, boolean]>([
    ['by the email', rita, elsewhere, true],
    ['by the email, however it is spelled', rita, { ...elsewhere, email: 'Rita@Example.com' }, true],
    ['by no other email', rita, { ...rita, email: 'lang@example.com' }, false],
    [
      'by the profile, without an email',
      { ...rita, ...noEmail },
      { ...elsewhere, ...noEmail, linkedin: 'https://www.LinkedIn.com/in/Rita' },
      true,
    ],
    [
      'by no other profile',
      { ...rita, ...noEmail },
      { ...rita, ...noEmail, linkedin: 'https://www.linkedin.com/in/lang' },
      false,
    ],
    [
      'by id and name, with a telephone alone',
      { ...rita, ...noEmail, linkedin: undefined },
      { ...rita, ...noEmail, linkedin: undefined },
      true,
    ],
    [
      'by no id alone',
      { ...rita, ...noEmail, linkedin: undefined },
      { ...rita, ...noEmail, linkedin: undefined, name: 'R. Lang' },
      false,
    ],
    [
      'by no switchboard',
      { ...rita, ...noEmail, linkedin: undefined },
      { ...ben, ...noEmail, linkedin: undefined },
      false,
    ],
  ])('%s', (_, one, other, same) => {
    expect(known(one, other)).toBe(same);
  });
});

describe('one message goes for all that are close', () => {
  it('on the day of the last one, also for three', () => {
    const plan = agenda('2026-05-14T12:00', [application('c', '2026-05-14'), a, b]);
    expect(messages(plan)).toEqual([
      `a rita email ${covered}`,
      'b rita email cancelled Wed 2026-05-20 09:00',
      'c rita email upcoming Thu 2026-05-21 09:00',
    ]);
    const message = plan.steps.find(({ id }) => id === 'c:status-email:c1');
    expect(message?.coversInterviews).toEqual(['c1', 'a1', 'b1']);
    expect(message?.because.filter(({ code }) => code === 'covers-others')).toEqual([
      { code: 'covers-others', applicationId: 'a', stepId: 'a:status-email:a1' },
      { code: 'covers-others', applicationId: 'b', stepId: 'b:status-email:b1' },
    ]);
    expect(plan.steps.find(({ id }) => id === 'a:status-email:a1')?.because[0]).toEqual({
      code: 'cancelled.merged',
      applicationId: 'c',
      stepId: 'c:status-email:c1',
    });
  });

  it('of those due on one day the first that is listed', () => {
    expect(messages(agenda('2026-05-12T12:00', [a, application('b', '2026-05-12')]))).toEqual([
      'a rita email upcoming Tue 2026-05-19 09:00',
      `b rita email ${covered}`,
    ]);
  });

  it.each([
    [
      'three business days apart',
      '2026-05-15',
      [`a rita email ${covered}`, 'b rita email upcoming Fri 2026-05-22 09:00'],
    ],
    [
      'four business days apart',
      '2026-05-18',
      ['a rita email upcoming Tue 2026-05-19 09:00', 'b rita email upcoming Mon 2026-05-25 09:00'],
    ],
  ])('but no further: %s', (_, date, expected) => {
    expect(messages(agenda('2026-05-12T12:00', [a, application('b', date)])).slice(0, 2)).toEqual(expected);
  });

  it('and no further from the first of them, however close the last two are', () => {
    const plan = agenda('2026-05-12T12:00', [a, application('b', '2026-05-15'), application('c', '2026-05-19')]);
    expect(messages(plan)).toEqual([
      `a rita email ${covered}`,
      'b rita email upcoming Fri 2026-05-22 09:00',
      'c rita email upcoming Tue 2026-05-26 09:00',
    ]);
  });

  it('and as far as a policy says', () => {
    const far = { extends: 'patient', limits: { sameContactBusinessDays: 0 } } as const;
    expect(messages(agenda('2026-05-13T12:00', [a, b], far))).toEqual([
      'a rita email upcoming Tue 2026-05-19 09:00',
      'b rita email upcoming Wed 2026-05-20 09:00',
    ]);
  });

  it('with what is late, from today', () => {
    // The email of the 20th is late on the 22nd, three business days before the other is due.
    const late = (now: string) => messages(agenda(now, [a, application('b', '2026-05-19')]));
    expect(late('2026-05-22T12:00')).toEqual([`a rita email ${covered}`, 'b rita email upcoming Tue 2026-05-26 09:00']);
    expect(late('2026-05-21T12:00')).toEqual([
      'a rita email overdue Tue 2026-05-19 09:00',
      'b rita email upcoming Tue 2026-05-26 09:00',
    ]);
  });

  it('with all that is late', () => {
    expect(messages(agenda('2026-06-05T12:00', [a, application('b', '2026-05-19')]))).toEqual([
      `a rita email ${covered}`,
      'b rita email overdue Tue 2026-05-26 09:00',
    ]);
  });

  it('and leaves alone what comes after its own last one', () => {
    const noCall = application('b', '2026-05-13', { contacts: [{ ...rita, phone: undefined }] });
    const policy = { extends: 'patient', rules: { 'phone-call': { channel: 'phone' } } } as const;
    const plan = agenda('2026-05-13T12:00', [a, noCall], policy);
    expect(messages(plan)).toEqual([`a rita email ${covered}`, 'b rita email upcoming Wed 2026-05-20 09:00']);
    expect(messages(plan, 'phone')).toEqual(['a rita phone upcoming Wed 2026-05-27 09:30']);
  });

  it('to nobody to whom nothing is to be said', () => {
    const quiet = application('b', '2026-05-13', { interviews: [] });
    expect(messages(agenda('2026-05-13T12:00', [a, quiet]))).toEqual(['a rita email upcoming Tue 2026-05-19 09:00']);
  });
});

describe('a message that was made', () => {
  it('goes on covering what it covered, also when its own thread is covered later', () => {
    const told = { ...b, events: [made('2026-05-20T10:00')] };
    const plan = agenda('2026-05-22T12:00', [a, told, application('c', '2026-05-22')]);
    expect(messages(plan, 'phone').slice(0, 2)).toEqual([
      'a rita phone cancelled Wed 2026-05-27 09:30',
      'b rita phone cancelled Wed 2026-05-27 09:30',
    ]);
    const message = plan.steps.find(({ id }) => id === 'b:status-email:b1');
    expect(message?.coversInterviews).toEqual(['b1', 'a1']);
    expect(message?.because.filter(({ code }) => code === 'covers-others')).toHaveLength(1);
  });

  it('settles the other one, and says so', () => {
    const plan = agenda('2026-05-20T12:00', [a, { ...b, events: [made('2026-05-20T10:00')] }]);
    const settled = plan.steps.find(({ id }) => id === 'a:status-email:a1');
    expect(settled?.status).toBe('done');
    expect(settled?.because[0]).toEqual({ code: 'settled.with-other', at: '2026-05-20T10:00:00-04:00' });
    expect(plan.steps.find(({ id }) => id === 'b:status-email:b1')?.coversInterviews).toEqual(['b1', 'a1']);
  });

  it('settles none that was planned for later: that one waits for three business days', () => {
    const plan = agenda('2026-05-19T12:00', [{ ...a, events: [made('2026-05-19T10:00')] }, b]);
    expect(messages(plan)).toEqual([
      'a rita email done Tue 2026-05-19 09:00',
      'b rita email cancelled Fri 2026-05-22 09:00',
    ]);
    expect(
      plan.steps
        .find(({ id }) => id === 'b:status-email:b1')
        ?.because.find(({ code }) => code === 'moved.recent-contact'),
    ).toEqual({
      code: 'moved.recent-contact',
      applicationId: 'a',
      from: '2026-05-19',
      businessDays: 3,
      off: { weekend: ['sat', 'sun'] },
      on: '2026-05-22',
    });
  });

  it('settles none that is far from it', () => {
    const plan = agenda('2026-05-26T12:00', [
      a,
      application('b', '2026-05-19', { events: [made('2026-05-26T10:00')] }),
    ]);
    expect(messages(plan)).toEqual([
      'b rita email done Tue 2026-05-26 09:00',
      'a rita email cancelled Fri 2026-05-29 09:00',
    ]);
  });

  it('settles none of a wait that had not begun', () => {
    // Asked for an answer within the day, and written to before that was even said.
    const soon = interview('a1', '2026-05-19', [], { timeframe: { type: 'by-date', date: '2026-05-19' } });
    const told = application('b', '2026-05-12', { events: [made('2026-05-19T09:30')] });
    const plan = agenda('2026-05-19T12:00', [application('a', '2026-05-19', { interviews: [soon] }), told], 'standard');
    expect(plan.steps.find(({ id }) => id === 'a:status-email:a1')?.status).not.toBe('done');
  });
});
