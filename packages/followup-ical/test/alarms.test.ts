import { toEntries } from 'followup-ical';
import { describe, expect, it } from 'vitest';
import { ana, entriesFor, entryFor, event, timelineOf, tuesday } from './support/plan.ts';

const alarms = (...of: Parameters<typeof entriesFor>) =>
  entriesFor(...of).map(({ step, alarm }) => `${step?.ruleId} ${alarm ?? '-'}`);

describe('reminders', () => {
  it('ring once: at the start of what has a time, in the morning of what has days, never in the interview', () => {
    expect(alarms({}, { now: '2026-05-12T09:00:00-04:00' })).toEqual([
      'ask-next-steps -',
      'thank-you 0',
      'linkedin-invite 540',
      'status-email 540',
      'phone-call 0',
    ]);
  });

  it('can be switched off', () => {
    expect(
      entriesFor({}, { alarms: false }).every(({ alarm, task }) => alarm === undefined && task.alarm === undefined),
    ).toBe(true);
  });

  it('never ring for what is settled or cancelled', () => {
    const events = [
      event('step.done', '2026-05-12T11:40', { purpose: 'thanks', contactId: 'ana' }),
      event('reply.received', '2026-05-12T11:50', { kind: 'news', timeframe: { type: 'no-contact' } }),
    ];
    const settled = entriesFor({ events }).filter(
      ({ status, summary }) => status === 'CANCELLED' || summary.startsWith('✓'),
    );
    expect(settled.length).toBeGreaterThan(1);
    expect(settled.filter(({ alarm, task }) => alarm !== undefined || task.alarm !== undefined)).toEqual([]);
  });

  it('wait for the end of another interview', () => {
    // The note stands at 11:30, while the second interview of the day goes on until 12:10.
    const second = { ...tuesday, id: 'r2', startsAt: '2026-05-12T11:10', endsAt: '2026-05-12T12:10', with: [] };
    const thanks = entryFor('thanks', { interviews: [tuesday, second] });
    expect(thanks.time).toMatchObject({ startsAt: '2026-05-12T15:30:00Z' });
    expect(thanks.alarm).toBe(40);
    // As a task it would ring at 11:00, before the second one begins.
    expect(thanks.task.alarm).toBe(0);
  });

  it('of an all-day entry wait likewise', () => {
    const morning = { ...tuesday, id: 'r2', startsAt: '2026-05-13T08:45', endsAt: '2026-05-13T09:30', with: [] };
    expect(entryFor('connect', { interviews: [tuesday, morning] }).alarm).toBe(570);
  });

  it('are left out where an interview outlasts the deadline', () => {
    const policy = { extends: 'patient', rules: { 'thank-you': { due: { hours: 1 } } } };
    const long = { ...tuesday, id: 'r2', startsAt: '2026-05-12T11:10', endsAt: '2026-05-12T18:00', with: [] };
    expect(entryFor('thanks', { interviews: [tuesday, long] }, { policy }).alarm).toBeUndefined();
  });

  it('know only of interviews that take place', () => {
    const off = {
      ...tuesday,
      id: 'r2',
      startsAt: '2026-05-12T11:10',
      endsAt: '2026-05-12T12:10',
      state: 'cancelled' as const,
      cancelledAt: '2026-05-12T09:00',
      with: [],
    };
    expect(entryFor('thanks', { interviews: [tuesday, off] }).alarm).toBe(0);
  });

  it('of the tasks ring when the window opens', () => {
    const [, , connect] = toEntries(timelineOf({ contacts: [ana] }, '2026-05-12T09:00:00-04:00'));
    expect(connect?.task).toMatchObject({ opensAt: '2026-05-13T13:00:00Z', alarm: 0 });
  });
});
