import { forInterviews, forPeople, forPeopleAndDays } from './interview-subjects.ts';
import { forOffers, forOffersElsewhere, forOutcome } from './outcome-subjects.ts';
import type { Planning } from './draft.ts';
import type { RuleEntry } from './rulebook.ts';
import type { OfferElsewhere, Subject } from './subject.ts';

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
