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
  /** The interviews, and the reminders that they left it: most interviews are not in its way. */
  readonly interviews: string;
  readonly reminders: string;
  readonly entries: readonly Entry[];
}

/** More than any one candidate has; a cache that serves many is emptied now and then. */
const MOST_STEPS = 50_000;
const MOST_TEXTS = 1000;

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
  readonly #texts = new Map<string, string>();

  constructor(mostSteps: number = MOST_STEPS) {
    this.#mostSteps = mostSteps;
  }

  /** The entries of a step, written anew only where something that they depend on has changed. */
  entries(
    step: Step,
    key: string,
    context: TimelineContext,
    remind: () => string,
    write: () => readonly Entry[],
  ): readonly Entry[] {
    const shared = this.#sharedBy(context);
    const interviews = this.#known(context.interviewsKey);
    const known = this.#byStep.get(step) ?? this.#byId.get(step.id);
    const isKnown = known?.key === key && known.shared === shared && isSameStep(known.step, step);
    if (isKnown && known.interviews === interviews) return known.entries;
    const reminders = remind();
    const entries = isKnown && known.reminders === reminders ? known.entries : write();
    const cached = { step: copyOf(step), key, shared, interviews, reminders, entries };
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

  /** The text of before, if it is the same: what is compared a thousand times is then one and the same. */
  #known(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(text, text);
    return text;
  }

  #sharedBy(context: TimelineContext): string {
    let shared = this.#shared.get(context);
    if (shared === undefined) {
      const { applicationId, company, role, people, timeZone, candidateTimeZone } = context.timeline;
      const { locale, discreet, zoned, keepDone, alarms } = context.settings;
      shared = this.#known(
        JSON.stringify([
          [applicationId, company, role, people, timeZone, candidateTimeZone],
          [locale, discreet, zoned, keepDone, alarms],
        ]),
      );
      this.#shared.set(context, shared);
    }
    return shared;
  }
}

/** A caller may change a step that it has, however deep. */
function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => copyOf(each)) as T;
  // Spread first: a copy of the same build is compared faster.
  const copy = { ...value };
  for (const key in copy) copy[key] = copyOf(copy[key]);
  return copy;
}
