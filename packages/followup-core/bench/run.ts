import { cpus } from 'node:os';
import { planAgenda, planTimeline, type PlanInput } from 'followup-core';
import { applications, baseline, long, panel, withEvents } from './inputs.ts';
import { planWithDateTimes } from './plain-luxon.ts';

/**
 * Compares side by side, in one run: the median of many short rounds, taken in turns so that a noisy neighbour slows
 * all of them alike. What counts are the ratios; the absolute numbers belong to this machine.
 */
const ROUNDS = 41;
const ROUND_MS = 12;
/** Until the code is compiled as well as it will be: a service or a page plans more than once. */
const WARM_UP_MS = 3000;

function measure(contestants: Readonly<Record<string, () => unknown>>): Map<string, number> {
  const names = Object.keys(contestants);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (const run of Object.values(contestants))
    for (const start = performance.now(); performance.now() - start < WARM_UP_MS;) run();
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) {
      const run = contestants[name] as () => unknown;
      const start = performance.now();
      let count = 0;
      do {
        run();
        count++;
      } while (performance.now() - start < ROUND_MS);
      times.get(name)?.push(((performance.now() - start) / count) * 1000);
    }
  return new Map([...times].map(([name, list]) => [name, list.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN]));
}

function compareWithFloor(name: string, input: PlanInput): void {
  const wire = JSON.stringify(input);
  const answer = planTimeline(input);
  const times = measure({
    whole: () => JSON.stringify(planTimeline(JSON.parse(wire) as PlanInput)),
    floor: () => [JSON.parse(wire), JSON.stringify(answer)],
  });
  const whole = times.get('whole') ?? Number.NaN;
  const floor = times.get('floor') ?? Number.NaN;
  const kilobytes = (JSON.stringify(answer).length / 1000).toFixed(1);
  print(name, [
    `${answer.steps.length} steps, ${kilobytes} kB`,
    `${whole.toFixed(0)} us`,
    `floor ${floor.toFixed(0)} us`,
    `planning / floor ${((whole - floor) / floor).toFixed(2)}`,
  ]);
}

function print(name: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(44)}${cells.map((cell) => cell.padEnd(24)).join('')}`.trimEnd());
}

console.log(`node ${process.version}, ${cpus().length} cores; medians of ${ROUNDS} rounds taken in turns\n`);
console.log('Planning on top of parsing the input and writing the answer (goal: at most 3 floors)');
compareWithFloor('  FU-001, one interviewer', baseline);
compareWithFloor('  a panel of seven, three rounds', panel);
compareWithFloor('  two years, 40 events', long);

console.log('\nGrowth with facts (goal: linear, a flat last column)');
for (const count of [100, 1000, 10_000]) {
  const input = { ...long, application: withEvents(count) };
  const time = measure({ plan: () => planTimeline(input) }).get('plan') ?? Number.NaN;
  print(`  ${count} events`, [`${(time / 1000).toFixed(2)} ms`, `${(time / count).toFixed(2)} us an event`]);
}

console.log('\nAgainst the same dates by luxon DateTime, day by day');
{
  const { holidays = [] } = baseline.application.employer;
  const times = measure({
    engine: () => planTimeline(baseline),
    plain: () => planWithDateTimes('2026-05-12T11:00', 'America/New_York', holidays),
  });
  const engine = times.get('engine') ?? Number.NaN;
  const plain = times.get('plain') ?? Number.NaN;
  print('  FU-001', [
    `engine ${engine.toFixed(0)} us`,
    `plain luxon ${plain.toFixed(0)} us`,
    `${(plain / engine).toFixed(0)} times, with steps, reasons and words`,
  ]);
}

console.log('\nAgendas (goal: no slower per application than one by one)');
for (const count of [10, 100, 1000]) {
  const list = applications(count);
  const { now } = panel;
  const times = measure({
    together: () => planAgenda({ applications: list, policy: 'patient', now }),
    apart: () => list.map((application) => planTimeline({ application, policy: 'patient', now })),
  });
  const together = (times.get('together') ?? Number.NaN) / count;
  const apart = (times.get('apart') ?? Number.NaN) / count;
  print(`  ${count} applications`, [
    `${together.toFixed(0)} us each`,
    `one by one ${apart.toFixed(0)} us each`,
    `together / apart ${(together / apart).toFixed(2)}`,
  ]);
}
