import type { Application } from 'followup-core';
import { EntryCache, renderCalendar, toEntries, type Revisions } from 'followup-ical';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyApplication, anyEvent, anyNow, anyTimelines, plan } from './support/arbitrary.ts';
import { ana, entryFor, search, searchTimelines, timelineOf, tuesday } from './support/plan.ts';

/** What may happen to an application after it was published. */
const anyChange: fc.Arbitrary<(application: Application) => Application> = fc.oneof(
  anyEvent.map((fact) => (one: Application) => ({ ...one, events: [...(one.events ?? []), fact] })),
  fc.constantFrom(
    (one: Application) => ({ ...one, company: `${one.company}!`, role: 'Lead' }),
    (one: Application) => ({ ...one, contacts: one.contacts.map((each) => ({ ...each, name: `Dr ${each.name}` })) }),
    (one: Application) => ({ ...one, employer: { ...one.employer, holidays: ['2026-05-19', '2026-05-20'] } }),
    (one: Application) => ({ ...one, events: [] }),
    (one: Application) => ({
      ...one,
      interviews: one.interviews.map((each) => ({
        ...each,
        startsAt: '2026-05-14T08:00Z',
        endsAt: '2026-05-14T09:00Z',
      })),
    }),
    (one: Application) => ({ ...one, notes: 'nothing that is planned on', candidate: { timeZone: 'Asia/Tokyo' } }),
  ),
);

describe('the identity of an entry', () => {
  it('goes by the step, through ten thousand changes of the facts', () => {
    const uidByStep = new Map<string, string>();
    // Collected, because ten thousand times ten assertions take longer than what they look at.
    const broken: unknown[] = [];
    let changes = 0;
    // All of them in one host zone; in the others enough to see that the zone does not matter.
    const runs = process.env['TZ'] === 'UTC' ? 500 : 25;
    fc.assert(
      fc.property(
        anyApplication,
        fc.array(anyChange, { minLength: 20, maxLength: 20 }),
        anyNow,
        (first, steps, now) => {
          let application = first;
          for (const change of steps) {
            application = change(application);
            changes++;
            const entries = toEntries(plan(application, now));
            if (new Set(entries.map(({ uid }) => uid)).size !== entries.length) broken.push(entries);
            for (const { step, variant, uid } of entries) {
              const key = `${step?.stepId} ${variant}`;
              if ((uidByStep.get(key) ?? uid) !== uid) broken.push(key);
              uidByStep.set(key, uid);
            }
          }
        },
      ),
      { numRuns: runs },
    );
    expect(broken).toEqual([]);
    expect(changes).toBe(runs * 20);
    expect(new Set(uidByStep.values()).size).toBe(uidByStep.size);
  }, 60_000);

  it('is the same on every host and in every version', () => {
    expect(entryFor('thanks').uid).toBe('b2680f8f-1fc6-549d-9b78-79e2d3c6c713');
  });

  it('stays when the interview is moved and when names change', () => {
    const moved = { interviews: [{ ...tuesday, startsAt: '2026-05-11T10:00', endsAt: '2026-05-11T11:00' }] };
    expect(entryFor('thanks', moved).uid).toBe(entryFor('thanks').uid);
    expect(entryFor('thanks', { company: 'Beta', contacts: [{ ...ana, name: 'Anna' }] }).uid).toBe(
      entryFor('thanks').uid,
    );
  });
});

describe('entries that look alike', () => {
  it('are numbered, so that nobody takes one for the copy of the other', () => {
    const twins = [ana, { ...ana, id: 'ana-2', email: 'ruiz@acme.example' }];
    const timeline = timelineOf({ contacts: twins, interviews: [{ ...tuesday, with: ['ana', 'ana-2'] }] });
    const text = renderCalendar({
      timelines: [timeline],
      now: timeline.now,
      options: { purposes: ['thanks'], alarms: false },
    });
    expect(text.match(/SUMMARY:.*/g)?.toSorted()).toEqual([
      'SUMMARY:Thank Ana Ruiz (Acme) #2\\, by Wed 11:00',
      'SUMMARY:Thank Ana Ruiz (Acme)\\, by Wed 11:00',
    ]);
  });
});

describe('a revision', () => {
  it('is what was stored; without one an entry is an export', () => {
    const timeline = timelineOf();
    const revisions: Revisions = new Map([
      ['acme:thank-you:ana:r1', { sequence: 4, changedAt: '2026-05-12T18:30:00+02:00' }],
    ]);
    const stamps = toEntries(timeline, {}, revisions).map(({ revision }) => revision);
    expect(stamps.slice(0, 2)).toEqual([
      { sequence: 4, changedAt: '2026-05-12T18:30:00+02:00' },
      { sequence: 0, changedAt: timeline.factsAt },
    ]);
    const text = renderCalendar({ timelines: [timeline], now: timeline.now, revisions });
    expect(text).toContain('DTSTAMP:20260512T163000Z');
    expect(text).toContain('SEQUENCE:4\r\nLAST-MODIFIED:20260512T163000Z');
  });

  it('of one step changes the bytes of that step alone', () => {
    const timelines = searchTimelines();
    const at = (revisions?: Revisions) =>
      renderCalendar({ timelines, now: search.now, revisions }).split('BEGIN:VEVENT').toSorted();
    const before = at();
    const after = at(new Map([['acme:thank-you:ben:panel', { sequence: 1, changedAt: '2026-11-24T08:00:00Z' }]]));
    expect(after.filter((event) => !before.includes(event))).toHaveLength(1);
  });
});

describe('a cache', () => {
  it('changes no byte, whatever it has seen before', () => {
    const cache = new EntryCache();
    fc.assert(
      fc.property(anyTimelines, fc.boolean(), fc.boolean(), ({ timelines, now }, zoned, discreet) => {
        const input = { timelines, now, options: { zoned, discreet } };
        expect(renderCalendar({ ...input, cache })).toBe(renderCalendar(input));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same entry again for a step that says the same', () => {
    const cache = new EntryCache();
    const input = { timelines: searchTimelines(), now: search.now };
    const first = renderCalendar({ ...input, cache });
    const [acmes, ...others] = searchTimelines();
    const renamed = { ...acmes!, company: 'Beta' };
    const text = renderCalendar({ timelines: [renamed, ...others], now: search.now, cache });
    expect(text).not.toBe(first);
    expect(text).toBe(renderCalendar({ timelines: [renamed, ...others], now: search.now }));
    expect(renderCalendar({ ...input, cache })).toBe(first);
  });

  it('knows that a late step before it hides a forecast', () => {
    const cache = new EntryCache();
    const at = (now: string) => {
      const timeline = timelineOf({}, now);
      return renderCalendar({ timelines: [timeline], now, cache });
    };
    expect(at('2026-05-19T10:00:00-04:00')).toContain('SUMMARY:Call Ana Ruiz');
    expect(at('2026-05-21T10:00:00-04:00')).not.toContain('SUMMARY:Call Ana Ruiz');
  });
});
