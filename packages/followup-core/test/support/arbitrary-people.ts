import fc from 'fast-check';
import type { Application, Candidate, Contact, Employer } from 'followup-core';
import { channels, contactRoles } from 'followup-core';
import { weekdays } from '../../src/model/vocabulary.ts';
import { isoDate } from './wall-time.ts';

/** Northern, southern, half-hour, 45-minute, midnight-shifting, without changes, and both ends of the date line. */
export const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Europe/London',
  'Australia/Sydney',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/St_Johns',
  'Pacific/Chatham',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Riyadh',
  'Asia/Tokyo',
  'UTC',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;

const zone = (): fc.Arbitrary<string> => fc.constantFrom(...zones);

/** Ids that a careless engine would confuse with each other, with a property of its own, or with a place in a path. */
const oddIds = [
  'ana',
  'ben',
  '1',
  '2',
  'a:b',
  'a%3Ab',
  'a%b',
  'a/b~1',
  'a',
  'b',
  'two words',
  '__proto__',
  'constructor',
  'toString',
  'none',
  'no-contact',
  'cancelled a',
  'שלום',
  'مرحبا',
  '👩🏽‍💻',
  '"quoted"',
  '1767225600000',
  'x'.repeat(200),
];

/** Different ids, by their place. */
export const ids = (): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<string[]>(['ana', 'ben', 'cleo', 'dan', 'eva', 'finn']) },
    { weight: 1, arbitrary: fc.shuffledSubarray(oddIds, { minLength: 6, maxLength: 12 }) },
  );

const name = fc.constantFrom(
  'Ana Ruiz',
  'Otto',
  'محمد علي',
  'דוד לוי',
  '山田太郎',
  'Zoë 🚀',
  "O'Neill",
  'İpek',
  'A\u202Eb',
);

/** Times of day of which some stretches run past midnight and one is empty. */
const quietHours = fc.constantFrom(
  { from: '22:00', until: '07:00' },
  { from: '12:00', until: '13:00' },
  { from: '23:30', until: '12:15' },
  { from: '00:00', until: '23:59' },
  { from: '08:00', until: '08:00' },
);

export const candidate = (): fc.Arbitrary<Candidate> =>
  fc.record(
    { timeZone: zone(), name, locale: fc.constantFrom('en', 'de'), quietHours },
    { requiredKeys: ['timeZone'] },
  );

const weekend = fc.oneof(
  fc.constantFrom(['fri', 'sat'] as const, ['sun'] as const, [] as const, ['sat', 'sun'] as const),
  fc.subarray([...weekdays], { maxLength: 6 }),
);

/** An employer's calendar, with holidays and working days around a day. */
export const employerDraft = (): fc.Arbitrary<(baseDay: number) => Employer> => {
  const days = fc.option(fc.array(fc.integer({ min: -10, max: 120 }), { maxLength: 8 }), { nil: undefined });
  const fortnight = fc.option(fc.nat(20), { nil: undefined, freq: 1 });
  return fc
    .record({
      timeZone: zone(),
      weekend: fc.option(weekend, { nil: undefined }),
      holidays: days,
      workingDays: days,
      fortnight,
    })
    .map((draft) => (baseDay) => {
      const dates = (list: readonly number[] | undefined) => list?.map((offset) => isoDate(baseDay + offset));
      const closed = draft.fortnight === undefined ? [] : fortnightOff(draft.fortnight);
      return withoutUndefined({
        timeZone: draft.timeZone,
        weekend: draft.weekend && [...draft.weekend],
        holidays: draft.holidays && dates([...draft.holidays, ...closed]),
        workingDays: dates(draft.workingDays),
      });
    });
};

/** A fortnight without a business day, as around New Year. */
function fortnightOff(from: number): number[] {
  return Array.from({ length: 14 }, (_, index) => from + index);
}

const mostly = <T>(value: T, weight = 5): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constant(undefined) });

const someChannels = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.subarray([...channels]) },
);

/** A contact with an id; `email` is shared with other applications where it is given. */
export const contactDraft = (): fc.Arbitrary<(id: string, email?: string) => Contact> =>
  fc
    .record({
      name,
      role: fc.constantFrom(...contactRoles),
      email: mostly('someone@example.com'),
      phone: mostly('+1 202 555 0147'),
      linkedin: mostly('https://www.linkedin.com/in/someone'),
      connected: fc.constantFrom(undefined, undefined, undefined, true, false),
      timeZone: fc.option(zone(), { nil: undefined, freq: 1 }),
      refuses: someChannels,
      unreachable: someChannels,
    })
    .map((fields) => (id, email) => withoutUndefined({ id, ...fields, ...(email !== undefined && { email }) }));

/** JSON knows no `undefined`. */
export function withoutUndefined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** What is stored and returned, never planned on. */
export const stored = (): fc.Arbitrary<Pick<Application, 'notes' | 'links' | 'metadata' | 'promised'>> =>
  fc.record(
    {
      notes: fc.constantFrom('', 'line one\nline two', '✨ طويل'),
      links: fc.constant(['https://example.com/a']),
      metadata: fc.constant({ crm: '42', 'odd key/~': '' }),
      promised: fc.constant([{ by: 'candidate', text: 'send the portfolio', until: '2026-05-15' } as const]),
    },
    { requiredKeys: [] },
  );
