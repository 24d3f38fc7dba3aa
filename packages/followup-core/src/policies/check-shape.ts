import { pointerToken, problem, type ErrorCode, type Problem } from '../errors.ts';

/** Checks one value and notes what is wrong with it. */
export type Check = (value: unknown, path: string, problems: Problem[]) => void;

const test =
  (holds: (value: unknown) => boolean, expected: string, code: ErrorCode = 'policy.invalid'): Check =>
  (value, path, problems) => {
    if (!holds(value)) problems.push(problem(code, path, expected, value ?? null));
  };

export const text = (most: number): Check =>
  test(
    (value) => typeof value === 'string' && value.length <= most && /^[^\0\p{Cs}]*$/u.test(value),
    `a well-formed text of at most ${most} characters`,
  );

export const truth: Check = test((value) => typeof value === 'boolean', 'true or false');

export const clock: Check = test(
  (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  'a time of day such as 09:00',
);

export const slug: Check = test(
  (value) => typeof value === 'string' && value.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
  'lower-case words joined by hyphens',
);

export const whole = (least: number, most: number): Check =>
  test(
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
    `a whole number from ${least} to ${most}`,
  );

export const oneOf = (words: readonly string[], code: ErrorCode = 'policy.invalid'): Check =>
  test((value) => typeof value === 'string' && words.includes(value), `one of ${words.join(', ')}`, code);

export const listOf =
  (check: Check, least: number, most: number): Check =>
  (value, path, problems) => {
    if (!Array.isArray(value) || value.length < least || value.length > most)
      problems.push(problem('policy.invalid', path, `a list of ${least} to ${most} entries`));
    else for (const [index, entry] of value.entries()) check(entry, `${path}/${index}`, problems);
  };

/** Checks by the first alternative whose guard holds; the last one has none. */
export const either =
  (guard: (value: unknown) => boolean, then: Check, otherwise: Check): Check =>
  (value, path, problems) =>
    guard(value) ? then(value, path, problems) : otherwise(value, path, problems);

/** Checks the fields of an object: those of `required` must be there, no others than those named may be. */
export const record =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path, problems) => {
    if (!isRecord(value)) return void problems.push(problem('policy.invalid', path, 'an object', value ?? null));
    for (const [key, inner] of Object.entries(value)) {
      const check = own(required, key) ?? own(optional, key);
      const place = `${path}/${pointerToken(key)}`;
      if (!check) {
        const known = [...Object.keys(required), ...Object.keys(optional)].join(', ');
        problems.push(problem('policy.unknown-field', place, `one of ${known}`));
      } else if (inner !== undefined) check(inner, place, problems);
    }
    for (const key of Object.keys(required))
      if (value[key] === undefined) problems.push(problem('policy.invalid', `${path}/${key}`, 'a value'));
    return undefined;
  };

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(checks: Readonly<Record<string, Check>>, key: string): Check | undefined {
  return Object.hasOwn(checks, key) ? checks[key] : undefined;
}
