import { planAgenda, planTimeline, type Application, type Contact, type Event, type Timeline } from 'followup-core';
import fc from 'fast-check';
import { ana, ben, tuesday } from './plan.ts';

/** Names as people and their keyboards bring them: any script, families of emoji, everything that a calendar escapes. */
const nastyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '👨‍👩‍👧‍👦',
        '\ud83d',
        '\udc00',
        ',',
        ';',
        '\\',
        '\\n',
        '\\,',
        '\r\n',
        '\n',
        '\u2028',
        '\u0085',
        '\u0000',
        ':',
        '"',
        'أنا',
        '姓名',
        'BEGIN:VEVENT',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.length > 0);

const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
];

const day = fc.integer({ min: 0, max: 40 });
const at = (dayOfMay: number, hour = 10) =>
  new Date(Date.UTC(2026, 4, 12 + dayOfMay, hour)).toISOString().replace('.000', '');

export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    type: fc.constantFrom('step.done' as const, 'step.skipped' as const),
    at: day.map((each) => at(each)),
    purpose: fc.constantFrom('thanks' as const, 'status' as const, 'connect' as const),
    contactId: fc.constant('ana'),
  }),
  fc.record({
    type: fc.constant('step.snoozed' as const),
    at: day.map((each) => at(each)),
    purpose: fc.constantFrom('thanks' as const, 'status' as const),
    contactId: fc.constant('ana'),
    until: day.map((each) => at(each + 3).slice(0, 10)),
  }),
  fc.record({
    type: fc.constant('reply.received' as const),
    at: day.map((each) => at(each)),
    kind: fc.constantFrom('news' as const, 'acknowledgement' as const),
  }),
  fc.record({ type: fc.constant('hold.started' as const), at: day.map((each) => at(each)) }),
  fc.record({
    type: fc.constant('offer.received' as const),
    at: day.map((each) => at(each)),
    deadline: fc.constant('2026-08-01T17:00Z'),
  }),
  fc.record({
    type: fc.constant('outcome.recorded' as const),
    at: day.map((each) => at(each)),
    outcome: fc.constantFrom('rejected' as const, 'hired' as const),
  }),
);

export const anyApplication: fc.Arbitrary<Application> = fc
  .record({
    names: fc.tuple(nastyText, nastyText),
    company: nastyText,
    role: nastyText,
    candidate: fc.constantFrom(...zones),
    employer: fc.constantFrom(...zones),
    interviewDay: fc.integer({ min: 0, max: 6 }),
    hour: fc.integer({ min: 0, max: 22 }),
    events: fc.array(anyEvent, { maxLength: 5 }),
    quiet: fc.boolean(),
  })
  .map(({ names, company, role, candidate, employer, interviewDay, hour, events, quiet }) => {
    const contacts: Contact[] = [
      { ...ana, name: names[0] },
      { ...ben, name: names[1], email: 'ben@acme.example' },
    ];
    const interview = {
      ...tuesday,
      startsAt: at(interviewDay, hour),
      endsAt: at(interviewDay, hour + 1),
      with: ['ana', 'ben'],
    };
    return {
      id: 'acme',
      company,
      role,
      candidate: { timeZone: candidate, ...(quiet && { quietHours: { from: '21:40', until: '09:45' } }) },
      employer: { timeZone: employer },
      contacts,
      interviews: [interview],
      events,
    };
  });

export const anyNow: fc.Arbitrary<string> = fc.integer({ min: 0, max: 120 }).map((each) => at(each, 13));

/** Timelines of one candidate, planned together. */
export const anyTimelines: fc.Arbitrary<{ timelines: Timeline[]; now: string }> = fc
  .tuple(fc.array(anyApplication, { minLength: 1, maxLength: 3 }), anyNow)
  .map(([applications, now]) => {
    const named = applications.map((application, index) => ({ ...application, id: `acme-${index}` }));
    return { timelines: planAgenda({ applications: named, policy: 'patient', now }).timelines, now };
  });

export function plan(application: Application, now: string): Timeline {
  return planTimeline({ application, policy: 'patient', now });
}
