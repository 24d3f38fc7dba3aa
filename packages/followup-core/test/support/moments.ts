import type { Application } from 'followup-core';
import { DateTime } from 'luxon';

/** The instants at which an application's own facts happen. */
export function factMoments({ employer, interviews, events = [] }: Application): number[] {
  const read = (text: string | undefined, zone: string): number[] =>
    text === undefined ? [] : [DateTime.fromISO(text, { zone }).toMillis()];
  return [
    ...events.flatMap(({ at }) => read(at, employer.timeZone)),
    ...interviews.flatMap(({ startsAt, endsAt, announcedAt, cancelledAt, timeZone = employer.timeZone }) =>
      [startsAt, endsAt, announcedAt, cancelledAt].flatMap((text) => read(text, timeZone)),
    ),
  ];
}

export function laterNow(now: string, minutes: number): string {
  return isoInstant(Date.parse(now) + minutes * 60_000);
}

/** The ends of a stretch, a millisecond before it, and some moments in between. */
export function momentsUntil(from: number, until: number, shares: readonly number[]): string[] {
  return [from, from + 1, ...shares.map((share) => Math.round(from + share * (until - from))), until - 1, until]
    .filter((at) => at >= from && at <= until)
    .map(isoInstant);
}

export function isoInstant(at: number): string {
  return new Date(at).toISOString();
}
