import { describe, expect, test } from 'vitest';
import { exampleAgendaRequest, exampleApplication, exampleRequest } from '../src/example-requests.ts';
import { openApp, tuesdayNoon } from './open-app.ts';

const summaries = (text: string) => text.match(/^SUMMARY:.*/gm)?.map((line) => line.slice(8).trim());

describe('POST /v1/plan.ics', () => {
  test('is answered with a calendar to be saved', async () => {
    const { request } = await openApp();
    const answer = await request.post('/v1/plan.ics').send(exampleRequest);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="follow-ups.ics"');
    expect(answer.text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(summaries(answer.text)).toContain('Thank Ana Ruiz (Acme)\\, by Wed 05:00');
  });

  test('holds all applications of an agenda', async () => {
    const { request } = await openApp();
    const { text } = await request.post('/v1/plan.ics').send(exampleAgendaRequest);
    expect(text).toContain('(Acme)');
    expect(text).toContain('(Umbrella)');
  });

  test('holds tasks where they are asked for', async () => {
    const { request } = await openApp();
    const { text } = await request.post('/v1/plan.ics').send({ ...exampleRequest, calendar: { component: 'tasks' } });
    expect(text).toContain('BEGIN:VTODO');
    expect(text).not.toContain('BEGIN:VEVENT');
  });

  test('speaks the language of the candidate, unless it is asked for another', async () => {
    const { request } = await openApp();
    const candidate = { ...exampleApplication.candidate, locale: 'de' };
    const body = { application: { ...exampleApplication, candidate }, now: tuesdayNoon };
    const german = await request.post('/v1/plan.ics').send(body);
    const english = await request.post('/v1/plan.ics').send({ ...body, calendar: { locale: 'en' } });
    expect(summaries(german.text)).toContain('Bedank dich bei Ana Ruiz (Acme)\\, bis Mi 05:00');
    expect(summaries(english.text)).toContain('Thank Ana Ruiz (Acme)\\, by Wed 05:00');
  });

  test('takes the options of a calendar, and refuses others by their place', async () => {
    const { request } = await openApp();
    const calendar = { zoned: true, discreet: true, alarms: false, purposes: ['thanks'], name: 'Search' };
    const answer = await request.post('/v1/plan.ics').send({ ...exampleRequest, calendar });
    expect(answer.text).toContain('TZID:America/New_York');
    expect(answer.text).toContain('X-WR-CALNAME:Search');
    expect(answer.text).not.toMatch(/Acme|Ana|VALARM/);
    const refused = await request.post('/v1/plan.ics').send({ ...exampleRequest, calendar: { colour: 'red' } });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'unknown-field', errors: [{ pointer: '/calendar/colour' }] });
  });

  test('is refused like a plan', async () => {
    const { request } = await openApp();
    const application = { ...exampleApplication, employer: { timeZone: 'Mars/Olympus' } };
    const refused = await request.post('/v1/plan.ics').send({ application });
    expect(refused.status).toBe(422);
    expect(refused.type).toBe('application/problem+json');
    expect(refused.body.code).toBe('zone.unknown');
    expect(refused.headers['content-disposition']).toBeUndefined();
  });
});

describe('POST /v1/plan', () => {
  test.each([
    ['text/calendar', 'text/calendar'],
    ['text/calendar; charset=utf-8', 'text/calendar'],
    ['text/calendar, application/json;q=0.5', 'text/calendar'],
    ['application/json, text/calendar', 'application/json'],
    ['text/calendar;q=0.1, */*', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html', 'application/json'],
  ])('asked for %s is answered with %s', async (accept, type) => {
    const { request } = await openApp();
    const answer = await request.post('/v1/plan').set('accept', accept).send(exampleRequest);
    expect(answer.status).toBe(200);
    expect(answer.type).toBe(type);
    expect(answer.headers['vary']).toBe('Accept');
  });

  test('gives the same calendar as /v1/plan.ics', async () => {
    const { request } = await openApp();
    const asked = await request.post('/v1/plan').set('accept', 'text/calendar').send(exampleRequest);
    const plain = await request.post('/v1/plan.ics').send(exampleRequest);
    expect(asked.text).toBe(plain.text);
  });
});
