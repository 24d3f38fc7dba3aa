import type { Instant } from '../time/wall-clock.ts';
import { factsOf, type Fact, type Known } from './known.ts';
import type { Closing, OpenWait, Wait } from './wait.ts';

/** Finds what closes each wait; asked from the last wait to the first. */
export class Closings {
  readonly #outcome: Closing | undefined;
  readonly #offers: readonly Closing[];
  readonly #refusals: readonly Closing[];
  /** Of the waits after the one asked for, the one that closes the earliest. */
  #next: Closing | undefined;

  constructor(known: Known, ended: Fact | undefined) {
    this.#outcome =
      ended?.event.type === 'outcome.recorded'
        ? { at: ended.at, by: 'outcome', outcome: ended.event.outcome, ...origin(ended) }
        : undefined;
    this.#offers = factsOf(known.log, 'offer.received').map((fact) => ({ at: fact.at, by: 'offer', ...origin(fact) }));
    this.#refusals = factsOf(known.log, 'reply.received')
      .filter(({ event }) => event.kind === 'no-contact')
      .map((fact) => ({ at: fact.at, by: 'no-contact', ...origin(fact) }));
  }

  closingsOf(wait: OpenWait): Pick<Wait, 'closing' | 'closedAnyway'> {
    const { openedAt } = wait;
    const refusal = firstSince(this.#refusals, openedAt);
    const other = [this.#outcome, firstSince(this.#offers, openedAt), this.#next].reduce(earlier, undefined);
    const earliest = earlier(other, refusal);
    const own = Math.min(wait.closesAt, openedAt);
    if (!this.#next || own <= this.#next.at)
      this.#next = {
        at: own,
        by: wait.opener,
        ...(wait.interviewIds[0] !== undefined && { interviewId: wait.interviewIds[0] }),
      };
    const since = (closing: Closing) => ({ ...closing, at: Math.max(closing.at, openedAt) });
    return {
      ...(earliest && { closing: since(earliest) }),
      ...(other && earliest !== other && { closedAnyway: since(other) }),
    };
  }
}

/** The earlier of two; the first of a draw. */
function earlier(one: Closing | undefined, other: Closing | undefined): Closing | undefined {
  if (!one || !other) return one ?? other;
  return other.at < one.at ? other : one;
}

function firstSince(closings: readonly Closing[], at: Instant): Closing | undefined {
  return closings[firstFrom(closings.length, (position) => closings[position]!.at >= at)];
}

function origin({ event, applicationId }: Fact): { eventId?: string; applicationId?: string } {
  return {
    ...(event.id !== undefined && { eventId: event.id }),
    ...(applicationId !== undefined && { applicationId }),
  };
}

/** The first position that holds, where all after it hold too; `length` for none. */
export function firstFrom(length: number, holds: (position: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
