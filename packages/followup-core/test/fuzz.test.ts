import fc from 'fast-check';
import { errorCodes, FollowupError, planAgenda, planTimeline, simulate } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { agendaInput, planInput } from './support/arbitrary.ts';
import { check } from './support/check.ts';
import { leadsSomewhere, spoiled } from './support/junk.ts';

/** What comes of planning what may be junk: an answer, or what is wrong with the way in which it is refused. */
function outcomeOf(plan: () => unknown, input: unknown): string {
  try {
    plan();
    return 'answered';
  } catch (error) {
    if (!(error instanceof FollowupError)) throw error;
    const { code, path, expected, message } = error;
    if (!Object.hasOwn(errorCodes, code)) return `refused with a code that is none: ${code}`;
    if (expected === '' || !message.includes(expected)) return `refused without what was expected: ${message}`;
    return leadsSomewhere(input, path) ? 'refused' : `refused at a place that is not there: ${path}`;
  }
}

describe('an input with junk in it', () => {
  it('is answered or refused, never anything else', () => {
    const seen: string[] = [];
    check(
      fc.property(spoiled(planInput()), (input) => {
        const outcome = outcomeOf(() => planTimeline(input), input);
        expect(outcome).toMatch(/^(answered|refused)$/);
        seen.push(outcome);
      }),
      500,
    );
    expect(new Set(seen).size).toBe(2);
  });

  it('is answered or refused in an agenda as well', () => {
    check(
      fc.property(spoiled(agendaInput()), (input) => {
        expect(outcomeOf(() => planAgenda(input), input)).toMatch(/^(answered|refused)$/);
      }),
      200,
    );
  });

  it('is answered or refused in a supposition as well', () => {
    const supposed = planInput().map((input) => {
      const { interviews, contacts, events = [] } = input.application;
      return { ...input, suppose: { interviews, contacts, events } };
    });
    check(
      fc.property(spoiled(supposed), (input) => {
        expect(outcomeOf(() => simulate(input), input)).toMatch(/^(answered|refused)$/);
      }),
      150,
    );
  });

  it('leaves no trace in other objects', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
