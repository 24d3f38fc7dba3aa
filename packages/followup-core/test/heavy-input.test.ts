import type { Application, Event, PlanInput } from 'followup-core';
import { eventTypes, planAgenda, planTimeline, validatePolicy, verifyTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from './support/check.ts';
import { deepList, deeplyNested } from './support/junk.ts';
import { ana, ben, interview } from './support/plan.ts';

const now = '2026-07-01T12:00Z';
const r1 = interview('r1', '2026-05-12', ['ana', 'ben']);

function acme(change: object = {}): Application {
  return {
    id: 'acme',
    company: 'Acme',
    role: 'Engineer',
    candidate: { timeZone: 'America/New_York' },
    employer: { timeZone: 'America/New_York' },
    contacts: [ana, ben],
    interviews: [r1],
    ...change,
  };
}

const plan = (change: object, at = now) => planTimeline({ application: acme(change), now: at });

/** A moment of May 2026, half a minute after the one before it. */
const moment = (index: number) => new Date(Date.UTC(2026, 4, 13) + index * 30_000).toISOString();

/** One event of each type, as they might all have happened. */
const typical: Record<Event['type'], (index: number) => object> = {
  'step.done': () => ({ purpose: 'status' }),
  'step.skipped': () => ({ purpose: 'thanks', contactId: 'ana' }),
  'step.snoozed': (index) => ({ purpose: 'status', until: `2026-06-${String((index % 30) + 1).padStart(2, '0')}` }),
  'event.retracted': (index) => ({ id: `e${index}`, eventId: `e${index - 1}` }),
  'reply.received': (index) => ({
    kind: ['news', 'out-of-office', 'acknowledgement'][index % 3],
    returnsOn: '2026-06-01',
  }),
  'contact.made': () => ({ contactId: 'ana', channel: 'email' }),
  'invite.withdrawn': () => ({ contactId: 'ana' }),
  'invite.accepted': () => ({ contactId: 'ben' }),
  'hold.started': () => ({ until: '2026-06-01' }),
  'offer.received': () => ({ deadline: '2026-06-15T12:00' }),
  'outcome.recorded': () => ({ outcome: 'rejected' }),
  'interview.rescheduled': () => ({ interviewId: 'r1', from: '2026-05-11T10:00', to: '2026-05-12T10:00' }),
  'stay-in-touch.paused': () => ({ reason: 'a new job' }),
};

function event(type: Event['type'], index: number): Event {
  return { type, at: moment(index), ...typical[type](index) } as Event;
}

describe('ten thousand events', () => {
  it.each(eventTypes)('of type %s are planned, and verified', (type) => {
    const timeline = plan({ events: Array.from({ length: 10_000 }, (_, index) => event(type, index)) });
    expect(timeline.steps.length).toBeGreaterThan(0);
    expect(verifyTimeline(timeline).problems).toEqual([]);
  });

  it('of all types, listed backwards, are planned', () => {
    const lasting = eventTypes.filter((type) => type !== 'outcome.recorded');
    const events = Array.from({ length: 10_000 }, (_, index) =>
      event(lasting[index % lasting.length] ?? 'step.done', index),
    );
    const timeline = plan({ events: events.toReversed() });
    expect(plan({ events })).toEqual({ ...timeline, ignoredEvents: expect.anything() as unknown });
  });

  it('at one instant, and ten thousand copies of one event, are planned', () => {
    const same = { type: 'reply.received', kind: 'news', at: moment(0) };
    expect(plan({ events: Array.from({ length: 10_000 }, () => same) }).steps.length).toBeGreaterThan(0);
    const copies = plan({ events: Array.from({ length: 10_000 }, () => ({ ...same, id: 'e1' })) });
    expect(copies.ignoredEvents.filter(({ reason }) => reason === 'duplicate')).toHaveLength(9999);
  });

  it('that snooze a touch too far, each in vain, are planned', () => {
    const snooze = { type: 'step.snoozed', purpose: 'stay-in-touch', contactId: 'ana', until: '2027-09-01' };
    const snoozes = Array.from({ length: 9999 }, (_, index) => ({ ...snooze, at: moment(index + 1) }));
    const { ignoredEvents } = plan({ events: [event('outcome.recorded', 0), ...snoozes], stayInTouchWith: ['ana'] });
    expect(ignoredEvents).toHaveLength(9999);
  });

  it('that bring offers and answer them are planned', () => {
    const answer = { type: 'step.done', purpose: 'offer' };
    const events = Array.from({ length: 10_000 }, (_, index) =>
      index % 2 === 0 ? event('offer.received', index) : { ...answer, at: moment(index) },
    );
    const offers = plan({ events }).steps.filter(({ purpose }) => purpose === 'offer');
    expect(offers.filter(({ status }) => status === 'done')).toHaveLength(5000);
  });

  it('do not settle more than there is: each listed or ignored', () => {
    const events = Array.from({ length: 10_000 }, (_, index) => event('step.done', index));
    const { steps, ignoredEvents } = plan({ events });
    const done = steps.filter(({ status }) => status === 'done').length;
    expect([done, ignoredEvents.length]).toEqual([2, 9998]);
  });
});

describe('long stretches of time', () => {
  it('an application is looked at after fifty years, and before it began', () => {
    for (const at of ['2076-05-12T12:00Z', '2199-12-31T23:59Z', '1980-01-01T00:00Z']) {
      const timeline = plan({}, at);
      expect(verifyTimeline(timeline).problems).toEqual([]);
      expect(timeline.steps.map(({ id }) => id)).toEqual(plan({}).steps.map(({ id }) => id));
    }
  });

  it('an application spans fifty years, from the first supported year to the last', () => {
    const years = Array.from({ length: 5 }, (_, index) => 1980 + index * 50);
    const interviews = years.map((year) => interview(`r${year}`, `${year}-05-12`, ['ana']));
    const timeline = plan({ interviews }, '2199-12-01T12:00Z');
    expect(timeline.steps.filter(({ purpose }) => purpose === 'thanks')).toHaveLength(5);
    expect(verifyTimeline(timeline).problems).toEqual([]);
  });

  it('the last days of the last year are planned into the next one, honestly', () => {
    const timeline = plan({ interviews: [interview('r1', '2199-12-20', ['ana'])] }, '2199-12-20T20:00Z');
    expect(timeline.steps.at(-1)?.opensAt).toMatch(/^2200-01-/);
    expect(verifyTimeline(timeline).problems).toEqual([]);
  });

  it('a hundred touches ten years apart are planned, each on the day of the first', () => {
    const every = { months: 120 };
    const input: PlanInput = {
      application: acme({ events: [event('outcome.recorded', 0)], stayInTouchWith: ['ana'] }),
      policy: { extends: 'standard', rules: { 'stay-in-touch': { first: every, every, times: 100 } } },
      now,
    };
    const timeline = planTimeline(input);
    const touches = timeline.steps.filter(({ purpose }) => purpose === 'stay-in-touch');
    expect(touches.map(({ opensAt }) => opensAt?.slice(5, 7))).toEqual(Array.from({ length: 100 }, () => '05'));
    expect(verifyTimeline(timeline).problems).toEqual([]);
  });

  it('an employer who is closed for five years is waited for', () => {
    const day = (index: number) => new Date(Date.UTC(2026, 4, 13 + index)).toISOString().slice(0, 10);
    const holidays = Array.from({ length: 2000 }, (_, index) => day(index));
    const timeline = plan({ employer: { timeZone: 'America/New_York', holidays } });
    expect(timeline.steps.find(({ purpose }) => purpose === 'status')?.opensAt?.slice(0, 10)).toBe('2031-11-07');
    expect(verifyTimeline(timeline).problems).toEqual([]);
  });
});

describe('what is nested a hundred thousand levels deep', () => {
  it.each([
    ['objects and lists', deeplyNested()],
    ['lists', deepList()],
  ])('is ignored where nothing is read: %s', (_, deep) => {
    const odd = { unknown: deep };
    const same = { type: 'contact.made', contactId: 'ana', at: moment(0), unknown: deep };
    const timeline = plan({
      ...odd,
      notes: deep,
      metadata: deep,
      links: deep,
      promised: deep,
      candidate: { timeZone: 'America/New_York', ...odd },
      employer: { timeZone: 'America/New_York', ...odd },
      contacts: [{ ...ana, ...odd }, ben],
      interviews: [{ ...r1, ...odd, topics: deep, timeframe: { type: 'vague', ...odd } }],
      events: [same, { ...same, type: 'invite.withdrawn' }, { ...same, id: 'e1' }, { ...same, id: 'e1' }],
    });
    expect(timeline.steps.length).toBeGreaterThan(0);
  });

  it.each(['id', 'employer', 'candidate', 'contacts', 'interviews', 'events', 'via', 'company', 'role'])(
    'is refused where something is read: %s',
    (field) => {
      for (const deep of [deeplyNested(), deepList()])
        expect(() => plan({ [field]: deep })).toThrowError(
          expect.objectContaining({
            name: 'FollowupError',
            path: expect.stringMatching(`^/application/${field}`) as string,
          }),
        );
    },
  );

  it('is refused in a policy', () => {
    for (const deep of [deeplyNested(), deepList()]) {
      expect(validatePolicy(deep).ok).toBe(false);
      expect(validatePolicy({ extends: 'standard', rules: { 'thank-you': { opens: deep } } }).ok).toBe(false);
      expect(validatePolicy({ extends: 'standard', unknown: deep }).ok).toBe(false);
    }
  });
});

describe('keys that lead to a prototype', () => {
  const polluting = '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';
  const parsed = (rest: object) =>
    JSON.parse(`${JSON.stringify({ noted: true, ...rest }).slice(0, -1)}, ${polluting}`) as object;

  it('are ignored in facts', () => {
    const timeline = planTimeline({
      application: parsed({
        ...acme(),
        employer: parsed(acme().employer),
        contacts: [parsed(ana), parsed(ben)],
        interviews: [parsed({ ...r1, timeframe: parsed({ type: 'vague' }) })],
        events: [parsed({ ...event('step.done', 0), id: '__proto__' })],
        metadata: parsed({ crm: '42' }),
      }) as Application,
      now,
    });
    expect({ ...timeline, ignoredEvents: [] }).toEqual({
      ...plan({
        interviews: [{ ...r1, timeframe: { type: 'vague' } }],
        events: [{ ...event('step.done', 0), id: '__proto__' }],
      }),
      ignoredEvents: [],
    });
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
  });

  it('are refused in policies, and change none', () => {
    for (const policy of [
      parsed({ extends: 'standard' }),
      { extends: 'standard', limits: parsed({ callsPerWait: 0 }) },
      { extends: 'standard', rules: parsed({}) },
      { extends: 'standard', rules: { 'thank-you': parsed({ convention: 'following' }) } },
    ])
      expect(validatePolicy(policy)).toMatchObject({
        ok: false,
        problems: expect.arrayContaining([
          expect.objectContaining({ path: expect.stringMatching(/\/__proto__$/) as string }),
        ]) as unknown,
      });
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
    expect(planTimeline({ application: acme(), now }).steps).toHaveLength(plan({}).steps.length);
  });
});

describe('what an application may hold', () => {
  it.each([
    ['an emoji', '👩🏽‍💻'],
    ['right-to-left letters', 'محمد علي'],
    ['a direction that is turned round', 'Ana\u202Eziur'],
    ['a colon', 'ana:ruiz'],
    ['a percent sign', '100%3A'],
    ['a slash and a tilde', 'a/b~1'],
    ['a quote', `"'`],
    ['half an emoji', '\uD83D'],
    ['a line break', 'Ana\nRuiz'],
    ['NUL', '\0'],
    ['a name that objects have', '__proto__'],
  ])('comes through in names and ids: %s', (_, text) => {
    const contact = { ...ana, id: text, name: text };
    const timeline = plan({
      id: text,
      company: text,
      role: text,
      contacts: [contact],
      interviews: [{ ...r1, id: text, with: [text] }],
      events: [{ ...event('step.done', 0), id: text }],
    });
    const thanks = timeline.steps.find(({ purpose }) => purpose === 'thanks');
    expect(thanks).toMatchObject({ contactId: text, interviewId: text, title: `Thank ${text}` });
    expect(timeline).toMatchObject({
      applicationId: text,
      company: text,
      role: text,
      people: [{ id: text, name: text }],
    });
    expect(new Set(timeline.steps.map(({ id }) => id)).size).toBe(timeline.steps.length);
    const skipped = { type: 'step.skipped', stepId: thanks?.id, at: moment(1) };
    const after = plan({
      id: text,
      contacts: [contact],
      interviews: [{ ...r1, id: text, with: [text] }],
      events: [skipped],
    });
    expect(after.steps.find(({ purpose }) => purpose === 'thanks')?.status).toBe('skipped');
  });

  it('is missing where it may be: no contacts, no interviews, no events', () => {
    for (const nothing of [undefined, null, []])
      expect(plan({ contacts: nothing, interviews: nothing, events: nothing, stayInTouchWith: nothing }).steps).toEqual(
        [],
      );
    expect(planAgenda({ applications: [], now })).toEqual({
      now: '2026-07-01T12:00:00+00:00',
      timelines: [],
      steps: [],
      nextChangeAt: null,
      nextStepId: null,
    });
  });

  it('is never changed, however it is planned', () => {
    const every = deepFreeze(acme({ events: eventTypes.map(event) }));
    expect(() => planAgenda({ applications: [every, deepFreeze(acme({ id: 'globex' }))], now })).not.toThrow();
    const policy = deepFreeze({ extends: 'patient', rules: { 'phone-call': { channel: ['email' as const] } } });
    expect(() => planTimeline({ application: every, policy, now })).not.toThrow();
  });
});
