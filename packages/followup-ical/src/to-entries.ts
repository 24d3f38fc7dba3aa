import type { Timeline } from 'followup-core';
import type { Entry, Revisions } from './entry.ts';
import { readOptions, type CalendarOptions } from './options.ts';
import { revisionOf } from './revisions.ts';
import { entriesOf } from './step-entries.ts';
import { contextsOf } from './timeline-context.ts';

/**
 * The entries of one timeline by itself: every one that it has as of its `now`, in the order of its steps. Those that have
 * ended tell until when they stay. `calendarEntries` knows of the candidate's other timelines and of the horizon.
 * @param revisions By the id of the step. A step without one gets sequence 0 and the timeline's `factsAt`.
 * @throws FollowupError as `calendarEntries`
 */
export function toEntries(timeline: Timeline, options?: CalendarOptions, revisions?: Revisions): Entry[] {
  return contextsOf([timeline], readOptions(options)).flatMap((context) =>
    timeline.steps.flatMap((step) => entriesOf(step, context, revisionOf(revisions, step.id))),
  );
}
