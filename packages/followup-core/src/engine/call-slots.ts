import { isBusinessDay } from '../time/business-day.ts';
import { DAY, instantAt, localDay, type Instant } from '../time/wall-clock.ts';
import type { Planning, Window } from './draft.ts';

export interface CallSlot {
  readonly from: Instant;
  readonly until: Instant;
}

/** When to call within a window: the employer's hours, outside the candidate's own quiet hours. */
export function callSlots({ known, book }: Planning, window: Window): CallSlot[] {
  const { from, until } = book.hours.phone;
  const slots: CallSlot[] = [];
  const lastDay = window.dueDay ?? window.openDay;
  for (let day = window.openDay; day <= lastDay; day++) {
    if (!isBusinessDay(known.calendar, day)) continue;
    const opens = Math.max(instantAt(known.zone, day, from), window.opensAt);
    const closes = Math.min(instantAt(known.zone, day, until), window.dueAt ?? Number.POSITIVE_INFINITY);
    if (opens >= closes) continue;
    let free: CallSlot[] = [{ from: opens, until: closes }];
    for (const quiet of quietStretches({ known, book }, day)) free = free.flatMap((slot) => without(slot, quiet));
    slots.push(...free);
  }
  return slots;
}

/** The candidate's quiet hours that may touch an employer's day: zones lie up to a day apart. */
function quietStretches({ known: { candidate, zone } }: Planning, day: number): CallSlot[] {
  const { quiet } = candidate;
  if (!quiet || quiet.from === quiet.until) return [];
  const noon = localDay(candidate.zone, instantAt(zone, day, DAY / 2));
  const length = quiet.until > quiet.from ? 0 : 1;
  return [-2, -1, 0, 1].map((shift) => ({
    from: instantAt(candidate.zone, noon + shift, quiet.from),
    until: instantAt(candidate.zone, noon + shift + length, quiet.until),
  }));
}

function without(slot: CallSlot, quiet: CallSlot): CallSlot[] {
  if (quiet.until <= slot.from || quiet.from >= slot.until) return [slot];
  const pieces: CallSlot[] = [];
  if (quiet.from > slot.from) pieces.push({ from: slot.from, until: quiet.from });
  if (quiet.until < slot.until) pieces.push({ from: quiet.until, until: slot.until });
  return pieces;
}
