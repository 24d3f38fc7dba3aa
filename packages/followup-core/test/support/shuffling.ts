import fc from 'fast-check';
import type { Event, PlanInput, Timeline } from 'followup-core';
import { planInput } from './arbitrary.ts';

/** An input, and its events in another order. */
export const shuffledInput = (): fc.Arbitrary<[PlanInput, Event[]]> =>
  planInput().chain((input) => {
    const events = [...(input.application.events ?? [])];
    return fc.tuple(fc.constant(input), fc.shuffledSubarray(events, { minLength: events.length }));
  });

/** What was ignored, told by the events themselves: their places in the list change with its order. */
export function ignoredByContent({ ignoredEvents }: Timeline, events: readonly Event[]): string[] {
  return ignoredEvents.map(({ index, reason }) => `${JSON.stringify(events[index])} ${reason}`).toSorted();
}
