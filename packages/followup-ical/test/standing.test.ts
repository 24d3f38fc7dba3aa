import { renderCalendar, type CalendarOptions } from 'followup-ical';
import { describe, expect, it } from 'vitest';
import { ana, atNoon, ben, entriesFor, event, timelineOf, tuesday } from './support/plan.ts';
import { readWithIcalJs } from './support/read-calendar.ts';

const summaries = (entries: readonly { summary: string; status: string }[]) =>
  entries.map(({ summary, status }) => `${status} ${summary}`);

/** What a calendar shows at a moment of the steps as they stood then. */
function shownAt(
  now: string,
  facts: Parameters<typeof timelineOf>[0] = {},
  options: CalendarOptions = {},
  planned = now,
) {
  return readWithIcalJs(renderCalendar({ timelines: [timelineOf(facts, planned)], now, options })).map(
    ({ summary }) => summary,
  );
}

describe('the standing of an entry', () => {
  it('is tentative as long as it depends on their silence', () => {
    expect(summaries(entriesFor().filter(({ step }) => step?.purpose === 'status'))).toEqual([
      'TENTATIVE Ask Ana Ruiz about the status (Acme) (by Wed 20 May)',
      'TENTATIVE Call Ana Ruiz about the status (Acme), by Fri 16:30',
    ]);
    const open = entriesFor({}, { now: '2026-05-19T10:00:00-04:00' });
    expect(summaries(open.filter(({ step }) => step?.ruleId === 'status-email'))).toEqual([
      'CONFIRMED Ask Ana Ruiz about the status (Acme) (by Wed 20 May)',
    ]);
  });

  it('is overdue in its summary and keeps its dates; what follows is left out, as it moves with every day', () => {
    const late = entriesFor({}, { now: '2026-05-22T10:00:00-04:00' });
    expect(summaries(late.filter(({ step }) => step?.purpose === 'status'))).toEqual([
      'CONFIRMED Overdue: Ask Ana Ruiz about the status (Acme) (by Wed 20 May)',
    ]);
  });

  it('is nothing for what cannot be done, or no longer', () => {
    const asked = { ...ana, refuses: ['email' as const, 'phone' as const], linkedin: undefined };
    expect(entriesFor({ contacts: [asked] })).toHaveLength(0);
    const expired = entriesFor({}, { now: '2026-05-18T10:00:00-04:00' });
    expect(expired.filter(({ step }) => step?.purpose === 'thanks')).toHaveLength(0);
  });

  it('goes through somebody else where a person has no address', () => {
    const thanks = entriesFor({ contacts: [ana, ben], interviews: [{ ...tuesday, with: ['ben'] }] });
    expect(thanks[0]?.summary).toBe('Thank Ben Osei through Ana Ruiz (Acme), by Wed 11:00');
    expect(thanks[0]?.description).toContain('No usable email address of Ben Osei is known.');
  });
});

describe('what has ended', () => {
  const done = { events: [event('step.done', '2026-05-12T11:40', { purpose: 'thanks', contactId: 'ana' })] };
  const thanked = '✓ Thank Ana Ruiz (Acme)';
  // 48 hours after 15:40 UTC on Tuesday, and then the next midnight of UTC.
  it.each([
    ['2026-05-14T23:59:59Z', true],
    ['2026-05-15T00:00:00Z', false],
  ])('stays done until the UTC midnight after two days: at %s %s', (now, isShown) => {
    expect(shownAt(now, done).includes(thanked)).toBe(isShown);
    expect(shownAt(now, done, { keepDone: true })).toContain(thanked);
  });

  const cancelled = { events: [event('reply.received', '2026-05-13T10:00', { kind: 'news' })] };
  const dropped = 'Cancelled: Ask Ana Ruiz about the status (Acme)';
  it.each([
    ['2026-05-15T13:59:59Z', true],
    ['2026-05-15T14:00:00Z', false],
  ])('stays cancelled for two days: at %s %s', (now, isShown) => {
    expect(shownAt(now, cancelled).includes(dropped)).toBe(isShown);
  });

  it('stays cancelled no longer than until its start', () => {
    const late = { events: [event('reply.received', '2026-05-18T10:00', { kind: 'news' })] };
    expect(shownAt('2026-05-19T03:59:59Z', late)).toContain(dropped);
    expect(shownAt('2026-05-19T04:00:00Z', late)).not.toContain(dropped);
  });

  it('is called skipped where it was', () => {
    const skipped = { events: [event('step.skipped', '2026-05-12T11:50', { purpose: 'connect' })] };
    expect(shownAt(atNoon, skipped)).toContain('Skipped: Connect with Ana Ruiz on LinkedIn (Acme)');
  });
});

describe('a calendar', () => {
  it('looks 90 days ahead and back from Monday 00:00 UTC', () => {
    const afterANo = {
      events: [event('outcome.recorded', '2026-05-12T12:00', { outcome: 'rejected' })],
      stayInTouchWith: ['ana'],
    };
    const touch = 'Stay in touch with Ana Ruiz (Acme) (by Thu 15 Oct)';
    // Friday 9 October 2026 lies within 90 days of Monday 13 July, not of the Monday before.
    expect(shownAt('2026-07-12T23:59:59Z', afterANo, {}, atNoon)).not.toContain(touch);
    expect(shownAt('2026-07-13T00:00:00Z', afterANo, {}, atNoon)).toContain(touch);
  });

  it('has the same bytes from Monday to Sunday', () => {
    const timelines = [timelineOf()];
    const at = (now: string) => renderCalendar({ timelines, now });
    expect(at('2026-05-17T23:59:59Z')).toBe(at('2026-05-11T00:00:00Z'));
  });

  it('is never empty: it shows what was settled last', () => {
    const facts = {
      events: [
        event('step.done', '2026-05-12T11:40', { purpose: 'thanks', contactId: 'ana' }),
        event('step.done', '2026-05-14T11:40', { purpose: 'connect', contactId: 'ana' }),
        event('outcome.recorded', '2026-05-15T12:00', { outcome: 'hired' }),
      ],
    };
    expect(shownAt('2026-06-30T12:00:00Z', facts)).toEqual(['✓ Connect with Ana Ruiz on LinkedIn (Acme)']);
  });

  it('is never empty: with nothing settled it says that nothing is open', () => {
    expect(shownAt('2026-05-14T12:00:00Z', { interviews: [] })).toEqual(['No follow-ups open']);
    expect(shownAt('2026-05-14T12:00:00Z', { interviews: [] }, { locale: 'de' })).toEqual(['Nichts nachzufassen']);
  });

  it('shows the purposes that were asked for', () => {
    expect(shownAt(atNoon, {}, { purposes: ['connect'] })).toEqual([
      'Connect with Ana Ruiz on LinkedIn (Acme) (by Fri 15 May)',
    ]);
  });
});
