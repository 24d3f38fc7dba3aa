import { statusContact } from '../facts/people.ts';
import type { Contact } from '../model/contact.ts';
import { addBusinessDays, countBusinessDays } from '../time/business-day.ts';
import type { Day } from '../time/civil-date.ts';
import { localDay } from '../time/wall-clock.ts';
import { isPending, unmadeDay } from './assign-status.ts';
import type { Covered, Governance, Postponed } from './attempt.ts';
import type { Draft } from './draft.ts';
import type { Plan } from './plan-timeline.ts';

type Replan = (index: number, governance: Governance) => Plan;

/** One of the applications whose status thread reaches the same person. */
interface Thread {
  readonly index: number;
  plan: Plan;
  readonly made: Map<string, number>;
  readonly merged: Map<string, Covered>;
  readonly postponed: Map<string, Postponed>;
  /** Its messages cover other applications, so it goes on speaking for them. */
  speaks: boolean;
}

/**
 * Makes one message where two applications would write to the same person within a few business days: on the later
 * date, covering both. From then on the two threads go on as one.
 */
export function mergeContacts(plans: readonly Plan[], replan: Replan): Plan[] {
  const merged = [...plans];
  for (const group of groupsByPerson(plans)) {
    const threads = group.map((index) => openThread(plans[index] as Plan, index));
    const governed = new Governed(threads, replan);
    governed.shareMade();
    governed.postponeRecent();
    governed.mergeNext();
    for (const { index, plan } of threads) merged[index] = { ...plan, governed: true };
  }
  return merged;
}

function openThread(plan: Plan, index: number): Thread {
  return { index, plan, made: new Map(), merged: new Map(), postponed: new Map(), speaks: false };
}

/** Applications by the person of their status thread; only where there is more than one. */
function groupsByPerson(plans: readonly Plan[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, plan] of plans.entries()) {
    const contact = statusContact(plan.planning.known);
    if (!contact || !plan.drafts.some(({ attempt }) => attempt !== undefined)) continue;
    const key = personKey(contact);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Ids are each application's own, so a person is known by an address; telephone numbers may be a switchboard's. */
function personKey({ email, linkedin, id, name }: Contact): string {
  if (email) return `email ${email.toLowerCase()}`;
  return linkedin ? `linkedin ${linkedin.toLowerCase()}` : JSON.stringify([id, name]);
}

class Governed {
  readonly #threads: readonly Thread[];
  readonly #replan: Replan;

  constructor(threads: readonly Thread[], replan: Replan) {
    this.#threads = threads;
    this.#replan = replan;
  }

  /** A message that was made settles what it covered: one attempt of each other thread, planned for no later. */
  shareMade(): void {
    const made = this.#threads.flatMap((thread) =>
      attemptsOf(thread.plan).flatMap((draft) =>
        draft.doneAt === undefined ? [] : [{ thread, draft, at: draft.doneAt }],
      ),
    );
    for (const { thread: host, draft: message, at } of made.toSorted((a, b) => a.at - b.at))
      for (const thread of this.#threads) {
        const next = thread === host ? undefined : nextOf(thread.plan);
        if (!next || !isOlder(thread.plan, next, at)) continue;
        if (dueDay(next) > dueDay(message) || !isNear(thread.plan, dueDay(next), dueDay(message))) continue;
        thread.made.set(next.id, at);
        noteCover(host, message, thread.plan, next);
        this.#again(thread);
      }
  }

  /** Who has just heard about another application hears about this one only after a while. */
  postponeRecent(): void {
    for (const thread of this.#threads) {
      const next = nextOf(thread.plan);
      const recent = next && this.#recentContact(thread, next);
      if (!next || !recent) continue;
      thread.postponed.set(next.id, recent);
      this.#again(thread);
    }
  }

  /** Covers the next attempts that lie close together by the latest of them, and the ones after by its successors. */
  mergeNext(): void {
    const open = this.#threads
      .filter(({ plan }) => nextOf(plan))
      .toSorted((a, b) => nextDueDay(a.plan) - nextDueDay(b.plan) || a.index - b.index);
    // What is still ahead has fixed days; what is late comes along with it, as its own day is always today.
    const clusters: Thread[][] = [];
    for (const isAhead of [true, false])
      for (const thread of open.filter(({ plan }) => (nextLateDay(plan) === undefined) === isAhead)) {
        const cluster = clusters.find((one) =>
          (isAhead ? [one[0]] : one).some((other) => other && isClose(thread, other)),
        );
        if (cluster) cluster.push(thread);
        else clusters.push([thread]);
      }
    for (const cluster of clusters) {
      const host = cluster.reduce((a, b) => (hostOrder(a, b) > 0 ? a : b));
      for (const thread of cluster) if (thread !== host) this.#cover(thread, host);
    }
  }

  #cover(thread: Thread, host: Thread): void {
    const messages = threadOf(host.plan);
    const covered = threadOf(thread.plan);
    for (const [place, draft] of covered.entries()) {
      const message = messages[place];
      if (!message) break;
      thread.merged.set(draft.id, coveredBy(host.plan, message));
    }
    this.#again(thread);
    for (const [place, { id }] of covered.entries()) {
      const message = messages[place];
      const draft = thread.plan.drafts.find((one) => one.id === id);
      if (message && draft) noteCover(host, message, thread.plan, draft);
    }
  }

  #recentContact(thread: Thread, next: Draft): Postponed | undefined {
    const { known, book } = thread.plan.planning;
    const opens = next.window?.openDay ?? 0;
    let latest: Postponed | undefined;
    for (const { plan, made } of this.#threads) {
      if (plan === thread.plan) continue;
      for (const { doneAt, attempt, id } of plan.drafts) {
        if (attempt === undefined || doneAt === undefined || made.has(id)) continue;
        const from = localDay(known.zone, doneAt);
        const day = addBusinessDays(known.calendar, from, book.policy.limits.sameContactBusinessDays);
        if (day > opens && (!latest || from > latest.from))
          latest = { applicationId: plan.planning.known.id, from, day };
      }
    }
    return latest;
  }

  #again(thread: Thread): void {
    const { index, made, merged, postponed } = thread;
    const covers = new Map(thread.plan.drafts.map((draft) => [draft.id, draft]));
    thread.plan = this.#replan(index, { made, merged, postponed });
    // What a message covers is noted on its draft: the new one takes it over.
    for (const draft of thread.plan.drafts) {
      const before = covers.get(draft.id);
      if (!before?.because.some(({ code }) => code === 'covers-others')) continue;
      draft.because.push(...before.because.filter(({ code }) => code === 'covers-others'));
      if (before.coversInterviews) draft.coversInterviews = before.coversInterviews;
    }
  }
}

function attemptsOf({ drafts }: Plan): Draft[] {
  return drafts.filter(({ attempt, window }) => attempt !== undefined && window !== undefined);
}

/** The next attempt: still to be made, or left unmade until it expired. */
function nextOf(plan: Plan): Draft | undefined {
  return attemptsOf(plan).find(({ status }) => isPending(status) || status === 'expired');
}

/** The next attempt and those of its wait that follow. */
function threadOf(plan: Plan): Draft[] {
  const next = nextOf(plan);
  return attemptsOf(plan).filter(
    ({ wait, attempt = 0, status }) =>
      wait === next?.wait && attempt >= (next?.attempt ?? 0) && status !== 'done' && status !== 'skipped',
  );
}

function dueDay({ window }: Draft): Day {
  return window?.dueDay ?? window?.openDay ?? 0;
}

function nextDueDay(plan: Plan): Day {
  const next = nextOf(plan);
  return next ? dueDay(next) : 0;
}

/** When something late reaches the person: today, or the day on which it expired. */
function nextLateDay(plan: Plan): Day | undefined {
  return unmadeDay(plan.planning.known, nextOf(plan)?.window);
}

/** Whether two next attempts would reach the person within the limit; the first of them may be late. */
function isClose({ plan: a }: Thread, { plan: b }: Thread): boolean {
  const [first, second] = nextDueDay(a) <= nextDueDay(b) ? [a, b] : [b, a];
  return isNear(second, Math.max(nextDueDay(first), nextLateDay(first) ?? 0), nextDueDay(second));
}

/** The later plan covers the others; on one day the thread that already speaks for others, else the first listed. */
function hostOrder(a: Thread, b: Thread): number {
  return nextDueDay(a.plan) - nextDueDay(b.plan) || Number(a.speaks) - Number(b.speaks) || b.index - a.index;
}

function isNear({ planning }: Plan, from: Day, until: Day): boolean {
  const { limits } = planning.book.policy;
  return countBusinessDays(planning.known.calendar, from, until) <= limits.sameContactBusinessDays;
}

/** The wait of an attempt had begun by then. */
function isOlder({ waits }: Plan, { wait }: Draft, at: number): boolean {
  return waits.some(({ number, openedAt }) => number === wait && openedAt <= at);
}

function coveredBy(plan: Plan, message: Draft): Covered {
  const { status, window, id } = message;
  return {
    applicationId: plan.planning.known.id,
    stepId: id,
    day: unmadeDay(plan.planning.known, window) ?? window?.openDay ?? 0,
    expiredAt: status === 'expired' ? window?.expiresAt : undefined,
  };
}

function noteCover(host: Thread, message: Draft, plan: Plan, covered: Draft): void {
  const draft = host.plan.drafts.find(({ id }) => id === message.id) ?? message;
  host.speaks = true;
  draft.because.push({ code: 'covers-others', applicationId: plan.planning.known.id, stepId: covered.id });
  // Interview ids are each application's own: the same one twice is two interviews.
  draft.coversInterviews = [...(draft.coversInterviews ?? []), ...(covered.coversInterviews ?? [])];
}
