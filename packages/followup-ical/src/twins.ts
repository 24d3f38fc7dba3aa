import type { Step, Timeline } from 'followup-core';
import type { Zone } from 'followup-core/time';
import { cleanLine } from './clean-text.ts';
import type { Settings } from './options.ts';
import { placesOf, windowOf } from './place.ts';

/** The numbers of steps that a reader could not tell apart, by their id: 2 for the second. */
export interface Twins {
  /** Where they stand in a calendar. */
  readonly entries: ReadonlyMap<string, number>;
  /** In a list of tasks, which have their windows. */
  readonly tasks: ReadonlyMap<string, number>;
}

interface Named {
  readonly step: Step;
  readonly candidate: Zone;
}

/**
 * Finds steps of one name at one time: of two people of one name, or of several companies where no company is shown.
 * By all the steps, whatever their standing, so that no number changes as one of them ends.
 */
export function findTwins(
  timelines: readonly { readonly timeline: Timeline; readonly candidate: Zone }[],
  { discreet }: Settings,
): Twins {
  const byName = new Map<string, Named[]>();
  for (const { timeline, candidate } of timelines)
    for (const step of timeline.steps) {
      if (step.opensAt === undefined) continue;
      const name = discreet ? `${step.purpose} ${step.channel}` : cleanLine(`${step.title} (${timeline.company})`);
      const known = byName.get(name);
      if (known) known.push({ step, candidate });
      else byName.set(name, [{ step, candidate }]);
    }
  const namesakes = [...byName.values()].filter(({ length }) => length > 1);
  const numbersBy = (timeOf: (named: Named) => string) => new Map(namesakes.flatMap((named) => number(named, timeOf)));
  return { entries: numbersBy(placeOf), tasks: numbersBy(({ step }) => JSON.stringify(windowOf(step))) };
}

function placeOf({ step, candidate }: Named): string {
  const window = windowOf(step);
  return JSON.stringify(window && placesOf(step, window, candidate));
}

/** Counts those that share their time, in the order of their ids; the first needs no number. */
function number(named: readonly Named[], timeOf: (named: Named) => string): [string, number][] {
  const counts = new Map<string, number>();
  return named
    .toSorted((a, b) => (a.step.id < b.step.id ? -1 : 1))
    .flatMap((each): [string, number][] => {
      const time = timeOf(each);
      const count = (counts.get(time) ?? 0) + 1;
      counts.set(time, count);
      return count > 1 ? [[each.step.id, count]] : [];
    });
}
