import type { z } from 'zod';
import type { ShapeCode } from './catalogue.ts';
import { expectationOf } from './expectations.ts';
import { Refusal, type ProblemEntry } from './refusal.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

// A body of 1 MiB can hold a million mistakes. Nobody reads them, and listing them would answer 1 MiB with a hundred.
const MOST_LISTED = 100;

/** Words what zod found in a body: one entry a problem, each with its exact place. */
export function refuseShape(issues: readonly Issue[], body: unknown): Refusal {
  const entries = issues.flatMap((issue) => entriesOf(issue, [], body));
  const [first = { pointer: '', code: 'wrong-type', expected: 'another value' }] = entries;
  const code = entries.every((each) => each.code === 'unknown-field') ? 'unknown-field' : 'validation';
  const more = entries.length > 1 ? `; ${entries.length} problems in all` : '';
  return new Refusal(
    code,
    `${first.code} at ${first.pointer || 'the body'}: expected ${first.expected}${more}`,
    entries.slice(0, MOST_LISTED),
  );
}

function entriesOf(issue: Issue, at: Path, body: unknown): ProblemEntry[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => entry([...path, key], 'unknown-field', expectationOf(issue)));
  if (issue.code === 'invalid_union') {
    const meant = nearestBranch(issue.errors, valueAt(body, path));
    if (meant) return meant.flatMap((each) => entriesOf(each, path, body));
  }
  return [entry(path, codeOf(issue, valueAt(body, path)), expectationOf(issue))];
}

function entry(path: Path, code: ShapeCode, expected: string): ProblemEntry {
  const pointer = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { pointer, code, expected };
}

function codeOf(issue: Issue, value: unknown): ShapeCode {
  if (value === undefined) return 'missing';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'invalid_format':
    case 'invalid_key':
      return 'wrong-format';
    case 'too_small':
    case 'too_big':
      return 'out-of-range';
    case 'invalid_union':
      // Wrong is the type, unless one branch at least would have taken another value of the same type.
      return issue.errors.length > 0 && issue.errors.flat().every((each) => each.code === 'invalid_type')
        ? 'wrong-type'
        : 'wrong-value';
    default:
      return 'wrong-value';
  }
}

const WRONG_ALTOGETHER = 1_000_000;
const WRONG_FIELDS = 1000;

/** The branch of a union that was most likely meant: by its fields first, then by the fewest problems. */
function nearestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  let nearest: readonly Issue[] | undefined;
  let least = WRONG_ALTOGETHER;
  for (const branch of branches) {
    const distance = branch.reduce((sum, issue) => sum + distanceOf(issue, value), 0);
    if (distance < least) [nearest, least] = [branch, distance];
  }
  return nearest;
}

function distanceOf(issue: Issue, value: unknown): number {
  if (issue.code === 'unrecognized_keys') return issue.keys.length * (issue.path.length === 0 ? WRONG_FIELDS : 1);
  if (issue.path.length === 0) return WRONG_ALTOGETHER;
  return issue.path.length === 1 && valueAt(value, issue.path) === undefined ? WRONG_FIELDS : 1;
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found;
}
