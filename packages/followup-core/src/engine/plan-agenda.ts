import { refuse } from '../errors.ts';
import type { Fact } from '../facts/known.ts';
import { factsOf } from '../facts/known.ts';
import { endOf } from '../facts/phase.ts';
import { waitLiveAt } from '../facts/waits.ts';
import type { Application } from '../model/application.ts';
import type { Instant } from '../time/wall-clock.ts';
import { mergeContacts } from './merge-contacts.ts';
import { planApplication, spendNotes, type Elsewhere, type Plan } from './plan-timeline.ts';
import type { Rulebook } from './rulebook.ts';
import type { OfferElsewhere } from './subject.ts';

/** Plans a candidate's applications: each alone, then with what follows from the others. */
export function planApplications(applications: readonly Application[], book: Rulebook, now: Instant): Plan[] {
  const alone = applications.map((application, index) =>
    planApplication(application, book, now, `/applications/${index}`),
  );
  refuseTwins(alone);
  const elsewhere = whatFollows(alone);
  const replan = (index: number, more: Partial<Elsewhere> = {}): Plan => {
    const follows = elsewhere[index] ?? { facts: [], offers: [] };
    const application = applications[index] as Application;
    return planApplication(application, book, now, `/applications/${index}`, { ...follows, ...more });
  };
  const plans = alone.map((plan, index) => (elsewhere[index] ? { ...replan(index), governed: true } : plan));
  const merged = mergeContacts(plans, (index, governance) => replan(index, { governance }));
  spendNotes(merged);
  return merged;
}

function refuseTwins(plans: readonly Plan[]): void {
  const seen = new Set<string>();
  for (const [index, { planning }] of plans.entries()) {
    const { id } = planning.known;
    if (seen.has(id)) refuse('id.duplicate', `/applications/${index}/id`, 'an id that no other application has', id);
    seen.add(id);
  }
}

/** Offers elsewhere of which an employer should know, and the acceptance that ends the other processes. */
function whatFollows(plans: readonly Plan[]): (Elsewhere | undefined)[] {
  const offering = plans.filter(({ planning }) => factsOf(planning.known.log, 'offer.received').length > 0);
  const hired = plans.filter(({ planning }) => endOf(planning.known)?.event.outcome === 'hired');
  if (offering.length === 0 && hired.length === 0) return plans.map(() => undefined);
  const [firstHired] = hired.toSorted(
    (a, b) => (endOf(a.planning.known)?.at ?? 0) - (endOf(b.planning.known)?.at ?? 0),
  );
  return plans.map((plan) => {
    const offers = offering.flatMap((other) => (other === plan ? [] : offerToTell(plan, other)));
    const accepted = firstHired && firstHired !== plan ? acceptedElsewhere(plan, firstHired) : undefined;
    return offers.length > 0 || accepted ? { offers, facts: accepted ? [accepted] : [] } : undefined;
  });
}

/** The first offer of another application that found this one waiting for an answer. */
function offerToTell({ waits }: Plan, other: Plan): OfferElsewhere[] {
  const { known } = other.planning;
  const end = endOf(known);
  for (const { at } of factsOf(known.log, 'offer.received')) {
    if (end && at >= end.at) break;
    const wait = waitLiveAt(waits, at);
    const isSilenced =
      wait?.closing?.by === 'no-contact' || wait?.said.some(({ timeframe }) => timeframe.kind === 'no-contact');
    if (!wait || isSilenced) continue;
    return [{ applicationId: known.id, at, over: end !== undefined }];
  }
  return [];
}

/** Hired at one application: the others learn that the candidate has accepted elsewhere, unless they had ended. */
function acceptedElsewhere({ planning }: Plan, hired: Plan): Fact | undefined {
  const end = endOf(hired.planning.known);
  if (!end || endOf(planning.known)) return undefined;
  return {
    event: { type: 'outcome.recorded', at: end.event.at, outcome: 'accepted-elsewhere' },
    at: end.at,
    index: -1,
    applicationId: hired.planning.known.id,
  };
}
