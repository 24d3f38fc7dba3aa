import type { Timeline } from 'followup-core';
import { readInstant, zoneOf } from 'followup-core/time';
import { escape, foldLines } from 'ical-generator';
import { CRLF } from './assemble.ts';
import { entriesIn, type CalendarInput } from './calendar-entries.ts';
import type { Entry, Revisions } from './entry.ts';
import { EntryCache } from './entry-cache.ts';
import { refuse } from './errors.ts';
import { readOptions, type CalendarOptions } from './options.ts';
import { standingOf } from './presence.ts';
import { revisionOf } from './revisions.ts';
import { entriesStanding } from './step-entries.ts';
import { contextsOf } from './timeline-context.ts';
import { vtimezoneLines } from './vtimezone.ts';
import { todoUid, writeEvents, writeTodos } from './write-components.ts';
import { zoneRuleAt } from './zone-rule.ts';

/**
 * The calendar of a candidate's timelines: iCalendar (RFC 5545), read the same way by every client. The same input gives
 * the same bytes on any host. Without `revisions` it is an export; what is subscribed to needs them.
 * @throws FollowupError as `calendarEntries`
 */
export function renderCalendar(input: CalendarInput): string {
  const settings = readOptions(input.options);
  const entries = entriesIn(input, settings);
  const events = bytesOf(entries, input.cache ?? EntryCache.transient);
  return calendarText([...feedLines(settings.name), ...zoneLines(entries)], events);
}

/**
 * The same steps as tasks: one VTODO each, with its whole window and when it was done.
 * @throws FollowupError as `calendarEntries`
 */
export function renderTasks(input: CalendarInput): string {
  const settings = readOptions(input.options);
  const steps = new Map(entriesIn(input, settings).map((entry) => [todoUid(entry), entry]));
  const tasks = [...steps].toSorted(
    ([a, one], [b, other]) => compare(one.task.opensAt, other.task.opensAt) || compare(a, b),
  );
  return calendarText(feedLines(settings.name), writeTodos(tasks.map(([, entry]) => entry)));
}

export interface StepInput {
  readonly timeline: Timeline;
  readonly stepId: string;
  readonly options?: CalendarOptions | undefined;
  readonly revisions?: Revisions | undefined;
}

/**
 * One step, to be put into a calendar by hand. Whatever its standing: who asks for it wants it.
 * @throws FollowupError `step.unknown`; `input.invalid` for a step without dates; and as `calendarEntries`
 */
export function renderStep({ timeline, stepId, options, revisions }: StepInput): string {
  const [context] = contextsOf([timeline], readOptions(options));
  const step = timeline.steps.find(({ id }) => id === stepId);
  if (!step || !context) return refuse('step.unknown', '/stepId', 'the id of a step of this timeline', stepId);
  const stored = revisionOf(revisions, stepId);
  const entries = entriesStanding(step, context, stored, standingOf(step, timeline, stored) ?? 'planned');
  if (entries.length === 0) return refuse('input.invalid', '/stepId', 'a step that has dates', stepId);
  return calendarText(zoneLines(entries), writeEvents(entries));
}

/** What is written already is taken; the rest is written together, as that is quicker. */
function bytesOf(entries: readonly Entry[], cache: EntryCache): string[] {
  const bytes = entries.map((entry) => cache.bytesOf(entry));
  const missing = entries.filter((_, index) => bytes[index] === undefined);
  const written = writeEvents(missing);
  for (const [index, entry] of missing.entries()) cache.keepBytes(entry, written[index]!);
  let next = 0;
  return bytes.map((known) => known ?? written[next++]!);
}

function calendarText(lines: readonly string[], components: readonly string[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Followup//followup-ical//EN', 'CALSCALE:GREGORIAN'];
  return `${[...head, ...lines].join(CRLF)}${CRLF}${components.join('')}END:VCALENDAR${CRLF}`;
}

/** What a calendar says of itself: its name and colour for each family of clients, and to look again every hour. */
function feedLines(name: string): string[] {
  const text = escape(name, false);
  return [
    foldLines(`NAME:${text}`),
    foldLines(`X-WR-CALNAME:${text}`),
    'COLOR:teal',
    'X-APPLE-CALENDAR-COLOR:#008080',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
  ];
}

/** The VTIMEZONE of every zone that an entry is written in. */
function zoneLines(entries: readonly Entry[]): string[] {
  const starts = new Map(
    entries.flatMap(({ time }) =>
      time.kind === 'timed' && time.timeZone !== undefined ? [[time.timeZone, time.startsAt] as const] : [],
    ),
  );
  return [...starts]
    .toSorted(([a], [b]) => compare(a, b))
    .flatMap(([name, startsAt]) => {
      const zone = zoneOf(name);
      const instant = readInstant(startsAt);
      const rule = zone && instant !== undefined && zoneRuleAt(zone, instant);
      return rule ? vtimezoneLines(name, rule) : [];
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
