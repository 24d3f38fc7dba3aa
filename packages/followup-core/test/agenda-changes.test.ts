import { describe, expect, it } from 'vitest';
import { agenda, application } from './support/agenda.ts';
import { ana, ben } from './support/plan.ts';

const a = application('a', '2026-05-12');
const b = application('b', '2026-05-13');

describe('the next change of an agenda', () => {
  it('is none without applications: it is written in UTC then', () => {
    expect(agenda('2026-05-13T12:00', [])).toEqual({
      now: '2026-05-13T16:00:00+00:00',
      timelines: [],
      steps: [],
      nextChangeAt: null,
      nextStepId: null,
    });
  });

  it('is the first of all timelines, on the candidate’s clock', () => {
    const tokyo = { timeZone: 'Asia/Tokyo' };
    const plan = agenda(
      '2026-05-12T12:00',
      [application('a', '2026-05-14', { contacts: [ana] }), { ...b, candidate: tokyo }].toReversed(),
    );
    expect(plan.now).toBe('2026-05-13T01:00:00+09:00');
    expect(plan.nextChangeAt).toBe('2026-05-13T23:00:00+09:00');
  });

  it('is no day on which a covered message is late and nothing differs', () => {
    const plan = agenda('2026-05-20T18:00', [a, b]);
    expect(plan.nextChangeAt).toBe('2026-05-21T17:00:00.001-04:00');
    expect(plan.timelines.map(({ nextChangeAt }) => nextChangeAt)).toEqual([plan.nextChangeAt, plan.nextChangeAt]);
  });

  it('and its next step are its own for a timeline that the others do not touch', () => {
    const plan = agenda('2026-05-18T12:00', [a, application('b', '2026-05-18', { contacts: [ben] })]);
    expect(plan.timelines.map(({ nextChangeAt }) => nextChangeAt)).toEqual([
      '2026-05-19T09:00:00-04:00',
      '2026-05-25T09:00:00-04:00',
    ]);
    expect(plan.timelines.map(({ nextStepId }) => nextStepId)).toEqual(['a:status-email:a1', 'b:status-email:b1']);
    expect([plan.nextChangeAt, plan.nextStepId]).toEqual(['2026-05-19T09:00:00-04:00', 'a:status-email:a1']);
  });
});
