import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { refuseShape } from '../src/problems/shape-problems.ts';

const due = z.union([
  z.enum(['deadline', 'interview-end']),
  z.strictObject({ hours: z.int().max(24) }),
  z.strictObject({ businessDays: z.int() }),
]);
const said = z.union([
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('by-date'), date: z.iso.date() }),
    z.strictObject({ type: z.literal('vague') }),
  ]),
  z.strictObject({ text: z.string() }),
]);
const several = z.union([
  z.strictObject({ one: z.strictObject({ a: z.string(), b: z.string(), c: z.string() }) }),
  z.strictObject({ many: z.array(z.string()) }),
]);

const rows: [what: string, schema: z.ZodType, body: unknown, pointer: string, code: string, expected: string][] = [
  ['a text for a number', z.strictObject({ n: z.number() }), { n: '1' }, '/n', 'wrong-type', 'a number'],
  ['a fraction for a whole number', z.strictObject({ n: z.int() }), { n: 1.5 }, '/n', 'wrong-type', 'a whole number'],
  ['nothing', z.strictObject({ n: z.boolean() }), {}, '/n', 'missing', 'true or false'],
  ['null', z.strictObject({ n: z.string() }), { n: null }, '/n', 'wrong-type', 'a text'],
  [
    'too long a text',
    z.strictObject({ t: z.string().max(2) }),
    { t: 'abc' },
    '/t',
    'out-of-range',
    'at most 2 characters',
  ],
  ['too short a list', z.array(z.string()).min(1), [], '', 'out-of-range', 'at least 1 entries'],
  ['too high a number', z.int().max(3), 4, '', 'out-of-range', 'at most 3'],
  ['a date that is none', z.array(z.iso.date()), ['2026-02-30'], '/0', 'wrong-format', 'a date such as 2026-05-12'],
  ['a text of another pattern', z.string().regex(/^x$/), 'y', '', 'wrong-format', 'a text that matches /^x$/'],
  [
    'a key of another pattern',
    z.record(z.string().regex(/^x$/), z.int()),
    { y: 1 },
    '/y',
    'wrong-format',
    'a key that is a text that matches /^x$/',
  ],
  ['none of the words', z.enum(['a', 'b']), 'c', '', 'wrong-value', 'one of a, b'],
  ['another literal', z.literal(false), true, '', 'wrong-value', 'false'],
  ['an unknown discriminator', said, { type: 'soon' }, '/type', 'wrong-value', 'one of by-date, vague'],
  [
    'the fields of one kind',
    said,
    { type: 'by-date', date: 'soon' },
    '/date',
    'wrong-format',
    'a date such as 2026-05-12',
  ],
  ['the only field of the other kind', said, { text: 5 }, '/text', 'wrong-type', 'a text'],
  ['no kind at all', said, 5, '', 'wrong-type', 'an object'],
  [
    'a word that is none of a union',
    due,
    'tomorrow',
    '',
    'wrong-value',
    'one of deadline, interview-end, or an object',
  ],
  ['the field of one branch', due, { hours: 25 }, '/hours', 'out-of-range', 'at most 24'],
];

describe('what zod finds, in our words', () => {
  test.each(rows)('%s', (_, schema, body, pointer, code, expected) => {
    const read = schema.safeParse(body);
    const refusal = refuseShape(read.error?.issues ?? [], body);
    expect(refusal.entries).toEqual([{ pointer, code, expected }]);
    expect(refusal.message).toContain(expected);
  });

  test('of two shapes the one is explained whose fields are there, however many problems it has', () => {
    const body = { one: { d: 1 } };
    const refusal = refuseShape(several.safeParse(body).error?.issues ?? [], body);
    expect(refusal.entries.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/one/a missing',
      '/one/b missing',
      '/one/c missing',
      '/one/d unknown-field',
    ]);
  });

  test('only unknown fields are unknown-field, anything else with them is validation', () => {
    const schema = z.strictObject({ a: z.string() });
    const codeFor = (body: unknown) => refuseShape(schema.safeParse(body).error?.issues ?? [], body).code;
    expect(codeFor({ a: '', b: 1 })).toBe('unknown-field');
    expect(codeFor({ a: 1, b: 1 })).toBe('validation');
  });
});
