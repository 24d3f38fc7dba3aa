import type { Event, PlanInput, Step, Timeframe } from 'followup-core';
import { planTimeline, resolveTimeframe, timeframeTypes } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { friday, saidTimeframes, type Days } from './support/said-timeframes.ts';

/** The status steps after an interview in the morning of the day on which it was said. */
function statusSteps(
  saidOn: string,
  timeframe: Timeframe | undefined,
  policy: PlanInput['policy'],
  employer: Days = {},
): Step[] {
  const interview = { id: 'r1', startsAt: `${saidOn}T10:00`, endsAt: `${saidOn}T11:00`, with: ['ana'] };
  return planTimeline({
    application: {
      id: 'acme',
      company: 'Acme',
      role: 'Engineer',
      candidate: { timeZone: 'Asia/Tokyo' },
      employer: { timeZone: 'America/New_York', ...employer },
      contacts: [
        { id: 'ana', name: 'Ana Ruiz', role: 'hiring-manager', email: 'ana@example.com', phone: '+1 202 555 0147' },
      ],
      interviews: [{ ...interview, ...(timeframe && { timeframe }) }],
    },
    policy,
    now: `${saidOn}T12:00-04:00`,
  }).steps.filter(({ purpose }) => purpose === 'status');
}

const firstDays = (step: Step | undefined) => [step?.opensAt?.slice(0, 10), step?.dueAt?.slice(0, 10)];

describe('what the employer said', () => {
  it.each(saidTimeframes)('$words', ({ saidOn, timeframe, employer = {}, names: [from, until] }) => {
    expect(resolveTimeframe(timeframe, { saidOn, employer })).toEqual({
      type: 'type' in timeframe ? timeframe.type : 'vague',
      kind: 'stated',
      from,
      until,
    });
  });

  it.each<[string, Timeframe, object]>([
    [
      'come back to us that day',
      { type: 'on-date', date: '2026-05-16' },
      { type: 'on-date', kind: 'invited', from: '2026-05-16', until: '2026-05-16' },
    ],
    [
      'not before a date',
      { type: 'not-before', date: '2026-05-19' },
      { type: 'not-before', kind: 'not-before', from: '2026-05-19' },
    ],
    ['soon', { type: 'vague', text: 'soon' }, { type: 'vague', kind: 'unstated' }],
    ['words that nobody has read yet', { text: 'by Friday' }, { type: 'vague', kind: 'unstated' }],
    ['we do not know', { type: 'unknown' }, { type: 'unknown', kind: 'unstated' }],
    ['do not contact us', { type: 'no-contact' }, { type: 'no-contact', kind: 'no-contact' }],
  ])('%s', (_, timeframe, interval) => {
    expect(resolveTimeframe(timeframe, { saidOn: '2026-05-12' })).toEqual(interval);
  });

  it('is covered by these tables for every type', () => {
    const typed = saidTimeframes.flatMap(({ timeframe }) => ('type' in timeframe ? timeframe.type : []));
    const others = ['on-date', 'not-before', 'vague', 'unknown', 'no-contact'];
    expect(new Set([...typed, ...others])).toEqual(new Set(timeframeTypes));
  });
});

describe('policy standard asks on the last business day of the time they gave', () => {
  it.each(saidTimeframes)('$words: $within', ({ saidOn, timeframe, employer, within }) => {
    expect(firstDays(statusSteps(saidOn, timeframe, 'standard', employer)[0])).toEqual([within, within]);
  });
});

describe('policy patient asks one business day after the time they gave', () => {
  it.each(saidTimeframes)('$words: $after', ({ saidOn, timeframe, employer, after }) => {
    expect(firstDays(statusSteps(saidOn, timeframe, 'patient', employer)[0])[0]).toBe(after);
  });

  it('or as many as a policy says', () => {
    const policy = { extends: 'patient', wait: { stated: { businessDays: 3 } } };
    expect(firstDays(statusSteps('2026-05-12', friday, policy)[0])).toEqual(['2026-05-20', '2026-05-21']);
    const atOnce = { extends: 'patient', wait: { stated: { businessDays: 0 } } };
    expect(firstDays(statusSteps('2026-05-12', { type: 'by-date', date: '2026-05-16' }, atOnce)[0])[0]).toBe(
      '2026-05-18',
    );
  });
});

describe('without a time to count from', () => {
  it.each<[string, Timeframe | undefined]>([
    ['nothing was said', undefined],
    ['they said “soon”', { type: 'vague' }],
    ['they could not say', { type: 'unknown' }],
    ['the words are not read yet', { text: 'by Friday' }],
  ])('the answer is overdue after a week when %s, in either policy', (_, timeframe) => {
    for (const policy of ['standard', 'patient'])
      expect(firstDays(statusSteps('2026-05-12', timeframe, policy)[0])).toEqual(['2026-05-19', '2026-05-20']);
  });

  it('a week has at least five business days', () => {
    const closed = { holidays: ['2026-05-14', '2026-05-15', '2026-05-18'] };
    expect(firstDays(statusSteps('2026-05-12', undefined, 'patient', closed)[0])[0]).toBe('2026-05-22');
  });

  it('an invitation is taken up on its day, rolled forward, in either policy', () => {
    const invited = { type: 'on-date', date: '2026-05-16' } as const;
    for (const policy of ['standard', 'patient'])
      expect(firstDays(statusSteps('2026-05-12', invited, policy)[0])).toEqual(['2026-05-18', '2026-05-18']);
  });

  it('“not before the 19th” leaves five business days, then counts as a date', () => {
    const later = { type: 'not-before', date: '2026-05-19' } as const;
    expect(firstDays(statusSteps('2026-05-12', later, 'standard')[0])).toEqual(['2026-05-26', '2026-05-26']);
    expect(firstDays(statusSteps('2026-05-12', later, 'patient')[0])).toEqual(['2026-05-27', '2026-05-28']);
  });

  it('“do not contact us” puts a suppressed step where the attempts would be', () => {
    const steps = statusSteps('2026-05-12', { type: 'no-contact' }, 'standard');
    expect(steps.map(({ status, opensAt, because }) => [status, opensAt, because.map(({ code }) => code)])).toEqual([
      ['suppressed', undefined, ['suppressed.no-contact']],
    ]);
  });
});

describe('the day on which it was said', () => {
  it("is the employer's day of the interview's end, wherever the interview is", () => {
    const application = {
      id: 'acme',
      company: 'Acme',
      role: 'Engineer',
      candidate: { timeZone: 'America/Los_Angeles' },
      employer: { timeZone: 'Europe/Berlin' },
      contacts: [{ id: 'ana', name: 'Ana Ruiz', role: 'hr', email: 'ana@example.com' }],
      interviews: [
        {
          id: 'r1',
          startsAt: '2026-05-14T15:30',
          endsAt: '2026-05-14T16:30',
          timeZone: 'America/Los_Angeles',
          with: ['ana'],
          timeframe: friday,
        },
      ],
    } as const;
    // Thursday afternoon in California is Friday in Berlin.
    const { steps } = planTimeline({ application: structuredClone(application) as never, now: '2026-05-15T00:00Z' });
    expect(firstDays(steps.find(({ purpose }) => purpose === 'status'))).toEqual(['2026-05-22', '2026-05-22']);
  });

  it('is that of the reply, which may quote a date that is already over', () => {
    const said = (timeframe: Timeframe): string | undefined => {
      const reply: Event = { type: 'reply.received', kind: 'news', at: '2026-05-19T09:00', timeframe };
      const { steps } = planTimeline({
        application: {
          id: 'acme',
          company: 'Acme',
          role: 'Engineer',
          candidate: { timeZone: 'UTC' },
          employer: { timeZone: 'UTC' },
          contacts: [{ id: 'ana', name: 'Ana', role: 'hr', email: 'ana@example.com' }],
          interviews: [],
          events: [reply],
        },
        policy: 'patient',
        now: '2026-05-19T10:00Z',
      });
      return steps[0]?.opensAt?.slice(0, 10);
    };
    expect(said({ type: 'by-date', date: '2026-05-22' })).toBe('2026-05-25');
    expect(said({ type: 'by-date', date: '2026-05-01' })).toBe('2026-05-20');
    expect(said(friday)).toBe('2026-05-25');
  });
});
