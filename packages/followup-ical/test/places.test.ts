import { describe, expect, it } from 'vitest';
import { ana, entriesFor, entryFor, event, spanOf, tuesday } from './support/plan.ts';

describe('where a step stands in the candidate’s calendar', () => {
  const tokyo = { candidate: { timeZone: 'Asia/Tokyo' } };
  const until = (time: string) => [{ ...tuesday, startsAt: '2026-05-12T08:00', endsAt: `2026-05-12T${time}` }];

  it.each([
    // Ten in New York is four in the afternoon in Berlin, and eleven at night in Tokyo.
    ['a thank-you half an hour after the interview', 'thanks', {}, '2026-05-12T15:30:00Z/2026-05-12T15:45:00Z'],
    ['an invitation on all the days of its window', 'connect', {}, '2026-05-13/2026-05-16'],
    ['a question about the status on its two days', 'status', {}, '2026-05-19/2026-05-21'],
    ['on the days that the candidate has then', 'status', tokyo, '2026-05-19/2026-05-22'],
    [
      'a thank-you that would cross the candidate’s midnight ends there',
      'thanks',
      { ...tokyo, interviews: until('10:20') },
      '2026-05-12T14:50:00Z/2026-05-12T15:00:00Z',
    ],
    [
      'an interview that never happened, twenty minutes after its start',
      'no-show',
      { interviews: [{ ...tuesday, state: 'no-show' as const }] },
      '2026-05-12T14:20:00Z/2026-05-12T14:35:00Z',
    ],
    [
      'an offer at the moment it came',
      'offer',
      { events: [event('offer.received', '2026-05-12T11:59:30.500', { deadline: '2026-05-20T17:00' })] },
      '2026-05-12T15:59:30Z/2026-05-12T16:14:30Z',
    ],
  ])('%s', (_, purpose, facts, span) => {
    expect(spanOf(entryFor(purpose, facts))).toBe(span);
  });

  it('the question about the next steps stands at the start of the interview', () => {
    const ahead = { now: '2026-05-12T09:00:00-04:00' };
    expect(spanOf(entryFor('next-steps', {}, ahead))).toBe('2026-05-12T14:00:00Z/2026-05-12T14:15:00Z');
  });

  it('a thank-you that was snoozed stands at its new opening', () => {
    const snoozed = event('step.snoozed', '2026-05-12T11:30', {
      purpose: 'thanks',
      contactId: 'ana',
      until: '2026-05-14',
    });
    expect(spanOf(entryFor('thanks', { events: [snoozed] }))).toBe('2026-05-14T13:00:00Z/2026-05-14T13:15:00Z');
  });

  it('a thank-you that is due at once stands at the end of the interview', () => {
    const policy = { extends: 'patient', rules: { 'thank-you': { due: { hours: 0 } } } };
    expect(spanOf(entryFor('thanks', {}, { policy }))).toBe('2026-05-12T15:00:00Z/2026-05-12T15:15:00Z');
  });

  it('a window of seven days is one span; of eight, its first and its last day', () => {
    const lasting = (businessDays: number) => ({
      policy: { extends: 'patient', rules: { 'linkedin-invite': { due: { businessDays } } } },
    });
    const connect = (businessDays: number) =>
      entriesFor({}, lasting(businessDays))
        .filter(({ step }) => step?.purpose === 'connect')
        .map((entry) => `${entry.variant} ${spanOf(entry)}`);
    // From Wednesday to Tuesday, and to Wednesday.
    expect(connect(4)).toEqual(['whole 2026-05-13/2026-05-20']);
    expect(connect(5)).toEqual(['open 2026-05-13/2026-05-14', 'close 2026-05-20/2026-05-21']);
  });
});

describe('a call', () => {
  const withCall = (quietHours: { from: string; until: string } | undefined, timeZone = 'America/New_York') => ({
    candidate: { timeZone, ...(quietHours && { quietHours }) },
    contacts: [{ ...ana, unreachable: ['email' as const] }],
  });

  it.each([
    ['stands in the first hours open for it', withCall(undefined), '2026-05-19T13:30:00Z/2026-05-19T13:50:00Z'],
    [
      'after the candidate’s quiet hours',
      withCall({ from: '22:00', until: '11:00' }),
      '2026-05-19T15:00:00Z/2026-05-19T15:20:00Z',
    ],
    [
      'in the second stretch where the first has no room for it',
      withCall({ from: '09:45', until: '16:00' }),
      '2026-05-19T20:00:00Z/2026-05-19T20:20:00Z',
    ],
    [
      'in the longest stretch where none has room for it',
      withCall({ from: '09:40', until: '09:31' }),
      '2026-05-19T13:31:00Z/2026-05-19T13:40:00Z',
    ],
    // 09:30 in New York is 23:30 in Tokyo: half an hour before midnight would do, but for the quiet hours up to 23:50.
    [
      'never across the candidate’s midnight',
      withCall({ from: '20:00', until: '23:50' }, 'Asia/Tokyo'),
      '2026-05-19T15:00:00Z/2026-05-19T15:20:00Z',
    ],
    [
      'on the days of its window where quiet hours leave none',
      withCall({ from: '08:00', until: '17:00' }),
      '2026-05-19/2026-05-22',
    ],
  ])('%s', (_, facts, span) => {
    expect(spanOf(entryFor('status', facts))).toBe(span);
  });
});
