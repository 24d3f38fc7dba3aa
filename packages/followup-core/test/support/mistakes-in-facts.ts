import type { Application, ErrorCode } from 'followup-core';
import { planTimeline } from 'followup-core';
import { ana, interview } from './plan.ts';

/** One mistake: what is refused, where, what was expected, and the same without the mistake. */
export interface Mistake {
  readonly code: ErrorCode;
  readonly it: string;
  readonly path: string;
  readonly expected: string;
  readonly mistaken: () => unknown;
  readonly control: () => unknown;
}

export const now = '2026-05-13T10:00-04:00';
export const acme: Application = {
  id: 'acme',
  company: 'Acme',
  role: 'Engineer',
  candidate: { timeZone: 'America/New_York' },
  employer: { timeZone: 'America/New_York' },
  contacts: [ana],
  interviews: [interview('r1', '2026-05-12', ['ana'])],
};
const [r1] = acme.interviews;

export const aWeekday = 'one of mon, tue, wed, thu, fri, sat, sun';
export const aDate = 'a date such as 2026-05-12, from 1980 to 2199';
export const aDateTime = 'a date-time such as 2026-05-12T10:00, from 1980 to 2199';
const anInstant = 'an instant with an offset, from 1980 to 2199';
const aTime = 'a time of day such as 22:00';
const aZone = 'an IANA name such as Europe/Berlin';
const aContact = 'the id of one of the contacts';

export function planned(change: object, at = now): () => unknown {
  return () => planTimeline({ application: { ...acme, ...change }, now: at });
}

export function withInterview(change: object): () => unknown {
  return planned({ interviews: [{ ...r1, ...change }] });
}

export function many<T>(count: number, entry: T): T[] {
  return Array.from({ length: count }, () => entry);
}

/** Without a control of its own, the example without any change passes. */
export function wrong(
  code: ErrorCode,
  it: string,
  path: string,
  expected: string,
  mistaken: () => unknown,
  control: () => unknown = planned({}),
): Mistake {
  return { code, it, path, expected, mistaken, control };
}

/** Mistakes in who, where and when. */
export const mistakesInFacts: readonly Mistake[] = [
  wrong('input.invalid', 'no input at all', '', 'an object', () => planTimeline(undefined as never)),
  wrong('input.invalid', 'an application that is a list', '/application', 'an object', () =>
    planTimeline({ application: [] as never, now }),
  ),
  wrong(
    'input.invalid',
    'an empty id',
    '/application/id',
    'a text that is not empty',
    planned({ id: '' }),
    planned({ id: ' ' }),
  ),
  wrong('input.invalid', 'no employer', '/application/employer', 'an object', planned({ employer: undefined })),
  wrong('input.invalid', 'no candidate', '/application/candidate', 'an object', planned({ candidate: null })),
  wrong(
    'input.invalid',
    'one contact for a list of them',
    '/application/contacts',
    'a list',
    planned({ contacts: ana }),
    planned({ contacts: [ana] }),
  ),
  wrong(
    'input.invalid',
    'a role that is no role',
    '/application/contacts/0/role',
    'one of interviewer, team-member, hiring-manager, hr, recruiter, agency-recruiter, referrer',
    planned({ contacts: [{ ...ana, role: 'boss' }] }),
  ),
  wrong(
    'input.invalid',
    'a weekday that is none',
    '/application/employer/weekend/1',
    aWeekday,
    planned({ employer: { timeZone: 'UTC', weekend: ['sat', 'sunday'] } }),
    planned({ employer: { timeZone: 'UTC', weekend: ['sat', 'sun'] } }),
  ),
  wrong(
    'input.invalid',
    'a third way to apply',
    '/application/via',
    'one of direct, agency',
    planned({ via: 'friend' }),
    planned({ via: 'agency' }),
  ),
  wrong(
    'input.invalid',
    'a state that no interview has',
    '/application/interviews/0/state',
    'one of cancelled, no-show',
    withInterview({ state: 'held' }),
    withInterview({ state: 'no-show' }),
  ),
  wrong(
    'input.too-complex',
    'more events than are planned',
    '/application/events',
    'at most 10000 entries',
    planned({ events: many(10_001, {}) }),
    planned({ events: [] }),
  ),
  wrong(
    'input.too-complex',
    'more interviews than are planned',
    '/application/interviews',
    'at most 200 entries',
    planned({ interviews: many(201, r1) }),
  ),
  wrong(
    'zone.unknown',
    'a zone that is misspelled',
    '/application/employer/timeZone',
    aZone,
    planned({ employer: { timeZone: 'Europe/Berln' } }),
    planned({ employer: { timeZone: 'Europe/Berlin' } }),
  ),
  wrong(
    'zone.unknown',
    'an offset for a zone',
    '/application/candidate/timeZone',
    aZone,
    planned({ candidate: { timeZone: '+02:00' } }),
  ),
  wrong(
    'zone.unknown',
    'no zone of a contact',
    '/application/contacts/0/timeZone',
    aZone,
    planned({ contacts: [{ ...ana, timeZone: null }] }),
  ),
  wrong(
    'zone.unknown',
    'a number for the zone of an interview',
    '/application/interviews/0/timeZone',
    aZone,
    withInterview({ timeZone: 2 }),
  ),
  wrong(
    'date.invalid',
    'a holiday that the calendar does not have',
    '/application/employer/holidays/1',
    aDate,
    planned({ employer: { timeZone: 'UTC', holidays: ['2026-05-25', '2026-02-30'] } }),
    planned({ employer: { timeZone: 'UTC', holidays: ['2026-05-25'] } }),
  ),
  wrong(
    'date.invalid',
    'a working day without its year',
    '/application/employer/workingDays/0',
    aDate,
    planned({ employer: { timeZone: 'UTC', workingDays: ['05-25'] } }),
  ),
  wrong(
    'date-time.invalid',
    'a now without an offset',
    '/now',
    anInstant,
    planned({}, '2026-05-13T10:00'),
    planned({}, '2026-05-13T10:00Z'),
  ),
  wrong('date-time.invalid', 'no now', '/now', anInstant, () =>
    planTimeline({ application: acme, now: undefined as never }),
  ),
  wrong(
    'date-time.invalid',
    'an interview at hour 24',
    '/application/interviews/0/startsAt',
    aDateTime,
    withInterview({ startsAt: '2026-05-12T24:00' }),
  ),
  wrong(
    'date-time.invalid',
    'an announcement on a date alone',
    '/application/interviews/0/announcedAt',
    aDateTime,
    withInterview({ announcedAt: '2026-05-01' }),
    withInterview({ announcedAt: '2026-05-01T09:00' }),
  ),
  wrong(
    'time.invalid',
    'quiet hours from hour 25',
    '/application/candidate/quietHours/from',
    aTime,
    planned({ candidate: { timeZone: 'UTC', quietHours: { from: '25:00', until: '07:00' } } }),
    planned({ candidate: { timeZone: 'UTC', quietHours: { from: '22:00', until: '07:00' } } }),
  ),
  wrong(
    'time.invalid',
    'quiet hours without an end',
    '/application/candidate/quietHours/until',
    aTime,
    planned({ candidate: { timeZone: 'UTC', quietHours: { from: '22:00' } } }),
  ),
  wrong(
    'id.duplicate',
    'two contacts with one id',
    '/application/contacts/1/id',
    'an id that no other entry has',
    planned({ contacts: [ana, ana] }),
    planned({ contacts: [ana, { ...ana, id: 'ana2' }] }),
  ),
  wrong(
    'id.duplicate',
    'two interviews with one id',
    '/application/interviews/1/id',
    'an id that no other entry has',
    planned({ interviews: [r1, r1] }),
    planned({ interviews: [r1, { ...r1, id: 'r2' }] }),
  ),
  wrong(
    'contact.unknown',
    'an interview with a stranger',
    '/application/interviews/0/with/1',
    aContact,
    withInterview({ with: ['ana', 'eve'] }),
    withInterview({ with: ['ana'] }),
  ),
  wrong(
    'contact.unknown',
    'a status contact who is a stranger',
    '/application/statusContactId',
    aContact,
    planned({ statusContactId: 'eve' }),
    planned({ statusContactId: 'ana' }),
  ),
  wrong(
    'contact.unknown',
    'staying in touch with a stranger',
    '/application/stayInTouchWith/0',
    aContact,
    planned({ stayInTouchWith: ['eve'] }),
    planned({ stayInTouchWith: ['ana'] }),
  ),
  wrong(
    'interview.ends-before-start',
    'an interview that ends before it starts',
    '/application/interviews/0/endsAt',
    'the start, or later',
    withInterview({ endsAt: '2026-05-12T09:59' }),
    withInterview({ endsAt: '2026-05-12T10:00' }),
  ),
  wrong(
    'employer.no-business-day',
    'a weekend of seven days',
    '/application/employer/weekend',
    'at most six days of the week',
    planned({ employer: { timeZone: 'UTC', weekend: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } }),
    planned({ employer: { timeZone: 'UTC', weekend: ['tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } }),
  ),
];
