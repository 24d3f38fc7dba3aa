import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  null: 'null',
};

const formatWords: Readonly<Record<string, string>> = {
  date: 'a date such as 2026-05-12',
  datetime: 'a date-time such as 2026-05-12T10:00 or 2026-05-12T12:00:00-04:00',
};

/** What would have been accepted, in the words of the core's own refusals: "at most 200 entries". */
export function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_format':
      return formatWords[issue.format] ?? (issue.pattern ? `a text that matches ${issue.pattern}` : issue.format);
    case 'too_small':
      return `at least ${issue.minimum}${countWord(issue.origin)}`;
    case 'too_big':
      return `at most ${issue.maximum}${countWord(issue.origin)}`;
    case 'unrecognized_keys':
      return 'no field of this name';
    case 'invalid_union':
      return 'options' in issue && issue.options ? oneOf(issue.options) : alternativesOf(issue.errors);
    case 'invalid_key':
      return `a key that is ${issue.issues.map(expectationOf).join(' and ')}`;
    default:
      return issue.message;
  }
}

/** What any branch of a union would have accepted, each said once. */
function alternativesOf(branches: readonly (readonly Issue[])[]): string {
  const words = branches.flatMap((branch) => branch.filter(({ path }) => path.length === 0).map(expectationOf));
  return [...new Set(words)].join(', or ');
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}

function countWord(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
