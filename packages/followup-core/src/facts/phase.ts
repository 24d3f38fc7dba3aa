import type { EventOf } from '../model/event.ts';
import type { Phase } from '../model/vocabulary.ts';
import { dayOf, FIRST_YEAR } from '../time/civil-date.ts';
import { DAY, type Instant } from '../time/wall-clock.ts';
import { factsOf, type Fact, type Known } from './known.ts';
import type { Wait } from './wait.ts';

/** Where an application stands. An outcome ends it; an interview ahead outweighs what is being waited for. */
export function phaseOf(known: Known, waits: readonly Wait[], presumedClosedAt: Instant | undefined): Phase {
  if (endOf(known)) return 'closed';
  if (known.interviews.some(({ state, endsAt }) => state === 'standing' && endsAt > known.now)) return 'interviewing';
  const last = waits.at(-1);
  const isOver = last?.closing && (last.closing.by !== 'no-contact' || last.closedAnyway);
  const live = last && !isOver && last.openedAt <= known.now ? last : undefined;
  if (!live && factsOf(known.log, 'offer.received').length > 0) return 'offer';
  if (presumedClosedAt !== undefined && presumedClosedAt <= known.now) return 'presumed-closed';
  return live?.opener === 'hold' ? 'on-hold' : 'waiting';
}

/** The process's end: the first outcome, until it is retracted. */
export function endOf(known: Known): Fact<EventOf<'outcome.recorded'>> | undefined {
  return factsOf(known.log, 'outcome.recorded')[0];
}

/** When the latest fact counted happened. With none yet it is the first moment of the supported years, never `now`. */
export function latestFact(known: Known): Instant {
  return interviewMoments(known)
    .filter((moment) => moment <= known.now)
    .reduce((latest, moment) => Math.max(latest, moment), known.log.lastCounted() ?? dayOf(FIRST_YEAR, 1, 1) * DAY);
}

/** When the listed interviews become facts, some of it ahead: announced, then over or called off. */
export function interviewMoments({ interviews }: Known): Instant[] {
  return interviews.flatMap(({ endsAt, announcedAt, cancelledAt = endsAt }) =>
    announcedAt === undefined ? [cancelledAt] : [announcedAt, cancelledAt],
  );
}
