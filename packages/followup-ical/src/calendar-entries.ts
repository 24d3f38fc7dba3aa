import type { Timeline } from 'followup-core';
import { formatDate, parseDate, readInstant, type Instant } from 'followup-core/time';
import type { Entry, Revisions } from './entry.ts';
import { EntryCache } from './entry-cache.ts';
import { refuse } from './errors.ts';
import { shownAt, weekOf } from './horizon.ts';
import { readOptions, type CalendarOptions, type Settings } from './options.ts';
import { endedAt } from './presence.ts';
import { checkInstant, revisionOf } from './revisions.ts';
import { entriesOf, entriesStanding } from './step-entries.ts';
import { contextsOf, type TimelineContext } from './timeline-context.ts';
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

/**
 * What a calendar shows at an instant, as data, in the order of its start: within the horizon, and not yet gone. Never
 * nothing: where nothing is open, the step that was settled last or an entry that says so. Whoever keeps revisions raises
 * that of a step when its entries here say something else than when it was published.
 * @throws FollowupError `input.invalid`, `date-time.invalid`, `zone.unknown`, `id.duplicate`
 */
export function calendarEntries(input: CalendarInput): Entry[] {
  return entriesIn(input, readOptions(input.options));
}

/** As `calendarEntries`, with its options read. */
export function entriesIn(
  { timelines, now, revisions, cache = EntryCache.transient }: CalendarInput,
  settings: Settings,
): Entry[] {
  const at = checkInstant(now, '/now');
  if (!(cache instanceof EntryCache)) refuse('input.invalid', '/cache', 'an EntryCache', cache);
  const contexts = contextsOf(timelines, settings);
  const isShown = shownAt(at);
  const shown: Entry[] = [];
  for (const context of contexts)
    for (const step of context.timeline.steps)
      for (const entry of entriesOf(step, context, revisionOf(revisions, step.id), cache))
        if (isShown(entry)) shown.push(entry);
  const entries = shown.length > 0 ? shown : (lastSettled(contexts, revisions) ?? [nothingOpen(at, settings)]);
  return entries.toSorted(byStart);
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

/** The step settled last: some readers keep stale entries when they are sent an empty calendar. */
function lastSettled(contexts: readonly TimelineContext[], revisions: Revisions | undefined): Entry[] | undefined {
  let last: { readonly at: Instant; readonly entries: Entry[] } | undefined;
  for (const context of contexts)
    for (const step of context.timeline.steps) {
      if (step.status !== 'done' && step.status !== 'skipped') continue;
      if (!context.settings.purposes.has(step.purpose)) continue;
      const stored = revisionOf(revisions, step.id);
      const at = readInstant(stored?.endedAt) ?? endedAt(step, context.timeline);
      if (last && at <= last.at) continue;
      const entries = entriesStanding(step, context, stored, step.status);
      if (entries.length > 0) last = { at, entries };
    }
  return last?.entries;
}

function nothingOpen(now: Instant, { words }: Settings): Entry {
  const from = weekOf(now);
  const midnight = `${from}T00:00:00Z`;
  return {
    uid: uidOf(from, 'nothing-open'),
    variant: 'whole',
    summary: words.nothingOpen,
    description: '',
    categories: [],
    status: 'CONFIRMED',
    time: { kind: 'days', from, until: formatDate((parseDate(from) ?? 0) + 1) },
    task: { title: words.nothingOpen, opensAt: midnight, completedAt: midnight },
    revision: { sequence: 0, changedAt: midnight },
  };
}
