import { formatInstant, readInstant, zoneOf } from 'followup-core/time';
import ical, {
  escape,
  foldLines,
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';
import { assemble, CRLF, eventOrder, todoOrder } from './assemble.ts';
import type { Entry, EntryTask, EntryTime } from './entry.ts';
import { refuse } from './errors.ts';
import { uidOf } from './uid.ts';
import { toUtc } from './utc.ts';

/** So many events are written at once: the library slows down with the size of what it holds. */
const BATCH = 25;

/** The VEVENT of each entry, with its last line break. */
export function writeEvents(entries: readonly Entry[]): string[] {
  return writeByLibrary(entries, eventData).map((lines, index) =>
    assemble('VEVENT', eventOrder, lines, eventRepairs(entries[index]!)),
  );
}

/** The VTODO of each entry's step, with its last line break. The library knows none: an event becomes one. */
export function writeTodos(entries: readonly Entry[]): string[] {
  return writeByLibrary(entries, todoData).map((lines, index) =>
    assemble('VTODO', todoOrder, lines, todoRepairs(entries[index]!)),
  );
}

/** The one call of ical-generator: each event as its lines, with what is folded in one piece. */
function writeByLibrary(entries: readonly Entry[], dataOf: (entry: Entry) => ICalEventData): string[][] {
  const events: string[][] = [];
  for (let from = 0; from < entries.length; from += BATCH) {
    const calendar = ical();
    for (const entry of entries.slice(from, from + BATCH)) calendar.createEvent(dataOf(entry));
    // Only a component begins right after a line break; a folded line begins with a blank.
    const [, ...written] = calendar.toString().split(`${CRLF}BEGIN:VEVENT${CRLF}`);
    for (const event of written) events.push(event.slice(0, event.indexOf(`${CRLF}END:VEVENT`)).split(/\r\n(?! )/));
  }
  return events;
}

function eventData(entry: Entry): ICalEventData {
  const { time, alarm } = entry;
  const isDays = time.kind === 'days';
  return {
    ...commonData(entry, entry.uid, entry.summary, alarm),
    start: new Date(isDays ? time.from : time.startsAt),
    end: new Date(isDays ? time.until : time.endsAt),
    allDay: isDays,
    status: ICalEventStatus[entry.status],
  };
}

function todoData(entry: Entry): ICalEventData {
  const { title, opensAt, alarm } = entry.task;
  return {
    ...commonData(entry, todoUid(entry), title, isWindow(entry.task) ? alarm : undefined),
    start: new Date(opensAt),
  };
}

/** Of what belongs to no step, the entry's own. */
export function todoUid({ uid, step }: Entry): string {
  return step ? uidOf(step.stepId, 'todo') : uid;
}

function commonData(entry: Entry, uid: string, summary: string, alarm: number | undefined) {
  const { description, url, categories, revision } = entry;
  return {
    id: uid,
    stamp: new Date(revision.changedAt),
    sequence: revision.sequence,
    summary,
    ...(description !== '' && { description }),
    ...(url !== undefined && { url }),
    categories: categories.map((name) => ({ name })),
    ...(alarm !== undefined && {
      alarms: [
        {
          type: ICalAlarmType.display,
          triggerAfter: alarm * 60,
          relatesTo: ICalAlarmRelatesTo.start,
          description: summary,
        },
      ],
    }),
  } satisfies Partial<ICalEventData>;
}

/** What the library writes otherwise than a calendar of ours has it, or not at all, by the property's name. */
function eventRepairs(entry: Entry): Record<string, string> {
  return { ...sharedLines(entry), ...FREE, ...zonedLines(entry.time) };
}

/** A reminder is not busy time. */
const FREE = { TRANSP: 'TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS': 'X-MICROSOFT-CDO-BUSYSTATUS:FREE' };

function sharedLines({ url, step, isRuleShown, revision }: Entry): Record<string, string> {
  return {
    ...urlLine(url),
    CLASS: 'CLASS:PRIVATE',
    'LAST-MODIFIED': `LAST-MODIFIED:${compact(toUtc(Date.parse(revision.changedAt)))}`,
    ...(step && isRuleShown && { 'X-FOLLOWUP-RULE': foldLines(`X-FOLLOWUP-RULE:${escape(step.ruleId, false)}`) }),
  };
}

/** RFC 5545, 3.8.4.6: a URI is not escaped as a text is; and it is the type that a URL has anyway. */
function urlLine(url: string | undefined): Record<string, string> {
  return url === undefined ? {} : { URL: foldLines(`URL:${url}`) };
}

/** From a native date the library writes the clock of its own process, where one asks for a zone. */
function zonedLines(time: EntryTime): Record<string, string> {
  if (time.kind === 'days' || time.timeZone === undefined) return {};
  const { timeZone } = time;
  const zone = zoneOf(timeZone);
  const line = (name: string, utc: string) => {
    const instant = readInstant(utc);
    if (!zone || instant === undefined) return refuse('zone.unknown', '/timelines', 'an IANA name', timeZone);
    return `${name};TZID=${timeZone}:${compact(formatInstant(instant, zone).slice(0, 19))}`;
  };
  return { DTSTART: line('DTSTART', time.startsAt), DTEND: line('DTEND', time.endsAt) };
}

function todoRepairs(entry: Entry): Record<string, string | undefined> {
  const { task, status } = entry;
  const { dueAt, completedAt } = task;
  const isDone = completedAt !== undefined;
  return {
    ...sharedLines(entry),
    ...(!isWindow(task) && { DTSTART: undefined }),
    ...(dueAt !== undefined && { DUE: `DUE:${compact(dueAt)}` }),
    STATUS: `STATUS:${isDone ? 'COMPLETED' : status === 'CANCELLED' ? status : 'NEEDS-ACTION'}`,
    ...(isDone && { COMPLETED: `COMPLETED:${compact(completedAt)}`, 'PERCENT-COMPLETE': 'PERCENT-COMPLETE:100' }),
  };
}

/** RFC 5545, 3.8.2.3: a DUE must be later than the DTSTART. Where it is not, the task has no start. */
function isWindow({ opensAt, dueAt }: EntryTask): boolean {
  return dueAt === undefined || dueAt > opensAt;
}

/** RFC 5545's form of a date-time. */
function compact(iso: string): string {
  return iso.replaceAll(/[-:]/g, '');
}
