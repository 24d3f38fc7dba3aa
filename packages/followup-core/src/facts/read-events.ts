import { refuse } from '../errors.ts';
import type { Event } from '../model/event.ts';
import type { IgnoredEvent, IgnoredReason } from '../model/timeline.ts';
import { eventTypes, outcomes, purposes, replyKinds } from '../model/vocabulary.ts';
import type { Instant, Zone } from '../time/wall-clock.ts';
import { readDate, readDateTime, readDay, readId, readList, readOneOf, readRecord } from './check-fields.ts';
import type { EventLog, Fact } from './known.ts';

/** The largest number of events that one application may hold. */
const MOST_EVENTS = 10_000;

/**
 * Reads the events: those after `now`, retracted ones and repetitions of an id do not count.
 * @throws FollowupError `event.invalid`, `event.conflict`, `date-time.invalid`, `input.too-complex`
 */
export function readEvents(
  list: readonly Event[] | undefined,
  zone: Zone,
  now: Instant,
  path: string,
  elsewhere: readonly Fact[],
): EventLog {
  const events = readList(list, path, MOST_EVENTS);
  const reasons = new Map<number, IgnoredReason>();
  const byId = new Map<string, Event>();
  const ahead: Instant[] = [];
  let facts: Fact[] = [...elsewhere];
  for (const [index, event] of events.entries()) {
    const at = checkEvent(event, zone, `${path}/${index}`);
    const { id } = event;
    const twin = id === undefined ? undefined : byId.get(id);
    if (twin) {
      if (canonical(twin) !== canonical(event))
        refuse('event.conflict', `${path}/${index}`, 'the same content as the other event with this id', id);
      reasons.set(index, 'duplicate');
      continue;
    }
    if (id !== undefined) byId.set(id, event);
    if (at > now) {
      reasons.set(index, 'after-now');
      ahead.push(at);
    } else facts.push({ event, at, index });
  }
  facts.sort(byInstant);
  facts = withoutRetracted(facts, byId, reasons);
  return {
    facts,
    factsByType: groupByType(facts),
    ahead,
    ignore: (fact, reason) => void (fact.index >= 0 && reasons.set(fact.index, reason)),
    ignored: () => listIgnored(events, reasons),
    lastCounted: () => facts.findLast((fact) => fact.index >= 0 && !reasons.has(fact.index))?.at,
  };
}

function groupByType(facts: readonly Fact[]): Map<Event['type'], Fact[]> {
  const groups = new Map<Event['type'], Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.event.type);
    if (group) group.push(fact);
    else groups.set(fact.event.type, [fact]);
  }
  return groups;
}

/** By instant; among equals by content, because the order of the list carries no meaning. */
function byInstant(a: Fact, b: Fact): number {
  if (a.at !== b.at) return a.at - b.at;
  const one = canonical(a.event);
  const other = canonical(b.event);
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * The same text for the same content, whatever the order of the keys. Events are flat but for their timeframe; of what
 * lies deeper only the kind counts, however deep it is.
 */
function canonical(value: object, depth = 0): string {
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]: [string, unknown]) => {
      if (typeof inner !== 'object' || inner === null) return `${key}=${typeof inner} ${String(inner)}`;
      return `${key}=${depth < 1 ? `{${canonical(inner, depth + 1)}}` : 'object'}`;
    })
    .join('\n');
}

/** Takes retracted events out, the latest retraction first: a retraction may itself be retracted by a later one. */
function withoutRetracted(
  facts: Fact[],
  byId: ReadonlyMap<string, Event>,
  reasons: Map<number, IgnoredReason>,
): Fact[] {
  if (!facts.some((fact) => fact.event.type === 'event.retracted')) return facts;
  const retracted = new Set<string>();
  for (const fact of facts.toReversed()) {
    const { event } = fact;
    if (event.type !== 'event.retracted' || (event.id !== undefined && retracted.has(event.id))) continue;
    if (byId.has(event.eventId) && event.eventId !== event.id) retracted.add(event.eventId);
    else reasons.set(fact.index, 'unknown-event');
  }
  return facts.filter(({ event, index }) => {
    if (event.id === undefined || !retracted.has(event.id)) return true;
    reasons.set(index, 'retracted');
    return false;
  });
}

function listIgnored(events: readonly Event[], reasons: ReadonlyMap<number, IgnoredReason>): IgnoredEvent[] {
  return [...reasons]
    .toSorted(([a], [b]) => a - b)
    .map(([index, reason]) => {
      const eventId = events[index]?.id;
      return { ...(eventId !== undefined && { eventId }), index, reason };
    });
}

/** Checks what an event means and gives its instant. */
function checkEvent(event: Event, zone: Zone, path: string): Instant {
  readRecord(event, path);
  readOneOf(event.type, eventTypes, `${path}/type`, 'event.invalid');
  if (event.id !== undefined) readId(event.id, `${path}/id`);
  const at = readDateTime(event.at, zone, `${path}/at`);
  switch (event.type) {
    case 'step.snoozed':
      readDay(event.until, zone, `${path}/until`);
      checkStepName(event, path);
      break;
    case 'step.done':
    case 'step.skipped':
      checkStepName(event, path);
      break;
    case 'event.retracted':
      readId(event.eventId, `${path}/eventId`);
      break;
    case 'reply.received':
      readOneOf(event.kind, replyKinds, `${path}/kind`, 'event.invalid');
      if (event.returnsOn !== undefined) readDate(event.returnsOn, `${path}/returnsOn`);
      break;
    case 'hold.started':
      if (event.until !== undefined) readDay(event.until, zone, `${path}/until`);
      break;
    case 'offer.received':
      if (event.deadline !== undefined) checkDeadline(event.deadline, at, zone, `${path}/deadline`);
      break;
    case 'outcome.recorded':
      readOneOf(event.outcome, outcomes, `${path}/outcome`, 'event.invalid');
      break;
    case 'contact.made':
    case 'invite.withdrawn':
    case 'invite.accepted':
      readId(event.contactId, `${path}/contactId`);
      break;
    case 'interview.rescheduled':
      readId(event.interviewId, `${path}/interviewId`);
      break;
    case 'stay-in-touch.paused':
      break;
  }
  return at;
}

function checkStepName(event: { stepId?: string | undefined; purpose?: string | undefined }, path: string): void {
  if (event.purpose !== undefined) readOneOf(event.purpose, purposes, `${path}/purpose`, 'event.invalid');
  else if (event.stepId === undefined) refuse('event.invalid', path, 'a stepId or a purpose that names the step');
}

function checkDeadline(deadline: string, at: Instant, zone: Zone, path: string): void {
  if (readDateTime(deadline, zone, path) < at)
    refuse('offer.deadline-before-offer', path, 'the moment of the offer, or later', deadline);
}
