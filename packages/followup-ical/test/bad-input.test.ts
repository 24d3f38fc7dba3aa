import type { FollowupError } from 'followup-core';
import { renderCalendar, renderStep } from 'followup-ical';
import { describe, expect, it } from 'vitest';
import { timelineOf } from './support/plan.ts';

const timeline = timelineOf();
const good = { timelines: [timeline], now: timeline.now };
const stepId = 'acme:thank-you:ana:r1';
const revised = (revision: object) => ({ ...good, revisions: new Map([[stepId, revision]]) });
const changedAt = '2026-05-12T18:00:00Z';

describe('what cannot be is refused with its code and its place', () => {
  it.each<[string, object, FollowupError['code'], string]>([
    ['options that are nothing', { ...good, options: null }, 'input.invalid', '/options'],
    ['a text for a list', { ...good, options: { purposes: 'thanks' } }, 'input.invalid', '/options/purposes'],
    ['a number for a name', { ...good, options: { name: 5 } }, 'input.invalid', '/options/name'],
    ['a text for a switch', { ...good, options: { discreet: 'false' } }, 'input.invalid', '/options/discreet'],
    [
      'an address for a function',
      { ...good, options: { linkOf: 'https://a.example' } },
      'input.invalid',
      '/options/linkOf',
    ],
    [
      'a link that is no text',
      { ...good, options: { linkOf: () => ['https://a.example'] } },
      'input.invalid',
      '/options/linkOf',
    ],
    ['no timelines', { now: timeline.now }, 'input.invalid', '/timelines'],
    ['one timeline for a list', { ...good, timelines: timeline }, 'input.invalid', '/timelines'],
    ['something else for a timeline', { ...good, timelines: [{}] }, 'input.invalid', '/timelines/0'],
    ['one timeline twice', { ...good, timelines: [timeline, timeline] }, 'id.duplicate', '/timelines/1/applicationId'],
    [
      'an unknown zone',
      { ...good, timelines: [{ ...timeline, timeZone: 'Mars' }] },
      'zone.unknown',
      '/timelines/0/timeZone',
    ],
    ['a moment without an offset', { ...good, now: '2026-05-12T12:00:00' }, 'date-time.invalid', '/now'],
    ['no moment', { timelines: [] }, 'date-time.invalid', '/now'],
    ['an object for a map', { ...good, revisions: {} }, 'input.invalid', '/revisions'],
    ['an object for a cache', { ...good, cache: {} }, 'input.invalid', '/cache'],
    [
      'a change at no instant',
      revised({ sequence: 1, changedAt: '2026-05-12T18:00:00' }),
      'date-time.invalid',
      `/revisions/${stepId}/changedAt`,
    ],
    [
      'an end at no instant',
      revised({ sequence: 1, changedAt, endedAt: 'today' }),
      'date-time.invalid',
      `/revisions/${stepId}/endedAt`,
    ],
    ['a sequence below zero', revised({ sequence: -1, changedAt }), 'input.invalid', `/revisions/${stepId}/sequence`],
    ['a sequence between two', revised({ sequence: 1.5, changedAt }), 'input.invalid', `/revisions/${stepId}/sequence`],
    [
      'a sequence of 33 bits',
      revised({ sequence: 2 ** 31, changedAt }),
      'input.invalid',
      `/revisions/${stepId}/sequence`,
    ],
  ])('%s', (_, input, code, path) => {
    expect(() => renderCalendar(input as never)).toThrow(
      expect.objectContaining({ name: 'FollowupError', code, path }),
    );
    expect(renderCalendar(good)).toContain('BEGIN:VEVENT');
  });

  it('options of a single step too', () => {
    expect(() => renderStep({ timeline, stepId, options: { purposes: ['flowers' as never] } })).toThrow(/purposes\/0/);
  });
});

describe('an empty text', () => {
  it('leaves no empty brackets and no empty name', () => {
    const bare = timelineOf({ company: '' });
    const text = renderCalendar({ timelines: [bare], now: bare.now, options: { name: '\u0001' } });
    expect(text).toContain('SUMMARY:Thank Ana Ruiz\\, by Wed 11:00');
    expect(text).toContain('\r\nNAME:Follow-ups\r\n');
  });
});

describe('a timeline that its caller changes', () => {
  it('is written as it is now, not as it was before', () => {
    const own = structuredClone(timelineOf({ employer: { timeZone: 'America/New_York', holidays: ['2026-05-14'] } }));
    const before = renderCalendar({ timelines: [own], now: own.now });
    for (const step of own.steps) for (const { off } of step.because) off?.holidays?.push('2026-05-15');
    expect(renderCalendar({ timelines: [own], now: own.now })).not.toBe(before);
  });
});
