import type { Step, Timeline } from 'followup-core';
import { applyTimelineDiff, diffTimelines, isEmptyDiff, planTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { goldens } from './golden/inputs.ts';

const story = goldens['just-after-the-interview'];
if (!story) throw new Error('the story is not told any more');
const before = planTimeline(story);
const [first, second, third] = before.steps as [Step, Step, Step, ...Step[]];
const rest = before.steps.slice(3);
const extra: Step = { ...first, id: 'acme:extra' };
const withSteps = (...steps: Step[]): Timeline => ({ ...before, steps });
const nothing = { applicationId: 'acme', fields: { set: {}, unset: [] }, added: [], removed: [], changed: [] };

/** The difference, which makes the one timeline into the other. */
function diffTo(after: Timeline) {
  const diff = diffTimelines(before, after);
  expect(applyTimelineDiff(before, diff)).toEqual(after);
  expect(isEmptyDiff(diff)).toBe(false);
  return diff;
}

describe('what differs between two timelines', () => {
  it('is nothing between a timeline and itself', () => {
    expect(diffTimelines(before, structuredClone(before))).toEqual(nothing);
    expect(isEmptyDiff(diffTimelines(before, structuredClone(before)))).toBe(true);
  });

  it('are its fields', () => {
    const { nextStepId: _, ...without } = before;
    expect(diffTo({ ...before, phase: 'closed' })).toEqual({
      ...nothing,
      fields: { set: { phase: 'closed' }, unset: [] },
    });
    expect(diffTo(without as Timeline)).toEqual({ ...nothing, fields: { set: {}, unset: ['nextStepId'] } });
    expect(diffTo({ ...before, people: [] })).toEqual({ ...nothing, fields: { set: { people: [] }, unset: [] } });
  });

  it('is a step that is new: without an order where it comes last', () => {
    expect(diffTo(withSteps(...before.steps, extra))).toEqual({ ...nothing, added: [extra] });
    expect(diffTo(withSteps(extra, ...before.steps))).toEqual({
      ...nothing,
      added: [extra],
      order: [extra, ...before.steps].map(({ id }) => id),
    });
  });

  it('is a step that is gone', () => {
    expect(diffTo(withSteps(first, third, ...rest))).toEqual({ ...nothing, removed: [second.id] });
    expect(diffTo(withSteps())).toEqual({ ...nothing, removed: before.steps.map(({ id }) => id) });
  });

  it('is a step that says something else', () => {
    const { contactId: _, ...nobody } = second;
    const changed = { ...nobody, status: 'done' as const };
    expect(diffTo(withSteps(first, changed, third, ...rest))).toEqual({
      ...nothing,
      changed: [{ stepId: second.id, set: { status: 'done' }, unset: ['contactId'] }],
    });
  });

  it('is a reason more, less or other', () => {
    const changed = (because: Step['because']) =>
      expect(diffTo(withSteps(first, { ...second, because }, third, ...rest)).changed).toEqual([
        { stepId: second.id, set: { because }, unset: [] },
      ]);
    changed([...second.because, { code: 'expired' }]);
    changed(second.because.slice(1));
    changed(second.because.with(0, { code: 'expired' }));
    changed(second.because.with(0, { ...second.because[0], code: 'expired' }));
  });

  it('is the order', () => {
    const steps = [second, first, third, ...rest];
    expect(diffTo(withSteps(...steps))).toEqual({ ...nothing, order: steps.map(({ id }) => id) });
  });
});

describe('a difference is empty', () => {
  it.each([
    ['unless a field is set', { fields: { set: { phase: 'closed' as const }, unset: [] } }],
    ['unless a field is gone', { fields: { set: {}, unset: ['phase'] } }],
    ['unless a step is new', { added: [first] }],
    ['unless a step is gone', { removed: ['acme:extra'] }],
    ['unless a step says something else', { changed: [{ stepId: first.id, set: {}, unset: [] }] }],
    ['unless the order is another', { order: [] }],
    ['whatever makes up for it: set and gone', { fields: { set: { phase: 'closed' as const }, unset: ['role'] } }],
    [
      'whatever makes up for it: set and new',
      { fields: { set: { phase: 'closed' as const }, unset: [] }, added: [first] },
    ],
    ['whatever makes up for it: new and gone', { added: [first], removed: ['acme:extra'] }],
    [
      'whatever makes up for it: gone and changed',
      { removed: ['acme:extra'], changed: [{ stepId: first.id, set: {}, unset: [] }] },
    ],
  ])('%s', (_, change) => {
    expect(isEmptyDiff(nothing)).toBe(true);
    expect(isEmptyDiff({ ...nothing, ...change })).toBe(false);
  });
});

describe('a difference is applied', () => {
  it('to a timeline that has what it changes, and to no other', () => {
    const changed = [{ stepId: 'acme:extra', set: {}, unset: [] }];
    expect(() => applyTimelineDiff(before, { ...nothing, changed })).toThrow(
      expect.objectContaining({ code: 'diff.mismatch', path: '/changed', expected: 'a step of the timeline' }),
    );
    const known = [{ stepId: first.id, set: { title: 'Another' }, unset: [] }];
    expect(applyTimelineDiff(before, { ...nothing, changed: known }).steps[0]?.title).toBe('Another');
  });

  it('in an order that leaves out what is not there', () => {
    const order = ['acme:extra', ...before.steps.map(({ id }) => id)];
    expect(applyTimelineDiff(before, { ...nothing, order })).toEqual(before);
  });

  it('without a change to what it is applied to', () => {
    const copy = structuredClone(before);
    applyTimelineDiff(before, diffTimelines(before, { ...withSteps(second), phase: 'closed' }));
    expect(before).toEqual(copy);
  });
});
