import type { Event, Step } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, otto, plan, tuesday, type Told } from './support/plan.ts';
import { at, reasonTable } from './support/reason-table.ts';
import { rejected } from './support/rule-table.ts';

const atStart = 'opens.at-fact anchor=interview-start at=2026-05-12T10:00 interviewId=r1 → opensAt';
const atEnd = 'opens.at-fact anchor=interview-end at=2026-05-12T11:00 interviewId=r1 → opensAt';
const nextDay = 'opens.days-after anchor=first-interview from=2026-05-12 businessDays=1 on=2026-05-13 interviewId=r1';
const withOffer = 'opens.at-fact anchor=offer at=2026-05-20T10:00 eventId=o1 → opensAt';
const saying = (type: 'vague' | 'unknown'): Partial<Told> => ({ interviews: [{ ...tuesday, timeframe: { type } }] });
const offer: Event = { type: 'offer.received', at: '2026-05-20T10:00', id: 'o1' };
const answered = (outcome: 'hired' | 'offer-declined' | 'rejected'): Event => ({ ...rejected, outcome });

reasonTable('thank-you', [
  {
    it: 'opens with the end, and asks',
    reasons: ['asks-next-steps', atEnd],
  },
  {
    it: 'asks nothing that is known',
    reasons: [atEnd],
    ...saying('vague'),
  },
  {
    it: 'asks where nobody knew',
    reasons: ['asks-next-steps', atEnd],
    ...saying('unknown'),
  },
  {
    it: 'was done',
    reasons: ['settled.done at=2026-05-12T11:30 eventId=e1', 'asks-next-steps', atEnd],
    events: [{ type: 'step.done', purpose: 'thanks', at: '2026-05-12T11:30', id: 'e1' }],
  },
  {
    it: 'was skipped',
    reasons: ['settled.skipped at=2026-05-12T11:30', 'asks-next-steps', atEnd],
    events: [{ type: 'step.skipped', purpose: 'thanks', at: '2026-05-12T11:30' }],
  },
  {
    it: 'is blocked',
    reasons: ['blocked.no-address channel=email contactId=ana', 'asks-next-steps', atEnd],
    contacts: [{ ...ana, unreachable: ['email'] }],
  },
  {
    it: 'is needless',
    reasons: ['cancelled.interview at=2026-05-12T09:00 interviewId=r1', atEnd],
    interviews: [{ ...tuesday, state: 'cancelled', cancelledAt: '2026-05-12T09:00' }],
  },
  {
    it: 'expired',
    reasons: ['asks-next-steps', atEnd, 'expired at=2026-05-17T11:00'],
    now: '2026-05-18T12:00',
  },
]);

reasonTable('ask-next-steps', [
  {
    it: 'is settled by what was said',
    reasons: ['settled.timeframe-recorded interviewId=r1', atStart],
    ...saying('vague'),
  },
  {
    it: 'is settled by what was said, also when it was skipped',
    reasons: ['settled.timeframe-recorded interviewId=r1', atStart],
    ...saying('vague'),
    events: [{ type: 'step.skipped', purpose: 'next-steps', at: '2026-05-12T10:30' }],
  },
  {
    it: 'is settled by doing it',
    reasons: ['settled.done at=2026-05-12T10:30', atStart],
    ...saying('vague'),
    events: [{ type: 'step.done', purpose: 'next-steps', at: '2026-05-12T10:30' }],
  },
]);

reasonTable('linkedin-invite', [
  {
    it: 'opens the day after',
    reasons: [nextDay, at('2026-05-13')],
  },
  {
    it: 'is needless',
    reasons: ['cancelled.connected contactId=ana', nextDay, at('2026-05-13')],
    contacts: [{ ...ana, connected: true }],
  },
  { it: 'waits for the outcome', reasons: ['waiting.outcome'], via: 'agency', contacts: [ana, otto] },
  {
    it: 'follows the outcome',
    reasons: [
      'opens.days-after anchor=outcome from=2026-05-21 businessDays=1 on=2026-05-22 outcome=rejected',
      at('2026-05-22'),
    ],
    now: '2026-05-21T12:00',
    via: 'agency',
    contacts: [ana, otto],
    events: [rejected],
  },
]);

reasonTable('offer-response', [
  {
    it: 'opens with the offer',
    reasons: [withOffer],
    now: '2026-05-21T12:00',
    events: [offer],
  },
  {
    it: 'is done when they hired',
    reasons: ['settled.offer-answered at=2026-05-21T10:00 outcome=hired', withOffer],
    now: '2026-05-21T12:00',
    events: [offer, answered('hired')],
  },
  {
    it: 'is needless when they say no',
    reasons: ['cancelled.outcome at=2026-05-21T10:00 outcome=rejected', withOffer],
    now: '2026-05-21T12:00',
    events: [offer, answered('rejected')],
  },
]);

reasonTable('rejection-reply', [
  {
    it: 'opens with the rejection',
    reasons: ['opens.at-fact anchor=rejection at=2026-05-21T10:00 outcome=rejected → opensAt'],
    now: '2026-05-21T12:00',
    events: [rejected],
  },
]);

const touched = (about: Partial<Told>): Partial<Told> => ({
  now: '2026-05-22T12:00',
  stayInTouchWith: ['ana'],
  ...about,
});
const july = [
  'opens.days-after anchor=outcome from=2026-05-21 days=60 on=2026-07-20 outcome=rejected',
  at('2026-07-20'),
];

reasonTable('stay-in-touch', [
  {
    it: 'was made',
    reasons: ['settled.done at=2026-07-22T10:00', ...july],
    ...touched({
      now: '2026-07-23T12:00',
      events: [rejected, { type: 'step.done', purpose: 'stay-in-touch', at: '2026-07-22T10:00' }],
    }),
  },
  {
    it: 'expired',
    reasons: [...july, 'expired at=2026-08-21T17:00'],
    ...touched({ now: '2026-08-22T12:00', events: [rejected] }),
  },
  {
    it: 'was made after all',
    reasons: ['settled.done at=2026-09-01T10:00', ...july],
    ...touched({
      now: '2026-09-02T12:00',
      events: [rejected, { type: 'step.done', stepId: 'app:stay-in-touch:ana:1', at: '2026-09-01T10:00' }],
    }),
  },
  { it: 'counts from the outcome', reasons: july, ...touched({ events: [rejected] }) },
  {
    it: 'counts from a contact',
    reasons: ['opens.days-after anchor=outcome from=2026-05-22 days=90 on=2026-08-20 contactId=ana', at('2026-08-20')],
    ...touched({ events: [rejected, { type: 'contact.made', contactId: 'ana', at: '2026-05-22T10:00' }] }),
  },
  {
    it: 'is paused',
    reasons: ['waiting.paused at=2026-05-22T10:00', ...july],
    ...touched({ events: [rejected, { type: 'stay-in-touch.paused', reason: 'x', at: '2026-05-22T10:00' }] }),
  },
  {
    it: 'is refused',
    reasons: ['suppressed.refused contactId=ana channel=email'],
    ...touched({ events: [rejected], contacts: [{ ...ana, refuses: ['email'] }] }),
  },
  {
    it: 'is blocked',
    reasons: ['blocked.no-address contactId=ana channel=email'],
    ...touched({ events: [rejected], contacts: [{ ...ana, unreachable: ['email'] }] }),
  },
]);

describe('a fallback', () => {
  const fallback = (told: Partial<Told>): Step['fallbackContactId'] =>
    plan({ now: '2026-05-12T12:00', ...told }).steps.find(({ ruleId }) => ruleId === 'thank-you')?.fallbackContactId;
  const silent = { ...ana, email: undefined };

  it('is the status contact, where somebody has no address and that one has', () => {
    expect(fallback({ contacts: [silent, otto], statusContactId: 'otto' })).toBe('otto');
    expect(fallback({ contacts: [ana, otto], statusContactId: 'otto' })).toBeUndefined();
    expect(fallback({ contacts: [silent, { ...otto, refuses: ['email'] }], statusContactId: 'otto' })).toBeUndefined();
    expect(fallback({ contacts: [silent] })).toBeUndefined();
  });
});
