import type { Event, Interview, Reason, Step } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { interview, plan, tuesday, type Told } from './support/plan.ts';

const at = (day: number) => `2026-05-${day}T10:00`;
const news = (day: number, more: object = {}): Event => ({
  type: 'reply.received',
  kind: 'news',
  at: at(day),
  ...more,
});
const hold = (day: number, more: object = {}): Event => ({ type: 'hold.started', at: at(day), ...more });
const offer: Event = { type: 'offer.received', at: at(15), id: 'o1' };
const noContact: Event = { type: 'reply.received', kind: 'no-contact', at: at(14), id: 'n1' };
const rejected: Event = { type: 'outcome.recorded', outcome: 'rejected', at: at(21), id: 'x1' };
const r2 = interview('r2', '2026-05-26', ['ana']);
const calledOff = (id: string, more: Partial<Interview> = {}): Interview => ({
  ...interview(id, '2026-05-26', ['ana']),
  state: 'cancelled',
  cancelledAt: at(18),
  ...more,
});

const now = '2026-05-28T12:00';
const attempts = (told: Partial<Told>): Step[] =>
  plan({ now, ...told }).steps.filter(({ purpose }) => purpose === 'status');

/** Each wait by its number, by what its steps are called after, and by what closed it. */
function waits(told: Partial<Told>): string[] {
  const firsts = attempts(told).filter(({ ruleId, wait }) => ruleId === 'status-email' && wait !== undefined);
  return firsts
    .toSorted((a, b) => (a.wait ?? 0) - (b.wait ?? 0))
    .map(({ id, wait, because: [cause] }) => {
      const closed = cause?.code.startsWith('cancelled.') ? `: ${cause.code.slice(10)} ${cause.at?.slice(5, 16)}` : '';
      return `${wait} ${id.split(':').slice(2).join(':')}${closed}`;
    });
}

describe('the waits of an application, in the order of their opening', () => {
  it.each<{ it: string; waits: readonly string[] } & Partial<Told>>([
    {
      it: 'one for a round, opened by its last interview',
      interviews: [
        interview('r1', '2026-05-12', ['ana'], { startsAt: at(12), endsAt: '2026-05-12T14:00' }),
        interview('r0', '2026-05-12', ['ana']),
      ],
      waits: ['1 r1'],
    },
    {
      it: 'opened by the last, whatever its id',
      interviews: [
        interview('r1', '2026-05-12', ['ana'], { endsAt: '2026-05-12T14:00' }),
        interview('r2', '2026-05-12', ['ana']),
      ],
      waits: ['1 r1'],
    },
    {
      it: 'one for two that end at once, called after the later id',
      interviews: [interview('r1', '2026-05-12', ['ana']), interview('r0', '2026-05-12', ['ana'])],
      waits: ['1 r1'],
    },
    {
      it: 'the same in the other order',
      interviews: [interview('r0', '2026-05-12', ['ana']), interview('r1', '2026-05-12', ['ana'])],
      waits: ['1 r1'],
    },
    {
      it: 'a reply between two rounds',
      interviews: [r2, tuesday],
      events: [news(19, { id: 'e1' })],
      waits: ['1 r1: reply 05-19T10:00', '2 reply:e1: new-round 05-26T10:00', '3 r2'],
    },
    {
      it: 'a round that is closed by the next once that is announced',
      interviews: [{ ...r2, announcedAt: at(14) }, tuesday],
      waits: ['1 r1: new-round 05-14T10:00', '2 r2'],
    },
    {
      it: 'by the first announcement of the day',
      interviews: [tuesday, { ...r2, announcedAt: at(15) }, { ...r2, id: 'r3', announcedAt: at(14) }],
      waits: ['1 r1: new-round 05-14T10:00', '2 r3'],
    },
    {
      it: 'by the first start of the day, where none is announced',
      interviews: [tuesday, { ...r2, startsAt: '2026-05-26T09:00' }, { ...r2, id: 'r3' }],
      waits: ['1 r1: new-round 05-26T09:00', '2 r3'],
    },
    {
      it: 'announced before it began: closed as it opens',
      interviews: [tuesday, { ...r2, announcedAt: '2026-05-10T10:00' }],
      waits: ['1 r1: new-round 05-12T11:00', '2 r2'],
    },
    {
      it: 'a reply while a round is announced already',
      interviews: [tuesday, { ...r2, announcedAt: at(14) }],
      events: [news(19, { id: 'e1' })],
      waits: ['1 r1: new-round 05-14T10:00', '2 reply:e1: new-round 05-19T10:00', '3 r2'],
    },
    {
      it: 'a reply before a round is announced',
      interviews: [tuesday, { ...r2, announcedAt: at(20) }],
      events: [news(19, { id: 'e1' })],
      waits: ['1 r1: reply 05-19T10:00', '2 reply:e1: new-round 05-20T10:00', '3 r2'],
    },
    { it: 'a cancellation', interviews: [tuesday, calledOff('r2')], waits: ['1 r1: interview 05-18T10:00', '2 r2'] },
    {
      it: 'a cancellation of what was announced',
      interviews: [tuesday, calledOff('r2', { announcedAt: at(14) })],
      waits: ['1 r1: interview 05-14T10:00', '2 r2'],
    },
    {
      it: 'one for a whole day that is called off at once, from its first announcement on',
      interviews: [tuesday, calledOff('r3', { announcedAt: at(15) }), calledOff('r2', { announcedAt: at(14) })],
      waits: ['1 r1: interview 05-14T10:00', '2 r3'],
    },
    {
      it: 'two for what is called off one after the other',
      interviews: [calledOff('r3'), calledOff('r2', { cancelledAt: at(19) })],
      waits: ['1 r3: interview 05-19T10:00', '2 r2'],
    },
    {
      it: 'a no-show',
      interviews: [tuesday, { ...r2, state: 'no-show' }],
      waits: ['1 r1: no-show 05-26T11:00', '2 r2'],
    },
    {
      it: 'a no-show and a cancellation at its end are two',
      interviews: [{ ...tuesday, state: 'no-show' }, calledOff('r2', { cancelledAt: '2026-05-12T11:00' })],
      waits: ['1 r2: no-show 05-12T11:00', '2 r1'],
    },
    {
      it: 'a hold, and a reply that comes with it',
      events: [news(14, { id: 'e2' }), hold(14, { id: 'e1' })],
      waits: ['1 r1: hold 05-14T10:00', '2 hold:e1: reply 05-14T10:00', '3 reply:e2'],
    },
    {
      it: 'a reply at the end of a round comes before it',
      events: [{ ...news(12), at: '2026-05-12T11:00', id: 'e1' }],
      waits: ['1 reply:e1: new-round 05-12T11:00', '2 r1'],
    },
    {
      it: 'two replies at one instant, by their ids',
      events: [news(14, { id: 'e2' }), news(14, { id: 'e1' })],
      waits: ['1 r1: reply 05-14T10:00', '2 reply:e1: reply 05-14T10:00', '3 reply:e2'],
    },
    {
      it: 'two without an id, told apart by a number',
      events: [news(14), news(14, { contactId: 'ana' })],
      waits: ['1 r1: reply 05-14T10:00', '2 reply:at:1778767200000: reply 05-14T10:00', '3 reply:at:1778767200000:2'],
    },
    { it: 'a reply before any interview', interviews: [], events: [news(14, { id: 'e1' })], waits: ['1 reply:e1'] },
    { it: 'none from a reply at the outcome', events: [rejected, news(21)], waits: ['1 r1: outcome 05-21T10:00'] },
    {
      it: 'closed by what comes first: an offer',
      events: [offer, news(19, { id: 'e1' })],
      waits: ['1 r1: offer 05-15T10:00', '2 reply:e1'],
    },
    {
      it: 'closed by what comes first: a reply',
      events: [offer, news(14, { id: 'e1' })],
      waits: ['1 r1: reply 05-14T10:00', '2 reply:e1: offer 05-15T10:00'],
    },
    {
      it: 'closed by an offer at the moment of its opening',
      events: [offer, news(15, { id: 'e1' })],
      waits: ['1 r1: offer 05-15T10:00', '2 reply:e1: offer 05-15T10:00'],
    },
    {
      it: 'closed by the outcome rather than by a round that is called off with it',
      events: [rejected],
      interviews: [tuesday, calledOff('r2', { cancelledAt: at(21) })],
      waits: ['1 r1: outcome 05-21T10:00', '2 r2: outcome 05-21T10:00'],
    },
  ])('$it', ({ waits: expected, ...told }) => {
    expect(waits(told)).toEqual(expected);
  });
});

describe('what closed a wait is told with its cause', () => {
  it.each<[string, Partial<Told>, Partial<Reason>]>([
    [
      'an outcome',
      { events: [rejected] },
      { code: 'cancelled.outcome', outcome: 'rejected', at: at(21), eventId: 'x1' },
    ],
    ['an offer', { events: [offer] }, { code: 'cancelled.offer', at: at(15), eventId: 'o1' }],
    [
      'an offer without an id',
      { events: [{ type: 'offer.received', at: at(15) }] },
      { code: 'cancelled.offer', at: at(15) },
    ],
    ['a reply', { events: [news(14)] }, { code: 'cancelled.reply', at: at(14) }],
    ['a round', { interviews: [tuesday, r2] }, { code: 'cancelled.new-round', at: at(26), interviewId: 'r2' }],
    [
      'a cancellation',
      { interviews: [tuesday, calledOff('r2')] },
      { code: 'cancelled.interview', at: at(18), interviewId: 'r2' },
    ],
    ['a refusal of contact', { events: [noContact] }, { code: 'cancelled.no-contact', at: at(14), eventId: 'n1' }],
  ])('%s', (_, told, reason) => {
    const [first] = attempts(told);
    expect(first?.because[0]).toEqual({ ...reason, at: `${reason.at}:00-04:00` });
  });
});

describe('after they asked not to be contacted', () => {
  const inPlace = (...events: Event[]) => attempts({ events }).filter(({ attempt }) => attempt === undefined);

  it('a step stands for the wait, suppressed', () => {
    expect(inPlace(noContact)).toMatchObject([
      {
        id: 'app:status-email:no-contact:r1',
        status: 'suppressed',
        because: [{ code: 'suppressed.no-contact' }],
        coversInterviews: ['r1'],
      },
    ]);
  });

  it('that step is cancelled by what else closes the wait', () => {
    expect(inPlace(noContact, rejected)).toMatchObject([
      { status: 'cancelled', because: [{ code: 'cancelled.outcome', eventId: 'x1' }] },
    ]);
    expect(inPlace(noContact, news(19))).toMatchObject([
      { status: 'cancelled', because: [{ code: 'cancelled.reply' }] },
    ]);
  });

  it('nothing is cancelled by that which was closed before', () => {
    expect(inPlace({ ...noContact, at: at(20) }, news(14, { id: 'e1' }))).toMatchObject([
      { id: 'app:status-email:no-contact:reply:e1' },
    ]);
  });
});
