import { factsOf, type Fact } from '../facts/known.ts';
import { keptContacts } from '../facts/people.ts';
import { endOf } from '../facts/phase.ts';
import type { StepEvents, StepFact } from '../facts/step-events.ts';
import type { Contact } from '../model/contact.ts';
import type { Instant } from '../time/wall-clock.ts';
import type { Beginning } from './cadence.ts';
import { stepId, type Draft, type Planning } from './draft.ts';
import type { RuleEntry } from './rulebook.ts';
import { Touches } from './touches.ts';

/** Plans the touches of every repeating rule for every kept contact, from the outcome or from the silence on. */
export function repeatTouches(planning: Planning, events: StepEvents, presumedClosedAt: Instant | undefined): Draft[] {
  return planning.book.repeating.flatMap((entry) => {
    const beginning = begin(planning, entry, presumedClosedAt);
    if (!beginning) return [];
    const people = keptContacts(planning.known);
    const facts = factsByPerson(planning, entry, people, beginning, events);
    return people.flatMap((person) => {
      const touches = new Touches(planning, entry, person, beginning);
      return touches.follow([...(facts.get(person) ?? []), ...contactsWith(planning, person, beginning)]);
    });
  });
}

function begin({ known }: Planning, entry: RuleEntry, presumedClosedAt: Instant | undefined): Beginning | undefined {
  const end = endOf(known);
  if (end) {
    const { outcome } = end.event;
    return outcome === 'hired' ? undefined : { at: end.at, about: { outcome } };
  }
  if (!entry.rule.afterSilence || presumedClosedAt === undefined || known.now < presumedClosedAt) return undefined;
  return { at: presumedClosedAt, about: {} };
}

/** Whose touches each event settles. Where only one contact is kept, it need not be named. */
function factsByPerson(
  { known }: Planning,
  entry: RuleEntry,
  people: readonly Contact[],
  beginning: Beginning,
  events: StepEvents,
): Map<Contact, StepFact[]> {
  const byKey = new Map(people.map((person) => [person.id, person]));
  const byStep = new Map<string, Contact>();
  for (const person of people)
    for (let occurrence = 1; occurrence <= (entry.rule.times ?? 1); occurrence++)
      byStep.set(touchId(known.id, entry, person, String(occurrence)), person);
  const facts = new Map<Contact, StepFact[]>(people.map((person) => [person, []]));
  for (const fact of events.take(({ stepId: id, purpose }) =>
    id === undefined ? purpose === entry.purpose : byStep.has(id),
  )) {
    const { stepId: id, contactId } = fact.event;
    const named = contactId === undefined ? (people.length === 1 ? people[0] : undefined) : byKey.get(contactId);
    const person = id === undefined ? named : byStep.get(id);
    if (fact.at < beginning.at) known.log.ignore(fact, 'nothing-to-settle');
    else if (!person) known.log.ignore(fact, contactId === undefined ? 'ambiguous' : 'nothing-to-settle');
    else facts.get(person)?.push(fact);
  }
  return facts;
}

function contactsWith({ known }: Planning, person: Contact, beginning: Beginning): Fact[] {
  return factsOf(known.log, 'contact.made').filter(
    ({ event, at }) => event.contactId === person.id && at >= beginning.at,
  );
}

/** The id of one touch: application, rule, person, occurrence. */
function touchId(applicationId: string, entry: RuleEntry, person: Contact, occurrence: string): string {
  return stepId(applicationId, entry.rule.id, person.id, occurrence);
}
