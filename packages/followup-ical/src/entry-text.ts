import { builtInPolicies, type Step, type StepNote } from 'followup-core';
import { formatDate, formatInstant, localDay, type Instant, type Zone } from 'followup-core/time';
import { languageOf, readIso } from 'followup-core/wording';
import { cleanLine, cleanText } from './clean-text.ts';
import type { Settings } from './options.ts';
import type { Place, StepWindow } from './place.ts';
import type { Standing } from './presence.ts';
import type { TimelineContext } from './timeline-context.ts';

/** What a step is called: "Thank Ana Ruiz (Acme)". */
export function nameOf(title: string, step: Step, { settings, timeline }: TimelineContext): string {
  const told = cleanLine(title) || languageOf(settings.locale).purposes[step.purpose];
  const company = settings.discreet ? '' : cleanLine(timeline.company);
  return `${told}${company && ` (${company})`}`;
}

/** With a number where another one is called so. */
export function numbered(name: string, number: number | undefined): string {
  return number === undefined ? name : `${name} #${number}`;
}

/** A rule's id is a word of the policy's own; those that ship name nobody. */
export function isBuiltIn(ruleId: string): boolean {
  return builtInPolicies.some(({ rules }) => rules.some(({ id }) => id === ruleId));
}

/** Title, standing and deadline: "Overdue: Thank Ana Ruiz (Acme), by Wed 11:00". */
export function summaryOf(title: string, standing: Standing, deadline: string, { words }: Settings): string {
  switch (standing) {
    case 'planned':
    case 'forecast':
      return title + deadline;
    case 'overdue':
      return words.overdue(title + deadline);
    case 'done':
    case 'cancelled':
    case 'skipped':
      return words[standing](title);
  }
}

/** Until when, in the candidate's zone; starts with its comma or blank. */
export function deadlineOf(
  place: Place,
  window: StepWindow,
  isLastDay: boolean,
  zone: Zone,
  settings: Settings,
): string {
  const { words } = settings;
  if (isLastDay) return ` (${words.lastDay})`;
  if (window.dueAt === undefined) return '';
  const date = shortDate(formatDate(localDay(zone, window.dueAt)), settings);
  if (place.kind === 'days') return ` (${words.byDay(date)})`;
  const time = formatInstant(window.dueAt, zone).slice(11, 16);
  // A weekday alone is clear for six days.
  const isNear = localDay(zone, window.dueAt) - localDay(zone, place.startsAt) < 7;
  return `, ${words.byClock(isNear ? date.slice(0, date.indexOf(' ')) : date, time)}`;
}

/** Why now, what to write, both zones if they differ, the link. */
export function descriptionOf(
  { why, guidance }: StepNote,
  window: StepWindow,
  link: string | undefined,
  context: TimelineContext,
): string {
  const told = context.settings.discreet ? [] : [cleanText(why), cleanText(guidance), ...bothClocks(window, context)];
  return [...told.filter(Boolean), ...(link === undefined ? [] : [link])].join('\n');
}

/** The window on both clocks, where they show different times. */
function bothClocks({ opensAt, dueAt }: StepWindow, { employer, candidate, settings }: TimelineContext): string[] {
  const instants = dueAt === undefined ? [opensAt] : [opensAt, dueAt];
  if (instants.every((instant) => employer.offsetAt(instant) === candidate.offsetAt(instant))) return [];
  const onClock = (zone: Zone) => `${zone.name}: ${instants.map((at) => dateAndTime(at, zone, settings)).join(' – ')}`;
  return [onClock(candidate), onClock(employer)];
}

function dateAndTime(instant: Instant, zone: Zone, settings: Settings): string {
  const local = formatInstant(instant, zone);
  return `${shortDate(local, settings)} ${local.slice(11, 16)}`;
}

function shortDate(iso: string, { locale }: Settings): string {
  return languageOf(locale).shortDate(readIso(iso), false);
}
