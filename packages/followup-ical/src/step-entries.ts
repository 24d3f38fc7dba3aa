import { discreetTitle, type Step } from 'followup-core';
import { formatDate, type Instant } from 'followup-core/time';
import { languageOf } from 'followup-core/wording';
import { alarmAfter } from './alarm.ts';
import { cleanCategory } from './clean-text.ts';
import type { Entry, EntryTask, EntryTime, Revision } from './entry.ts';
import type { EntryCache } from './entry-cache.ts';
import { deadlineOf, descriptionOf, summaryOf, titleOf } from './entry-text.ts';
import { readLink } from './options.ts';
import { boundsOf, placesOf, windowOf, type Place, type StepWindow } from './place.ts';
import { movesDaily, presenceOf, type Presence } from './presence.ts';
import type { TimelineContext } from './timeline-context.ts';
import { uidOf } from './uid.ts';
import { tells } from './zone-rule.ts';

/** The entries of one step: none where it has no place in the calendar, two where its window is long. */
export function entriesOf(
  step: Step,
  context: TimelineContext,
  stored: Revision | undefined,
  cache?: EntryCache,
): readonly Entry[] {
  const { timeline, settings } = context;
  if (!settings.purposes.has(step.purpose) || movesDaily(step, timeline)) return [];
  const link = readLink(settings.linkOf({ applicationId: timeline.applicationId, stepId: step.id }));
  const write = () => entriesStanding(step, context, stored, link);
  return cache ? cache.entries(step, context, stored, link, write) : write();
}

/** As `entriesOf`; a `standing` is taken for the one that the step has. */
export function entriesStanding(
  step: Step,
  context: TimelineContext,
  stored: Revision | undefined,
  link: string | undefined,
  standing?: Presence,
): Entry[] {
  const { timeline, settings, candidate } = context;
  const window = windowOf(step);
  if (!window) return [];
  const places = placesOf(step, window, candidate);
  const [startsAt] = boundsOf(places[0], candidate);
  const presence = standing ?? presenceOf(step, startsAt, timeline, stored, settings.keepDone);
  return presence ? writeEntries(step, { window, places, presence, stored, link }, context) : [];
}

interface Standing {
  readonly window: StepWindow;
  readonly places: readonly [Place] | readonly [Place, Place];
  readonly presence: Presence;
  readonly stored: Revision | undefined;
  readonly link: string | undefined;
}

function writeEntries(step: Step, standing: Standing, context: TimelineContext): Entry[] {
  const { window, places, presence, stored, link } = standing;
  const { timeline, settings, candidate } = context;
  const told = context.note(step);
  const title = titleOf(
    step,
    settings.discreet ? discreetTitle(timeline, step, settings) : told.title,
    timeline,
    settings,
  );
  const purpose = languageOf(settings.locale).purposes[step.purpose];
  const common = {
    step: {
      applicationId: timeline.applicationId,
      stepId: step.id,
      ruleId: step.ruleId,
      purpose: step.purpose,
    },
    description: descriptionOf(told, window, link, context),
    categories: (settings.discreet ? [purpose] : [purpose, timeline.company]).map(cleanCategory).filter(Boolean),
    ...(link !== undefined && { url: link }),
    status: statusOf(presence),
    ...(presence.leavesAt !== undefined && { leavesAt: toUtc(presence.leavesAt) }),
    task: taskOf(step, window, title, presence, context),
    revision: stored ?? { sequence: 0, changedAt: timeline.factsAt },
  };
  return places.map((place, index): Entry => {
    const variant = places.length === 1 ? 'whole' : index === 0 ? 'open' : 'close';
    const deadline = deadlineOf(place, window, variant === 'close', candidate, settings);
    const [startsAt] = boundsOf(place, candidate);
    const alarm = alarmOf(step, startsAt, place.kind === 'days' ? MORNING : 0, window, presence, context);
    return {
      uid: uidOf(step.id, variant),
      variant,
      summary: summaryOf(title, presence, deadline, settings),
      time: timeOf(place, context),
      ...(alarm !== undefined && { alarm }),
      ...common,
    };
  });
}

function statusOf({ standing }: Presence): Entry['status'] {
  if (standing === 'cancelled' || standing === 'skipped') return 'CANCELLED';
  return standing === 'forecast' ? 'TENTATIVE' : 'CONFIRMED';
}

function taskOf(
  step: Step,
  window: StepWindow,
  title: string,
  presence: Presence,
  context: TimelineContext,
): EntryTask {
  const { opensAt, dueAt } = window;
  const alarm = alarmOf(step, opensAt, 0, window, presence, context);
  const completedAt = presence.standing === 'done' ? presence.since : undefined;
  return {
    title,
    opensAt: toUtc(opensAt),
    ...(dueAt !== undefined && { dueAt: toUtc(dueAt) }),
    ...(completedAt !== undefined && { completedAt: toUtc(completedAt) }),
    ...(alarm !== undefined && { alarm }),
  };
}

/** Minutes from midnight to the reminder of an all-day entry. */
const MORNING = 9 * 60;

/** What is still to be done reminds once; the question in the interview never, as a telephone would ring there. */
function alarmOf(
  step: Step,
  startsAt: Instant,
  minutes: number,
  { dueAt }: StepWindow,
  { standing }: Presence,
  { settings, interviews }: TimelineContext,
): number | undefined {
  const isAhead = standing === 'planned' || standing === 'forecast' || standing === 'overdue';
  if (!settings.alarms || !isAhead || step.purpose === 'next-steps') return undefined;
  return alarmAfter(startsAt, minutes, dueAt, interviews);
}

function timeOf(place: Place, { zoneRule, candidate }: TimelineContext): EntryTime {
  if (place.kind === 'days') return { kind: 'days', from: formatDate(place.from), until: formatDate(place.last + 1) };
  const { startsAt, endsAt } = place;
  const isTold = zoneRule && tells(zoneRule, candidate, startsAt) && tells(zoneRule, candidate, endsAt);
  return {
    kind: 'timed',
    startsAt: toUtc(startsAt),
    endsAt: toUtc(endsAt),
    ...(isTold && { timeZone: candidate.name }),
  };
}

/** An instant in UTC, to the second: `2026-05-12T09:30:00Z`. */
export function toUtc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
