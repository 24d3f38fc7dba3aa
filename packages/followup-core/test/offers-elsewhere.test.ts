import type { Agenda, Application, Event } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { agenda, application } from './support/agenda.ts';
import { ana, ben, interview, line } from './support/plan.ts';

const offer = (day: number, more: object = {}): Event => ({
  type: 'offer.received',
  at: `2026-05-${day}T10:00`,
  ...more,
});
const outcome = (day: number, what: 'hired' | 'rejected' | 'offer-declined'): Event => ({
  type: 'outcome.recorded',
  outcome: what,
  at: `2026-05-${day}T10:00`,
});
const notice = (type: 'step.done' | 'step.skipped', at: string): Event => ({ type, purpose: 'offer-notice', at });

const offering = (...events: Event[]) => application('a', '2026-05-12', { contacts: [ana], events });
const waiting = (events: Event[] = [], more: Partial<Application> = {}) =>
  application('b', '2026-05-14', { contacts: [ben], events, ...more });

/** The steps of application `b` for some purposes. */
function ofB({ steps }: Agenda, ...purposes: string[]): string[] {
  return steps.filter(({ applicationId, purpose }) => applicationId === 'b' && purposes.includes(purpose)).map(line);
}

describe('an employer who waits is told of an offer elsewhere', () => {
  const told = (...applications: Application[]) => ofB(agenda('2026-05-20T12:00', applications), 'offer-notice');
  const open = 'ben open Wed 2026-05-20 10:00 – Thu 2026-05-21 17:00';

  it.each<[string, string[], Application[]]>([
    ['which makes the candidate say so within a business day', [open], [offering(offer(20)), waiting()]],
    [
      'at the very moment when the wait begins',
      [open],
      [
        offering(offer(20)),
        waiting([], {
          interviews: [interview('b1', '2026-05-20', [], { startsAt: '2026-05-20T09:00', endsAt: '2026-05-20T10:00' })],
        }),
      ],
    ],
    ['the first that finds them waiting', [open], [offering(offer(13), offer(20), offer(21)), waiting()]],
    ['not before they are waited for', [], [offering(offer(13)), waiting()]],
    [
      'one for each',
      [open, open],
      [application('c', '2026-05-11', { contacts: [ana], events: [offer(20)] }), offering(offer(20)), waiting()],
    ],
    ['not after the other process had ended', [], [offering(outcome(19, 'rejected'), offer(20)), waiting()]],
    ['not at the moment when it ended', [], [offering(outcome(20, 'rejected'), offer(20)), waiting()]],
    ['not after their own has ended', [], [offering(offer(20)), waiting([outcome(19, 'rejected')])]],
    [
      'not when they said they do not want to be asked',
      [],
      [
        offering(offer(20)),
        waiting([], { interviews: [interview('b1', '2026-05-14', [], { timeframe: { type: 'no-contact' } })] }),
      ],
    ],
    [
      'not when they wrote that',
      [],
      [offering(offer(20)), waiting([{ type: 'reply.received', kind: 'no-contact', at: '2026-05-20T10:00' }])],
    ],
    [
      'and no longer once their own has ended',
      ['ben cancelled Wed 2026-05-20 10:00 – Thu 2026-05-21 17:00'],
      [offering(offer(20)), waiting([{ ...outcome(20, 'rejected'), at: '2026-05-20T11:00' }])],
    ],
  ])('%s', (_, expected, applications) => {
    expect(told(...applications)).toEqual(expected);
  });

  it('by a step that is called after the other application, and says so', () => {
    const plan = agenda('2026-05-20T12:00', [offering(offer(20)), waiting()]);
    const step = plan.steps.find(({ purpose }) => purpose === 'offer-notice');
    expect(step?.id).toBe('b:offer-notice:a');
    expect(step?.because[0]).toEqual({
      code: 'opens.at-fact',
      sets: 'opensAt',
      anchor: 'offer-elsewhere',
      at: '2026-05-20T10:00:00-04:00',
      applicationId: 'a',
    });
  });

  it('and needs no notice once that is answered, or once they say no', () => {
    const reason = (one: Application, other: Application) =>
      agenda('2026-05-20T12:00', [one, other]).steps.find(({ purpose }) => purpose === 'offer-notice')?.because[0];
    const declined = { ...outcome(20, 'offer-declined'), at: '2026-05-20T11:00' };
    const no = { ...outcome(20, 'rejected'), at: '2026-05-20T11:00' };
    expect(reason(offering(offer(20), declined), waiting())).toEqual({
      code: 'cancelled.offer-over',
      applicationId: 'a',
    });
    expect(reason(offering(offer(20)), waiting([no]))).toEqual({
      code: 'cancelled.outcome',
      at: '2026-05-20T11:00:00-04:00',
      outcome: 'rejected',
    });
  });
});

describe('the wait begins again', () => {
  const email = (now: string, ...events: Event[]) =>
    ofB(agenda(now, [offering(offer(20)), waiting(events)]), 'status').filter((text) => text.includes('email'));
  const before = 'ben email cancelled Thu 2026-05-21 09:00 – Fri 2026-05-22 17:00';

  it.each<[string, string, string[]]>([
    [
      'with the notice that is to be given',
      '2026-05-20T12:00',
      [before, 'ben email upcoming Wed 2026-05-27 09:00 – Thu 2026-05-28 17:00'],
    ],
    [
      'from today, while it is late',
      '2026-05-25T12:00',
      [before, 'ben email upcoming Mon 2026-06-01 09:00 – Tue 2026-06-02 17:00'],
    ],
    [
      'from Monday, while it is late on a Saturday',
      '2026-05-23T12:00',
      [before, 'ben email upcoming Mon 2026-06-01 09:00 – Tue 2026-06-02 17:00'],
    ],
    [
      'from its expiry, when it was never given',
      '2026-06-19T12:00',
      [before, 'ben email upcoming Thu 2026-06-25 09:00 – Fri 2026-06-26 17:00'],
    ],
  ])('%s', (_, now, expected) => {
    expect(email(now)).toEqual(expected);
  });

  it('with the notice that was given', () => {
    expect(email('2026-05-22T16:00', notice('step.done', '2026-05-22T15:00'))).toEqual([
      before,
      'ben email upcoming Fri 2026-05-29 09:00 – Mon 2026-06-01 17:00',
    ]);
  });

  it('in a wait that is called after the other application, one for each', () => {
    const c = application('c', '2026-05-11', { contacts: [ana], events: [offer(20)] });
    const { steps } = agenda('2026-05-20T12:00', [c, offering(offer(20)), waiting()]);
    const emails = steps.filter(({ ruleId, applicationId }) => ruleId === 'status-email' && applicationId === 'b');
    expect(emails.map(({ id, wait }) => `${wait} ${id}`).toSorted()).toEqual([
      '1 b:status-email:b1',
      '2 b:status-email:offer-notice:a',
      '3 b:status-email:offer-notice:c',
    ]);
  });

  it('not where no notice is given', () => {
    expect(email('2026-05-20T12:00', notice('step.skipped', '2026-05-20T11:00'))).toEqual([
      'ben email upcoming Thu 2026-05-21 09:00 – Fri 2026-05-22 17:00',
    ]);
  });

  it('and may be another one tomorrow, while the notice is late', () => {
    const plan = agenda('2026-05-22T12:00', [offering(offer(20)), waiting()]);
    expect(plan.nextChangeAt).toBe('2026-05-23T00:00:00-04:00');
    const given = agenda('2026-05-22T12:00', [offering(offer(20)), waiting([notice('step.done', '2026-05-20T11:00')])]);
    expect(given.nextChangeAt).not.toBe('2026-05-23T00:00:00-04:00');
  });
});

describe('who is hired', () => {
  const withdrawals = (...applications: Application[]) =>
    agenda('2026-05-23T12:00', applications).steps.filter(({ purpose }) => purpose === 'withdrawal');

  it('tells the others, and not those who had ended', () => {
    const ended = application('c', '2026-05-14', { contacts: [ben], events: [outcome(19, 'rejected')] });
    const steps = withdrawals(ended, offering(offer(20), outcome(22, 'hired')), waiting());
    expect(steps.map(({ applicationId }) => applicationId)).toEqual(['b']);
    expect(steps[0]?.because[0]).toEqual({
      code: 'opens.at-fact',
      sets: 'opensAt',
      anchor: 'accepted-elsewhere',
      at: '2026-05-22T10:00:00-04:00',
      outcome: 'accepted-elsewhere',
      applicationId: 'a',
    });
  });

  it('at two places tells of the first', () => {
    const second = application('c', '2026-05-11', { contacts: [ana], events: [outcome(23, 'hired')] });
    const steps = withdrawals(second, offering(outcome(22, 'hired')), waiting());
    expect(steps.map(({ applicationId, opensAt }) => [applicationId, opensAt])).toEqual([
      ['b', '2026-05-22T10:00:00-04:00'],
    ]);
  });

  it('closes the waits of the others, which say where', () => {
    const plan = agenda('2026-05-23T12:00', [offering(outcome(22, 'hired')), waiting()]);
    expect(plan.steps.find(({ id }) => id === 'b:status-email:b1')?.because[0]).toEqual({
      code: 'cancelled.outcome',
      at: '2026-05-22T10:00:00-04:00',
      outcome: 'accepted-elsewhere',
      applicationId: 'a',
    });
    expect(plan.timelines.map(({ phase, factsAt, ignoredEvents }) => [phase, factsAt, ignoredEvents.length])).toEqual([
      ['closed', '2026-05-22T10:00:00-04:00', 0],
      ['closed', '2026-05-14T11:00:00-04:00', 0],
    ]);
  });

  it('tells nobody before it happens', () => {
    const ahead = offering(outcome(22, 'hired'));
    expect(
      agenda('2026-05-22T09:59', [ahead, waiting()]).steps.filter(({ purpose }) => purpose === 'withdrawal'),
    ).toEqual([]);
  });
});
