import type { Timeline } from 'followup-core';
import { DAY, formatDate, mondayOf, parseDateTime, type Day, type Instant } from 'followup-core/time';
import { interviewsOf } from './alarm.ts';
import type { Entry, Revisions } from './entry.ts';
import { EntryCache } from './entry-cache.ts';
import { refuse } from './errors.ts';
import { readLink, readOptions, type CalendarOptions, type Settings } from './options.ts';
import { endedAt } from './presence.ts';
import { entriesOf, entriesStanding, toUtc } from './step-entries.ts';
import { contextOf, type TimelineContext } from './timeline-context.ts';
import { uidOf } from './uid.ts';

export interface CalendarInput {
  /** Those of one candidate: planned one by one, or the `timelines` of an agenda. */
  readonly timelines: readonly Timeline[];
  /** An instant with an offset. */
  readonly now: string;
  readonly options?: CalendarOptions | undefined;
  /** From whoever stores them. Without them the calendar is an export, not to be subscribed to. */
  readonly revisions?: Revisions | undefined;
  /** Keeps what was written for the next call. */
  readonly cache?: EntryCache | undefined;
}

/** A calendar before it is bytes. */
export interface CalendarContent {
  readonly settings: Settings;
  readonly entries: readonly Entry[];
  /** Whose yearly rules the zones are written by. */
  readonly year: number;
}

/** How far a calendar looks ahead and back. */
const HORIZON_DAYS = 90;

/**
 * The entries that a calendar shows at an instant, in the order of their start: within the horizon, and not yet gone.
 * Never none: where nothing is open, the step that was settled last or an entry that says so.
 */
export function calendarContent(input: CalendarInput): CalendarContent {
  const { timelines, revisions, cache = EntryCache.transient } = input;
  const settings = readOptions(input.options);
  const now =
    parseDateTime(input.now) ?? refuse('date-time.invalid', '/now', 'an instant with an offset', input.now ?? null);
  // By the week, so that the same facts give the same bytes from Monday to Sunday.
  const monday = mondayOf(Math.floor(now / DAY));
  const year = Number(formatDate(monday).slice(0, 4));
  const interviews = interviewsOf(timelines);
  const contexts = timelines.map((timeline) => contextOf(timeline, settings, interviews, year));
  const isShown = shownAt(now, monday);
  const shown: Entry[] = [];
  for (const context of contexts)
    for (const step of context.timeline.steps)
      for (const entry of entriesOf(step, context, revisions?.get(step.id), cache))
        if (isShown(entry)) shown.push(entry);
  const entries = shown.length > 0 ? shown : [lastSettled(contexts, revisions) ?? nothingOpen(monday, settings)].flat();
  return { settings, year, entries: tellTwinsApart(entries.toSorted(byStart)) };
}

/** Whether an entry is within the horizon and has not left. UTC in ISO's spelling sorts as it is written. */
function shownAt(now: Instant, monday: Day): (entry: Entry) => boolean {
  const clock = toUtc(now);
  const first = formatDate(monday - HORIZON_DAYS);
  const last = formatDate(monday + HORIZON_DAYS);
  return ({ time, leavesAt }) => {
    if (leavesAt !== undefined && clock >= leavesAt) return false;
    return time.kind === 'timed' ? time.endsAt > first && time.startsAt < last : time.until > first && time.from < last;
  };
}

function startOf({ time }: Entry): string {
  return time.kind === 'timed' ? time.startsAt : time.from;
}

function byStart(a: Entry, b: Entry): number {
  const one = startOf(a);
  const other = startOf(b);
  if (one !== other) return one < other ? -1 : 1;
  return a.uid < b.uid ? -1 : 1;
}

/** Entries that a reader could not tell apart get a number: the same text at the same time, of two people of one name. */
function tellTwinsApart(entries: readonly Entry[]): Entry[] {
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    const { time } = entry;
    const key = `${entry.summary}\n${startOf(entry)}\n${time.kind === 'timed' ? time.endsAt : time.until}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count === 1) return entry;
    const { task } = entry;
    return { ...entry, summary: `${entry.summary} #${count}`, task: { ...task, title: `${task.title} #${count}` } };
  });
}

/** The step settled last: some readers keep stale entries when they are sent an empty calendar. */
function lastSettled(contexts: readonly TimelineContext[], revisions: Revisions | undefined): Entry[] | undefined {
  let last: { readonly at: Instant; readonly entries: Entry[] } | undefined;
  for (const context of contexts)
    for (const step of context.timeline.steps) {
      if (step.status !== 'done' || !context.settings.purposes.has(step.purpose)) continue;
      const stored = revisions?.get(step.id);
      const at = endedAt(step, context.timeline, stored);
      if (last && at <= last.at) continue;
      const { applicationId } = context.timeline;
      const link = readLink(context.settings.linkOf({ applicationId, stepId: step.id }));
      const entries = entriesStanding(step, context, stored, link, { standing: 'done', since: at });
      if (entries.length > 0) last = { at, entries };
    }
  return last?.entries;
}

function nothingOpen(monday: Day, { words }: Settings): Entry {
  const from = formatDate(monday);
  const midnight = `${from}T00:00:00Z`;
  return {
    uid: uidOf(from, 'nothing-open'),
    variant: 'whole',
    summary: words.nothingOpen,
    description: '',
    categories: [],
    status: 'CONFIRMED',
    time: { kind: 'days', from, until: formatDate(monday + 1) },
    task: { title: words.nothingOpen, opensAt: midnight, completedAt: midnight },
    revision: { sequence: 0, changedAt: midnight },
  };
}
