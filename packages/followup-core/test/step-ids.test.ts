import fc from 'fast-check';
import type { Event, Interview } from 'followup-core';
import { planAgenda, planTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { planInput } from './support/arbitrary.ts';
import { check } from './support/check.ts';
import { ana, ben, interview, plan, rita, tuesday } from './support/plan.ts';

const idsOf = (told: Parameters<typeof plan>[0]) => plan(told).steps.map(({ id }) => id);
const news = (at: string): Event => ({ type: 'reply.received', kind: 'news', at });

describe('the id of a step', () => {
  it('names the application, the rule and the subject', () => {
    const events: Event[] = [
      { type: 'reply.received', kind: 'news', at: '2026-05-13T10:00', id: 'e1' },
      { type: 'offer.received', at: '2026-05-14T10:00', id: 'e2' },
      { type: 'outcome.recorded', outcome: 'rejected', at: '2026-05-15T10:00' },
    ];
    const stayInTouchWith = ['ana'];
    expect(idsOf({ events, stayInTouchWith, now: '2026-05-16T12:00' }).toSorted()).toEqual([
      'app:ask-next-steps:r1',
      'app:linkedin-invite:ana',
      'app:offer-response:e2',
      'app:phone-call:r1',
      'app:phone-call:reply:e1',
      'app:rejection-reply',
      'app:status-email:r1',
      'app:status-email:reply:e1',
      'app:stay-in-touch:ana:1',
      'app:stay-in-touch:ana:2',
      'app:stay-in-touch:ana:3',
      'app:stay-in-touch:ana:4',
      'app:thank-you:ana:r1',
    ]);
  });

  it('escapes what would end a part of it', () => {
    const contacts = [{ ...ana, id: 'a:b%c' }];
    const interviews = [{ ...tuesday, with: ['a:b%c'] }];
    expect(idsOf({ contacts, interviews, now: '2026-05-12T12:00' })).toContain('app:thank-you:a%3Ab%25c:r1');
  });

  it('stays when the interview is rescheduled', () => {
    const moved = interview('r1', '2026-05-14', ['ana']);
    const rescheduled: Event = {
      type: 'interview.rescheduled',
      interviewId: 'r1',
      from: tuesday.startsAt,
      to: moved.startsAt,
      at: '2026-05-11T10:00',
    };
    const before = idsOf({ now: '2026-05-11T12:00' });
    expect(idsOf({ interviews: [moved], events: [rescheduled], now: '2026-05-11T12:00' })).toEqual(before);
  });

  it('stays when its dates move, by a snooze or an absence', () => {
    const before = idsOf({ now: '2026-05-20T12:00' });
    const snoozed: Event = { type: 'step.snoozed', purpose: 'status', until: '2026-05-27', at: '2026-05-19T10:00' };
    expect(idsOf({ events: [snoozed], now: '2026-05-20T12:00' })).toEqual(before);
    const away: Event = {
      type: 'reply.received',
      kind: 'out-of-office',
      returnsOn: '2026-06-01',
      at: '2026-05-19T10:00',
    };
    expect(idsOf({ events: [away], now: '2026-05-20T12:00' })).toEqual(before);
  });

  it('stays when a round, a person or a policy number is added', () => {
    const now = '2026-05-20T12:00';
    const before = idsOf({ now });
    const second = interview('r2', '2026-06-02', ['ben']);
    const more: readonly Parameters<typeof plan>[0][] = [
      { interviews: [tuesday, second], contacts: [ana, ben], now },
      { contacts: [ana, ben], statusContactId: 'ana', now },
      { contacts: [{ ...ana, name: 'Ana María Ruiz', phone: '+1 202 555 0199' }], now },
      { policy: { extends: 'patient', wait: { unstated: { days: 14 } } }, now },
    ];
    for (const told of more) expect(idsOf(told)).toEqual(expect.arrayContaining(before));
  });

  it('derives from the fact that opened the wait, not from its number, so a reply recorded late changes none', () => {
    const reply = news('2026-05-26T10:00');
    const before = idsOf({ events: [reply], now: '2026-05-28T12:00' });
    const after = plan({ events: [news('2026-05-14T10:00'), reply], now: '2026-05-28T12:00' });
    expect(after.steps.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
    const status = (told: Parameters<typeof plan>[0]) => plan(told).steps.findLast(({ attempt }) => attempt === 1);
    expect([
      status({ events: [reply], now: '2026-05-28T12:00' })?.wait,
      after.steps.findLast(({ attempt }) => attempt === 1)?.wait,
    ]).toEqual([2, 3]);
  });

  it('stays, whatever the facts, when a reply is recorded late', () => {
    check(
      fc.property(planInput(), fc.nat(40), ({ application, ...asOf }, days) => {
        // What was done is done in the wait that was live, so it may move; and a refusal ends whichever wait it finds.
        const events = (application.events ?? []).filter(
          (event) =>
            !event.type.startsWith('step.') && !(event.type === 'reply.received' && event.kind === 'no-contact'),
        );
        const [first] = application.interviews;
        const late = news(
          `${new Date(Date.parse(first?.startsAt.slice(0, 10) ?? '2023-05-12') + days * 86_400_000).toISOString().slice(0, 10)}T12:34:56`,
        );
        // Touches after a silence go with it.
        const ids = (list: Event[]) =>
          planTimeline({ ...asOf, application: { ...application, events: list } })
            .steps.filter(({ purpose }) => purpose !== 'stay-in-touch')
            .map(({ id }) => id);
        expect(ids([...events, late])).toEqual(expect.arrayContaining(ids(events)));
      }),
      150,
    );
  });
});

describe('a step is found by the id that it would have', () => {
  const status = (interviews: readonly Interview[], stepId: string) =>
    plan({
      interviews,
      events: [{ type: 'step.done', stepId, at: '2026-05-21T10:00' }],
      now: '2026-05-22T12:00',
    }).steps.find(({ ruleId }) => ruleId === 'status-email')?.status;

  it('were another interview of the day the last one', () => {
    const interviews = [tuesday, interview('r0', '2026-05-12', ['ana'])];
    expect(status(interviews, 'app:status-email:r0')).toBe('done');
    expect(status(interviews, 'app:status-email:r2')).toBe('overdue');
    const thanked: Event = { type: 'step.done', stepId: 'app:thank-you:ana:r0', at: '2026-05-13T10:00' };
    const { steps } = plan({ interviews, events: [thanked], now: '2026-05-14T12:00' });
    expect(steps.find(({ id }) => id === 'app:thank-you:ana:r1')?.status).toBe('done');
  });

  it('were another of those that were called off at once the last one', () => {
    const calledOff = (id: string): Interview => ({ ...tuesday, id, state: 'cancelled' });
    const interviews = ['r2', 'r4', 'r3'].map(calledOff);
    for (const id of ['r2', 'r3', 'r4']) expect(status(interviews, `app:status-email:${id}`)).toBe('done');
    expect(status(interviews, 'app:status-email:r1')).toBe('overdue');
  });
});

describe('no two steps share an id', () => {
  /** Ids that were chosen to look like something else. */
  it.each<[string, readonly Interview[], readonly Event[]]>([
    [
      'an interview that is called as the steps of a reply are',
      [tuesday, interview('reply-e1', '2026-05-20', ['ana'])],
      [{ ...news('2026-05-14T10:00'), id: 'e1' }],
    ],
    [
      'an interview that is called as the steps of a hold are',
      [interview('hold-e1', '2026-05-12', ['ana'])],
      [{ type: 'hold.started', at: '2026-05-14T10:00', id: 'e1' }],
    ],
    [
      'interviews and a reply that are called as parts of an id are',
      [
        interview('reply', '2026-05-12', ['ana'], { timeframe: { type: 'no-contact' } }),
        interview('no-contact', '2026-05-19', ['ana'], { timeframe: { type: 'no-contact' } }),
        interview('no-contact:reply', '2026-05-26', ['ana']),
      ],
      [
        { ...news('2026-05-14T10:00'), id: 'no-contact' },
        { ...news('2026-05-20T10:00'), id: 'reply', timeframe: { type: 'no-contact' } } as Event,
      ],
    ],
    [
      'an event that is called by the instant of another',
      [tuesday],
      [{ ...news('2026-05-14T10:00Z') }, { ...news('2026-05-15T10:00Z'), id: String(Date.UTC(2026, 4, 14, 10)) }],
    ],
    [
      'an event that is called as the second one at an instant is',
      [tuesday],
      [
        news('2026-05-14T10:00Z'),
        { ...news('2026-05-14T10:00Z'), contactId: 'ana' } as Event,
        { ...news('2026-05-15T10:00Z'), id: `${Date.UTC(2026, 4, 14, 10)}~2` },
      ],
    ],
    [
      'offers that are called alike',
      [tuesday],
      [
        { type: 'offer.received', at: '2026-05-14T10:00Z' },
        { type: 'offer.received', at: '2026-05-14T10:00Z', deadline: '2026-05-20T10:00' },
        { type: 'offer.received', at: '2026-05-15T10:00Z', id: `${Date.UTC(2026, 4, 14, 10)}~2` },
        { type: 'offer.received', at: '2026-05-15T10:00Z', id: String(Date.UTC(2026, 4, 14, 10)) },
      ],
    ],
  ])('not even with %s', (_, interviews, events) => {
    const ids = idsOf({ interviews, events, now: '2026-06-20T12:00' });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('not even with an interview that is called as the notice of another application is', () => {
    const acme = { company: 'Acme', role: 'Engineer', candidate: { timeZone: 'UTC' }, employer: { timeZone: 'UTC' } };
    const { steps } = planAgenda({
      applications: [
        {
          ...acme,
          id: 'b',
          contacts: [rita],
          interviews: [],
          events: [{ type: 'offer.received', at: '2026-05-13T10:00' }],
        },
        {
          ...acme,
          id: 'a',
          contacts: [ana],
          interviews: [tuesday, interview('offer-notice-b', '2026-06-12', ['ana'])],
        },
      ],
      now: '2026-05-20T12:00Z',
    });
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });
});
