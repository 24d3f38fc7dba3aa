import type { Timeline } from 'followup-core';
import { interviewsOf } from './alarm.ts';
import type { Entry, Revisions } from './entry.ts';
import { readOptions, type CalendarOptions } from './options.ts';
import { entriesOf } from './step-entries.ts';
import { contextOf } from './timeline-context.ts';

/**
 * What a calendar shows of a timeline, as data: every entry that the timeline has as of its `now`, in the order of its
 * steps. Those that have ended tell until when they stay; the horizon is the calendar's.
 * @param revisions By the id of the step. A step without one gets sequence 0 and the timeline's `factsAt`.
 * @throws FollowupError `input.invalid` for options and links that cannot be, `zone.unknown`
 */
export function toEntries(timeline: Timeline, options?: CalendarOptions, revisions?: Revisions): Entry[] {
  const year = Number(timeline.now.slice(0, 4));
  const context = contextOf(timeline, readOptions(options), interviewsOf([timeline]), year);
  return timeline.steps.flatMap((step) => entriesOf(step, context, revisions?.get(step.id)));
}
