import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** What a reader makes of one event or task, in a form that readers can be compared by. */
export interface ReadEntry {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  /** An instant in UTC, or a date. */
  readonly start: string | undefined;
  /** Of a task, when it is due. */
  readonly end: string | undefined;
  readonly sequence: number;
  readonly stamp: string;
  readonly categories: readonly string[];
  readonly url: string | undefined;
}

/** The events and tasks of a calendar as ical.js reads them, strictly. */
export function readWithIcalJs(text: string): ReadEntry[] {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const components = ['vevent', 'vtodo'].flatMap((name) => calendar.getAllSubcomponents(name));
  return components.map((component) => {
    const value = (name: string) => component.getFirstPropertyValue(name) as unknown;
    const moment = (name: string) => icalMoment(value(name) as ICAL.Time | null);
    return {
      uid: String(value('uid')),
      summary: String(value('summary')),
      description: value('description') === null ? '' : String(value('description')),
      status: String(value('status')),
      start: moment('dtstart'),
      end: moment('dtend') ?? moment('due'),
      sequence: Number(value('sequence')),
      stamp: moment('dtstamp') ?? '',
      categories: (component.getFirstProperty('categories')?.getValues() ?? []).map(String),
      url: value('url') === null ? undefined : String(value('url')),
    };
  });
}

function icalMoment(time: ICAL.Time | null): string | undefined {
  if (time === null) return undefined;
  return time.isDate ? time.toString() : toSeconds(time.toJSDate());
}

/** The events and tasks of a calendar as node-ical reads them. */
export function readWithNodeIcal(text: string): ReadEntry[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((component) => {
    if (component?.type !== 'VEVENT' && component?.type !== 'VTODO') return [];
    const entry = component as unknown as Record<string, unknown>;
    return [
      {
        uid: String(entry['uid']),
        summary: textOf(entry['summary']),
        description: textOf(entry['description']),
        status: String(entry['status']),
        start: nodeMoment(entry['start']),
        // Of a task it gives the start as the end.
        end: nodeMoment(component.type === 'VTODO' ? entry['due'] : entry['end']),
        sequence: Number(entry['sequence']),
        stamp: nodeMoment(entry['dtstamp']) ?? '',
        categories: (entry['categories'] as string[] | undefined) ?? [],
        url: entry['url'] === undefined ? undefined : textOf(entry['url']),
      },
    ];
  });
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : (value as { val: string }).val;
}

/** It gives dates as local midnights that know that they are dates. */
function nodeMoment(value: unknown): string | undefined {
  if (!(value instanceof Date)) return undefined;
  if (!('dateOnly' in value) || !value.dateOnly) return toSeconds(value);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}

function toSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
