import { noteWriter, type Step, type StepNote, type Timeline } from 'followup-core';
import { zoneOf, type Instant, type Zone } from 'followup-core/time';
import { interviewsOf, type Interviews } from './alarm.ts';
import { refuse } from './errors.ts';
import { isList, isObject, type Settings } from './options.ts';
import type { StepsById } from './presence.ts';
import { findTwins, type Twins } from './twins.ts';
import { tells } from './zone-rule.ts';

/** What the entries of one timeline share. */
export interface TimelineContext {
  readonly timeline: Timeline;
  readonly settings: Settings;
  readonly employer: Zone;
  readonly candidate: Zone;
  /** Whether the candidate's wall time is to be written, and tells an instant. */
  readonly isZoned: (instant: Instant) => boolean;
  readonly note: (step: Step) => StepNote;
  /** Of all the candidate's applications, and as a text to compare them by. */
  readonly interviews: Interviews;
  readonly interviewsKey: string;
  readonly stepsById: StepsById;
  readonly twins: Twins;
}

/**
 * Reads the timelines of one candidate.
 * @throws FollowupError `input.invalid`, `id.duplicate`, `zone.unknown`
 */
export function contextsOf(timelines: readonly Timeline[], settings: Settings): TimelineContext[] {
  if (!isList(timelines)) refuse('input.invalid', '/timelines', 'a list of timelines', timelines);
  const seen = new Set<string>();
  const own = timelines.map((timeline, index) => {
    if (!isObject(timeline) || !isList(timeline.steps) || !isList(timeline.interviews))
      refuse('input.invalid', `/timelines/${index}`, 'a timeline', timeline);
    const { applicationId } = timeline;
    if (seen.has(applicationId))
      refuse('id.duplicate', `/timelines/${index}/applicationId`, 'an id that no other timeline has', applicationId);
    seen.add(applicationId);
    const candidate = readZone(timeline.candidateTimeZone, `/timelines/${index}/candidateTimeZone`);
    return {
      timeline,
      settings,
      employer: readZone(timeline.timeZone, `/timelines/${index}/timeZone`),
      candidate,
      isZoned: (instant: Instant) => settings.zoned && tells(candidate, instant),
      note: noteWriter(timeline, { locale: settings.locale }),
    };
  });
  const interviews = interviewsOf(timelines);
  const shared = {
    interviews,
    interviewsKey: JSON.stringify(interviews),
    stepsById: new Map(timelines.flatMap(({ steps }) => steps.map((step) => [step.id, step] as const))),
    twins: findTwins(own, settings),
  };
  return own.map((context) => ({ ...context, ...shared }));
}

function readZone(name: string, path: string): Zone {
  return zoneOf(name) ?? refuse('zone.unknown', path, 'an IANA name such as Europe/Berlin', name);
}
