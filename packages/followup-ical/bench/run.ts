import { measure, printHost, printRow } from '@followup/side-by-side';
import type { Timeline } from 'followup-core';
import { EntryCache, renderCalendar } from 'followup-ical';
import { eventsOf, timelinesWith } from './inputs.ts';
import { writePlainly } from './plain-library.ts';
import { buildStrings } from './string-builder.ts';
import { writeEvents } from '../src/write-components.ts';

/** Copies of the same timelines: what is planned anew is equal and never the same object. */
function copies(timelines: readonly Timeline[]): () => Timeline[] {
  const made = [structuredClone(timelines), structuredClone(timelines)] as Timeline[][];
  let turn = 0;
  return () => made[turn++ % made.length]!;
}

printHost();
console.log('Against ical-generator used plainly on the same events (goals: 0.8 at 10 and 1,000, 3 at 10,000)');
console.log('and against strings put together, the floor. Times the speed of the library, in us an event:');
for (const count of [10, 1000, 10_000]) {
  const { timelines, now } = timelinesWith(count);
  const events = eventsOf(timelines);
  const planned = copies(timelines);
  const [step] = timelines[0]!.steps;
  const first = () => {
    // Nothing is known of these: a fresh cache, and a change in what all the entries share.
    const anew = planned().map((timeline) => ({ ...timeline, role: `${timeline.role} ${step!.id}` }));
    return renderCalendar({ timelines: anew, now, cache: new EntryCache() });
  };
  const times = measure({
    bytes: () => writeEvents(events),
    again: () => renderCalendar({ timelines, now }),
    first,
    library: () => writePlainly(events),
    strings: () => buildStrings(events),
  });
  const each = (name: string) => times(name) / count;
  const compared = (name: string) => `${(times('library') / times(name)).toFixed(2)} (${each(name).toFixed(1)} us)`;
  printRow(`  ${events.length} events`, [
    `entries to bytes ${compared('bytes')}`,
    `calendar again ${compared('again')}`,
    `calendar first ${compared('first')}`,
    `library ${each('library').toFixed(1)} us`,
    `strings ${compared('strings')}`,
  ]);
}

console.log('\nOne step of 1,000 changed, all planned anew (goal: 10 times the library)');
{
  const { timelines, now } = timelinesWith(1000);
  const events = eventsOf(timelines);
  const cache = new EntryCache();
  const planned = copies(timelines);
  let turn = 0;
  const changed = (): Timeline[] => {
    const [first, ...others] = planned();
    const [step, ...steps] = first!.steps;
    return [{ ...first!, steps: [{ ...step!, guidance: `Change ${turn++}.` }, ...steps] }, ...others];
  };
  const times = measure({
    ours: () => renderCalendar({ timelines: changed(), now, cache }),
    library: () => writePlainly(events),
    strings: () => buildStrings(events),
  });
  const milliseconds = (name: string) => `${name} ${(times(name) / 1000).toFixed(2)} ms`;
  printRow(`  ${events.length} events`, [
    milliseconds('ours'),
    milliseconds('library'),
    milliseconds('strings'),
    `${(times('library') / times('ours')).toFixed(1)} times the library`,
  ]);
}
