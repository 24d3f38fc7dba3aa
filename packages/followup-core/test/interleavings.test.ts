import fc from 'fast-check';
import type { AgendaInput, Application, Event, PlanInput } from 'followup-core';
import { planAgenda, planTimeline } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { agendaInput, planInput } from './support/arbitrary.ts';
import { check } from './support/check.ts';
import { limitProblems, noteProblems } from './support/limits.ts';
import { isoInstant } from './support/moments.ts';

/** What a candidate or an employer may do next; the timeline says to what. */
type Move =
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'until-change'; readonly times: number }
  | { readonly kind: 'act'; readonly how: 'step.done' | 'step.skipped' | 'step.snoozed'; readonly which: number }
  | { readonly kind: 'status' }
  | { readonly kind: 'fact'; readonly event: object };

const facts = fc.constantFrom<object>(
  { type: 'reply.received', kind: 'news' },
  { type: 'reply.received', kind: 'news', timeframe: { type: 'duration', count: 2, unit: 'days' } },
  { type: 'reply.received', kind: 'acknowledgement' },
  { type: 'hold.started' },
  { type: 'offer.received' },
  { type: 'reply.received', kind: 'no-contact' },
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.nat(6 * 24 * 60) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('until-change' as const), times: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      how: fc.constantFrom('step.done', 'step.done', 'step.skipped', 'step.snoozed'),
      which: fc.nat(20),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('status' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fact' as const), event: facts }) },
);
const moves = fc.array(move, { minLength: 4, maxLength: 14, size: 'max' });

describe('10: no interleaving of facts', () => {
  it('exceeds a limit in one application', () => {
    check(
      fc.property(planInput(), moves, (input, list) => {
        for (const lived of live(input, list)) expect(limitProblems(lived, planTimeline(lived))).toEqual([]);
      }),
      120,
    );
  });

  it('undoes what the candidate did, whatever else is done later', () => {
    check(
      fc.property(planInput(), moves, (input, list) => {
        let before: string[] = [];
        const fresh = { ...input, application: { ...input.application, events: [] } };
        for (const lived of live(
          fresh,
          list.filter(({ kind }) => kind !== 'fact'),
        )) {
          // Touches after a silence are left out: they are no longer due once the silence is broken.
          const done = planTimeline(lived).steps.filter(
            (step) => step.status === 'done' && step.occurrence === undefined,
          );
          const ids = done.map(({ id }) => id);
          expect(ids).toEqual(expect.arrayContaining(before));
          before = ids;
        }
      }),
      80,
    );
  });

  it('exceeds a limit in a whole agenda, or spends more personal notes than a month has', () => {
    check(
      fc.property(agendaInput(), moves, (input, list) => {
        for (const lived of liveTogether(input, list)) {
          const agenda = planAgenda(lived);
          for (const [index, timeline] of agenda.timelines.entries()) {
            const application = lived.applications[index] as Application;
            expect(limitProblems({ ...lived, application }, timeline)).toEqual([]);
          }
          expect(noteProblems(lived, agenda)).toEqual([]);
        }
      }),
      50,
    );
  });
});

/** The inputs that arise when an application is lived through, move by move. */
function* live(input: PlanInput, list: readonly Move[]): Generator<PlanInput> {
  for (const { applications, now, policy } of liveTogether({ ...input, applications: [input.application] }, list))
    yield { application: applications[0] as Application, policy, now };
}

function* liveTogether(input: AgendaInput, list: readonly Move[]): Generator<AgendaInput> {
  let lived = input;
  yield lived;
  for (const one of list) {
    lived = makeMove(lived, one);
    yield lived;
    // Nobody does two things at once; which of two at one instant comes first is not for the list to say.
    lived = { ...lived, now: isoInstant(Date.parse(lived.now) + 1000) };
  }
}

function makeMove(input: AgendaInput, one: Move): AgendaInput {
  const { now } = input;
  if (one.kind === 'wait') return { ...input, now: isoInstant(Date.parse(now) + one.minutes * 60_000) };
  if (one.kind === 'until-change') {
    let later = now;
    for (let times = one.times; times > 0; times--) later = planAgenda({ ...input, now: later }).nextChangeAt ?? later;
    return { ...input, now: later };
  }
  if (one.kind === 'fact') return withEvent(input, 0, { ...one.event, at: now } as Event);
  if (one.kind === 'status') return withEvent(input, 0, { type: 'step.done', purpose: 'status', at: now });
  const { steps } = planAgenda(input);
  const step = steps[one.which % Math.max(steps.length, 1)];
  if (!step) return input;
  const index = input.applications.findIndex(({ id }) => id === step.applicationId);
  const until = isoInstant(Date.parse(now) + 5 * 86_400_000);
  const event = { type: one.how, stepId: step.id, at: now, ...(one.how === 'step.snoozed' && { until }) };
  return withEvent(input, index, event as Event);
}

function withEvent(input: AgendaInput, index: number, event: Event): AgendaInput {
  const applications = input.applications.map((application, place) =>
    place === index ? { ...application, events: [...(application.events ?? []), event] } : application,
  );
  return { ...input, applications };
}
