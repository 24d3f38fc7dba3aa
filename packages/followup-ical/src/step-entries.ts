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
import { toUtc } from './utc.ts';

/** What the entries of a step depend on, beside the step itself and what its timeline shares. */
interface About {
  readonly standing: Standing;
  readonly link: string | undefined;
  /** Its numbers among those that look like it, as an entry and as a task. */
  readonly twin: number | undefined;
  readonly taskTwin: number | undefined;
  readonly stored: Revision | undefined;
  /** When it ended, if it has. */
  readonly ended: Instant | undefined;
}

/** Where a step stands, and when it reminds. */
interface Placed {
  readonly window: StepWindow;
  readonly places: readonly [Place, ...Place[]];
  /** Minutes from each place's start to its reminder, were it still to be done. */
  readonly alarms: readonly (number | undefined)[];
  readonly taskAlarm: number | undefined;
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
  if (!standing) return [];
  const about = aboutOf(step, context, stored, standing);
  let place: Placed | undefined;
  const placeOnce = () => (place ??= placed(step, context));
  const write = () => writeEntries(step, about, context, placeOnce());
  if (!cache) return write();
  const revision = stored ? `${stored.sequence} ${stored.changedAt} ${stored.endedAt}` : context.timeline.factsAt;
  const key = `${standing} ${about.twin} ${about.taskTwin} ${about.ended} ${revision} ${about.link}`;
  return cache.entries(step, key, context, () => remindersOf(placeOnce()), write);
}

/** The entries of a step that is taken to stand so. */
export function entriesStanding(
  step: Step,
  context: TimelineContext,
  stored: Revision | undefined,
  standing: Standing,
): Entry[] {
  return writeEntries(step, aboutOf(step, context, stored, standing), context, placed(step, context));
}

function aboutOf(
  step: Step,
  { timeline, settings, twins }: TimelineContext,
  stored: Revision | undefined,
  standing: Standing,
): About {
  return {
    standing,
    link: readLink(settings, { applicationId: timeline.applicationId, stepId: step.id }),
    twin: twins.entries.get(step.id),
    taskTwin: twins.tasks.get(step.id),
    stored,
    ended: isAhead(standing) ? undefined : endedAt(step, timeline),
  };
}

function isAhead(standing: Standing): boolean {
  return standing === 'planned' || standing === 'forecast' || standing === 'overdue';
}

/** In the morning of an all-day entry, in minutes. */
const MORNING = 9 * 60;

function placed(step: Step, { settings, candidate, interviews }: TimelineContext): Placed | undefined {
  const window = windowOf(step);
  if (!window) return undefined;
  const places = placesOf(step, window, candidate);
  const alarmAt = (startsAt: Instant, minutes: number) =>
    // A telephone that asks for the question would ring in the interview.
    settings.alarms && step.purpose !== 'next-steps'
      ? alarmAfter(startsAt, minutes, window.dueAt, interviews)
      : undefined;
  return {
    window,
    places,
    alarms: places.map((place) => alarmAt(startOf(place, candidate), place.kind === 'days' ? MORNING : 0)),
    taskAlarm: alarmAt(window.opensAt, 0),
  };
}

/** The reminders of a step as a text to compare them by: all that the interviews have a say in. */
function remindersOf({ alarms = [], taskAlarm }: Partial<Placed> = {}): string {
  return `${alarms.join(' ')} ${taskAlarm}`;
}

function writeEntries(step: Step, about: About, context: TimelineContext, at: Placed | undefined): Entry[] {
  if (!at) return [];
  const { standing, link, stored, ended } = about;
  const { timeline, settings, candidate } = context;
  const { window, places, alarms } = at;
  const told = context.note(step);
  const name = nameOf(settings.discreet ? discreetTitle(step, settings.locale) : told.title, step, context);
  const purpose = languageOf(settings.locale).purposes[step.purpose];
  const leavesFrom = readInstant(stored?.endedAt) ?? ended ?? 0;
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
    task: taskOf(at, numbered(name, about.taskTwin), about),
    revision: stored ?? { sequence: 0, changedAt: timeline.factsAt },
  };
  return places.map((place, index): Entry => {
    const variant = places.length === 1 ? 'whole' : index === 0 ? 'open' : 'close';
    const deadline = deadlineOf(place, window, variant === 'close', candidate, settings);
    const alarm = isAhead(standing) ? alarms[index] : undefined;
    const leavesAt = leavingOf(standing, startOf(place, candidate), leavesFrom, settings.keepDone);
    return {
      uid: uidOf(step.id, variant),
      variant,
      summary: summaryOf(numbered(name, about.twin), standing, deadline, settings),
      time: timeOf(place, context),
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
  { standing, ended }: About,
): EntryTask {
  const completedAt = standing === 'done' ? ended : undefined;
  return {
    title,
    opensAt: toUtc(opensAt),
    ...(dueAt !== undefined && { dueAt: toUtc(dueAt) }),
    ...(completedAt !== undefined && { completedAt: toUtc(completedAt) }),
    ...(isAhead(standing) && taskAlarm !== undefined && { alarm: taskAlarm }),
  };
}

function timeOf(place: Place, { isZoned, candidate }: TimelineContext): EntryTime {
  if (place.kind === 'days') return { kind: 'days', from: formatDate(place.from), until: formatDate(place.last + 1) };
  const { startsAt, endsAt } = place;
  return {
    kind: 'timed',
    startsAt: toUtc(startsAt),
    endsAt: toUtc(endsAt),
    ...(isZoned(startsAt) && isZoned(endsAt) && { timeZone: candidate.name }),
  };
}
