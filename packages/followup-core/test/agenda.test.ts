import type { Agenda, Application, Event } from 'followup-core';
import { describe, expect, it } from 'vitest';
import { agenda, application as applicationOf } from './support/agenda.ts';
import { ana, ben, interview, line, rita } from './support/plan.ts';

/** An application with an interview with Rita. */
function application(id: string, more: Partial<Application> = {}): Application {
  return applicationOf(id, '2026-05-12', { interviews: [interview(`${id}-r1`, '2026-05-12', ['rita'])], ...more });
}

/** Purposes about the employer, by application. */
function status(plan: Agenda, ...purposes: string[]): string[] {
  return plan.steps
    .filter(({ purpose }) => (purposes.length > 0 ? purposes.includes(purpose) : purpose === 'status'))
    .map((step) => `${step.applicationId} ${line(step)}`);
}

const day = { a: '2026-05-12', b: '2026-05-13' };
const first = application('a');
const second = application('b', { interviews: [interview('b-r1', day.b, ['rita'])] });
const made: Event = { at: '2026-05-20T10:00', type: 'step.done', purpose: 'status' };

describe('two applications with the same recruiter', () => {
  it('become one message on the later date, and one call', () => {
    expect(status(agenda('2026-05-13T12:00', [first, second]))).toEqual([
      'a rita email cancelled Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'b rita email upcoming Wed 2026-05-20 09:00 – Thu 2026-05-21 17:00',
      'a rita phone cancelled Wed 2026-05-27 09:30 – Fri 2026-05-29 16:30',
      'b rita phone upcoming Wed 2026-05-27 09:30 – Fri 2026-05-29 16:30',
    ]);
  });

  it('say which interviews the message covers', () => {
    const covers = agenda('2026-05-13T12:00', [first, second]).steps.filter(({ status: now }) => now === 'upcoming');
    expect(covers.filter(({ purpose }) => purpose === 'status').map((step) => step.coversInterviews)).toEqual([
      ['b-r1', 'a-r1'],
      ['b-r1', 'a-r1'],
    ]);
  });

  it('are both settled by the one message that was made', () => {
    const plan = agenda('2026-05-20T12:00', [first, { ...second, events: [made] }]);
    expect(status(plan)).toEqual([
      'a rita email done Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'b rita email done Wed 2026-05-20 09:00 – Thu 2026-05-21 17:00',
      'a rita phone cancelled Wed 2026-05-27 09:30 – Fri 2026-05-29 16:30',
      'b rita phone upcoming Wed 2026-05-27 09:30 – Fri 2026-05-29 16:30',
    ]);
  });

  it('stay apart when the follow-ups are more than three business days apart', () => {
    const later = application('b', { interviews: [interview('b-r1', '2026-05-27', ['rita'])] });
    expect(status(agenda('2026-05-12T12:00', [first, later])).filter((text) => text.includes('email'))).toEqual([
      'a rita email upcoming Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'b rita email upcoming Wed 2026-06-03 09:00 – Thu 2026-06-04 17:00',
    ]);
  });

  it('are told apart by their address, not by the ids of two trackers', () => {
    const other = application('b', { contacts: [{ ...rita, email: 'another-rita@example.com' }] });
    const emails = status(agenda('2026-05-13T12:00', [first, { ...other, interviews: second.interviews }]));
    expect(emails.every((text) => text.includes('upcoming'))).toBe(true);
  });

  it('do not reach the person again right after a message about the other', () => {
    const told = application('a', { events: [{ ...made, at: '2026-05-19T10:00' }] });
    const timeframe = { type: 'duration', count: 1, unit: 'days' } as const;
    const soon = application('b', { interviews: [interview('b-r1', '2026-05-19', ['rita'], { timeframe })] });
    // Planned for Thursday, put off until Friday, and then close enough to the call to be told in it.
    expect(status(agenda('2026-05-19T12:00', [told, soon]))).toEqual([
      'a rita email done Tue 2026-05-19 09:00 – Wed 2026-05-20 17:00',
      'b rita email cancelled Fri 2026-05-22 09:00 – Mon 2026-05-25 17:00',
      'a rita phone upcoming Tue 2026-05-26 09:30 – Thu 2026-05-28 16:30',
      'b rita phone upcoming Tue 2026-06-02 09:30 – Thu 2026-06-04 16:30',
    ]);
  });
});

describe('an offer elsewhere', () => {
  const offer: Event = { at: '2026-05-20T10:00', type: 'offer.received', deadline: '2026-05-27T17:00' };
  const offering = application('a', {
    contacts: [ana],
    interviews: [interview('a-r1', day.a, ['ana'])],
    events: [offer],
  });
  const waiting = application('b', { contacts: [ben], interviews: [interview('b-r1', '2026-05-14', ['ben'])] });
  const about = ['offer-notice', 'withdrawal', 'status'];
  const ofB = (plan: Agenda) => status(plan, ...about).filter((text) => text.startsWith('b'));

  it('is told to the employer who waits; the wait starts again from the notice', () => {
    expect(ofB(agenda('2026-05-20T12:00', [offering, waiting]))).toEqual([
      'b ben open Wed 2026-05-20 10:00 – Thu 2026-05-21 17:00',
      'b ben email cancelled Thu 2026-05-21 09:00 – Fri 2026-05-22 17:00',
      'b ben email upcoming Wed 2026-05-27 09:00 – Thu 2026-05-28 17:00',
      'b ben phone cancelled Thu 2026-05-28 09:30 – Mon 2026-06-01 16:30',
      'b ben phone upcoming Wed 2026-06-03 09:30 – Fri 2026-06-05 16:30',
    ]);
  });

  it('is not told to an employer who asked not to be contacted', () => {
    const silent = {
      ...waiting,
      events: [{ ...offer, type: 'reply.received', kind: 'no-contact', at: '2026-05-15T10:00' }],
    };
    const plan = agenda('2026-05-20T12:00', [offering, silent as Application]);
    expect(status(plan, 'offer-notice')).toEqual([]);
  });

  it('need not be told once it is declined: the ordinary follow-up is back', () => {
    const declined = {
      ...offering,
      events: [offer, { at: '2026-05-20T11:00', type: 'outcome.recorded', outcome: 'offer-declined' } as const],
    };
    expect(ofB(agenda('2026-05-20T12:00', [declined, waiting]))).toEqual([
      'b ben cancelled Wed 2026-05-20 10:00 – Thu 2026-05-21 17:00',
      'b ben email upcoming Thu 2026-05-21 09:00 – Fri 2026-05-22 17:00',
      'b ben phone upcoming Thu 2026-05-28 09:30 – Mon 2026-06-01 16:30',
    ]);
  });

  it('ends the other process once it is accepted', () => {
    const hired = {
      ...offering,
      events: [offer, { at: '2026-05-22T16:00', type: 'outcome.recorded', outcome: 'hired' } as const],
    };
    expect(ofB(agenda('2026-05-22T18:00', [hired, waiting]))).toEqual([
      'b ben cancelled Wed 2026-05-20 10:00 – Thu 2026-05-21 17:00',
      'b ben email cancelled Thu 2026-05-21 09:00 – Fri 2026-05-22 17:00',
      'b ben open Fri 2026-05-22 16:00 – Mon 2026-05-25 17:00',
      'b ben phone cancelled Thu 2026-05-28 09:30 – Mon 2026-06-01 16:30',
    ]);
  });
});

describe('the whole agenda', () => {
  it('holds the steps of all timelines in one order, and the first to do', () => {
    const plan = agenda('2026-05-13T12:00', [first, second]);
    expect(plan.steps).toHaveLength(plan.timelines.flatMap(({ steps }) => steps).length);
    const opens = plan.steps.flatMap(({ opensAt }) => (opensAt ? [Date.parse(opensAt)] : []));
    expect(opens).toEqual(opens.toSorted((one, other) => one - other));
    expect(plan.nextStepId).toBe('a:thank-you:rita:a-r1');
  });

  it('spends the month’s personal notes over all applications, in listed order', () => {
    const panel = (id: string, count: number) => {
      const contacts = Array.from({ length: count }, (_, index) => ({
        ...ana,
        id: `${id}${index}`,
        email: `${id}${index}@example.com`,
      }));
      return application(id, {
        contacts,
        interviews: [
          interview(
            `${id}-r1`,
            day.a,
            contacts.map((one) => one.id),
          ),
        ],
      });
    };
    const notes = agenda('2026-05-12T12:00', [panel('a', 3), panel('b', 3)]).timelines.map(({ steps }) =>
      steps.filter(({ purpose }) => purpose === 'connect').map(({ personalNote }) => personalNote),
    );
    expect(notes).toEqual([
      [true, true, true],
      [true, true, false],
    ]);
  });
});
