import type { Contact, Event, PolicyInput, Step } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { ana, ben, interview, otto, person, plan, rita, tuesday, type Told } from './support/plan.ts';
import { rejected } from './support/rule-table.ts';

const hr = person('hana', 'Hana Ito', 'hr');
const ines = person('ines', 'Ines Costa', 'interviewer');
const rolf = person('rolf', 'Rolf Maier', 'referrer');
const now = '2026-05-12T12:00';
const quiet = { ...tuesday, with: [] };

const stepsOf = (purpose: Step['purpose'], told: Partial<Told>) =>
  plan({ now, ...told }).steps.filter((step) => step.purpose === purpose);

describe('a status message goes to', () => {
  it.each<[string, string | undefined, Partial<Told>]>([
    ['the recruiter rather than hr', 'rita', { contacts: [ines, ben, ana, hr, rita] }],
    ['hr rather than the hiring manager', 'hana', { contacts: [ines, ben, ana, hr] }],
    ['the hiring manager rather than an interviewer', 'ana', { contacts: [ben, ines, ana] }],
    ['an interviewer rather than a team member', 'ines', { contacts: [ben, ines] }],
    ['a team member rather than an agency’s recruiter', 'ben', { contacts: [otto, ben] }],
    ['the agency’s recruiter, where there is nobody else', 'otto', { contacts: [rolf, otto] }],
    ['whoever is named', 'ben', { contacts: [rita, ben], statusContactId: 'ben' }],
    [
      'whoever is named, also with an agency in between',
      'ana',
      { contacts: [otto, ana], statusContactId: 'ana', via: 'agency' },
    ],
    ['the agency’s recruiter, with an agency in between', 'otto', { contacts: [rita, otto], via: 'agency' }],
    ['a recruiter, where the agency’s is just called that', 'rita', { contacts: [ana, rita], via: 'agency' }],
    ['anybody else, where the agency has nobody', 'ana', { contacts: [ben, ana], via: 'agency' }],
    ['nobody who only referred', undefined, { contacts: [rolf] }],
  ])('%s', (_, contactId, told) => {
    const [step] = stepsOf('status', { interviews: [quiet], ...told });
    expect(step?.contactId).toBe(contactId);
    expect(step?.status).toBe(contactId === undefined ? 'blocked' : 'upcoming');
  });
});

describe('a rule of a policy goes to', () => {
  const rule = (to: string): PolicyInput => ({
    extends: 'patient',
    rules: { flowers: { purpose: 'offer', channel: 'email', to, anchor: 'interview-end' } as never },
  });

  it.each<[string, string, Contact[], string | undefined]>([
    ['whom the status message goes to', 'status-contact', [ana, rita], 'rita'],
    ['the agency’s recruiter', 'agency-recruiter', [ana, otto], 'otto'],
    ['a recruiter in place of the agency’s', 'agency-recruiter', [ana, rita], 'rita'],
    ['whom the status message goes to in place of the agency’s', 'agency-recruiter', [ana], 'ana'],
    ['an interviewer', 'interviewer', [rita, ines], 'ines'],
    ['a team member', 'team-member', [rita, ben], 'ben'],
    ['the hiring manager', 'hiring-manager', [rita, ana], 'ana'],
    ['hr', 'hr', [rita, hr], 'hana'],
    ['the recruiter', 'recruiter', [ana, rita], 'rita'],
    ['who referred', 'referrer', [ana, rolf], 'rolf'],
    ['nobody, where nobody referred', 'referrer', [ana], undefined],
  ])('%s', (_, to, contacts, contactId) => {
    const [step] = stepsOf('offer', { policy: rule(to), contacts, interviews: [quiet] });
    expect(step?.contactId).toBe(contactId);
    expect(step?.status).toBe(contactId === undefined ? 'blocked' : 'open');
  });

  it('each interviewer, one by one', () => {
    const interviews = [{ ...tuesday, with: ['ana', 'ben'] }];
    const policy = {
      extends: 'patient',
      rules: { flowers: { purpose: 'offer', channel: 'email', to: 'each-interviewer', anchor: 'interview-start' } },
    } as const;
    expect(stepsOf('offer', { policy, contacts: [ana, ben, rita], interviews }).map(({ id }) => id)).toEqual([
      'app:flowers:ana:r1',
      'app:flowers:ben:r1',
    ]);
  });
});

describe('staying in touch is with', () => {
  const contacts = [ana, ben, rita];
  const interviews = [
    interview('r1', '2026-05-12', ['ana', 'ben']),
    interview('r2', '2026-05-13', ['ben']),
    interview('r3', '2026-05-14', ['rita'], { state: 'cancelled' }),
    interview('r4', '2026-05-15', ['rita'], { state: 'no-show' }),
    interview('r5', '2026-05-22', ['rita']),
  ];
  const policy = { extends: 'patient', rules: { 'stay-in-touch': { times: 1 } } } as const;
  const kept = (at: string, stayInTouchWith?: string[]) =>
    stepsOf('stay-in-touch', { now: at, policy, contacts, interviews, events: [rejected], stayInTouchWith }).map(
      ({ contactId }) => contactId,
    );

  it('everyone interviewed with so far, each once, where nobody is named', () => {
    expect(kept('2026-05-22T10:59')).toEqual(['ana', 'ben']);
    expect(kept('2026-05-22T11:00')).toEqual(['ana', 'ben', 'rita']);
  });

  it('those who are named, each once', () => {
    expect(kept('2026-05-22T12:00', ['rita', 'ana', 'rita'])).toEqual(['ana', 'rita']);
    expect(kept('2026-05-22T12:00', [])).toEqual([]);
  });
});

describe('an invitation is needless', () => {
  const accepted: Event = { type: 'invite.accepted', contactId: 'ana', at: '2026-05-12T11:30' };
  const interviews = [interview('r1', '2026-05-12', ['ana', 'ben'])];
  const statuses = (told: Partial<Told>) =>
    stepsOf('connect', { contacts: [ana, ben], interviews, ...told }).map(
      ({ contactId, status }) => `${contactId} ${status}`,
    );

  it('to who accepted one, not to the others', () => {
    expect(statuses({ events: [accepted] })).toEqual(['ana cancelled', 'ben upcoming']);
  });

  it('to who is connected already', () => {
    expect(statuses({ contacts: [ana, { ...ben, connected: true }] })).toEqual(
      ['ben cancelled', 'ana upcoming'].toSorted(),
    );
    expect(statuses({ contacts: [{ ...ana, connected: false }, ben] })).toEqual(['ana upcoming', 'ben upcoming']);
  });
});

describe('an attempt in person', () => {
  const policy = {
    extends: 'patient',
    rules: { 'phone-call': { channel: 'in-person' } },
  } as const;
  const channels = (contact: Contact) =>
    stepsOf('status', { policy, contacts: [contact], interviews: [quiet] }).map(({ channel }) => channel);

  it('needs no address, but must not be refused', () => {
    expect(channels(ana)).toEqual(['email', 'in-person']);
    expect(channels({ ...ana, refuses: ['in-person'] })).toEqual(['email']);
    expect(channels({ ...ana, unreachable: ['in-person'] })).toEqual(['email']);
  });
});
