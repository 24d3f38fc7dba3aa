import { civilDateOf } from '../time/civil-date.ts';
import { localDay, type Instant } from '../time/wall-clock.ts';
import { isPending } from './assign-status.ts';
import type { Draft, Planning } from './draft.ts';

/** How many personal notes each month has had, by year and month in the candidate's zone. */
export type NoteAllowance = Map<number, number>;

/** Marks the invitations that still have a personal note within the month's allowance, in listed order. */
export function allowNotes(planning: Planning, drafts: readonly Draft[], used: NoteAllowance): void {
  for (const draft of drafts) {
    if (draft.entry.purpose !== 'connect' || !(isPending(draft.status) || draft.status === 'done')) continue;
    const at = draft.doneAt ?? draft.window?.opensAt;
    if (at !== undefined) draft.personalNote = spendNote(planning, at, used);
  }
}

/** Spends the notes of invitations that were sent and withdrawn. */
export function countWithdrawn(planning: Planning, drafts: readonly Draft[], used: NoteAllowance): void {
  for (const { noteSpentAt } of drafts) if (noteSpentAt !== undefined) spendNote(planning, noteSpentAt, used);
}

function spendNote({ known, book }: Planning, at: Instant, used: NoteAllowance): boolean {
  const { year, month } = civilDateOf(localDay(known.candidate.zone, at));
  const key = year * 12 + month;
  const before = used.get(key) ?? 0;
  const isLeft = before < book.policy.limits.linkedinNotesPerMonth;
  if (isLeft) used.set(key, before + 1);
  return isLeft;
}
