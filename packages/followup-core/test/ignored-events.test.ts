import type { Event } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, ben, interview, plan, type Told } from './support/plan.ts';

type Untimed = { readonly type: Event['type']; readonly at?: string };

/** Something that happens on a day of May 2026 at ten, where it does not say when. */
const on = (day: number, event: Untimed & Record<string, unknown>): Event =>
  ({ at: `2026-05-${day}T10:00`, ...event }) as Event;
const done = (day: number, about: object = { purpose: 'status' }) => on(day, { type: 'step.done', ...about });
const snoozed = (day: number, until: string, about: object = { purpose: 'status' }) =>
  on(day, { type: 'step.snoozed', until, ...about });
const retracted = (day: number, eventId: string, id?: string) =>
  on(day, { type: 'event.retracted', eventId, ...(id && { id }) });
const news = on(14, { type: 'reply.received', kind: 'news' });
const rejected = on(21, { type: 'outcome.recorded', outcome: 'rejected' });
const ofContact = (type: 'contact.made' | 'invite.accepted' | 'invite.withdrawn', contactId: string) =>
  on(22, { type, contactId });

interface Row extends Partial<Told> {
  readonly it: string;
  readonly events: readonly Event[];
  readonly ignored: readonly string[];
}

const rows: readonly Row[] = [
  { it: 'nothing that settles a step', events: [done(19), done(26)], ignored: [] },
  { it: 'an event ahead', events: [done(31), done(19)], ignored: ['0 after-now'] },
  { it: 'no event of this very moment', now: '2026-05-19T10:00', events: [done(19)], ignored: [] },
  {
    it: 'the second delivery of an event, whatever the order of its keys',
    events: [
      {
        id: 'e1',
        type: 'reply.received',
        kind: 'news',
        at: '2026-05-14T10:00',
        timeframe: { type: 'vague', text: 'soon' },
      },
      {
        timeframe: { text: 'soon', type: 'vague' },
        at: '2026-05-14T10:00',
        kind: 'news',
        type: 'reply.received',
        id: 'e1',
      },
    ],
    ignored: ['1 e1 duplicate'],
  },
  {
    it: 'a second delivery that differs in what lies too deep to be read',
    events: [1, 2].map((deep) => ({ ...done(19), id: 'e1', note: null, more: { over: { there: deep } } })),
    ignored: ['1 e1 duplicate'],
  },
  {
    it: 'the second of two that are alike',
    events: [done(13, thanks()), done(13, thanks())],
    ignored: ['1 already-settled'],
  },
  {
    it: 'each at its place',
    events: [ofContact('contact.made', 'eve'), done(31)],
    ignored: ['0 unknown-contact', '1 after-now'],
  },
  { it: 'what is alike but has no id counts twice', events: [done(19), done(19)], ignored: [] },
  {
    it: 'what was taken back',
    events: [{ ...rejected, id: 'no' }, retracted(22, 'no')],
    ignored: ['0 no retracted'],
  },
  {
    it: 'a taking back that was taken back itself',
    events: [{ ...done(19), id: 'e1' }, retracted(20, 'e1', 'x1'), retracted(21, 'x1')],
    ignored: ['1 x1 retracted'],
  },
  { it: 'the taking back of nothing', events: [done(19), retracted(20, 'e1')], ignored: ['1 unknown-event'] },
  { it: 'a taking back of itself', events: [retracted(20, 'x1', 'x1')], ignored: ['0 x1 unknown-event'] },
  { it: 'what was done again', events: [done(13, thanks()), done(14, thanks())], ignored: ['1 already-settled'] },
  {
    it: 'what was done after it was skipped counts, and what was skipped after it was done does not',
    events: [
      on(13, { type: 'step.skipped', ...thanks() }),
      done(13, { at: '2026-05-13T11:00', ...thanks() }),
      on(14, { type: 'step.skipped', ...thanks() }),
    ],
    ignored: ['2 already-settled'],
  },
  {
    it: 'a third answer of a wait that has two attempts',
    events: [done(19), done(26), done(27)],
    ignored: ['2 nothing-to-settle'],
  },
  {
    it: 'a step of a purpose that there is none of',
    events: [done(13, { purpose: 'debrief' })],
    ignored: ['0 nothing-to-settle'],
  },
  {
    it: 'a touch before the process has ended',
    events: [done(13, { purpose: 'stay-in-touch' })],
    ignored: ['0 nothing-to-settle'],
  },
  {
    it: 'a step that there is not',
    events: [done(13, { stepId: 'app:thank-you:eve:r1' })],
    ignored: ['0 unknown-step'],
  },
  { it: 'what is done before there is a wait', events: [done(11)], ignored: ['0 no-live-wait'] },
  { it: 'what is done after the wait', events: [rejected, done(22)], ignored: ['1 no-live-wait'] },
  {
    it: 'a thank-you to one of two',
    contacts: [ana, ben],
    interviews: [interview('r1', '2026-05-12', ['ana', 'ben'])],
    events: [done(13, { purpose: 'thanks' }), done(14, thanks())],
    ignored: ['0 ambiguous'],
  },
  { it: 'a snooze that is no later', events: [snoozed(18, '2026-05-19')], ignored: ['0 not-later'] },
  { it: 'a snooze past the expiry', events: [snoozed(13, '2026-05-18', thanks())], ignored: ['0 past-expiry'] },
  {
    it: 'a reply after the outcome',
    events: [rejected, { ...news, at: '2026-05-21T10:01' }],
    ignored: ['1 after-outcome'],
  },
  {
    it: 'a hold at the moment of the outcome',
    events: [rejected, on(21, { type: 'hold.started' })],
    ignored: ['1 after-outcome'],
  },
  {
    it: 'an offer after the outcome',
    events: [rejected, on(22, { type: 'offer.received' })],
    ignored: ['1 after-outcome'],
  },
  {
    it: 'a second outcome',
    events: [rejected, on(22, { type: 'outcome.recorded', outcome: 'closed' })],
    ignored: ['1 after-outcome'],
  },
  {
    it: 'an acknowledgement',
    events: [on(13, { type: 'reply.received', kind: 'acknowledgement' })],
    ignored: ['0 changes-nothing'],
  },
  {
    it: 'an absence without a return',
    events: [on(13, { type: 'reply.received', kind: 'out-of-office' })],
    ignored: ['0 changes-nothing'],
  },
  {
    it: 'the absence of somebody else',
    contacts: [ana, ben],
    events: [on(13, { type: 'reply.received', kind: 'out-of-office', returnsOn: '2026-05-29', contactId: 'ben' })],
    ignored: ['0 changes-nothing'],
  },
  { it: 'a refusal of contact', events: [on(13, { type: 'reply.received', kind: 'no-contact' })], ignored: [] },
  {
    it: 'a refusal of contact while nothing is waited for, and a second one',
    events: [
      on(11, { type: 'reply.received', kind: 'no-contact' }),
      on(13, { type: 'reply.received', kind: 'no-contact' }),
      on(14, { type: 'reply.received', kind: 'no-contact' }),
    ],
    ignored: ['0 no-live-wait', '2 no-live-wait'],
  },
  {
    it: 'the move of an interview that there is not',
    events: ['r1', 'r9'].map((interviewId) =>
      on(11, { type: 'interview.rescheduled', interviewId, from: '2026-05-11T10:00', to: '2026-05-12T10:00' }),
    ),
    ignored: ['1 unknown-interview'],
  },
  {
    it: 'what is said of a stranger',
    events: [
      ofContact('contact.made', 'eve'),
      ofContact('invite.accepted', 'eve'),
      ofContact('invite.withdrawn', 'eve'),
    ],
    ignored: ['0 unknown-contact', '1 unknown-contact', '2 unknown-contact'],
  },
  {
    it: 'a contact before the outcome, and none after',
    events: [on(20, { type: 'contact.made', contactId: 'ana' }), rejected, ofContact('contact.made', 'ana')],
    ignored: ['0 changes-nothing'],
  },
  {
    it: 'no contact at the moment of the outcome',
    events: [rejected, on(21, { type: 'contact.made', contactId: 'ana' })],
    ignored: [],
  },
  {
    it: 'an invitation that was accepted, or withdrawn: never',
    events: [ofContact('invite.withdrawn', 'ana'), ofContact('invite.accepted', 'ana')],
    ignored: [],
  },
];

function thanks() {
  return { purpose: 'thanks', contactId: 'ana' };
}

describe('the events that are ignored, in the order of the list', () => {
  it.each(rows)('$it', ({ ignored, ...told }) => {
    const { ignoredEvents } = plan({ now: '2026-05-30T12:00', ...told });
    expect(
      ignoredEvents.map(({ index, eventId, reason }) =>
        [index, eventId, reason].filter((part) => part !== undefined).join(' '),
      ),
    ).toEqual(ignored);
  });

  it('bear no id where they have none', () => {
    const { ignoredEvents } = plan({ now: '2026-05-30T12:00', events: [done(11)] });
    expect(ignoredEvents).toEqual([{ index: 0, reason: 'no-live-wait' }]);
  });
});
