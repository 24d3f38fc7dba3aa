import { measure, printHost, printRow } from '@followup/side-by-side';
import { planAgenda, planTimeline, type PlanInput } from 'followup-core';
import { applications, baseline, long, panel, withEvents } from './inputs.ts';
import { planWithDateTimes } from './plain-luxon.ts';

function compareWithFloor(name: string, input: PlanInput): void {
  const wire = JSON.stringify(input);
  const answer = planTimeline(input);
  const times = measure({
    whole: () => JSON.stringify(planTimeline(JSON.parse(wire) as PlanInput)),
    floor: () => [JSON.parse(wire), JSON.stringify(answer)],
  });
  const [whole, floor] = [times('whole'), times('floor')];
  const kilobytes = (JSON.stringify(answer).length / 1000).toFixed(1);
  printRow(name, [
    `${answer.steps.length} steps, ${kilobytes} kB`,
    `${whole.toFixed(0)} us`,
    `floor ${floor.toFixed(0)} us`,
    `planning / floor ${((whole - floor) / floor).toFixed(2)}`,
  ]);
}

printHost();
console.log('Planning on top of parsing the input and writing the answer (goal: at most 3 floors)');
compareWithFloor('  FU-001, one interviewer', baseline);
compareWithFloor('  a panel of seven, three rounds', panel);
compareWithFloor('  two years, 40 events', long);

console.log('\nGrowth with facts (goal: linear, a flat last column)');
for (const count of [100, 1000, 10_000]) {
  const input = { ...long, application: withEvents(count) };
  const time = measure({ plan: () => planTimeline(input) })('plan');
  printRow(`  ${count} events`, [`${(time / 1000).toFixed(2)} ms`, `${(time / count).toFixed(2)} us an event`]);
}

console.log('\nAgainst the same dates by luxon DateTime, day by day');
{
  const { holidays = [] } = baseline.application.employer;
  const times = measure({
    engine: () => planTimeline(baseline),
    plain: () => planWithDateTimes('2026-05-12T11:00', 'America/New_York', holidays),
  });
  const [engine, plain] = [times('engine'), times('plain')];
  printRow('  FU-001', [
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
  const together = times('together') / count;
  const apart = times('apart') / count;
  printRow(`  ${count} applications`, [
    `${together.toFixed(0)} us each`,
    `one by one ${apart.toFixed(0)} us each`,
    `together / apart ${(together / apart).toFixed(2)}`,
  ]);
}
