import { noteWriter, type Step, type StepNote, type Timeline } from 'followup-core';
import { zoneOf, type Zone } from 'followup-core/time';
import type { Interviews } from './alarm.ts';
import { refuse } from './errors.ts';
import type { Settings } from './options.ts';
import { zoneRuleIn, type ZoneRule } from './zone-rule.ts';

/** What the entries of one timeline share. */
export interface TimelineContext {
  readonly timeline: Timeline;
  readonly settings: Settings;
  readonly employer: Zone;
  readonly candidate: Zone;
  /** Of all the candidate's applications. */
  readonly interviews: Interviews;
  /** By which the candidate's times are written as wall time; absent: in UTC. */
  readonly zoneRule: ZoneRule | undefined;
  readonly note: (step: Step) => StepNote;
}

/** @param year Whose yearly rule the candidate's zone is read by. */
export function contextOf(
  timeline: Timeline,
  settings: Settings,
  interviews: Interviews,
  year: number,
): TimelineContext {
  const candidate = readZone(timeline.candidateTimeZone);
  return {
    timeline,
    settings,
    employer: readZone(timeline.timeZone),
    candidate,
    interviews,
    zoneRule: settings.zoned ? zoneRuleIn(candidate, year) : undefined,
    note: noteWriter(timeline, { locale: settings.locale }),
  };
}

function readZone(name: string): Zone {
  return zoneOf(name) ?? refuse('zone.unknown', '/timelines', 'an IANA name such as Europe/Berlin', name);
}
