import { factsOf, type Known, type KnownInterview } from '../facts/known.ts';
import { agencyRecruiter, isConnected, statusContact } from '../facts/people.ts';
import { endOf } from '../facts/phase.ts';
import { laterEnd } from '../facts/waits.ts';
import type { Contact } from '../model/contact.ts';
import type { Reason } from '../model/reason.ts';
import { formatInstant } from '../time/date-time.ts';
import { recipient } from './recipient.ts';
import type { RuleEntry } from './rulebook.ts';
import type { Subject } from './subject.ts';

/** One step an interview; to each interviewer, or to the one recipient of the rule. */
export function forInterviews(
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
export function forPeopleAndDays(known: Known, entry: RuleEntry): Subject[] {
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
export function forPeople(known: Known, entry: RuleEntry, afterOutcome: boolean): Subject[] {
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
