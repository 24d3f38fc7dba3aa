import type { Known } from '../facts/known.ts';
import { agencyRecruiter, firstInRole, statusContact } from '../facts/people.ts';
import type { Contact } from '../model/contact.ts';
import type { RuleEntry } from './rulebook.ts';

/** The one person a rule goes to. */
export function recipient(known: Known, { rule }: RuleEntry): Contact | undefined {
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
