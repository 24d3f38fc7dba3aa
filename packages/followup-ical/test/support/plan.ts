import { readFileSync } from 'node:fs';
import {
  planAgenda,
  planTimeline,
  type AgendaInput,
  type Application,
  type Contact,
  type Event,
  type Interview,
  type PolicyInput,
  type Timeline,
} from 'followup-core';
import { toEntries, type CalendarOptions, type Entry, type Revisions } from 'followup-ical';

export const ana: Contact = {
  id: 'ana',
  name: 'Ana Ruiz',
  role: 'hiring-manager',
  email: 'ana@acme.example',
  phone: '+1 202 555 0147',
  linkedin: 'https://www.linkedin.com/in/ana-ruiz',
};
export const ben: Contact = { id: 'ben', name: 'Ben Osei', role: 'team-member' };

/** Tuesday 12 May 2026, an hour from ten. */
export const tuesday: Interview = { id: 'r1', startsAt: '2026-05-12T10:00', endsAt: '2026-05-12T11:00', with: ['ana'] };
/** In New York. */
export const atNoon = '2026-05-12T12:00:00-04:00';

export function acme(change: Partial<Application> = {}): Application {
  return {
    id: 'acme',
    company: 'Acme',
    role: 'Engineer',
    candidate: { timeZone: 'America/New_York' },
    employer: { timeZone: 'America/New_York', holidays: ['2026-05-25'] },
    contacts: [ana],
    interviews: [tuesday],
    ...change,
  };
}

export function timelineOf(
  change: Partial<Application> = {},
  now: string = atNoon,
  policy: PolicyInput = 'patient',
): Timeline {
  return planTimeline({ application: acme(change), policy, now });
}

/** The entries of an application, all that it has as of the moment. */
export function entriesFor(
  change: Partial<Application> = {},
  { now = atNoon, policy, ...options }: CalendarOptions & { now?: string; policy?: PolicyInput } = {},
  revisions?: Revisions,
): Entry[] {
  return toEntries(timelineOf(change, now, policy), options, revisions);
}

/** The first entry for a purpose. */
export function entryFor(purpose: string, ...of: Parameters<typeof entriesFor>): Entry {
  const found = entriesFor(...of).find((entry) => entry.step?.purpose === purpose);
  if (!found) throw new Error(`no entry for ${purpose}`);
  return found;
}

/** When an entry stands, in one word: "2026-05-12T15:30:00Z/2026-05-12T15:45:00Z", or two dates, the second one past it. */
export function spanOf({ time }: Entry): string {
  return time.kind === 'timed' ? `${time.startsAt}/${time.endsAt}` : `${time.from}/${time.until}`;
}

/** A candidate's whole search: eight applications in three zones, every purpose, done and cancelled steps. */
export const search = JSON.parse(
  readFileSync(new URL('../../../../examples/03-static-ics/search.json', import.meta.url), 'utf8'),
) as AgendaInput;

export function searchTimelines(now: string = search.now): Timeline[] {
  return planAgenda({ ...search, now }).timelines;
}

export function event(type: Event['type'], at: string, about: object = {}): Event {
  return { type, at, ...about } as Event;
}
