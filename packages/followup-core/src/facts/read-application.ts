import { refuse } from '../errors.ts';
import type { Application, Candidate, Employer } from '../model/application.ts';
import type { Contact } from '../model/contact.ts';
import type { Interview } from '../model/interview.ts';
import { channels, contactRoles, interviewStates, weekdays } from '../model/vocabulary.ts';
import { businessCalendar, DEFAULT_WEEKEND, type BusinessCalendar } from '../time/business-day.ts';
import { parseDate } from '../time/civil-date.ts';
import { parseTime } from '../time/date-time.ts';
import { localDay, type Instant, type Zone } from '../time/wall-clock.ts';
import { resolveOnCalendar } from '../timeframe/resolve-timeframe.ts';
import { readDate, readDateTime, readId, readList, readOneOf, readRecord, readText, readZone } from './check-fields.ts';
import type { Fact, Known, KnownCandidate, KnownInterview } from './known.ts';
import { readEvents } from './read-events.ts';

const MOST = 200;
const MOST_DAYS = 2000;

/**
 * Reads an application as of `now`: what its words mean, or why they cannot be meant.
 * @param path The place of the application within the input, for refusals.
 * @param elsewhere Facts that follow from the candidate's other applications.
 * @throws FollowupError with the code and the place of the first thing that cannot be
 */
export function readApplication(
  application: Application,
  now: Instant,
  path: string,
  elsewhere: readonly Fact[] = [],
): Known {
  readRecord(application, path);
  const id = readId(application.id, `${path}/id`);
  readText(application.company, `${path}/company`);
  readText(application.role, `${path}/role`);
  const employer = readRecord(application.employer, `${path}/employer`);
  const zone = readZone(employer.timeZone, `${path}/employer/timeZone`);
  const calendar = readCalendar(employer, `${path}/employer`);
  const contacts = readContacts(application.contacts, `${path}/contacts`);
  const contactById = new Map(contacts.map((contact) => [contact.id, contact]));
  const person = (contactId: unknown, at: string): Contact =>
    contactById.get(contactId as string) ?? refuse('contact.unknown', at, 'the id of one of the contacts', contactId);
  if (application.statusContactId !== undefined) person(application.statusContactId, `${path}/statusContactId`);
  for (const [index, contactId] of readList(application.stayInTouchWith, `${path}/stayInTouchWith`, MOST).entries())
    person(contactId, `${path}/stayInTouchWith/${index}`);
  if (application.via !== undefined) readOneOf(application.via, ['direct', 'agency'], `${path}/via`);
  const interviews = readList(application.interviews, `${path}/interviews`, MOST).map((interview, index) =>
    readInterview(interview, { zone, calendar, person, path: `${path}/interviews/${index}` }),
  );
  refuseTwins(interviews, `${path}/interviews`);
  return {
    application,
    id,
    path,
    now,
    zone,
    calendar,
    candidate: readCandidate(readRecord(application.candidate, `${path}/candidate`), `${path}/candidate`),
    viaAgency: application.via === 'agency',
    contacts,
    contactById,
    interviews,
    log: readEvents(application.events, zone, now, `${path}/events`, elsewhere),
  };
}

export function readCalendar(employer: Employer, path: string): BusinessCalendar {
  const weekend = employer.weekend ?? DEFAULT_WEEKEND;
  for (const [index, weekday] of readList(weekend, `${path}/weekend`, MOST).entries())
    readOneOf(weekday, weekdays, `${path}/weekend/${index}`);
  if (weekdays.every((weekday) => weekend.includes(weekday)))
    refuse('employer.no-business-day', `${path}/weekend`, 'at most six days of the week');
  const dates = (list: readonly string[] | undefined, key: string) =>
    readList(list, `${path}/${key}`, MOST_DAYS).map(
      // A place is only spelled out where something is wrong with it: employers have many holidays.
      (date, index) => parseDate(date) ?? readDate(date, `${path}/${key}/${index}`),
    );
  return businessCalendar(weekend, dates(employer.holidays, 'holidays'), dates(employer.workingDays, 'workingDays'));
}

function readCandidate(candidate: Candidate, path: string): KnownCandidate {
  const zone = readZone(candidate.timeZone, `${path}/timeZone`);
  if (candidate.quietHours === undefined) return { zone };
  const quiet = readRecord(candidate.quietHours, `${path}/quietHours`);
  const time = (key: 'from' | 'until') =>
    parseTime(quiet[key]) ??
    refuse('time.invalid', `${path}/quietHours/${key}`, 'a time of day such as 22:00', quiet[key] ?? null);
  return { zone, quiet: { from: time('from'), until: time('until') } };
}

function readContacts(list: readonly Contact[] | undefined, path: string): readonly Contact[] {
  const contacts = readList(list, path, MOST);
  for (const [index, contact] of contacts.entries()) {
    const at = `${path}/${index}`;
    readRecord(contact, at);
    readId(contact.id, `${at}/id`);
    readText(contact.name, `${at}/name`);
    for (const key of ['email', 'phone', 'linkedin'] as const)
      if (contact[key] !== undefined) readText(contact[key], `${at}/${key}`);
    readOneOf(contact.role, contactRoles, `${at}/role`);
    if (contact.timeZone !== undefined) readZone(contact.timeZone, `${at}/timeZone`);
    for (const key of ['refuses', 'unreachable'] as const)
      for (const channel of readList(contact[key], `${at}/${key}`, MOST)) readOneOf(channel, channels, `${at}/${key}`);
  }
  refuseTwins(contacts, path);
  return contacts;
}

interface InterviewPlace {
  readonly zone: Zone;
  readonly calendar: BusinessCalendar;
  readonly person: (contactId: unknown, path: string) => Contact;
  readonly path: string;
}

function readInterview(interview: Interview, { zone, calendar, person, path }: InterviewPlace): KnownInterview {
  readRecord(interview, path);
  const id = readId(interview.id, `${path}/id`);
  const own = interview.timeZone === undefined ? zone : readZone(interview.timeZone, `${path}/timeZone`);
  const startsAt = readDateTime(interview.startsAt, own, `${path}/startsAt`);
  const endsAt = readDateTime(interview.endsAt, own, `${path}/endsAt`);
  if (endsAt < startsAt)
    refuse('interview.ends-before-start', `${path}/endsAt`, 'the start, or later', interview.endsAt);
  if (interview.state !== undefined) readOneOf(interview.state, interviewStates, `${path}/state`);
  const optional = (key: 'announcedAt' | 'cancelledAt'): Instant | undefined =>
    interview[key] === undefined ? undefined : readDateTime(interview[key], own, `${path}/${key}`);
  const announcedAt = optional('announcedAt');
  const cancelledAt = optional('cancelledAt');
  const day = localDay(zone, endsAt);
  const present = readList(interview.with, `${path}/with`, MOST).map((contactId, index) =>
    person(contactId, `${path}/with/${index}`),
  );
  const { timeframe } = interview;
  return {
    id,
    startsAt,
    endsAt,
    day,
    state: interview.state ?? 'standing',
    ...(announcedAt !== undefined && { announcedAt }),
    ...(interview.state === 'cancelled' && { cancelledAt: cancelledAt ?? startsAt }),
    with: [...new Set(present)],
    ...(timeframe !== undefined && {
      timeframe: resolveOnCalendar(timeframe, { saidOn: day, calendar, path: `${path}/timeframe` }),
      ...(timeframe.text !== undefined && { said: timeframe.text }),
    }),
  };
}

function refuseTwins(list: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) refuse('id.duplicate', `${path}/${index}/id`, 'an id that no other entry has', id);
    seen.add(id);
  }
}
