import {
  applyTimelineDiff,
  checkMessage,
  diffTimelines,
  explainStep,
  explainTimeline,
  extendPolicy,
  planAgenda,
  planTimeline,
  simulate,
  validatePolicy,
  verifyTimeline,
  type Agenda,
  type Application,
  type Event,
  type Policy,
  type Status,
  type Step,
  type Timeframe,
  type Timeline,
  type TimelineDiff,
} from 'followup-core';
import type { applicationSchema, timelineSchema } from 'followup-core/schemas';
import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';

declare const application: Application;
declare const timeline: Timeline;
const now = '2026-05-12T12:00-04:00';

describe('the public surface', () => {
  it('takes the wire form and gives the wire form', () => {
    expectTypeOf(planTimeline({ application, now })).toEqualTypeOf<Timeline>();
    expectTypeOf(planAgenda({ applications: [application], now, policy: 'patient' })).toEqualTypeOf<Agenda>();
    expectTypeOf<z.infer<typeof applicationSchema>>().toEqualTypeOf<Application>();
    expectTypeOf<z.infer<typeof timelineSchema>>().toEqualTypeOf<Timeline>();
    expectTypeOf(explainTimeline(timeline)).toEqualTypeOf<string>();
    expectTypeOf(explainStep(timeline, 'id', { locale: 'de' }).reasons).toEqualTypeOf<string[]>();
    expectTypeOf(diffTimelines(timeline, timeline)).toEqualTypeOf<TimelineDiff>();
    expectTypeOf(applyTimelineDiff).returns.toEqualTypeOf<Timeline>();
    expectTypeOf(extendPolicy('standard')).toEqualTypeOf<Policy>();
    expectTypeOf(verifyTimeline(timeline).ok).toEqualTypeOf<boolean>();
    expectTypeOf(simulate({ application, now, suppose: {} }).after).toEqualTypeOf<Timeline>();
  });

  it('says what may be absent', () => {
    expectTypeOf<Step['dueAt']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Timeline['presumedClosedAt']>().toEqualTypeOf<string | null>();
    expectTypeOf<Status>().toExtend<string>();
  });

  it('narrows a verdict', () => {
    const verdict = validatePolicy({});
    if (verdict.ok) expectTypeOf(verdict.policy).toEqualTypeOf<Policy>();
    else expectTypeOf(verdict.problems[0]?.path).toEqualTypeOf<string | undefined>();
  });
});

describe('what must not compile', () => {
  it('a plan without a now', () => {
    // @ts-expect-error -- the engine has no clock
    planTimeline({ application });
  });

  it('a Date instead of an ISO string', () => {
    // @ts-expect-error -- an instant is a string with an offset
    planTimeline({ application, now: new Date(0) });
  });

  it('words outside the closed vocabularies', () => {
    // @ts-expect-error -- no such event
    const event: Event = { at: now, type: 'step.completed' };
    // @ts-expect-error -- a date is missing
    const timeframe: Timeframe = { type: 'by-date' };
    // @ts-expect-error -- no such channel
    checkMessage({ channel: 'fax', text: '' });
    // @ts-expect-error -- no such language
    explainTimeline(timeline, { locale: 'fr' });
    expectTypeOf([event, timeframe]).toBeArray();
  });

  it('a rule with an unknown anchor', () => {
    // @ts-expect-error -- no such anchor
    extendPolicy({ extends: 'patient', rules: { 'thank-you': { anchor: 'full-moon' } } });
  });
});
