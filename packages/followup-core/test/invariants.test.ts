import { isMainThread } from 'node:worker_threads';
import fc from 'fast-check';
import type { Event, PlanInput, Step, Timeline } from 'followup-core';
import { applyTimelineDiff, diffTimelines, isEmptyDiff, outcomes, planTimeline, verifyTimeline } from 'followup-core';
import { planRequestSchema, timelineSchema } from 'followup-core/schemas';
import { describe, expect, it, vi } from 'vitest';
import { planInput } from './support/arbitrary.ts';
import { check, deepFreeze } from './support/check.ts';
import { factMoments, laterNow, momentsUntil } from './support/moments.ts';
import { hoursProblems } from './support/business-hours.ts';
import { progressProblems } from './support/progress.ts';
import { tamperings } from './support/tampering.ts';
import { ignoredByContent, shuffledInput } from './support/shuffling.ts';

describe('a timeline, whatever the facts', () => {
  it('is of the shape that the schema describes, as are the inputs that these properties are given', () => {
    check(
      fc.property(planInput(), (input) => {
        planRequestSchema.parse(input);
        timelineSchema.parse(planTimeline(input));
      }),
      150,
    );
  });

  it('1: is the same for the same input, whatever the clock, the language and the zone of the host', () => {
    const home = process.env['TZ'];
    const offsets = new Set<number>();
    const planAt = (input: PlanInput, clock: string, timeZone: string | undefined): Timeline => {
      process.env['TZ'] = timeZone;
      vi.setSystemTime(clock);
      offsets.add(new Date().getTimezoneOffset());
      return planTimeline(input);
    };
    const forbidden = () => {
      throw new Error('neither the language of the host nor chance must matter');
    };
    vi.useFakeTimers({ toFake: ['Date'] });
    const spies = [
      vi.spyOn(String.prototype, 'localeCompare').mockImplementation(forbidden),
      vi.spyOn(Date.prototype, 'toLocaleString').mockImplementation(forbidden),
      vi.spyOn(Math, 'random').mockImplementation(forbidden),
    ];
    try {
      check(
        fc.property(planInput(), (input) => {
          const here = planAt(input, '1999-12-31T23:59:59Z', home);
          expect(planAt(input, '2150-07-01T00:00:00Z', 'Asia/Kolkata')).toStrictEqual(here);
        }),
        100,
      );
    } finally {
      process.env['TZ'] = home;
      vi.useRealTimers();
      for (const spy of spies) spy.mockRestore();
    }
    // Only a process of its own can change its zone; a thread has a copy of the environment.
    expect(offsets.size).toBe(isMainThread ? 2 : 1);
  });

  it('2: survives JSON, in and out', () => {
    check(
      fc.property(planInput(), (input) => {
        const timeline = planTimeline(input);
        expect(JSON.parse(JSON.stringify(timeline))).toStrictEqual(timeline);
        expect(planTimeline(JSON.parse(JSON.stringify(input)) as PlanInput)).toStrictEqual(timeline);
      }),
      150,
    );
  });

  it('3: moves no date of a future step and turns no status back as time passes without new facts', () => {
    check(
      fc.property(planInput(), fc.nat(60 * 24 * 60), (input, minutes) => {
        const later = laterNow(input.now, minutes);
        fc.pre(factMoments(input.application).every((at) => at <= Date.parse(input.now) || at > Date.parse(later)));
        expect(progressProblems(planTimeline(input), planTimeline({ ...input, now: later }))).toEqual([]);
      }),
      300,
    );
  });

  it('4: opens no later than it is due, and is due no later than it expires', () => {
    check(
      fc.property(planInput(), (input) => {
        for (const { opensAt, dueAt, expiresAt } of planTimeline(input).steps) {
          const dates = [opensAt, dueAt, expiresAt].flatMap((date) => (date === undefined ? [] : Date.parse(date)));
          expect(dates).toEqual(dates.toSorted((a, b) => a - b));
        }
      }),
      300,
    );
  });

  it('5: gives every step an id of its own, which facts about something else leave alone', () => {
    const asides: Event[] = [
      { type: 'reply.received', kind: 'acknowledgement', at: '2023-06-01T12:00', id: 'aside' },
      { type: 'reply.received', kind: 'out-of-office', at: '2023-06-01T12:00' },
      { type: 'contact.made', contactId: 'a stranger', at: '2023-06-01T12:00' },
      { type: 'invite.accepted', contactId: 'a stranger', at: '2023-06-01T12:00' },
      { type: 'step.done', stepId: 'another:step', at: '2023-06-01T12:00' },
      { type: 'event.retracted', eventId: 'never happened', at: '2023-06-01T12:00' },
      {
        type: 'interview.rescheduled',
        interviewId: 'x',
        from: '2023-06-01T12:00',
        to: '2023-06-02T12:00',
        at: '2023-06-01T12:00',
      },
    ];
    const stranger = { id: 'one more', name: 'One More', role: 'referrer', email: 'x@example.com' } as const;
    check(
      fc.property(planInput(), (input) => {
        const { application } = input;
        const { steps } = planTimeline(input);
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        const more = {
          ...application,
          contacts: [...application.contacts, stranger],
          statusContactId: application.statusContactId ?? steps.find(({ wait }) => wait)?.contactId,
          events: [...asides, ...(application.events ?? [])],
          notes: 'met at the fair',
        };
        const after = planTimeline({ ...input, application: more });
        expect(after.steps.map(({ id, status, opensAt }) => [id, status, opensAt])).toEqual(
          steps.map(({ id, status, opensAt }) => [id, status, opensAt]),
        );
      }),
      200,
    );
  });

  it('6: has no status step left to do once an outcome is recorded', () => {
    check(
      fc.property(planInput(), fc.constantFrom(...outcomes), fc.nat(9 * 24 * 60), (input, outcome, minutes) => {
        const events = [
          ...(input.application.events ?? []),
          { type: 'outcome.recorded', outcome, at: input.now } as const,
        ];
        const now = laterNow(input.now, minutes);
        const timeline = planTimeline({ ...input, now, application: { ...input.application, events } });
        expect(timeline.phase).toBe('closed');
        expect(timeline.steps.filter(({ purpose, status }) => purpose === 'status' && isLeft(status))).toEqual([]);
        expect(timeline.presumedClosedAt).toBeNull();
      }),
      200,
    );
  });

  it('7: does not depend on the order in which the events are listed', () => {
    check(
      fc.property(shuffledInput(), ([input, events]) => {
        const shuffled = planTimeline({ ...input, application: { ...input.application, events } });
        const timeline = planTimeline(input);
        expect({ ...shuffled, ignoredEvents: ignoredByContent(shuffled, events) }).toEqual({
          ...timeline,
          ignoredEvents: ignoredByContent(timeline, input.application.events ?? []),
        });
      }),
      200,
    );
  });

  it('8: stays as it is until its next change, and no longer', () => {
    check(
      fc.property(
        planInput(),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        (input, shares) => {
          const { now: _, nextChangeAt, ...rest } = planTimeline(input);
          const until = nextChangeAt === null ? Date.parse(input.now) + 400 * 86_400_000 : Date.parse(nextChangeAt) - 1;
          for (const now of momentsUntil(Date.parse(input.now), until, shares)) {
            const { now: __, ...same } = planTimeline({ ...input, now });
            expect(same).toEqual({ ...rest, nextChangeAt });
          }
          if (nextChangeAt === null) return;
          const { now: ___, nextChangeAt: ____, ...changed } = planTimeline({ ...input, now: nextChangeAt });
          expect(changed).not.toEqual(rest);
        },
      ),
      200,
    );
  });

  it("9: asks, connects and stays in touch on the employer's business days, in the channel's hours", () => {
    check(
      fc.property(planInput(), (input) => {
        expect(hoursProblems(input, planTimeline(input))).toEqual([]);
      }),
      300,
    );
  });

  it('9: never moves a deadline that others set', () => {
    check(
      fc.property(planInput(), (input) => {
        const timeline = planTimeline(input);
        const deadlines = (input.application.events ?? []).flatMap((event) =>
          event.type === 'offer.received' ? [event.deadline] : [],
        );
        for (const { purpose, dueAt, expiresAt } of timeline.steps) {
          if (purpose !== 'offer') continue;
          expect(expiresAt).toBe(dueAt);
          expect(deadlines).toContain(dueAt?.slice(0, 16));
        }
      }),
      300,
    );
  });

  it('11: gives reasons from which a separate checker derives every date again', () => {
    check(
      fc.property(planInput(), (input) => {
        expect(verifyTimeline(planTimeline(input)).problems).toEqual([]);
      }),
      250,
    );
  });

  it('11: is rejected by that checker once a date or a reason was tampered with', () => {
    check(
      fc.property(planInput(), (input) => {
        const timeline = planTimeline(input);
        for (const { what, tampered } of tamperings(timeline)) expect(verifyTimeline(tampered).ok, what).toBe(false);
      }),
      35,
    );
  });

  it('12: differs in nothing from itself, and a difference makes the one into the other', () => {
    check(
      fc.property(planInput(), fc.nat(90 * 24 * 60), (input, minutes) => {
        const before = planTimeline(input);
        const after = planTimeline({ ...input, now: laterNow(input.now, minutes) });
        expect(isEmptyDiff(diffTimelines(before, before))).toBe(true);
        const diff = diffTimelines(before, after);
        expect(isEmptyDiff(diff)).toBe(minutes === 0);
        expect(applyTimelineDiff(before, diff)).toEqual(after);
        expect(applyTimelineDiff(before, JSON.parse(JSON.stringify(diff)) as typeof diff)).toEqual(after);
      }),
      200,
    );
  });

  it('never changes its input', () => {
    check(
      fc.property(planInput().map(deepFreeze), (input) => {
        planTimeline(input);
      }),
      150,
    );
  });
});

function isLeft(status: Step['status']): boolean {
  return status === 'upcoming' || status === 'open' || status === 'overdue' || status === 'snoozed';
}
