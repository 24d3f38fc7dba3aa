import { isSameStep, type Step } from 'followup-core';
import type { Entry, Revision } from './entry.ts';
import type { TimelineContext } from './timeline-context.ts';

/** The entries of a step, and all that they depend on. */
interface Cached {
  readonly step: Step;
  readonly revision: string;
  readonly link: string | undefined;
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
  entries(
    step: Step,
    context: TimelineContext,
    stored: Revision | undefined,
    link: string | undefined,
    write: () => readonly Entry[],
  ): readonly Entry[] {
    const shared = this.#sharedBy(context);
    const revision = stored ? `${stored.sequence} ${stored.changedAt}` : context.timeline.factsAt;
    const known = this.#byStep.get(step) ?? this.#byId.get(step.id);
    const isKnown =
      known?.revision === revision && known.link === link && known.shared === shared && isSameStep(known.step, step);
    if (isKnown) return known.entries;
    const cached = { step: copyOf(step), revision, link, shared, entries: write() };
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
      const { timeline, settings, interviews, zoneRule } = context;
      const { applicationId, company, role, people, timeZone, candidateTimeZone } = timeline;
      const { locale, discreet, alarms, keepDone } = settings;
      shared = JSON.stringify([
        [applicationId, company, role, people, timeZone, candidateTimeZone],
        [locale, discreet, alarms, keepDone],
        [interviews, zoneRule],
      ]);
      this.#shared.set(context, shared);
    }
    return shared;
  }
}

/** A caller may change a step that it has. */
function copyOf(step: Step): Step {
  const because = step.because.map((reason) => ({ ...reason, ...(reason.off && { off: { ...reason.off } }) }));
  return { ...step, because, ...(step.slots && { slots: step.slots.map((slot) => ({ ...slot })) }) };
}
