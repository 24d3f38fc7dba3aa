import { factKey, factsOf, type Fact, type Known } from '../facts/known.ts';
import { endOf } from '../facts/phase.ts';
import type { EventOf } from '../model/event.ts';
import type { Reason } from '../model/reason.ts';
import type { Anchor } from '../model/vocabulary.ts';
import { formatInstant, parseDateTime } from '../time/date-time.ts';
import { recipient } from './recipient.ts';
import type { RuleEntry } from './rulebook.ts';
import type { OfferElsewhere, Subject } from './subject.ts';

/** One step an offer. */
export function forOffers(known: Known, entry: RuleEntry): Subject[] {
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
    return { settled: { code: 'settled.offer-answered', at: formatInstant(end.at, known.zone), outcome } };
  return { cancelled: { code: 'cancelled.outcome', at: formatInstant(end.at, known.zone), outcome } };
}

/** One notice for each offer elsewhere. */
export function forOffersElsewhere(known: Known, entry: RuleEntry, offers: readonly OfferElsewhere[]): Subject[] {
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

/** One step for the outcome, if it is the one. */
export function forOutcome(
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
