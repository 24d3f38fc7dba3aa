import { refuse } from '../errors.ts';
import type { Step, Timeline } from '../model/timeline.ts';

/** What is set anew and what is gone. */
export interface FieldDiff<T> {
  readonly set: Partial<T>;
  readonly unset: readonly string[];
}

export interface StepDiff extends FieldDiff<Step> {
  readonly stepId: string;
}

type Head = Omit<Timeline, 'steps'>;

/** What turns one timeline into another. */
export interface TimelineDiff {
  readonly applicationId: string;
  readonly fields: FieldDiff<Head>;
  readonly added: readonly Step[];
  /** The ids of the steps that are gone. */
  readonly removed: readonly string[];
  readonly changed: readonly StepDiff[];
  /** The ids in their new order; absent where what stays keeps its order and what is new comes last. */
  readonly order?: readonly string[];
}

/**
 * What differs between two timelines of one application.
 * @throws FollowupError `diff.mismatch` for timelines of two applications
 */
export function diffTimelines(before: Timeline, after: Timeline): TimelineDiff {
  if (before.applicationId !== after.applicationId)
    refuse('diff.mismatch', '/after/applicationId', before.applicationId, after.applicationId);
  const { steps: oldSteps, ...oldHead } = before;
  const { steps: newSteps, ...newHead } = after;
  const old = byId(oldSteps);
  const fresh = byId(newSteps);
  const added = newSteps.filter(({ id }) => !old.has(id));
  const removed = oldSteps.filter(({ id }) => !fresh.has(id)).map(({ id }) => id);
  const changed = oldSteps.flatMap((step) => {
    const other = fresh.get(step.id);
    const diff = other && diffFields(step, other);
    return diff ? [{ stepId: step.id, ...diff }] : [];
  });
  const natural = [...oldSteps.filter(({ id }) => fresh.has(id)), ...added].map(({ id }) => id);
  const order = newSteps.map(({ id }) => id);
  return {
    applicationId: after.applicationId,
    fields: diffFields(oldHead, newHead) ?? { set: {}, unset: [] },
    added,
    removed,
    changed,
    ...(!same(natural, order) && { order }),
  };
}

/** Whether two steps say the same, field by field. */
export function isSameStep(a: Step, b: Step): boolean {
  return same(a, b);
}

/** Nothing differs. */
export function isEmptyDiff({ fields, added, removed, changed, order }: TimelineDiff): boolean {
  const heads = Object.keys(fields.set).length + fields.unset.length;
  return heads + added.length + removed.length + changed.length === 0 && order === undefined;
}

/**
 * Applies a difference to the timeline that it was taken from.
 * @throws FollowupError `diff.mismatch` where the timeline lacks a step that the difference changes
 */
export function applyTimelineDiff(before: Timeline, diff: TimelineDiff): Timeline {
  if (before.applicationId !== diff.applicationId)
    refuse('diff.mismatch', '/applicationId', before.applicationId, diff.applicationId);
  const { steps, ...head } = before;
  const known = byId(steps);
  for (const { stepId } of diff.changed)
    if (!known.has(stepId)) refuse('diff.mismatch', '/changed', 'a step of the timeline', stepId);
  const changes = new Map(diff.changed.map((change) => [change.stepId, change]));
  const removed = new Set(diff.removed);
  const kept = steps.filter(({ id }) => !removed.has(id)).map((step) => applyFields(step, changes.get(step.id)));
  const all = [...kept, ...diff.added];
  const reordered = byId(all);
  return {
    ...applyFields(head, diff.fields),
    steps: diff.order ? diff.order.flatMap((id) => reordered.get(id) ?? []) : all,
  };
}

function byId(steps: readonly Step[]): Map<string, Step> {
  return new Map(steps.map((step) => [step.id, step]));
}

function diffFields<T extends object>(before: T, after: T): FieldDiff<T> | undefined {
  const set: Partial<T> = {};
  for (const key of Object.keys(after) as (keyof T)[]) if (!same(before[key], after[key])) set[key] = after[key];
  const unset = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return Object.keys(set).length + unset.length > 0 ? { set, unset } : undefined;
}

function applyFields<T extends object>(before: T, diff: FieldDiff<T> | undefined): T {
  if (!diff) return before;
  const fields = { ...before, ...diff.set };
  for (const key of diff.unset) delete fields[key as keyof T];
  return fields;
}

/** Deep equality of JSON values. A calendar compares a thousand steps at a time. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return isSameList(a, b);
  let surplus = 0;
  for (const _ in b) surplus++;
  for (const key in a) {
    surplus--;
    const value: unknown = b[key as never];
    if (!same(a[key as never], value) || (value === undefined && !Object.hasOwn(b, key))) return false;
  }
  return surplus === 0;
}

function isSameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!same(a[index], b[index])) return false;
  return true;
}
