import { readFileSync } from 'node:fs';
import { planAgenda, planTimeline, type AgendaInput, type PlanInput } from 'followup-core';
import { agendaSchema, messageVerdictSchema, timelineSchema } from 'followup-core/schemas';
import { describe, expect, test } from 'vitest';
import { exampleAgendaRequest, exampleApplication, exampleRequest } from '../src/example-requests.ts';
import { openApp, tuesdayNoon } from './open-app.ts';

interface Case {
  readonly id: string;
  readonly title: string;
  readonly input?: PlanInput | AgendaInput;
  readonly check?: { readonly channel: string; readonly text: string };
  readonly expect: { readonly error?: string; readonly ok?: boolean; readonly length?: number };
}

const casesFile = new URL('../../../packages/followup-core/test/conformance/scenarios.jsonl', import.meta.url);
const cases = readFileSync(casesFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

describe('POST /v1/plan', () => {
  test('one application is answered with its timeline', async () => {
    const { request } = await openApp();
    const answer = await request.post('/v1/plan').send(exampleRequest);
    expect(answer.status).toBe(200);
    expect(answer.type).toBe('application/json');
    const timeline = timelineSchema.parse(answer.body);
    expect(timeline.applicationId).toBe('acme-engineer');
    expect(timeline.steps.map(({ ruleId }) => ruleId)).toContain('thank-you');
  });

  test('several applications are answered with their agenda', async () => {
    const { request } = await openApp();
    const answer = await request.post('/v1/plan').send(exampleAgendaRequest);
    expect(answer.status).toBe(200);
    const agenda = agendaSchema.parse(answer.body);
    expect(agenda.timelines.map(({ applicationId }) => applicationId)).toEqual(['acme-engineer', 'umbrella-engineer']);
  });

  test('no applications at all are answered with an empty agenda', async () => {
    const { request } = await openApp();
    const answer = await request.post('/v1/plan').send({ applications: [] });
    expect(answer.status).toBe(200);
    expect(agendaSchema.parse(answer.body).steps).toEqual([]);
  });

  test("without now it is planned as of the service's clock, with now as of that", async () => {
    const { request } = await openApp({ clock: () => '2026-05-20T10:00:00Z' });
    const asOfClock = await request.post('/v1/plan').send({ application: exampleApplication });
    const asOfRequest = await request.post('/v1/plan').send({ application: exampleApplication, now: tuesdayNoon });
    expect(Date.parse(asOfClock.body.now)).toBe(Date.parse('2026-05-20T10:00:00Z'));
    expect(Date.parse(asOfRequest.body.now)).toBe(Date.parse(tuesdayNoon));
  });

  test('the clock of a service that is given none is the time', async () => {
    const { systemClock } = await import('../src/clock.ts');
    const before = Math.floor(Date.now() / 1000) * 1000;
    const told = systemClock();
    expect(told).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Date.parse(told)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(told)).toBeLessThanOrEqual(Date.now());
  });

  test('the policy named is the one that is applied', async () => {
    const { request } = await openApp();
    const patient = await request.post('/v1/plan').send({ ...exampleRequest, policy: 'patient' });
    const standard = await request.post('/v1/plan').send(exampleRequest);
    expect(patient.body.policy.id).toBe('patient');
    expect(standard.body.policy.id).toBe('standard');
  });

  test('the same request gives the same bytes, again and from another service', async () => {
    const [one, other] = [await openApp(), await openApp({ clock: () => '2027-01-01T00:00:00Z' })];
    const answers = [
      await one.request.post('/v1/plan').send(exampleAgendaRequest),
      await one.request.post('/v1/plan').send(exampleAgendaRequest),
      await other.request.post('/v1/plan').send(exampleAgendaRequest),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('an application with 10,000 events is answered', async () => {
    const { request } = await openApp();
    const events = Array.from({ length: 10_000 }, (_, index) => ({
      id: `e${index}`,
      at: '2026-05-12T11:30',
      type: 'contact.made',
      contactId: 'ana',
    }));
    const answer = await request
      .post('/v1/plan')
      .send({ application: { ...exampleApplication, events }, now: tuesdayNoon });
    expect(answer.status).toBe(200);
    timelineSchema.parse(answer.body);
  });

  test('one event more is refused by its number', async () => {
    const { request } = await openApp();
    const events = Array.from({ length: 10_001 }, () => ({
      at: '2026-05-12T11:30',
      type: 'contact.made',
      contactId: 'ana',
    }));
    const answer = await request.post('/v1/plan').send({ application: { ...exampleApplication, events } });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([
      { pointer: '/application/events', code: 'out-of-range', expected: 'at most 10000 entries' },
    ]);
  });

  test('names in any script come back as they were', async () => {
    const { request } = await openApp();
    const company = 'שלום 👩🏽‍💻 Ünïcode';
    const answer = await request
      .post('/v1/plan')
      .send({ ...exampleRequest, application: { ...exampleApplication, company } });
    expect(answer.status).toBe(200);
    expect(answer.body.company).toBe(company);
  });
});

describe('the conformance cases over HTTP', () => {
  test('there are 108', () => {
    expect(cases).toHaveLength(108);
  });

  test.each(cases.filter(({ input, expect: { error } }) => input && !error))(
    '$id $title: the answer of the engine',
    async ({ input }) => {
      const { request } = await openApp();
      const answer = await request.post('/v1/plan').send(input);
      expect(answer.status).toBe(200);
      const planned = input && 'applications' in input ? planAgenda(input) : planTimeline(input as PlanInput);
      expect(answer.text).toBe(JSON.stringify(planned));
      (input && 'applications' in input ? agendaSchema : timelineSchema).parse(answer.body);
    },
  );

  test.each(cases.filter(({ expect: { error } }) => error))(
    '$id $title: refused',
    async ({ input, expect: { error } }) => {
      const { request } = await openApp();
      const answer = await request.post('/v1/plan').send(input);
      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe(error);
    },
  );

  test.each(cases.filter(({ check }) => check))('$id $title', async ({ check, expect: { ok, length } }) => {
    const { request } = await openApp();
    const answer = await request.post('/v1/messages/check').send(check);
    expect(answer.status).toBe(200);
    expect(messageVerdictSchema.parse(answer.body)).toMatchObject({ ok, length });
  });
});
