import type { Event } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, ben, interview, plan, tuesday, type Told } from './support/plan.ts';

const status = (type: 'step.done' | 'step.skipped', at: string): Event => ({ type, purpose: 'status', at });
const byId = (type: 'step.done' | 'step.skipped', at: string, rule = 'status-email'): Event => ({
  type,
  stepId: `app:${rule}:r1`,
  at,
});

describe('what was done about an attempt', () => {
  const outcome = (events: readonly Event[], interviews = [tuesday]) => {
    const { steps, ignoredEvents } = plan({
      now: '2026-05-28T12:00',
      policy: { extends: 'patient', limits: { statusPerRound: 2 } },
      contacts: [ana, ben],
      interviews,
      events,
    });
    const settled = steps.filter(({ attempt }) => attempt !== undefined).map(({ status: state }) => state);
    return [settled.join(' '), ...ignoredEvents.map(({ index, reason }) => `${index} ${reason}`)];
  };
  const news: Event = { type: 'reply.received', kind: 'news', at: '2026-05-27T10:00' };

  it.each<[string, string[], Event[]]>([
    [
      'counts once',
      ['done open', '1 already-settled'],
      [byId('step.done', '2026-05-19T10:00'), byId('step.done', '2026-05-20T10:00')],
    ],
    [
      'counts after it was skipped',
      ['done open'],
      [byId('step.skipped', '2026-05-19T10:00'), byId('step.done', '2026-05-21T10:00')],
    ],
    [
      'is not undone by skipping it',
      ['done open', '1 already-settled'],
      [byId('step.done', '2026-05-21T10:00'), byId('step.skipped', '2026-05-22T10:00')],
    ],
    [
      'uses up the limit of the round, over its waits',
      ['done done', '3 nothing-to-settle'],
      [
        status('step.done', '2026-05-19T10:00'),
        status('step.done', '2026-05-26T10:00'),
        news,
        status('step.done', '2026-05-28T10:00'),
      ],
    ],
    [
      'uses up none of it when skipped',
      ['skipped skipped upcoming upcoming'],
      [status('step.skipped', '2026-05-19T10:00'), status('step.skipped', '2026-05-26T10:00'), news],
    ],
    ['leaves room for one more', ['done cancelled upcoming'], [status('step.done', '2026-05-19T10:00'), news]],
  ])('%s', (_, expected, events) => {
    expect(outcome(events)).toEqual(expected);
  });

  it('leaves the next round its own limit', () => {
    const events = [status('step.done', '2026-05-19T10:00'), status('step.done', '2026-05-20T10:00')];
    const second = interview('r2', '2026-05-27', ['ana']);
    expect(outcome(events, [tuesday, second])).toEqual(['done done upcoming upcoming']);
  });
});

describe('the thank-you that was never sent goes into the message', () => {
  const folded = (told: Partial<Told>) =>
    plan({ now: '2026-05-18T12:00', ...told }).steps.flatMap(({ because }) =>
      because.filter(({ code }) => code === 'thanks-folded-in').map(({ contactId }) => contactId),
    );
  const panel = { contacts: [ana, ben], interviews: [interview('r1', '2026-05-12', ['ana', 'ben'])] };

  it.each<[string, string[], Partial<Told>]>([
    ['to each of them', ['ana', 'ben'], panel],
    [
      'but not to who was thanked',
      ['ben'],
      { ...panel, events: [{ type: 'step.done', purpose: 'thanks', contactId: 'ana', at: '2026-05-13T10:00' }] },
    ],
    ['while it may still be sent, not', [], { ...panel, now: '2026-05-17T11:00' }],
    ['also when the message is late', ['ana', 'ben'], { ...panel, now: '2026-05-22T12:00' }],
    [
      'also when the message is snoozed',
      ['ana', 'ben'],
      { ...panel, events: [{ type: 'step.snoozed', purpose: 'status', until: '2026-05-28', at: '2026-05-18T10:00' }] },
    ],
    [
      'but not once that was made',
      [],
      { ...panel, now: '2026-05-20T12:00', events: [status('step.done', '2026-05-19T10:00')] },
    ],
  ])('%s', (_, expected, told) => {
    expect(folded(told)).toEqual(expected);
  });
});
