import type { Purpose, Step } from 'followup-core';
import { instantAt, localDay, MINUTE, readInstant, type Day, type Instant, type Zone } from 'followup-core/time';

/** Where the entries of a step stand in the candidate's calendar. */
export type Place =
  | { readonly kind: 'timed'; readonly startsAt: Instant; readonly endsAt: Instant }
  /** All days from the first to the last. */
  | { readonly kind: 'days'; readonly from: Day; readonly last: Day };

/** The window of a step as instants. */
export interface StepWindow {
  readonly opensAt: Instant;
  readonly dueAt: Instant | undefined;
}

/** Long enough to be seen in a day's column, short enough to leave the day open. */
const NOTE: number = 15 * MINUTE;
const CALL: number = 20 * MINUTE;
/** Nobody writes on the way out of the interview. */
const AFTER_INTERVIEW: number = 30 * MINUTE;
/** A longer bar would hide more than it says. */
const LONGEST_SPAN = 7;
/** RFC 5545 has four digits for a year; a day before its end leaves room for what is written past it. */
const LAST_INSTANT: Instant = Date.UTC(9999, 11, 30);

/** What has to happen at a time of day, not some time on a day. */
const onTheClock: ReadonlySet<Purpose> = new Set(['next-steps', 'thanks', 'debrief', 'no-show', 'offer']);
const afterInterview: ReadonlySet<Purpose> = new Set(['thanks', 'debrief']);

/** The window of a step; nothing for one without dates. */
export function windowOf({ opensAt, dueAt }: Step): StepWindow | undefined {
  const opens = readInstant(opensAt);
  const due = readInstant(dueAt);
  if (opens === undefined) return undefined;
  return { opensAt: Math.min(opens, LAST_INSTANT), dueAt: due && Math.min(due, LAST_INSTANT) };
}

/** The one place of a step, or the two of its opening and its last day. */
export function placesOf(step: Step, window: StepWindow, zone: Zone): readonly [Place, ...Place[]] {
  const call = firstCall(step, zone);
  if (call) return [call];
  const from = localDay(zone, window.opensAt);
  const last = localDay(zone, window.dueAt ?? window.opensAt);
  if (onTheClock.has(step.purpose) || (from === last && isDueInHours(step))) return [atOpening(step, window, zone)];
  if (last - from < LONGEST_SPAN) return [{ kind: 'days', from, last }];
  return [
    { kind: 'days', from, last: from },
    { kind: 'days', from: last, last },
  ];
}

/** A policy's own rule may count in hours whatever its purpose. */
function isDueInHours({ because }: Step): boolean {
  return because.some(({ code, sets }) => code === 'due.elapsed' && sets === 'dueAt');
}

function atOpening(step: Step, { opensAt, dueAt }: StepWindow, zone: Zone): Place {
  const later = afterInterview.has(step.purpose) && opensWithInterview(step) ? opensAt + AFTER_INTERVIEW : opensAt;
  const startsAt = toSecond(dueAt !== undefined && later >= dueAt ? opensAt : later);
  return { kind: 'timed', startsAt, endsAt: Math.min(startsAt + NOTE, midnightAfter(zone, startsAt)) };
}

/** No snooze or roll has moved it: it opens as the interview ends. */
function opensWithInterview({ because }: Step): boolean {
  return because.some(
    ({ code, sets, anchor }) => code === 'opens.at-fact' && sets === 'opensAt' && anchor === 'interview-end',
  );
}

/** A call in the first stretch that has room for it; where none has, in the longest. */
function firstCall({ slots = [] }: Step, zone: Zone): Place | undefined {
  let longest: { readonly startsAt: Instant; readonly length: number } | undefined;
  for (const { from, until } of slots) {
    const ends = readInstant(until) ?? 0;
    for (let startsAt = toSecond(readInstant(from) ?? ends); startsAt < ends;) {
      const midnight = midnightAfter(zone, startsAt);
      const length = Math.min(ends, midnight, startsAt + CALL) - startsAt;
      if (length === CALL) return { kind: 'timed', startsAt, endsAt: startsAt + CALL };
      if (!longest || length > longest.length) longest = { startsAt, length };
      startsAt = midnight;
    }
  }
  return longest && { kind: 'timed', startsAt: longest.startsAt, endsAt: longest.startsAt + longest.length };
}

/** The candidate's next midnight: an entry that crosses it would fill the day after as well. */
function midnightAfter(zone: Zone, instant: Instant): Instant {
  return instantAt(zone, localDay(zone, instant) + 1, 0);
}

function toSecond(instant: Instant): Instant {
  return Math.floor(instant / 1000) * 1000;
}

/** When a place begins; of an all-day one the midnight of the zone. */
export function startOf(place: Place, zone: Zone): Instant {
  return place.kind === 'timed' ? place.startsAt : instantAt(zone, place.from, 0);
}
