import fc from 'fast-check';
import type { Agenda, AgendaInput, Application, Status } from 'followup-core';
import {
  applyTimelineDiff,
  diffTimelines,
  isEmptyDiff,
  outcomes,
  planAgenda,
  planTimeline,
  verifyTimeline,
} from 'followup-core';
import { agendaSchema, planRequestSchema } from 'followup-core/schemas';
import { describe, expect, it } from 'vitest';
import { agendaInput } from './support/arbitrary.ts';
import { hoursProblems } from './support/business-hours.ts';
import { check, deepFreeze } from './support/check.ts';
import { factMoments, laterNow, momentsUntil } from './support/moments.ts';
import { progressProblems } from './support/progress.ts';
import { ignoredByContent } from './support/shuffling.ts';

const left: ReadonlySet<Status> = new Set(['upcoming', 'open', 'overdue', 'snoozed']);

describe('an agenda, whatever the facts', () => {
  it('is of the shape that the schema describes, as are the inputs that these properties are given', () => {
    check(
      fc.property(agendaInput(), (input) => {
        planRequestSchema.parse(input);
        agendaSchema.parse(planAgenda(input));
      }),
      60,
    );
  });

  it('1, 2: is the same for the same input, and survives JSON, in and out', () => {
    check(
      fc.property(agendaInput().map(deepFreeze), (input) => {
        const agenda = planAgenda(input);
        expect(JSON.parse(JSON.stringify(agenda))).toStrictEqual(agenda);
        expect(planAgenda(JSON.parse(JSON.stringify(input)) as AgendaInput)).toStrictEqual(agenda);
      }),
      60,
    );
  });

  it('is the timeline of each application, where there is only one', () => {
    check(
      fc.property(agendaInput(), ({ applications: [application], ...asOf }) => {
        fc.pre(application !== undefined);
        const { timelines, nextStepId } = planAgenda({ ...asOf, applications: [application] });
        const timeline = planTimeline({ ...asOf, application });
        expect(timelines).toEqual([timeline]);
        expect(nextStepId).toBe(timeline.nextStepId);
      }),
      60,
    );
  });

  it('holds every step of its timelines once, in one order, with its application', () => {
    check(
      fc.property(agendaInput(), (input) => {
        const { steps, timelines, nextChangeAt } = planAgenda(input);
        const theirs = timelines.flatMap((timeline) =>
          timeline.steps.map((step) => ({ ...step, applicationId: timeline.applicationId })),
        );
        expect(steps).toHaveLength(theirs.length);
        expect(new Map(steps.map((step) => [step.id, step]))).toEqual(new Map(theirs.map((step) => [step.id, step])));
        const opens = steps.map(({ opensAt }) => (opensAt === undefined ? Infinity : Date.parse(opensAt)));
        expect(opens).toEqual(opens.toSorted((a, b) => (a < b ? -1 : 1)));
        const changes = timelines.flatMap((timeline) => timeline.nextChangeAt ?? []).map((at) => Date.parse(at));
        expect(nextChangeAt === null ? Infinity : Date.parse(nextChangeAt)).toBe(Math.min(Infinity, ...changes));
      }),
      100,
    );
  });

  it('3: moves no date of a future step and turns no status back as time passes without new facts', () => {
    check(
      fc.property(agendaInput(), fc.nat(60 * 24 * 60), (input, minutes) => {
        const later = laterNow(input.now, minutes);
        const facts = input.applications.flatMap(factMoments);
        fc.pre(facts.every((at) => at <= Date.parse(input.now) || at > Date.parse(later)));
        expect(progressProblems(planAgenda(input), planAgenda({ ...input, now: later }))).toEqual([]);
      }),
      150,
    );
  });

  it('4, 9, 11: has dates in order, on business days, and reasons that they follow from', () => {
    check(
      fc.property(agendaInput(), (input) => {
        for (const [index, timeline] of planAgenda(input).timelines.entries()) {
          const application = input.applications[index] as Application;
          for (const { opensAt, dueAt, expiresAt } of timeline.steps) {
            const dates = [opensAt, dueAt, expiresAt].flatMap((date) => (date === undefined ? [] : Date.parse(date)));
            expect(dates).toEqual(dates.toSorted((a, b) => a - b));
          }
          expect(hoursProblems({ ...input, application }, timeline)).toEqual([]);
          expect(verifyTimeline(timeline).problems).toEqual([]);
        }
      }),
      150,
    );
  });

  it('5: gives every step of every application an id of its own', () => {
    check(
      fc.property(agendaInput(), (input) => {
        const ids = planAgenda(input).steps.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      150,
    );
  });

  it('6: asks nobody about the status of an application that has ended, or of any once one ends in a job', () => {
    check(
      fc.property(agendaInput(), fc.constantFrom(...outcomes), fc.nat(3), (input, outcome, which) => {
        const ended = which % input.applications.length;
        const applications = input.applications.map((application, index) =>
          index === ended ? withOutcome(application, outcome, input.now) : application,
        );
        const { timelines } = planAgenda({ ...input, applications });
        const isHired = timelines[ended]?.phase === 'closed' && hasFirst(applications[ended], 'hired');
        for (const [index, { steps }] of timelines.entries()) {
          if (index !== ended && !isHired) continue;
          expect(steps.filter(({ purpose, status }) => purpose === 'status' && left.has(status))).toEqual([]);
        }
      }),
      120,
    );
  });

  it('7: does not depend on the order in which the events are listed', () => {
    check(
      fc.property(agendaInput(), (input) => {
        const turned = input.applications.map((application) => ({
          ...application,
          events: (application.events ?? []).toReversed(),
        }));
        const [one, other] = [planAgenda(input), planAgenda({ ...input, applications: turned })];
        expect(other.steps).toEqual(one.steps);
        for (const [index, timeline] of one.timelines.entries())
          expect({ ...other.timelines[index], ignoredEvents: [] }).toEqual({ ...timeline, ignoredEvents: [] });
        for (const [index, timeline] of other.timelines.entries())
          expect(ignoredByContent(timeline, turned[index]?.events ?? [])).toEqual(
            ignoredByContent(one.timelines[index] ?? timeline, input.applications[index]?.events ?? []),
          );
      }),
      60,
    );
  });

  it('8: stays as it is until its next change, and no longer', () => {
    check(
      fc.property(
        agendaInput(),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 2 }),
        (input, shares) => {
          const before = planAgenda(input);
          const { nextChangeAt } = before;
          const until = nextChangeAt === null ? Date.parse(input.now) + 400 * 86_400_000 : Date.parse(nextChangeAt) - 1;
          for (const now of momentsUntil(Date.parse(input.now), until, shares))
            expect(withoutNow(planAgenda({ ...input, now }))).toEqual(withoutNow(before));
          const changed = nextChangeAt && withoutNow(planAgenda({ ...input, now: nextChangeAt }), true);
          expect(changed).not.toEqual(withoutNow(before, true));
        },
      ),
      50,
    );
  });

  it('12: differs in nothing from itself, and a difference makes the one into the other', () => {
    check(
      fc.property(agendaInput(), fc.nat(90 * 24 * 60), (input, minutes) => {
        const before = planAgenda(input).timelines;
        for (const [index, after] of planAgenda({ ...input, now: laterNow(input.now, minutes) }).timelines.entries()) {
          const was = before[index] ?? after;
          expect(isEmptyDiff(diffTimelines(was, was))).toBe(true);
          expect(applyTimelineDiff(was, diffTimelines(was, after))).toEqual(after);
        }
      }),
      50,
    );
  });
});

function withOutcome(application: Application, outcome: (typeof outcomes)[number], at: string): Application {
  const events = [...(application.events ?? []), { type: 'outcome.recorded', outcome, at } as const];
  return { ...application, events };
}

/** Whether the earliest outcome is the one. */
function hasFirst(application: Application | undefined, outcome: string): boolean {
  const ends = (application?.events ?? []).filter(({ type }) => type === 'outcome.recorded');
  return ends.every((event) => event.type === 'outcome.recorded' && event.outcome === outcome);
}

/** What an agenda says but for the moment at which it says it, and, where asked, for when that changes. */
function withoutNow(agenda: Agenda, andChange = false): object {
  const without = <T extends object>(answer: T): T => ({ ...answer, now: '', ...(andChange && { nextChangeAt: '' }) });
  return without({ ...agenda, timelines: agenda.timelines.map(without) });
}
