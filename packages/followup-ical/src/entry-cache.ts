import { isSameStep, type Step } from 'followup-core';
import type { Entry } from './entry.ts';
import type { TimelineContext } from './timeline-context.ts';

/** The entries of a step, and all that they depend on. */
interface Cached {
  readonly step: Step;
  /** What is its own beside the step. */
  readonly key: string;
  /** What the steps of its timeline share. */
  readonly shared: string;
  readonly entries: readonly Entry[];
}

/** More than any one candidate has; a cache that serves many is emptied now and then. */
const MOST_STEPS = 50_000;

/**
 * Keeps what was written of each step, so that a calendar of which one step changed costs little more than that step.
 * It changes no byte. Steps that are planned anew but say the same are found by their id: give each call the same cache.
 */
export class EntryCache {
  /** For calls without a cache: it knows a step for as long as its caller keeps that very object. */
  static readonly transient: EntryCache = new EntryCache(0);

  readonly #mostSteps: number;
  readonly #byId = new Map<string, Cached>();
  readonly #byStep = new WeakMap<Step, Cached>();
  readonly #bytes = new WeakMap<Entry, string>();
  readonly #shared = new WeakMap<TimelineContext, string>();

  constructor(mostSteps: number = MOST_STEPS) {
    this.#mostSteps = mostSteps;
  }

  /** The entries of a step, written anew only where something that they depend on has changed. */
  entries(step: Step, key: string, context: TimelineContext, write: () => readonly Entry[]): readonly Entry[] {
    const shared = this.#sharedBy(context);
    const known = this.#byStep.get(step) ?? this.#byId.get(step.id);
    if (known?.key === key && known.shared === shared && isSameStep(known.step, step)) return known.entries;
    const cached = { step: copyOf(step), key, shared, entries: write() };
    this.#byStep.set(step, cached);
    if (this.#mostSteps > 0) {
      if (this.#byId.size >= this.#mostSteps) this.#byId.clear();
      this.#byId.set(step.id, cached);
    }
    return cached.entries;
  }

  bytesOf(entry: Entry): string | undefined {
    return this.#bytes.get(entry);
  }

  keepBytes(entry: Entry, bytes: string): void {
    this.#bytes.set(entry, bytes);
  }

  #sharedBy(context: TimelineContext): string {
    let shared = this.#shared.get(context);
    if (shared === undefined) {
      const { applicationId, company, role, people, timeZone, candidateTimeZone } = context.timeline;
      const { locale, discreet, zoned, keepDone } = context.settings;
      shared = JSON.stringify([
        [applicationId, company, role, people, timeZone, candidateTimeZone],
        [locale, discreet, zoned, keepDone],
      ]);
      this.#shared.set(context, shared);
    }
    return shared;
  }
}

/** A caller may change a step that it has, however deep. */
function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => copyOf(each)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each as unknown)])) as T;
}
