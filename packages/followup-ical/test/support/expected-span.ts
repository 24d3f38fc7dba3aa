import type { Step, Timeline } from 'followup-core';

const MINUTE = 60_000;

/** Start and end of a step's entries by the timeline alone, worked out without the code under test. */
export function expectedSpans(step: Step, { candidateTimeZone }: Timeline): (readonly [string, string])[] {
  const opens = Date.parse(step.opensAt ?? '');
  const due = Date.parse(step.dueAt ?? step.opensAt ?? '');
  const [slot] = step.slots ?? [];
  if (slot) return [timed(Date.parse(slot.from), 20)];
  if (['next-steps', 'no-show', 'offer'].includes(step.purpose)) return [timed(opens, 15)];
  if (['thanks', 'debrief'].includes(step.purpose)) return [timed(opens + 30 * MINUTE, 15)];
  const first = dateIn(candidateTimeZone, opens);
  const last = dateIn(candidateTimeZone, due);
  if (Date.parse(last) - Date.parse(first) < 7 * 1440 * MINUTE) return [[first, dayAfter(last)]];
  return [first, last].map((day) => [day, dayAfter(day)] as const);
}

function timed(start: number, minutes: number): readonly [string, string] {
  const text = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
  return [text(start), text(start + minutes * MINUTE)];
}

/** The host's own calendar, asked for a zone: a second opinion on the engine's. */
function dateIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 1440 * MINUTE).toISOString().slice(0, 10);
}
