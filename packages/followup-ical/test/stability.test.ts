import { planAgenda, type Application } from 'followup-core';
import { calendarEntries, renderCalendar, renderTasks, type Entry, type Revision } from 'followup-ical';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyApplication, anyEvent } from './support/arbitrary.ts';
import { acme, ana, ben, event, spanOf, timelineOf, tuesday } from './support/plan.ts';

const DAY = 86_400_000;
const day = (start: string, days: number) => new Date(Date.parse(start) + days * DAY).toISOString();

/** What an entry says, without the revision that goes with it. */
const contentOf = (entry: Entry) => JSON.stringify({ ...entry, revision: undefined });

describe('from one day to the next', () => {
  /** What stands elsewhere on the day after, though nothing happened; and how many entries there were at the most. */
  function movesOf(applications: readonly Application[], start: string, days: number) {
    const moves: string[] = [];
    let most = 0;
    let before = new Map<string, string>();
    for (let each = 0; each < days; each++) {
      const now = day(start, each);
      const { timelines } = planAgenda({ applications, policy: 'patient', now });
      const spans = new Map(calendarEntries({ timelines, now }).map((entry) => [entry.uid, spanOf(entry)]));
      for (const [uid, span] of spans) if ((before.get(uid) ?? span) !== span) moves.push(`${now} ${uid} ${span}`);
      most = Math.max(most, spans.size);
      before = spans;
    }
    return { moves, most };
  }

  it('no entry moves, whatever was left undone', () => {
    fc.assert(
      fc.property(fc.array(anyApplication, { minLength: 1, maxLength: 3 }), (applications) => {
        // What is dated later is a fact that comes with time.
        const start = '2026-05-26T21:30:00Z';
        const named = applications.map((application, index) => ({
          ...application,
          id: `acme-${index}`,
          events: application.events?.filter(({ at }) => at < start),
        })) as Application[];
        expect(movesOf(named, start, 30).moves).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('nothing moves behind a message about another application that is late', () => {
    const hr = { ...ana, id: 'hr', role: 'hr' as const };
    const one = acme({
      id: 'a',
      contacts: [hr],
      interviews: [{ ...tuesday, startsAt: '2026-06-15T10:00', endsAt: '2026-06-15T11:00', with: ['hr'] }],
    });
    const other = acme({
      id: 'b',
      contacts: [hr],
      interviews: [{ ...tuesday, startsAt: '2026-05-20T10:00', endsAt: '2026-05-20T11:00', with: ['hr'] }],
      events: [event('hold.started', '2026-05-27T10:00')],
    });
    const { moves, most } = movesOf([one, other], '2026-06-24T21:30:00Z', 8);
    expect(moves).toEqual([]);
    expect(most).toBeGreaterThan(1);
  });
});

describe('whoever keeps revisions', () => {
  /** Publishes, and raises the revision of each step whose entries say something else than before. */
  function publisher() {
    const revisions = new Map<string, Revision>();
    const published = new Map<string, string>();
    return (applications: readonly Application[], now: string) => {
      const { timelines } = planAgenda({ applications, policy: 'patient', now });
      const contents = new Map<string, string>();
      for (const entry of calendarEntries({ timelines, now, revisions })) {
        const stepId = entry.step?.stepId;
        if (stepId !== undefined) contents.set(stepId, `${contents.get(stepId) ?? ''}${contentOf(entry)}`);
      }
      for (const [stepId, content] of contents) {
        if (published.get(stepId) === content) continue;
        const sequence = (revisions.get(stepId)?.sequence ?? -1) + 1;
        revisions.set(stepId, { sequence, changedAt: now });
        published.set(stepId, content);
      }
      return renderCalendar({ timelines, now, revisions });
    };
  }

  const eventsOf = (text: string) =>
    new Map([...text.matchAll(/BEGIN:VEVENT\r\nUID:(.*)\r\n[^]*?END:VEVENT/g)].map(([bytes, uid]) => [uid, bytes]));

  it('finds that an entry whose revision is the same has the same bytes, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(anyApplication, { minLength: 1, maxLength: 2 }),
        fc.array(anyEvent, { maxLength: 6 }),
        (first, facts) => {
          const publish = publisher();
          const named = first.map((application, index) => ({ ...application, id: `acme-${index}` }));
          const seen = new Map<string, string>();
          for (let step = 0; step <= facts.length; step++) {
            const [one, ...others] = named;
            const told = { ...one!, events: [...(one!.events ?? []), ...facts.slice(0, step)] };
            for (const [uid, bytes] of eventsOf(publish([told, ...others], day('2026-05-25T12:00:00Z', step)))) {
              const revision = `${uid} ${/SEQUENCE:.*/.exec(bytes)?.[0]} ${/DTSTAMP:.*/.exec(bytes)?.[0]}`;
              expect(seen.get(revision) ?? bytes).toBe(bytes);
              seen.set(revision, bytes);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('sees the number of a look-alike stay when the other one is done', () => {
    const contacts = [ana, { ...ben, email: 'ben@acme.example' }];
    const application = acme({ contacts, interviews: [{ ...tuesday, with: ['ana', 'ben'] }] });
    const done = event('step.done', '2026-05-12T11:40', { purpose: 'thanks', contactId: 'ana' });
    const summaries = (events: Application['events']) =>
      calendarEntries({
        timelines: [timelineOf({ ...application, events })],
        now: '2026-05-12T16:00:00Z',
        options: { discreet: true, purposes: ['thanks'] },
      }).map(({ summary }) => summary.replace(/^✓ /, '').replace(/,.*/, ''));
    expect(summaries([]).toSorted()).toEqual(['Thank your interviewer', 'Thank your interviewer #2']);
    expect(summaries([done]).toSorted()).toEqual(summaries([]).toSorted());
  });

  it('sees it when the interview of another application moves a reminder', () => {
    const elsewhere = acme({
      id: 'beta',
      interviews: [{ ...tuesday, startsAt: '2026-05-12T11:10', endsAt: '2026-05-12T12:10' }],
    });
    const alarms = (applications: readonly Application[]) => {
      const { timelines } = planAgenda({ applications, policy: 'patient', now: '2026-05-12T15:00:00Z' });
      return calendarEntries({ timelines, now: '2026-05-12T15:00:00Z' })
        .filter(({ step }) => step?.stepId === 'acme:thank-you:ana:r1')
        .map(({ alarm }) => alarm);
    };
    expect(alarms([acme()])).toEqual([0]);
    expect(alarms([acme(), elsewhere])).toEqual([40]);
  });
});

describe('an ending', () => {
  const done = { events: [event('step.done', '2026-05-12T11:40', { purpose: 'thanks', contactId: 'ana' })] };

  it('is dated by what was recorded, not by a later change of the entry', () => {
    const timeline = timelineOf({ ...done, company: 'Beta' }, '2026-05-13T12:00:00Z');
    const revisions = new Map([['acme:thank-you:ana:r1', { sequence: 2, changedAt: '2026-05-13T11:00:00Z' }]]);
    const text = renderTasks({ timelines: [timeline], now: timeline.now, revisions });
    expect(text).toContain('COMPLETED:20260512T154000Z');
    expect(text).toContain('DTSTAMP:20260513T110000Z');
  });

  it('stays gone, though the entry is changed weeks later', () => {
    const timeline = timelineOf({ ...done, company: 'Beta' }, '2026-06-01T15:00:00Z');
    const revisions = new Map([['acme:thank-you:ana:r1', { sequence: 2, changedAt: '2026-06-01T15:00:00Z' }]]);
    const summaries = calendarEntries({ timelines: [timeline], now: timeline.now, revisions }).map(
      ({ summary }) => summary,
    );
    expect(summaries).not.toContain('✓ Thank Ana Ruiz (Beta)');
    // Recorded late, it is shown for two days from then.
    const endedAt = '2026-05-31T15:00:00Z';
    const late = new Map([['acme:thank-you:ana:r1', { sequence: 2, changedAt: endedAt, endedAt }]]);
    const shown = calendarEntries({ timelines: [timeline], now: timeline.now, revisions: late });
    expect(shown.map(({ summary }) => summary)).toContain('✓ Thank Ana Ruiz (Beta)');
  });

  it('of a long window leaves each of its two entries by its own start', () => {
    const policy = { extends: 'patient', rules: { 'linkedin-invite': { due: { businessDays: 9 } } } };
    const skipped = [event('step.skipped', '2026-05-14T10:00', { purpose: 'connect' })];
    const timeline = timelineOf({ events: skipped }, '2026-05-14T15:00:00Z', policy);
    const left = calendarEntries({ timelines: [timeline], now: timeline.now, options: { purposes: ['connect'] } });
    expect(left.map(({ variant, leavesAt }) => [variant, leavesAt])).toEqual([['close', '2026-05-16T14:00:00Z']]);
  });

  it('that nobody can date is not shown to those who never saw a beginning', () => {
    const connected = timelineOf({ contacts: [{ ...ana, connected: true }] });
    expect(calendarEntries({ timelines: [connected], now: connected.now }).map(({ status }) => status)).not.toContain(
      'CANCELLED',
    );
  });
});

describe('what is still to be done', () => {
  it('is shown for as long as its window lasts', () => {
    const offer = [event('offer.received', '2026-05-12T11:30', { deadline: '2026-09-20T17:00' })];
    const timeline = timelineOf({ events: offer }, '2026-09-15T12:00:00Z');
    const shown = calendarEntries({ timelines: [timeline], now: timeline.now }).map(({ summary }) => summary);
    expect(shown).toContain('Answer the offer (Acme), by Sun 20 Sep 17:00');
  });

  it('lies in any year that can be written', () => {
    const interviews = [{ ...tuesday, startsAt: '2199-12-27T10:00', endsAt: '2199-12-27T11:00' }];
    const timeline = timelineOf({ interviews }, '2199-12-27T12:00:00-05:00');
    const dates = calendarEntries({ timelines: [timeline], now: timeline.now }).map(spanOf);
    expect(dates.some((span) => span.startsWith('2200-01'))).toBe(true);
  });
});
