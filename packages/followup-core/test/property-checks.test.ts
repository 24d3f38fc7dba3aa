import type { PlanInput, Step, Timeline } from 'followup-core';
import { planTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { hoursProblems } from './support/business-hours.ts';
import { leadsSomewhere } from './support/junk.ts';
import { limitProblems, noteProblems } from './support/limits.ts';
import { factMoments, momentsUntil } from './support/moments.ts';
import { ana, interview, person } from './support/plan.ts';
import { progressProblems } from './support/progress.ts';

// A property that can never fail proves nothing: each of its checks is shown what it must find.
const input: PlanInput = {
  application: {
    id: 'acme',
    company: 'Acme',
    role: 'Engineer',
    candidate: { timeZone: 'America/New_York' },
    employer: { timeZone: 'America/New_York' },
    contacts: [ana, person('ben', 'Ben Okafor', 'team-member')],
    interviews: [interview('r1', '2026-05-12', ['ana', 'ben'])],
    events: [{ type: 'step.done', purpose: 'status', at: '2026-05-19T10:00' }],
  },
  now: '2026-05-19T12:00-04:00',
};
const timeline = planTimeline(input);

/** The timeline with one step changed. */
function changed(ruleId: string, change: Partial<Step>): Timeline {
  return { ...timeline, steps: timeline.steps.map((step) => (step.ruleId === ruleId ? { ...step, ...change } : step)) };
}

describe('the check of progress', () => {
  it('finds nothing where nothing went back', () => expect(progressProblems(timeline, timeline)).toEqual([]));

  it.each<[string, string, Partial<Step>, number]>([
    ['a step that is no longer done', 'status-email', { status: 'open' }, 1],
    ['a call that is brought forward', 'phone-call', { opensAt: '2026-05-20T09:30:00-04:00' }, 1],
    ['a call that is put off, which a late email may do', 'phone-call', { opensAt: '2026-06-20T09:30:00-04:00' }, 0],
    ['an invitation that opened and is ahead again', 'linkedin-invite', { status: 'upcoming' }, 2],
    ['a call that lost its date', 'phone-call', { dueAt: undefined }, 1],
  ])('finds %s', (_, ruleId, change, count) => {
    expect(progressProblems(timeline, changed(ruleId, change))).toHaveLength(count);
  });

  it('finds a step that is gone', () => {
    expect(progressProblems(timeline, { steps: timeline.steps.slice(1) })).toHaveLength(1);
  });
});

describe('the check of business hours', () => {
  it('finds nothing in an honest timeline', () => expect(hoursProblems(input, timeline)).toEqual([]));

  it.each<[string, string, Partial<Step>]>([
    ['a Sunday', 'phone-call', { opensAt: '2026-05-24T10:00:00-04:00' }],
    ['an hour before the first one', 'phone-call', { opensAt: '2026-05-26T09:29:00-04:00' }],
    ['an hour after the last one', 'phone-call', { dueAt: '2026-05-28T16:31:00-04:00' }],
    ['an expiry on a Saturday', 'status-email', { expiresAt: '2026-06-20T17:00:00-04:00' }],
  ])('finds %s', (_, ruleId, change) => {
    expect(hoursProblems(input, changed(ruleId, change))).toHaveLength(1);
  });

  it('finds a holiday, and lets a Sunday be that is worked', () => {
    const off = { timeZone: 'America/New_York', holidays: ['2026-05-26'] };
    expect(hoursProblems({ ...input, application: { ...input.application, employer: off } }, timeline)).toHaveLength(1);
    const worked = { timeZone: 'America/New_York', workingDays: ['2026-05-24'] };
    const sunday = changed('phone-call', { opensAt: '2026-05-24T10:00:00-04:00' });
    expect(hoursProblems({ ...input, application: { ...input.application, employer: worked } }, sunday)).toEqual([]);
  });
});

describe('the check of limits', () => {
  it('finds nothing in an honest timeline', () => expect(limitProblems(input, timeline)).toEqual([]));

  it.each<[string, object, Timeline]>([
    ['more status contacts than a round may have', { statusPerRound: 1 }, timeline],
    ['a call where none may be made', { callsPerWait: 0 }, timeline],
    ['two at once', {}, changed('status-email', { status: 'overdue' })],
  ])('finds %s', (_, limits, given) => {
    const open = {
      ...given,
      steps: given.steps.map((step) => (step.ruleId === 'phone-call' ? { ...step, status: 'open' as const } : step)),
    };
    expect(limitProblems({ ...input, policy: { extends: 'patient', limits } }, open)).toHaveLength(1);
  });

  it('finds more notes than a month has', () => {
    const agenda = {
      now: timeline.now,
      timelines: [timeline],
      steps: timeline.steps.map((step) => ({ ...step, applicationId: 'acme' })),
      nextChangeAt: null,
      nextStepId: null,
    };
    const applications = [input.application];
    expect(noteProblems({ ...input, applications }, agenda)).toEqual([]);
    const policy = { extends: 'patient', limits: { linkedinNotesPerMonth: 1 } };
    expect(noteProblems({ ...input, applications, policy }, agenda)).toEqual(['2026-05 has 2 notes']);
  });
});

describe('the other checks', () => {
  it('know at which moments an application has facts of its own', () => {
    expect(factMoments(input.application).map((at) => new Date(at).toISOString())).toEqual([
      '2026-05-19T14:00:00.000Z',
      '2026-05-12T14:00:00.000Z',
      '2026-05-12T15:00:00.000Z',
    ]);
  });

  it('look at the ends of a stretch of time and between them', () => {
    expect(momentsUntil(0, 10, [0.5]).map((at) => Date.parse(at))).toEqual([0, 1, 5, 9, 10]);
    expect(momentsUntil(0, 0, [0.5]).map((at) => Date.parse(at))).toEqual([0, 0, 0]);
  });

  it('know whether a place is there', () => {
    const given = { a: [{ 'b/c~d': 1 }] };
    const places = ['', '/a', '/a/0', '/a/0/b~1c~0d', '/a/0/missing', '/a/1', '/a/1/b', '/x/y', 'a'];
    expect(places.filter((place) => leadsSomewhere(given, place))).toEqual(places.slice(0, 6));
  });
});
