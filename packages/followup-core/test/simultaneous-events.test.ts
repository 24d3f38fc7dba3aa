import type { Event } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { plan, tuesday, type Told } from './support/plan.ts';
import { rejected } from './support/rule-table.ts';

const at = (day: number) => `2026-05-${day}T10:00`;
const snoozed = (day: number, until: string): Event => ({
  type: 'step.snoozed',
  purpose: 'status',
  until,
  at: at(day),
});
const news = (count: number): Event => ({
  type: 'reply.received',
  kind: 'news',
  at: at(14),
  timeframe: { type: 'duration', count, unit: 'days' },
});

describe('events at one instant', () => {
  const both = (one: Event, other: Event, about: Partial<Told> = {}) => [
    plan({ now: '2026-05-30T12:00', ...about, events: [one, other] }).steps,
    plan({ now: '2026-05-30T12:00', ...about, events: [other, one] }).steps,
  ];

  it.each<[string, Event, Event]>([
    ['two snoozes', snoozed(18, '2026-05-27'), snoozed(18, '2026-05-29')],
    ['two outcomes', rejected, { ...rejected, outcome: 'closed' }],
    ['two words about when', news(1), news(9)],
    [
      'an offer with and without a deadline',
      { type: 'offer.received', at: at(14) },
      { type: 'offer.received', at: at(14), deadline: '2026-05-20T10:00' },
    ],
  ])('mean the same in either order: %s', (_, one, other) => {
    const [steps, shuffled] = both(one, other);
    expect(steps).toEqual(shuffled);
    expect(steps).not.toEqual(plan({ now: '2026-05-30T12:00', events: [one] }).steps);
  });

  it('are ordered by instant, not by place', () => {
    const [steps, shuffled] = both(snoozed(18, '2026-05-29'), snoozed(19, '2026-05-27'), { interviews: [tuesday] });
    expect(steps).toEqual(shuffled);
    expect(steps?.find(({ ruleId }) => ruleId === 'status-email')?.opensAt).toBe('2026-05-27T09:00:00-04:00');
  });

  it('are ordered by instant, not by their texts', () => {
    const noonInNewYork = { ...snoozed(18, '2026-05-27'), at: '2026-05-18T09:00-07:00' };
    const [steps] = both(noonInNewYork, snoozed(18, '2026-05-29'));
    expect(steps?.find(({ ruleId }) => ruleId === 'status-email')?.opensAt).toBe('2026-05-27T09:00:00-04:00');
  });

  it('stay, with or without an id, when another one is taken back', () => {
    const { steps } = plan({
      now: '2026-05-30T12:00',
      events: [
        { type: 'step.done', purpose: 'thanks', at: at(13) },
        { type: 'step.done', purpose: 'status', at: at(19), id: 'e1' },
        { type: 'event.retracted', eventId: 'e1', at: at(20) },
      ],
    });
    const statusOf = (id: string) => steps.find(({ ruleId }) => ruleId === id)?.status;
    expect([statusOf('thank-you'), statusOf('status-email')]).toEqual(['done', 'overdue']);
  });
});
