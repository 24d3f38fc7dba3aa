import type { Phase } from '../model/vocabulary.ts';
import type { Instant } from '../time/wall-clock.ts';
import { factsOf, type Known } from './known.ts';
import type { Wait } from './wait.ts';

/** Where an application stands. An outcome ends it; an interview ahead outweighs what is being waited for. */
export function phaseOf(known: Known, waits: readonly Wait[], presumedClosedAt: Instant | undefined): Phase {
  if (factsOf(known.log, 'outcome.recorded').length > 0) return 'closed';
  if (known.interviews.some(({ state, endsAt }) => state === 'standing' && endsAt > known.now)) return 'interviewing';
  const last = waits.at(-1);
  const isOver = last?.closing && (last.closing.by !== 'no-contact' || last.closedAnyway);
  const live = last && !isOver && last.openedAt <= known.now ? last : undefined;
  if (!live && factsOf(known.log, 'offer.received').length > 0) return 'offer';
  if (presumedClosedAt !== undefined && presumedClosedAt <= known.now) return 'presumed-closed';
  return live?.opener === 'hold' ? 'on-hold' : 'waiting';
}

/** When the latest fact counted happened; with none yet, when the first interview starts. */
export function latestFact(known: Known): Instant {
  const { now, log, interviews } = known;
  const happened = log.lastCounted();
  const instants = interviews.flatMap(({ endsAt, announcedAt, cancelledAt }) => [
    endsAt,
    announcedAt ?? endsAt,
    cancelledAt ?? endsAt,
  ]);
  const past = instants.filter((instant) => instant <= now);
  if (happened !== undefined) past.push(happened);
  if (past.length > 0) return past.reduce((a, b) => Math.max(a, b));
  return interviews.map(({ startsAt }) => startsAt).reduce((a, b) => Math.min(a, b), interviews[0]?.startsAt ?? 0);
}

/** The moments ahead at which a fact that is already listed begins to count. */
export function momentsAhead({ now, log, interviews }: Known): Instant[] {
  return [
    ...log.ahead,
    ...interviews.flatMap(({ endsAt, announcedAt, cancelledAt }) => [
      endsAt,
      announcedAt ?? endsAt,
      cancelledAt ?? endsAt,
    ]),
  ].filter((moment) => moment > now);
}
