import { discreetTitle, type Step } from 'followup-core';
import { formatDate, readInstant, type Instant } from 'followup-core/time';
import { languageOf } from 'followup-core/wording';
import { alarmAfter } from './alarm.ts';
import { cleanCategory } from './clean-text.ts';
import type { Entry, EntryTask, EntryTime, Revision } from './entry.ts';
import type { EntryCache } from './entry-cache.ts';
import { deadlineOf, descriptionOf, isBuiltIn, nameOf, numbered, summaryOf } from './entry-text.ts';
import { readLink } from './options.ts';
import { placesOf, startOf, windowOf, type Place, type StepWindow } from './place.ts';
import { endedAt, leavingOf, movesDaily, standingOf, type Standing } from './presence.ts';
import type { TimelineContext } from './timeline-context.ts';
import { uidOf } from './uid.ts';

/** A step with all that its entries depend on beside what its timeline shares. */
interface Placed {
  readonly step: Step;
  readonly window: StepWindow;
  readonly places: readonly [Place, ...Place[]];
  /** Minutes from each place's start to its reminder, were it still to be done. */
  readonly alarms: readonly (number | undefined)[];
  readonly taskAlarm: number | undefined;
  readonly link: string | undefined;
  /** Its numbers among those that look like it, as an entry and as a task. */
  readonly twin: number | undefined;
  readonly taskTwin: number | undefined;
  readonly stored: Revision | undefined;
  /** When it ended, if it has. */
  readonly ended: Instant;
}

/** The entries of one step: none where it has no place in the calendar, two where its window is long. */
export function entriesOf(
  step: Step,
  context: TimelineContext,
  stored: Revision | undefined,
  cache?: EntryCache,
): readonly Entry[] {
  if (!context.settings.purposes.has(step.purpose)) return [];
  if (movesDaily(step, context.timeline, context.stepsById)) return [];
  const standing = standingOf(step, context.timeline, stored);
  const placed = standing && place(step, context, stored);
  if (!standing || !placed) return [];
  const { alarms, taskAlarm, link, twin, taskTwin, ended } = placed;
  const revision = stored ? JSON.stringify(stored) : context.timeline.factsAt;
  const key = `${standing} ${alarms.join(' ')} ${taskAlarm} ${twin} ${taskTwin} ${ended} ${revision} ${link}`;
  const write = () => writeEntries(placed, standing, context);
  return cache ? cache.entries(step, key, context, write) : write();
}

/** The entries of a step that is taken to stand so. */
export function entriesStanding(
  step: Step,
  context: TimelineContext,
  stored: Revision | undefined,
  standing: Standing,
): Entry[] {
  const placed = place(step, context, stored);
  return placed ? writeEntries(placed, standing, context) : [];
}

/** In the morning of an all-day entry, in minutes. */
const MORNING = 9 * 60;

function place(step: Step, context: TimelineContext, stored: Revision | undefined): Placed | undefined {
  const { timeline, settings, candidate, interviews, twins } = context;
  const window = windowOf(step);
  if (!window) return undefined;
  const places = placesOf(step, window, candidate);
  const alarmAt = (startsAt: Instant, minutes: number) =>
    // A telephone that asks for the question would ring in the interview.
    settings.alarms && step.purpose !== 'next-steps'
      ? alarmAfter(startsAt, minutes, window.dueAt, interviews)
      : undefined;
  return {
    step,
    window,
    places,
    alarms: places.map((one) => alarmAt(startOf(one, candidate), one.kind === 'days' ? MORNING : 0)),
    taskAlarm: alarmAt(window.opensAt, 0),
    link: readLink(settings, { applicationId: timeline.applicationId, stepId: step.id }),
    twin: twins.entries.get(step.id),
    taskTwin: twins.tasks.get(step.id),
    stored,
    ended: endedAt(step, timeline),
  };
}

function writeEntries(placed: Placed, standing: Standing, context: TimelineContext): Entry[] {
  const { step, window, places, alarms, link, twin, taskTwin, stored, ended } = placed;
  const { timeline, settings, candidate } = context;
  const told = context.note(step);
  const name = nameOf(settings.discreet ? discreetTitle(step, settings.locale) : told.title, step, context);
  const purpose = languageOf(settings.locale).purposes[step.purpose];
  const isAhead = standing === 'planned' || standing === 'forecast' || standing === 'overdue';
  const leavesFrom = readInstant(stored?.endedAt) ?? ended;
  const common = {
    step: {
      applicationId: timeline.applicationId,
      stepId: step.id,
      ruleId: step.ruleId,
      purpose: step.purpose,
    },
    isRuleShown: !settings.discreet || isBuiltIn(step.ruleId),
    description: descriptionOf(told, window, link, context),
    categories: (settings.discreet ? [purpose] : [purpose, timeline.company]).map(cleanCategory).filter(Boolean),
    ...(link !== undefined && { url: link }),
    status: statusOf(standing),
    task: taskOf(placed, numbered(name, taskTwin), isAhead, standing === 'done' ? ended : undefined),
    revision: stored ?? { sequence: 0, changedAt: timeline.factsAt },
  };
  return places.map((one, index): Entry => {
    const variant = places.length === 1 ? 'whole' : index === 0 ? 'open' : 'close';
    const deadline = deadlineOf(one, window, variant === 'close', candidate, settings);
    const alarm = isAhead ? alarms[index] : undefined;
    const leavesAt = leavingOf(standing, startOf(one, candidate), leavesFrom, settings.keepDone);
    return {
      uid: uidOf(step.id, variant),
      variant,
      summary: summaryOf(numbered(name, twin), standing, deadline, settings),
      time: timeOf(one, context),
      ...(alarm !== undefined && { alarm }),
      ...(leavesAt !== undefined && { leavesAt: toUtc(leavesAt) }),
      ...common,
    };
  });
}

function statusOf(standing: Standing): Entry['status'] {
  if (standing === 'cancelled' || standing === 'skipped') return 'CANCELLED';
  return standing === 'forecast' ? 'TENTATIVE' : 'CONFIRMED';
}

function taskOf(
  { window: { opensAt, dueAt }, taskAlarm }: Placed,
  title: string,
  isAhead: boolean,
  completedAt: Instant | undefined,
): EntryTask {
  return {
    title,
    opensAt: toUtc(opensAt),
    ...(dueAt !== undefined && { dueAt: toUtc(dueAt) }),
    ...(completedAt !== undefined && { completedAt: toUtc(completedAt) }),
    ...(isAhead && taskAlarm !== undefined && { alarm: taskAlarm }),
  };
}

function timeOf(one: Place, { isZoned, candidate }: TimelineContext): EntryTime {
  if (one.kind === 'days') return { kind: 'days', from: formatDate(one.from), until: formatDate(one.last + 1) };
  const { startsAt, endsAt } = one;
  return {
    kind: 'timed',
    startsAt: toUtc(startsAt),
    endsAt: toUtc(endsAt),
    ...(isZoned(startsAt) && isZoned(endsAt) && { timeZone: candidate.name }),
  };
}

/** An instant in UTC, to the second: `2026-05-12T09:30:00Z`. */
export function toUtc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
