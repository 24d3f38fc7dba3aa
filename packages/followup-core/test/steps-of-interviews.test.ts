import type { Contact, Event, Interview, PolicyInput, Step } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, ben, interview, otto, plan, rita, tuesday, type Told } from './support/plan.ts';
import { rejected } from './support/rule-table.ts';

const now = '2026-05-12T12:00';
const stepsOf = (ruleId: string, told: Partial<Told>): Step[] =>
  plan({ now, ...told }).steps.filter((step) => step.ruleId === ruleId);
const panel = interview('r1', '2026-05-12', ['ben', 'ana']);
const both = { contacts: [ana, ben], interviews: [panel] };

describe('the steps', () => {
  it('are in the order of their opening, of their rules and of their ids', () => {
    expect(plan({ now, ...both }).steps.map(({ id }) => id.slice(4))).toEqual([
      'ask-next-steps:r1',
      'thank-you:ana:r1',
      'thank-you:ben:r1',
      'linkedin-invite:ana',
      'linkedin-invite:ben',
      'status-email:r1',
      'phone-call:r1',
    ]);
  });

  it('that open together are in the order of the rules, whatever their ids', () => {
    const rules = {
      'a-card': { purpose: 'offer', channel: 'email', to: 'hiring-manager', anchor: 'interview-end' },
    } as const;
    const ids = plan({ now, policy: { extends: 'patient', rules } }).steps.map(({ id }) => id.slice(4));
    expect(ids.slice(1, 3)).toEqual(['thank-you:ana:r1', 'a-card:r1']);
  });

  it('without a date come last', () => {
    const told = {
      now: '2026-05-22T12:00',
      contacts: [{ ...ana, email: undefined }],
      stayInTouchWith: ['ana'],
      events: [rejected],
    };
    expect(plan(told).steps.at(-1)).toMatchObject({ id: 'app:stay-in-touch:ana:none', status: 'blocked' });
  });
});

describe('what to do next', () => {
  const next = (told: Partial<Told>) => plan({ now, ...told }).nextStepId?.slice(4);
  const thanked: Event = { type: 'step.done', purpose: 'thanks', at: '2026-05-12T11:30' };

  it.each<[string, string | undefined, Partial<Told>]>([
    ['is what is open', 'thank-you:ana:r1', {}],
    ['is the first of what is due together', 'thank-you:ana:r1', both],
    ['is what opens first, where nothing is open', 'linkedin-invite:ana', { events: [thanked] }],
    ['is what is due first, also when it is late', 'linkedin-invite:ana', { now: '2026-05-19T12:00' }],
    [
      'is no offer without a deadline, where something has one',
      'linkedin-invite:ana',
      { now: '2026-05-19T12:00', events: [{ type: 'offer.received', at: '2026-05-13T10:00' }] },
    ],
    [
      'is what was snoozed, where that opens first',
      'linkedin-invite:ana',
      { events: [thanked, { type: 'step.snoozed', purpose: 'connect', until: '2026-05-15', at: '2026-05-12T11:40' }] },
    ],
    [
      'is nothing, where nothing is to be done',
      undefined,
      {
        policy: {
          extends: 'patient',
          rules: Object.fromEntries(
            ['status-email', 'phone-call', 'linkedin-invite'].map((id) => [id, false] as const),
          ),
        },
        events: [thanked],
      },
    ],
  ])('%s', (_, id, told) => {
    expect(next(told)).toBe(id);
  });
});

describe('the thank-you asks for the next steps', () => {
  const asks = (told: Partial<Told>) =>
    stepsOf('thank-you', told)
      .filter(({ because }) => because.some(({ code }) => code === 'asks-next-steps'))
      .map(({ id }) => id.slice(14));
  const r0 = interview('r0', '2026-05-12', ['ben']);
  const vague: Partial<Interview> = { timeframe: { type: 'vague' } };

  it.each<[string, string[], Partial<Told>]>([
    ['the one who will answer, where that one was there', ['ana:r1'], both],
    ['each of them, where that one was not', ['ana:r1', 'ben:r1'], { ...both, contacts: [ana, ben, rita] }],
    [
      'each of them, where there is nobody to ask',
      ['ines:r1'],
      { contacts: [{ ...ben, id: 'ines', role: 'referrer' }], interviews: [interview('r1', '2026-05-12', ['ines'])] },
    ],
    ['each who was there alone', ['ana:r1', 'ben:r0'], { ...both, interviews: [tuesday, r0] }],
    [
      'nobody of whom something was heard that day',
      ['ana:r1'],
      { ...both, interviews: [tuesday, { ...r0, ...vague }] },
    ],
    ['nobody, where one of two said something', [], { interviews: [tuesday, { ...tuesday, id: 'r2', ...vague }] }],
    ['nobody of an interview that was cancelled', [], { interviews: [{ ...tuesday, state: 'cancelled' }] }],
  ])('%s', (_, expected, told) => {
    expect(asks(told)).toEqual(expected);
  });
});

describe('through an agency a thank-you goes', () => {
  const through = (contacts: Contact[]) =>
    stepsOf('thank-you', { via: 'agency', contacts }).map(
      ({ contactId, forContactId }) => `${contactId} for ${forContactId}`,
    );

  it('to its recruiter, else to a recruiter, else to whoever is asked', () => {
    expect(through([ana, rita, otto])).toEqual(['otto for ana']);
    expect(through([ana, rita])).toEqual(['rita for ana']);
    expect(through([ana, ben])).toEqual(['ana for ana']);
  });
});

describe('a rule of a policy', () => {
  const card = {
    purpose: 'offer',
    channel: 'email',
    to: 'hiring-manager',
    anchor: 'first-interview',
    opens: { businessDays: 1 },
  } as const;
  const policy = (change: object): PolicyInput => ({ extends: 'patient', rules: { card: { ...card, ...change } } });
  const cards = (change: object, told: Partial<Told> = {}) =>
    stepsOf('card', { policy: policy(change), ...told }).map(({ id, opensAt, because }) => [
      id.slice(4),
      opensAt?.slice(0, 16),
      because.flatMap(({ interviewId, outcome }) => interviewId ?? outcome ?? [])[0],
    ]);
  const later = interview('r2', '2026-05-14', ['ben']);
  const cancelled: Interview = { ...later, state: 'cancelled', cancelledAt: '2026-05-12T09:00' };

  it('may follow the first of all interviews once', () => {
    expect(cards({}, { contacts: [ana, ben], interviews: [later, tuesday] })).toEqual([
      ['card:ana', '2026-05-13T09:00', 'r1'],
    ]);
    expect(cards({}, { contacts: [ben], interviews: [later] })).toEqual([['card', '2026-05-15T09:00', 'r2']]);
    expect(cards({}, { interviews: [{ ...tuesday, state: 'no-show' }] })).toEqual([]);
  });

  it('may follow the first interview with each', () => {
    const interviews = [interview('r3', '2026-05-15', ['ana']), later, tuesday];
    expect(cards({ to: 'each-interviewer' }, { contacts: [ana, ben], interviews })).toEqual([
      ['card:ana', '2026-05-13T09:00', 'r1'],
      ['card:ben', '2026-05-15T09:00', 'r2'],
    ]);
  });

  it('may follow the outcome, and is not there before', () => {
    expect(cards({ anchor: 'outcome' })).toEqual([]);
    expect(cards({ anchor: 'outcome' }, { now: '2026-05-21T12:00', events: [rejected] })).toEqual([
      ['card:ana', '2026-05-22T09:00', 'rejected'],
    ]);
  });

  it('may follow each interview, for one person or for each', () => {
    const told = { contacts: [ana, ben], interviews: [panel, cancelled] };
    expect(cards({ anchor: 'interview-end' }, told)).toEqual([['card:r1', '2026-05-13T09:00', 'r1']]);
    expect(cards({ anchor: 'interview-end', to: 'each-interviewer' }, told)).toEqual([
      ['card:ana:r1', '2026-05-13T09:00', 'r1'],
      ['card:ben:r1', '2026-05-13T09:00', 'r1'],
    ]);
  });

  it('is not there without an agency, where it is for one only', () => {
    expect(cards({ viaAgency: 'only' })).toEqual([]);
    expect(cards({ viaAgency: 'only' }, { via: 'agency' })).toHaveLength(1);
  });

  it('may take another channel than its first', () => {
    const channel = (more: object) =>
      stepsOf('card', { policy: policy({ channel: ['email', 'linkedin'] }), contacts: [{ ...ana, ...more }] })[0];
    expect(channel({})).toMatchObject({ channel: 'email', status: 'upcoming' });
    expect(channel({ email: undefined })).toMatchObject({
      channel: 'linkedin',
      because: [{ code: 'channel.instead', channel: 'linkedin' }, {}, {}, {}, {}],
    });
    expect(channel({ email: undefined, linkedin: undefined })).toMatchObject({ channel: 'email', status: 'blocked' });
  });
});

describe('a message asks', () => {
  const news: Event = { type: 'reply.received', kind: 'news', at: '2026-05-14T10:00' };
  const covered = (told: Partial<Told>) =>
    plan({ now: '2026-05-28T12:00', ...told })
      .steps.filter(({ attempt }) => attempt !== undefined)
      .map(({ wait, coversInterviews }) => [wait, coversInterviews]);

  it('about the interviews of its day', () => {
    const ofOneDay = [tuesday, interview('r0', '2026-05-12', ['ana'])];
    expect(covered({ interviews: ofOneDay, contacts: [{ ...ana, phone: undefined }] })[0]).toEqual([1, ['r1', 'r0']]);
  });

  it('about those before it, in a wait that none opened', () => {
    const ofSecond = covered({ events: [news] }).find(([wait]) => wait === 2);
    expect(ofSecond).toEqual([2, ['r1']]);
  });

  it('about all that were called off at once', () => {
    const interviews = ['r2', 'r3'].map((id): Interview => ({ ...tuesday, id, state: 'cancelled' }));
    expect(covered({ interviews })[0]).toEqual([1, ['r2', 'r3']]);
  });

  it('about none where there was none', () => {
    expect(covered({ interviews: [], events: [news] })[0]).toEqual([1, []]);
  });
});
