import { readFileSync } from 'node:fs';
import { FollowupError, checkMessage, planAgenda, planTimeline, verifyTimeline } from 'followup-core';
import type { AgendaInput, MessageCheck, PlanInput, Step } from 'followup-core';
import { describe, expect, it } from 'vitest';

/** The worked cases: `followup-core/test/conformance/README.md` says how they are read. */
interface Case {
  readonly id: string;
  readonly title: string;
  readonly input?: PlanInput & AgendaInput;
  readonly check?: MessageCheck;
  readonly scope?: 'all' | readonly string[];
  readonly expect: {
    readonly steps?: readonly Wanted[];
    readonly presumedClosedAt?: string | null;
    readonly error?: string;
    readonly ok?: boolean;
    readonly length?: number;
  };
}

type Wanted = Partial<Step> & { readonly applicationId?: string };

const names = ['applicationId', 'purpose', 'contactId', 'forContactId', 'interviewId', 'wait', 'attempt', 'occurrence'];
const texts = ['status', 'channel', 'fallbackContactId', 'personalNote'];
const instants = ['opensAt', 'dueAt'];

const cases = readFileSync(new URL('conformance/scenarios.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

describe('the worked cases', () => {
  it('are all there', () => expect(cases).toHaveLength(108));

  it.each(cases.filter((one) => one.check))('$id $title', ({ check, expect: wanted }) => {
    expect(checkMessage(check as MessageCheck)).toMatchObject({ ok: wanted.ok, length: wanted.length });
  });

  it.each(cases.filter((one) => one.expect.error))('$id $title', ({ input, expect: wanted }) => {
    const refusal = refusalOf(() => planTimeline(input as PlanInput));
    expect(refusal?.code).toBe(wanted.error);
    expect(refusal?.path).toMatch(/^\/application\//);
  });

  it.each(cases.filter((one) => one.input && !one.expect.error && !one.input.applications))(
    '$id $title',
    ({ input, scope, expect: wanted }) => {
      const timeline = planTimeline(input as PlanInput);
      const left = matchSteps(wanted.steps ?? [], timeline.steps);
      const unexpected = left.filter(
        ({ purpose, status }) =>
          (scope === 'all' || scope?.includes(purpose)) && !(purpose === 'connect' && status === 'cancelled'),
      );
      expect(unexpected.map(({ id, status }) => `${id} ${status}`)).toEqual([]);
      const { presumedClosedAt = timeline.presumedClosedAt } = wanted;
      expect(moment(timeline.presumedClosedAt)).toBe(moment(presumedClosedAt));
      expect(verifyTimeline(timeline).problems).toEqual([]);
    },
  );

  it.each(cases.filter((one) => one.input?.applications))('$id $title', ({ input, expect: wanted }) => {
    const agenda = planAgenda(input as AgendaInput);
    matchSteps(wanted.steps ?? [], agenda.steps);
    for (const timeline of agenda.timelines) expect(verifyTimeline(timeline).problems).toEqual([]);
  });
});

/** Finds each wanted step, the most closely described first, and gives back those that nobody wanted. */
function matchSteps(wanted: readonly Wanted[], steps: readonly Step[]): Step[] {
  const left = [...steps];
  for (const want of wanted.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)) {
    const named = left.filter((step) =>
      want.coversInterviews ? covers(step, want) : names.every((key) => says(want, key, step)),
    );
    const step = named.find(({ status }) => status === want.status) ?? named[0];
    if (!step) throw new Error(`no step is ${JSON.stringify(want)}`);
    left.splice(left.indexOf(step), 1);
    expect({ id: step.id, ...pick(step, want) }).toEqual({ id: step.id, ...pick(want, want) });
    expect(step.because.length).toBeGreaterThan(0);
  }
  return left;
}

function covers(step: Step, want: Wanted): boolean {
  return (
    step.purpose === want.purpose &&
    want.coversInterviews?.toSorted().join() === step.coversInterviews?.toSorted().join()
  );
}

function says(want: object, key: string, step: object): boolean {
  const value: unknown = Reflect.get(want, key);
  return value === undefined || value === Reflect.get(step, key);
}

/** What a case says of a step; dates of settled steps are not part of it. */
function pick(from: object, want: Wanted): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of texts) if (key in want) picked[key] = Reflect.get(from, key);
  if (want.status !== 'done' && want.status !== 'skipped')
    for (const key of instants) if (key in want) picked[key] = moment(Reflect.get(from, key) as string | undefined);
  if (want.slots)
    picked['slots'] = (Reflect.get(from, 'slots') as Step['slots'])?.map((slot) => [
      moment(slot.from),
      moment(slot.until),
    ]);
  return picked;
}

function moment(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Date.parse(text);
}

function refusalOf(plan: () => unknown): FollowupError | undefined {
  try {
    plan();
    return undefined;
  } catch (error) {
    if (error instanceof FollowupError) return error;
    throw error;
  }
}
