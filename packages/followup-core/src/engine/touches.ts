import { factsOf, type EventLog, type Fact } from '../facts/known.ts';
import { isConnected, isUsable } from '../facts/people.ts';
import { isSnooze, type StepFact } from '../facts/step-events.ts';
import type { Contact } from '../model/contact.ts';
import type { Reason } from '../model/reason.ts';
import type { Channel } from '../model/vocabulary.ts';
import { formatInstant } from '../time/date-time.ts';
import { localDay, type Instant } from '../time/wall-clock.ts';
import { assignStatus, isExpired } from './assign-status.ts';
import { passCadence, reach, restartCadence, startCadence, type Beginning, type Cadence } from './cadence.ts';
import { closeWindow } from './close-window.ts';
import { addOffset, daysAfter, openOnDay, type Opening } from './open-window.ts';
import { stepId, type Draft, type Planning, type Window } from './draft.ts';
import type { RuleEntry } from './rulebook.ts';
import { settledReason } from './settled-reason.ts';
import { readSnooze, snoozedWindow, type Closed, type Snooze } from './snooze.ts';

/** The touches with one person, followed through what happened since the process ended. */
export class Touches {
  readonly #planning: Planning;
  readonly #entry: RuleEntry;
  readonly #person: Contact;
  readonly #channel: Channel;
  /** Why the person cannot be written to. */
  readonly #unusable: Reason | undefined;
  readonly #pausedAt: Instant | undefined;
  readonly #drafts: Draft[] = [];
  /** Touches settled by their id before they were reached. */
  readonly #early = new Map<string, StepFact>();
  #cadence: Cadence;
  #about: Partial<Reason>;
  #snoozes: Snooze[] = [];

  constructor(planning: Planning, entry: RuleEntry, person: Contact, beginning: Beginning) {
    const { known } = planning;
    this.#planning = planning;
    this.#entry = entry;
    this.#person = person;
    this.#cadence = startCadence(entry.rule, localDay(known.zone, beginning.at));
    this.#about = beginning.about;
    this.#pausedAt = factsOf(known.log, 'stay-in-touch.paused')[0]?.at;
    const wanted = entry.channels.filter((channel) => channel !== 'linkedin' || isConnected(known, person));
    const usable = wanted.find((channel) => isUsable(person, channel));
    const refused = wanted.find((channel) => person.refuses?.includes(channel));
    this.#channel = usable ?? refused ?? wanted[0] ?? 'email';
    this.#unusable = usable
      ? undefined
      : {
          code: refused ? 'suppressed.refused' : 'blocked.no-address',
          contactId: person.id,
          channel: this.#channel,
        };
  }

  /** Plans the touches: those that happened, the one that is due, and the forecast of the rest. */
  follow(happened: readonly Fact[]): Draft[] {
    for (const fact of happened.toSorted((a, b) => a.at - b.at)) {
      this.#letExpire(fact.at);
      if (fact.event.type === 'contact.made') this.#restart(fact.at);
      else this.#mark(fact as StepFact);
    }
    this.#letExpire(this.#planning.known.now);
    if (this.#unusable && this.#isLeft()) return [...this.#drafts, this.#stuck(this.#unusable)];
    while (this.#isLeft()) this.#add(this.#early.get(this.#nextId()));
    return this.#drafts;
  }

  #isLeft(): boolean {
    return this.#drafts.length < (this.#entry.rule.times ?? 1);
  }

  #nextId(): string {
    return stepId(this.#planning.known.id, this.#entry.rule.id, this.#person.id, String(this.#drafts.length + 1));
  }

  #restart(at: Instant): void {
    this.#cadence = restartCadence(this.#cadence, localDay(this.#planning.known.zone, at));
    this.#about = { contactId: this.#person.id };
  }

  /** Lets an event settle or snooze the touch that it names; without an id, the one that is next. */
  #mark(fact: StepFact): void {
    const { event } = fact;
    const { log } = this.#planning.known;
    const next = this.#isLeft() ? this.#nextId() : undefined;
    const id = event.stepId ?? next;
    if (isSnooze(fact)) {
      if (id === next && next !== undefined && !this.#unusable)
        this.#snoozes.push(readSnooze(this.#planning.known, fact));
      else log.ignore(fact, 'nothing-to-settle');
      return;
    }
    const past = this.#drafts.findIndex((draft) => draft.id === id);
    if (id === undefined || (past >= 0 && this.#drafts[past]?.status !== 'expired')) {
      log.ignore(fact, id === undefined ? 'nothing-to-settle' : 'already-settled');
      return;
    }
    if (past >= 0) this.#makeAfterAll(past, fact);
    else if (id === next) this.#add(fact);
    else this.#early.set(id, fact);
    if (event.type === 'step.done') this.#restart(fact.at);
  }

  /** A touch that had expired was made after all. */
  #makeAfterAll(index: number, fact: StepFact): void {
    const draft = this.#drafts[index];
    if (!draft) return;
    const because = [settledReason(this.#planning, fact), ...draft.because.filter(({ code }) => code !== 'expired')];
    this.#drafts[index] = { ...draft, ...settledAs(fact), because };
  }

  /** Touches left unmade until they expired count, and the next one is reached. A pause lets none expire. */
  #letExpire(at: Instant): void {
    const until = Math.min(at, this.#pausedAt ?? at);
    while (this.#isLeft()) {
      const early = this.#early.get(this.#nextId());
      if (!early && (this.#unusable || !isExpired(this.#close().window, until))) return;
      this.#add(early);
    }
  }

  #open(): Opening {
    const offset = reach(this.#cadence);
    const day = addOffset(this.#planning, this.#cadence.anchor, offset);
    const reason = daysAfter(this.#planning, 'outcome', this.#cadence.anchor, offset, day, this.#about);
    return openOnDay(this.#planning, day, this.#channel, [reason]);
  }

  /** The window of the touch that is next, and whether a snooze set it; the log is told once, when it is settled. */
  #close(log?: EventLog): Closed & { readonly snoozed: boolean } {
    const opening = this.#open();
    const close = (later: Opening, before?: Window) =>
      closeWindow(this.#planning, this.#entry, this.#channel, later, { anchorAt: later.at, before });
    const plain = close(opening);
    const snoozed = snoozedWindow(this.#planning, this.#channel, opening, plain.window, this.#snoozes, close, log);
    return { ...(snoozed ?? plain), snoozed: snoozed !== undefined };
  }

  #add(fact: StepFact | undefined): void {
    const { known } = this.#planning;
    const { window, because, snoozed } = this.#close(known.log);
    const expired = !fact && isExpired(window, Math.min(known.now, this.#pausedAt ?? known.now));
    const pausedAt = fact || expired ? undefined : this.#pausedAt;
    const kept = pausedAt === undefined ? window : { ...window, expiresAt: undefined };
    const reasons: Reason[] = fact ? [settledReason(this.#planning, fact)] : [];
    if (pausedAt !== undefined) reasons.push({ code: 'waiting.paused', at: formatInstant(pausedAt, known.zone) });
    reasons.push(...because.filter(({ sets }) => pausedAt === undefined || sets !== 'expiresAt'));
    if (expired && window.expiresAt !== undefined)
      reasons.push({ code: 'expired', at: formatInstant(window.expiresAt, known.zone) });
    this.#drafts.push({
      id: this.#nextId(),
      entry: this.#entry,
      channel: this.#channel,
      contact: this.#person,
      occurrence: this.#drafts.length + 1,
      window: kept,
      status: assignStatus({ waiting: pausedAt !== undefined, snoozed, window: kept }, known.now),
      ...(fact && settledAs(fact)),
      because: reasons,
    });
    this.#cadence = passCadence(this.#cadence);
    this.#snoozes = [];
  }

  /** Nobody can be reached: one step without dates or occurrence. */
  #stuck(reason: Reason): Draft {
    return {
      id: stepId(this.#planning.known.id, this.#entry.rule.id, this.#person.id, 'none'),
      entry: this.#entry,
      channel: this.#channel,
      contact: this.#person,
      status: reason.code === 'suppressed.refused' ? 'suppressed' : 'blocked',
      because: [reason],
    };
  }
}

function settledAs(fact: StepFact): Pick<Draft, 'status' | 'doneAt'> {
  return fact.event.type === 'step.done' ? { status: 'done', doneAt: fact.at } : { status: 'skipped' };
}
