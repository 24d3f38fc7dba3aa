import { applyTimelineDiff, diffTimelines, FollowupError, isEmptyDiff, planTimeline, simulate } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { goldens } from './golden/inputs.ts';

const story = goldens['just-after-the-interview'];
if (!story) throw new Error('the story is not told any more');

describe('what if', () => {
  it('they say two weeks: the follow-ups move, and their identities stay', () => {
    const { diff } = simulate({
      ...story,
      suppose: { interviews: [{ id: 'r1', timeframe: { type: 'duration', count: 2, unit: 'weeks' } }] },
    });
    expect(diff.added).toEqual([]);
    expect(diff.removed).toEqual([]);
    const moved = diff.changed.filter(({ set }) => set.opensAt);
    expect(moved.map(({ stepId, set }) => [stepId, set.opensAt])).toEqual([
      ['acme:status-email:r1', '2026-05-27T09:00:00-04:00'],
      ['acme:phone-call:r1', '2026-06-03T09:30:00-04:00'],
    ]);
    expect(diff.changed.find(({ stepId }) => stepId === 'acme:ask-next-steps:r1')?.set.status).toBe('done');
  });

  it('they say no next week: seen from then', () => {
    const { before, after, diff } = simulate({
      ...story,
      suppose: {
        now: '2026-05-19T12:00-04:00',
        events: [{ at: '2026-05-19T10:00', type: 'outcome.recorded', outcome: 'rejected' }],
      },
    });
    expect(after.phase).toBe('closed');
    expect(diff.added.map(({ purpose }) => purpose)).toContain('rejection-reply');
    expect(applyTimelineDiff(before, diff)).toEqual(after);
  });

  it('a contact gets another address, and a new interview is announced', () => {
    const { after } = simulate({
      ...story,
      suppose: {
        contacts: [{ id: 'ana', phone: undefined }],
        interviews: [{ id: 'r2', startsAt: '2026-05-18T10:00', endsAt: '2026-05-18T11:00', with: ['ana'] }],
      },
    });
    const calls = after.steps.filter(({ channel }) => channel === 'phone');
    expect([calls.length, after.phase]).toEqual([0, 'interviewing']);
  });

  it('nothing changes, nothing differs', () => {
    expect(isEmptyDiff(simulate({ ...story, suppose: {} }).diff)).toBe(true);
  });
});

describe('a difference', () => {
  const timeline = planTimeline(story);

  it('is taken between timelines of one application only', () => {
    const other = planTimeline({ ...story, application: { ...story.application, id: 'globex' } });
    expect(() => diffTimelines(timeline, other)).toThrow(expect.objectContaining({ code: 'diff.mismatch' }));
  });

  it('is applied to the timeline that it was taken from only', () => {
    const { diff } = simulate({
      ...story,
      suppose: { events: [{ at: '2026-05-12T11:30', type: 'step.done', purpose: 'thanks', contactId: 'ana' }] },
    });
    expect(() => applyTimelineDiff({ ...timeline, steps: [] }, diff)).toThrow(FollowupError);
  });
});
