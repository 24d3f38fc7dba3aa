import { factsOf, type Fact, type Known, type KnownInterview } from '../facts/known.ts';
import { laterEnd } from '../facts/waits.ts';
import { agencyRecruiter, firstInRole, isConnected, statusContact } from '../facts/people.ts';
import type { Contact } from '../model/contact.ts';
import type { EventOf } from '../model/event.ts';
import type { Reason } from '../model/reason.ts';
import type { Anchor } from '../model/vocabulary.ts';
import { parseDateTime } from '../time/date-time.ts';
import type { Instant } from '../time/wall-clock.ts';
import { formatInstant } from '../time/date-time.ts';
import { factKey } from '../facts/known.ts';
import type { Planning } from './draft.ts';
import type { RuleEntry } from './rulebook.ts';

/** What one rule is applied to: a person, an interview, an offer. One subject becomes one step. */
export interface Subject {
  readonly entry: RuleEntry;
  /** What tells the step from others of its rule. */
  readonly key: readonly string[];
  readonly contact?: Contact | undefined;
  readonly forContact?: Contact | undefined;
  readonly interview?: KnownInterview;
  /** Other interviews whose id names this step as well. */
  readonly alsoNamed?: readonly string[];
  readonly anchor: Anchor;
  /** Absent: the anchor has not happened. */
  readonly anchorAt?: Instant | undefined;
  readonly about?: Partial<Reason>;
  readonly deadline?: Instant | undefined;
  readonly offer?: OfferElsewhere;
  readonly cancelled?: Reason | undefined;
  readonly settled?: Reason | undefined;
  /** When an invitation was withdrawn: what came before does not settle it. */
  readonly withdrawnAt?: Instant | undefined;
  readonly because?: readonly Reason[];
}

/** An offer at another application of the same candidate, of which this employer should know. */
export interface OfferElsewhere {
  readonly applicationId: string;
  readonly at: Instant;
  /** It is answered: nothing needs to be said any more. Its deadline alone tells nothing of the answer. */
  readonly over: boolean;
}

/** The process's end: the first outcome, until it is retracted. */
export function endOf(known: Known): Fact<EventOf<'outcome.recorded'>> | undefined {
  return factsOf(known.log, 'outcome.recorded')[0];
}

/** Everything that a rule applies to. */
export function findSubjects(planning: Planning, entry: RuleEntry, offers: readonly OfferElsewhere[]): Subject[] {
  const { known } = planning;
  const { rule } = entry;
  if (rule.viaAgency === 'only' && !known.viaAgency) return [];
  const deferred = known.viaAgency && rule.viaAgency === 'after-outcome';
  switch (deferred ? 'outcome' : rule.anchor) {
    case 'interview-start':
      return forInterviews(known, entry, 'interview-start');
    case 'interview-end':
      return rule.to === 'each-interviewer'
        ? forPeopleAndDays(known, entry)
        : forInterviews(known, entry, 'interview-end');
    case 'no-show':
      return forInterviews(known, entry, 'no-show');
    case 'first-interview':
    case 'outcome':
      return forPeople(known, entry, deferred || rule.anchor === 'outcome');
    case 'offer':
      return forOffers(known, entry);
    case 'offer-elsewhere':
      return forOffersElsewhere(known, entry, offers);
    case 'rejection':
      return forOutcome(known, entry, 'rejected', 'rejection');
    case 'accepted-elsewhere':
      return forOutcome(known, entry, 'accepted-elsewhere', 'accepted-elsewhere');
    default:
      return [];
  }
}

/** One step an interview; to each interviewer, or to the one recipient of the rule. */
function forInterviews(
  known: Known,
  entry: RuleEntry,
  anchor: 'interview-start' | 'interview-end' | 'no-show',
): Subject[] {
  const state = anchor === 'no-show' ? 'no-show' : 'standing';
  return known.interviews
    .filter((interview) => interview.state === state)
    .flatMap((interview): Subject[] => {
      const anchorAt = anchor === 'interview-end' ? interview.endsAt : interview.startsAt;
      const common = { entry, interview, anchor, anchorAt, about: { interviewId: interview.id } };
      // The question about the next steps is put to whoever is there.
      if (entry.purpose === 'next-steps')
        return [{ ...common, key: [interview.id], settled: timeframeRecorded(interview) }];
      if (entry.rule.to === 'each-interviewer')
        return interview.with.map((contact) => ({ ...common, key: [contact.id, interview.id], contact }));
      return [{ ...common, key: [interview.id], contact: recipient(known, entry) }];
    });
}

function timeframeRecorded({ id, timeframe }: KnownInterview): Reason | undefined {
  if (!timeframe || timeframe.type === 'unknown') return undefined;
  return { code: 'settled.timeframe-recorded', interviewId: id };
}

/** One step a person and employer-local day, counted from the later end; a cancelled interview has its own. */
function forPeopleAndDays(known: Known, entry: RuleEntry): Subject[] {
  const groups = new Map<string, { person: Contact; interviews: KnownInterview[] }>();
  for (const interview of known.interviews) {
    if (interview.state === 'no-show' || (interview.state === 'cancelled' && entry.purpose !== 'thanks')) continue;
    for (const person of interview.with) {
      const unit = interview.state === 'cancelled' ? `cancelled ${interview.id}` : String(interview.day);
      const key = JSON.stringify([person.id, unit]);
      const group = groups.get(key);
      if (group) group.interviews.push(interview);
      else groups.set(key, { person, interviews: [interview] });
    }
  }
  const toRecruiter = known.viaAgency && entry.rule.viaAgency === 'recruiter';
  return [...groups.values()].map(({ person, interviews }) => {
    const interview = interviews.reduce((a, b) => (laterEnd(a, b) ? b : a));
    return {
      entry,
      key: [person.id, interview.id],
      contact: toRecruiter ? (agencyRecruiter(known) ?? statusContact(known)) : person,
      forContact: toRecruiter ? person : undefined,
      interview,
      alsoNamed: interviews.filter((other) => other !== interview).map(({ id }) => id),
      anchor: 'interview-end',
      anchorAt: interview.endsAt,
      about: { interviewId: interview.id },
      cancelled: interview.state === 'cancelled' ? calledOff(known, interview) : undefined,
      because: entry.purpose === 'thanks' ? carriedQuestion(known, person, interviews) : [],
    };
  });
}

function calledOff(known: Known, interview: KnownInterview): Reason {
  return {
    code: 'cancelled.interview',
    at: formatInstant(interview.cancelledAt ?? interview.startsAt, known.zone),
    interviewId: interview.id,
  };
}

/** Nobody said when they will answer: the thank-you asks, to the status contact if that person was there. */
function carriedQuestion(known: Known, person: Contact, interviews: readonly KnownInterview[]): Reason[] {
  if (interviews.some((interview) => interview.state !== 'standing' || timeframeRecorded(interview))) return [];
  const toAsk = statusContact(known);
  const others = toAsk !== person && interviews.some((interview) => toAsk && interview.with.includes(toAsk));
  return others ? [] : [{ code: 'asks-next-steps' }];
}

/** One step a person, after the first interview with them or after the outcome. */
function forPeople(known: Known, entry: RuleEntry, afterOutcome: boolean): Subject[] {
  const firsts = new Map<Contact, KnownInterview>();
  for (const interview of known.interviews) {
    if (interview.state !== 'standing') continue;
    for (const person of interview.with) {
      const first = firsts.get(person);
      if (!first || laterEnd(interview, first)) firsts.set(person, interview);
    }
  }
  const end = afterOutcome ? endOf(known) : undefined;
  const subject = (person: Contact | undefined, first: KnownInterview | undefined): Subject => ({
    entry,
    key: person ? [person.id] : [],
    contact: person,
    anchor: afterOutcome ? 'outcome' : 'first-interview',
    anchorAt: afterOutcome ? end?.at : first?.endsAt,
    about: afterOutcome ? { ...(end && { outcome: end.event.outcome }) } : { ...(first && { interviewId: first.id }) },
    ...(entry.purpose === 'connect' && person && connection(known, person)),
  });
  if (entry.rule.to === 'each-interviewer') return [...firsts].map(([person, first]) => subject(person, first));
  const first = [...firsts.values()].toSorted((a, b) => (laterEnd(a, b) ? -1 : 1))[0];
  return (afterOutcome ? end : first) ? [subject(recipient(known, entry), first)] : [];
}

function connection(known: Known, person: Contact): Pick<Subject, 'cancelled' | 'withdrawnAt'> {
  const withdrawn = factsOf(known.log, 'invite.withdrawn').findLast(({ event }) => event.contactId === person.id);
  return {
    cancelled: isConnected(known, person) ? { code: 'cancelled.connected', contactId: person.id } : undefined,
    withdrawnAt: withdrawn?.at,
  };
}

function forOffers(known: Known, entry: RuleEntry): Subject[] {
  const end = endOf(known);
  const keys = new Map<string, number>();
  return factsOf(known.log, 'offer.received').flatMap((fact) => {
    if (end && fact.at >= end.at) {
      known.log.ignore(fact, 'after-outcome');
      return [];
    }
    const { event, at } = fact;
    const key = factKey(fact);
    const count = (keys.get(key.join(' ')) ?? 0) + 1;
    keys.set(key.join(' '), count);
    return [
      {
        entry,
        key: count === 1 ? key : [...key, String(count)],
        contact: recipient(known, entry),
        anchor: 'offer' as const,
        anchorAt: at,
        about: { ...(event.id !== undefined && { eventId: event.id }) },
        deadline: parseDateTime(event.deadline, known.zone),
        ...(end && answered(known, end)),
      },
    ];
  });
}

function answered(known: Known, end: Fact<EventOf<'outcome.recorded'>>): Pick<Subject, 'settled' | 'cancelled'> {
  const { outcome } = end.event;
  if (outcome === 'hired' || outcome === 'offer-declined')
    return { settled: { code: 'settled.offer-answered', outcome } };
  return { cancelled: { code: 'cancelled.outcome', at: formatInstant(end.at, known.zone), outcome } };
}

function forOffersElsewhere(known: Known, entry: RuleEntry, offers: readonly OfferElsewhere[]): Subject[] {
  const end = endOf(known);
  return offers.map((offer) => ({
    entry,
    offer,
    key: [offer.applicationId],
    contact: recipient(known, entry),
    anchor: 'offer-elsewhere',
    anchorAt: offer.at,
    about: { applicationId: offer.applicationId },
    cancelled: noticeNeedless(known, end, offer),
  }));
}

function noticeNeedless(
  known: Known,
  end: Fact<EventOf<'outcome.recorded'>> | undefined,
  { applicationId, over }: OfferElsewhere,
): Reason | undefined {
  if (end) return { code: 'cancelled.outcome', at: formatInstant(end.at, known.zone), outcome: end.event.outcome };
  return over ? { code: 'cancelled.offer-over', applicationId } : undefined;
}

function forOutcome(
  known: Known,
  entry: RuleEntry,
  outcome: EventOf<'outcome.recorded'>['outcome'],
  anchor: Anchor,
): Subject[] {
  const end = endOf(known);
  if (end?.event.outcome !== outcome) return [];
  const { applicationId } = end;
  const about = { outcome, ...(applicationId !== undefined && { applicationId }) };
  return [{ entry, key: [], contact: recipient(known, entry), anchor, anchorAt: end.at, about }];
}

/** The one person a rule goes to. */
function recipient(known: Known, { rule }: RuleEntry): Contact | undefined {
  switch (rule.to) {
    case 'status-contact':
    case 'each-interviewer':
    case 'kept-contacts':
      return statusContact(known);
    case 'agency-recruiter':
      return agencyRecruiter(known) ?? statusContact(known);
    case 'interviewer':
    case 'team-member':
    case 'hiring-manager':
    case 'hr':
    case 'recruiter':
    case 'referrer':
      return firstInRole(known, rule.to);
  }
}
