import { explainTimeline, planTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { goldens } from './golden/inputs.ts';

// Read the files: each is what a recruiter would say the candidate should do. A change here is a change of meaning.
describe('golden timelines', () => {
  it.each(Object.entries(goldens))('%s', async (name, input) => {
    const timeline = planTimeline(input);
    await expect(`${explainTimeline(timeline)}\n`).toMatchFileSnapshot(`golden/${name}.en.txt`);
    await expect(`${explainTimeline(timeline, { locale: 'de' })}\n`).toMatchFileSnapshot(`golden/${name}.de.txt`);
  });
});
