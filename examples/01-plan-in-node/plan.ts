import { readFileSync } from 'node:fs';
import { explainStep, explainTimeline, planTimeline, simulate, type PlanInput } from 'followup-core';

// What your tracker knows: one application, a policy, and the moment for which you ask.
const input = JSON.parse(readFileSync(new URL('application.json', import.meta.url), 'utf8')) as PlanInput;

const timeline = planTimeline(input);
console.log(explainTimeline(timeline));

// Why is the next step the next one?
if (timeline.nextStepId !== null) {
  const { title, guidance, reasons } = explainStep(timeline, timeline.nextStepId);
  console.log(`\nNext: ${title}\n  ${guidance}`);
  for (const reason of reasons) console.log(`  - ${reason}`);
}

// What if they write a week later that they need two weeks more?
const { diff } = simulate({
  ...input,
  suppose: {
    now: '2026-05-20T12:00+02:00',
    events: [
      {
        at: '2026-05-20T10:00',
        type: 'reply.received',
        kind: 'news',
        timeframe: { type: 'duration', count: 2, unit: 'weeks', text: 'we need two weeks more' },
      },
    ],
  },
});
console.log('\nIf they write on 20 May that they need two weeks more:');
for (const step of diff.added) console.log(`  + ${step.title}, ${step.opensAt?.slice(0, 10)}`);
for (const { stepId, set } of diff.changed) if (set.status) console.log(`  ~ ${stepId} becomes ${set.status}`);
