import type { Contact } from '../model/contact.ts';
import type { Channel, ContactRole } from '../model/vocabulary.ts';
import { factsOf, type Known } from './known.ts';

/** Whom to ask about the status, where the caller names nobody. */
const STATUS_ROLES: readonly ContactRole[] = [
  'recruiter',
  'hr',
  'hiring-manager',
  'interviewer',
  'team-member',
  'agency-recruiter',
];

/** The one contact of the status thread. */
export function statusContact(known: Known): Contact | undefined {
  const { statusContactId } = known.application;
  if (statusContactId !== undefined) return known.contactById.get(statusContactId);
  if (known.viaAgency) {
    const recruiter = agencyRecruiter(known);
    if (recruiter) return recruiter;
  }
  for (const role of STATUS_ROLES) {
    const contact = firstInRole(known, role);
    if (contact) return contact;
  }
  return undefined;
}

/** The person at the agency in between; many call theirs just a recruiter. */
export function agencyRecruiter(known: Known): Contact | undefined {
  return firstInRole(known, 'agency-recruiter') ?? firstInRole(known, 'recruiter');
}

export function firstInRole(known: Known, role: ContactRole): Contact | undefined {
  return known.contacts.find((contact) => contact.role === role);
}

/** An address is usable when it is present, not refused, not unreachable. */
export function isUsable(contact: Contact, channel: Channel): boolean {
  if (contact.refuses?.includes(channel) || contact.unreachable?.includes(channel)) return false;
  return channel === 'in-person' || Boolean(contact[channel]);
}

/** Connected on LinkedIn, by what the contact says or by an invitation that was accepted. */
export function isConnected(known: Known, contact: Contact): boolean {
  return (
    contact.connected === true ||
    factsOf(known.log, 'invite.accepted').some(({ event }) => event.contactId === contact.id)
  );
}

/** With whom to stay in touch once the process is over: those named, else everyone interviewed with so far. */
export function keptContacts(known: Known): Contact[] {
  const { stayInTouchWith } = known.application;
  if (stayInTouchWith)
    return [...new Set(stayInTouchWith)].flatMap((contactId) => known.contactById.get(contactId) ?? []);
  const held = known.interviews.filter(({ state, endsAt }) => state === 'standing' && endsAt <= known.now);
  return [...new Set(held.flatMap((interview) => interview.with))];
}
