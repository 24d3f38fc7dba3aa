import { renderCalendar, renderTasks } from 'followup-ical';
import { describe, expect, it } from 'vitest';
import { entriesFor, event, search, searchTimelines, timelineOf } from './support/plan.ts';

const tasksOf = (...of: Parameters<typeof timelineOf>) => {
  const timeline = timelineOf(...of);
  return renderTasks({ timelines: [timeline], now: timeline.now })
    .split('BEGIN:VTODO\r\n')
    .slice(1);
};

describe('a task', () => {
  it('has the whole window of its step, and is to be done', () => {
    const [thanks] = tasksOf();
    expect(thanks).toContain('\r\nDTSTART:20260512T150000Z\r\nDUE:20260513T150000Z\r\n');
    expect(thanks).toContain('\r\nSUMMARY:Thank Ana Ruiz (Acme)\r\n');
    expect(thanks).toContain('\r\nSTATUS:NEEDS-ACTION\r\n');
    expect(thanks).not.toContain('COMPLETED');
  });

  it('was done when it was done', () => {
    const [thanks] = tasksOf({
      events: [event('step.done', '2026-05-12T11:40', { purpose: 'thanks', contactId: 'ana' })],
    });
    expect(thanks).toContain('\r\nSTATUS:COMPLETED\r\nCOMPLETED:20260512T154000Z\r\nPERCENT-COMPLETE:100\r\n');
    expect(thanks).not.toContain('VALARM');
  });

  it('is cancelled with its step', () => {
    const cancelled = tasksOf({ events: [event('reply.received', '2026-05-12T11:50', { kind: 'news' })] });
    expect(cancelled.filter((task) => task.includes('\r\nSTATUS:CANCELLED\r\n'))).toHaveLength(2);
  });

  it('is due at its opening without a start, as RFC 5545 has no window of no length', () => {
    const policy = { extends: 'patient', rules: { 'thank-you': { due: { hours: 0 } } } };
    const [thanks] = tasksOf({}, undefined, policy);
    expect(thanks).toContain('\r\nDUE:20260512T150000Z\r\n');
    // A reminder that counts from the start has nothing to count from.
    expect(thanks).not.toMatch(/DTSTART|VALARM/);
  });

  it('is one for a window of two entries', () => {
    const policy = { extends: 'patient', rules: { 'linkedin-invite': { due: { businessDays: 9 } } } };
    expect(entriesFor({}, { policy }).filter(({ step }) => step?.purpose === 'connect')).toHaveLength(2);
    expect(tasksOf({}, undefined, policy).filter((task) => task.includes('Connect with'))).toHaveLength(1);
  });

  it('has an identity of its own, beside that of the events', () => {
    const timelines = searchTimelines();
    const uids = [renderCalendar({ timelines, now: search.now }), renderTasks({ timelines, now: search.now })].flatMap(
      (text) => text.match(/^UID:.*$/gm) ?? [],
    );
    expect(uids).toHaveLength(66);
    expect(new Set(uids).size).toBe(66);
    // The same on every host and in every version.
    expect(tasksOf()[0]).toContain('UID:89039bbe-bf77-50ba-bcc7-0fd853c6779c');
  });

  it('has no property of events alone', () => {
    const text = renderTasks({ timelines: searchTimelines(), now: search.now });
    expect(text).not.toMatch(/\r\n(TRANSP|DTEND|X-MICROSOFT-CDO-BUSYSTATUS)/);
  });
});
