import type { Timeline } from 'followup-core';
import {
  calendarEntries,
  renderCalendar,
  renderStep,
  renderTasks,
  toEntries,
  type CalendarOptions,
} from 'followup-ical';
import { describe, expect, it } from 'vitest';
import { expectedSpans } from './support/expected-span.ts';
import { ana, ben, event, search, searchTimelines, timelineOf } from './support/plan.ts';
import { readWithIcalJs, readWithNodeIcal } from './support/read-calendar.ts';

const readers = { 'ical.js': readWithIcalJs, 'node-ical': readWithNodeIcal };

const afterSilence = timelineOf({ contacts: [ana, ben] }, '2026-05-20T10:00:00-04:00');
const afterANo = timelineOf(
  { events: [event('outcome.recorded', '2026-05-13T10:00', { outcome: 'rejected' })], stayInTouchWith: ['ana'] },
  '2026-07-01T10:00:00-04:00',
);
const links: CalendarOptions = {
  linkOf: ({ stepId }) => `https://followup.example/steps/${encodeURIComponent(stepId)}?a=1,2;b`,
};

/** The calendars, byte by byte, that are to be read and imported: each is opened by people's programs. */
const goldens: Readonly<Record<string, { timelines: Timeline[]; now: string; options?: CalendarOptions }>> = {
  search: { timelines: searchTimelines(), now: search.now },
  'search-zoned': { timelines: searchTimelines(), now: search.now, options: { zoned: true, keepDone: true } },
  'search-in-german': { timelines: searchTimelines(), now: search.now, options: { locale: 'de', ...links } },
  'search-discreet': { timelines: searchTimelines(), now: search.now, options: { discreet: true, alarms: false } },
  'a-week-of-silence': { timelines: [afterSilence], now: afterSilence.now },
  'a-no-and-staying-in-touch': { timelines: [afterANo], now: afterANo.now },
  'nothing-open': { timelines: [], now: '2026-05-14T12:00:00Z' },
};

describe.each(Object.entries(goldens))('the calendar %s', (name, input) => {
  it('is written byte by byte as it was', async () => {
    const texts = { ics: renderCalendar(input), 'tasks.ics': renderTasks(input) };
    for (const [ending, text] of Object.entries(texts)) {
      await expect(text).toMatchFileSnapshot(`golden/${name}.${ending}`);
      // The comparison of files above is blind to this.
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  it.each(Object.entries(readers))('is read back by %s at the instants of its timelines', (_, read) => {
    const timelines = new Map(input.timelines.map((timeline) => [timeline.applicationId, timeline]));
    const entries = new Map(calendarEntries(input).map((entry) => [entry.uid, entry]));
    const events = read(renderCalendar(input));
    expect(events.map(({ uid }) => uid)).toEqual([...entries.keys()]);
    // What says that nothing is open belongs to no timeline.
    const ofSteps = events.filter(({ uid }) => entries.get(uid)?.step);
    expect(ofSteps.length).toBe(input.timelines.length > 0 ? events.length : 0);
    for (const { uid, start, end } of ofSteps) {
      const { step, variant, summary } = entries.get(uid)!;
      const timeline = timelines.get(step!.applicationId)!;
      const spans = expectedSpans(
        timeline.steps.find(({ id }) => id === step!.stepId)!,
        timeline,
      );
      expect([start, end], summary).toEqual(spans[variant === 'close' ? 1 : 0]);
    }
  });

  it.each(Object.entries(readers))('has its tasks read back by %s with their windows', (_, read) => {
    const steps = new Map(
      input.timelines.flatMap((timeline) => timeline.steps.map((step) => [step.id, step] as const)),
    );
    const windows = calendarEntries(input).flatMap(({ step, task }) => {
      const { opensAt, dueAt } = steps.get(step?.stepId ?? '') ?? {};
      return step ? [`${task.title} ${Date.parse(opensAt ?? '')} ${Date.parse(dueAt ?? '')}`] : [];
    });
    const found = read(renderTasks(input))
      .filter(({ status, start }) => input.timelines.length > 0 || status !== 'COMPLETED' || start === undefined)
      .map(({ summary, start, end }) => `${summary} ${Date.parse(start ?? '')} ${Date.parse(end ?? '')}`);
    expect(found.toSorted()).toEqual([...new Set(windows)].toSorted());
  });
});

it('reads no less than every entry of a rich search, whoever reads', () => {
  const counts = Object.values(readers).map((read) => read(renderCalendar(goldens['search']!)).length);
  expect(counts).toEqual([33, 33]);
  const purposes = toEntriesOfSearch().map(({ step }) => step?.purpose);
  expect(new Set(purposes).size).toBe(11);
});

function toEntriesOfSearch() {
  return searchTimelines().flatMap((timeline) => toEntries(timeline));
}

it('writes one step to be downloaded, without a name', async () => {
  const timeline = timelineOf();
  const thanks = timeline.steps.find(({ purpose }) => purpose === 'thanks');
  await expect(renderStep({ timeline, stepId: thanks?.id ?? '' })).toMatchFileSnapshot('golden/one-step.ics');
});
