import { statusContact } from '../facts/people.ts';
import type { Contact } from '../model/contact.ts';
import type { Reason } from '../model/reason.ts';
import { addBusinessDays, countBusinessDays, rollForward } from '../time/business-day.ts';
import type { Day } from '../time/civil-date.ts';
import { localDay, type Instant } from '../time/wall-clock.ts';
import { isPending } from './assign-status.ts';
import type { Draft } from './draft.ts';
import type { Governance } from './attempt.ts';
import type { Plan } from './plan-timeline.ts';

type Replan = (index: number, governance: Governance) => Plan;

interface OpenGovernance extends Governance {
  readonly made: Map<string, Instant>;
  readonly merged: Map<string, { applicationId: string; stepId: string; day: Day }>;
  readonly notBefore: Map<string, { applicationId: string; from: Day; day: Day }>;
  readonly covers: Map<string, Reason[]>;
}

/** One attempt that reaches a person, on the day from which the next one would count. */
interface Reach {
  readonly index: number;
  readonly draft: Draft;
  /** Its due day. */
  readonly planned: Day;
  /** Its due day, or today for what is overdue. */
  readonly day: Day;
}

/**
 * Makes one message where two applications would write to the same person within a few business days: on the later
 * date, covering both. Goes through the attempts in the order of their days, because each decides on those after it.
 */
export function mergeContacts(plans: readonly Plan[], replan: Replan): Plan[] {
  const merged = [...plans];
  for (const group of groupsByPerson(plans)) mergeGroup(group, merged, replan);
  return merged;
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

function mergeGroup(group: readonly number[], plans: Plan[], replan: Replan): void {
  const governances = new Map<number, OpenGovernance>();
  const fixed = new Set<string>();
  for (;;) {
    const next = group.flatMap((index) => reachNext(plans[index] as Plan, index, fixed)).toSorted(byDay)[0];
    if (!next) return;
    const cluster = clusterAround(next, group, plans, fixed);
    // Of messages on one day, the thread that already speaks for others goes on.
    const speaks = ({ index }: Reach) => Number((governances.get(index)?.covers.size ?? 0) > 0);
    cluster.sort((a, b) => isMade(a) - isMade(b) || a.planned - b.planned || speaks(a) - speaks(b) || byDay(a, b));
    // A message that was made covers one attempt of another application, not the next one as well.
    for (const { draft } of cluster) if (draft.status === 'done') fixed.add(`${draft.id} ${next.index}`);
    const host = cluster.at(-1) ?? next;
    const changed = new Set<number>();
    for (const { draft, index } of cluster) {
      fixed.add(draft.id);
      if (draft === host.draft || index === host.index) continue;
      cover(openFor(governances, index), draft, host, plans[host.index] as Plan);
      const about = { applicationId: (plans[index] as Plan).planning.known.id, stepId: draft.id };
      noteCover(openFor(governances, host.index), host.draft.id, { code: 'covers-others', ...about });
      changed.add(index).add(host.index);
    }
    const recent = changed.size === 0 ? recentContact(host, group, plans) : undefined;
    if (recent) {
      openFor(governances, host.index).notBefore.set(host.draft.id, recent);
      changed.add(host.index);
    }
    for (const index of changed) plans[index] = replan(index, openFor(governances, index));
    for (const index of changed) coverInterviews(plans, governances, index);
  }
}

/** The next attempt of an application that is not settled yet: the first one, in the order of its wait. */
function reachNext(plan: Plan, index: number, fixed: ReadonlySet<string>): Reach[] {
  const draft = attemptsOf(plan).find(({ id, status }) => !fixed.has(id) && isPending(status));
  return draft ? [reachOf(plan, index, draft)] : [];
}

function attemptsOf({ drafts }: Plan): Draft[] {
  return drafts.filter(({ attempt, window }) => attempt !== undefined && window !== undefined);
}

function reachOf({ planning: { known } }: Plan, index: number, draft: Draft): Reach {
  const due = draft.window?.dueDay ?? draft.window?.openDay ?? 0;
  const today = draft.status === 'overdue' ? rollForward(known.calendar, localDay(known.zone, known.now)) : due;
  return { index, draft, planned: due, day: Math.max(due, today) };
}

function byDay(a: Reach, b: Reach): number {
  return a.day - b.day || b.index - a.index;
}

/** What else reaches the person within the limit after the earliest: one attempt an application, the latest last. */
function clusterAround(
  first: Reach,
  group: readonly number[],
  plans: readonly Plan[],
  fixed: ReadonlySet<string>,
): Reach[] {
  const others = group.flatMap((index) => {
    if (index === first.index) return [];
    const plan = plans[index] as Plan;
    const made = madeWith(first, plan, index, plans[first.index] as Plan, fixed);
    return made ?? reachNext(plan, index, fixed).filter((other) => isNear(first, other, plan));
  });
  return [first, ...others];
}

/** An attempt that was made and would have been the later of the two: its message covered both. */
function madeWith(first: Reach, plan: Plan, index: number, own: Plan, fixed: ReadonlySet<string>): Reach[] | undefined {
  const planned = { ...first, day: first.planned };
  const openedAt = own.waits.find(({ number }) => number === first.draft.wait)?.openedAt ?? Number.POSITIVE_INFINITY;
  const made = attemptsOf(plan)
    .filter(({ id, doneAt }) => doneAt !== undefined && openedAt <= doneAt && !fixed.has(`${id} ${first.index}`))
    .map((draft) => reachOf(plan, index, draft))
    .find((other) => other.day >= planned.day && isNear(planned, other, plan));
  return made && [made];
}

function isMade({ draft }: Reach): number {
  return Number(draft.status === 'done');
}

function isNear(first: Reach, other: Reach, { planning }: Plan): boolean {
  return (
    countBusinessDays(planning.known.calendar, first.day, other.day) <=
    planning.book.policy.limits.sameContactBusinessDays
  );
}

function cover(governance: OpenGovernance, draft: Draft, host: Reach, { planning }: Plan): void {
  if (host.draft.doneAt !== undefined) governance.made.set(draft.id, host.draft.doneAt);
  else {
    const { known } = planning;
    const day =
      host.draft.status === 'overdue'
        ? rollForward(known.calendar, localDay(known.zone, known.now))
        : (host.draft.window?.openDay ?? host.day);
    governance.merged.set(draft.id, { applicationId: known.id, stepId: host.draft.id, day });
  }
}

/** The person heard about another application just before: this message waits until that is long enough ago. */
function recentContact(
  { draft, day }: Reach,
  group: readonly number[],
  plans: readonly Plan[],
): { applicationId: string; from: Day; day: Day } | undefined {
  let latest: { applicationId: string; from: Day; day: Day } | undefined;
  for (const index of group) {
    const { planning, drafts } = plans[index] as Plan;
    const { calendar, zone, id } = planning.known;
    const within = planning.book.policy.limits.sameContactBusinessDays;
    for (const other of drafts) {
      if (other.attempt === undefined || other.doneAt === undefined || other.id === draft.id) continue;
      const from = localDay(zone, other.doneAt);
      if (from > day || countBusinessDays(calendar, from, day) > within) continue;
      if (!latest || from > latest.from)
        latest = { applicationId: id, from, day: addBusinessDays(calendar, from, within) };
    }
  }
  return latest;
}

function openFor(governances: Map<number, OpenGovernance>, index: number): OpenGovernance {
  let governance = governances.get(index);
  if (!governance)
    governances.set(
      index,
      (governance = { made: new Map(), merged: new Map(), notBefore: new Map(), covers: new Map() }),
    );
  return governance;
}

function noteCover(governance: OpenGovernance, stepId: string, reason: Reason): void {
  const noted = governance.covers.get(stepId) ?? [];
  if (!noted.some((other) => other.stepId === reason.stepId)) governance.covers.set(stepId, [...noted, reason]);
}

/** Lets each message name the interviews of the applications that it covers. */
function coverInterviews(
  plans: readonly Plan[],
  governances: ReadonlyMap<number, OpenGovernance>,
  index: number,
): void {
  const covers = governances.get(index)?.covers;
  for (const draft of plans[index]?.drafts ?? []) {
    const others = covers?.get(draft.id);
    if (!others) continue;
    const ids = others.flatMap(({ stepId }) =>
      plans.flatMap(({ drafts }) => drafts.find((other) => other.id === stepId)?.coversInterviews ?? []),
    );
    draft.coversInterviews = [...new Set([...(draft.coversInterviews ?? []), ...ids])];
  }
}
