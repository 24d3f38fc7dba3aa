/** Every code with which the core refuses an input, and what it means. Documented in docs/reference/core/errors.md. */
export const errorCodes = {
  'input.invalid': 'The value has the wrong shape',
  'input.too-complex': 'The input holds more than is planned in one call',
  'zone.unknown': 'No such time zone',
  'date.invalid': 'Not a date of the calendar',
  'date-time.invalid': 'Not a date-time of the calendar',
  'time.invalid': 'Not a time of day',
  'id.duplicate': 'The same id is used twice',
  'contact.unknown': 'No contact has this id',
  'interview.ends-before-start': 'An interview ends before it starts',
  'employer.no-business-day': 'The employer never works',
  'timeframe.invalid': 'Not a timeframe',
  'timeframe.before-interview': 'The date lies before the day on which it was said',
  'offer.deadline-before-offer': 'The deadline lies before the offer',
  'event.invalid': 'Not an event',
  'event.conflict': 'Two events bear the same id and say different things',
  'policy.unknown': 'No such policy',
  'policy.invalid': 'The policy says something that is not allowed here',
  'policy.unknown-field': 'The policy has a field that does not exist',
  'policy.unknown-anchor': 'A rule counts from an anchor that does not exist',
  'policy.unknown-rule': 'A rule follows a rule that does not exist',
  'policy.cycle': 'Rules follow each other in a circle',
  'policy.fork': 'Two rules follow the same rule',
  'message.unknown-channel': 'No such channel',
  'step.unknown': 'The timeline has no step with this id',
  'diff.mismatch': 'The difference was taken from another timeline',
} as const;

export type ErrorCode = keyof typeof errorCodes;

export interface Problem {
  readonly code: ErrorCode;
  /** JSON Pointer (RFC 6901) to the place within the input; empty for the input as a whole. */
  readonly path: string;
  readonly message: string;
  /** What would have been accepted, in words. */
  readonly expected: string;
}

/** A caller's mistake: what is wrong, where, and what was expected. */
export class FollowupError extends Error implements Problem {
  override readonly name: string = 'FollowupError';
  readonly code: ErrorCode;
  readonly path: string;
  readonly expected: string;

  constructor({ code, path, message, expected }: Problem) {
    super(message);
    this.code = code;
    this.path = path;
    this.expected = expected;
  }
}

/** Words a problem: "No such time zone: found "Europe/Berln", expected an IANA name." */
export function problem(code: ErrorCode, path: string, expected: string, found?: unknown): Problem {
  const seen = found === undefined ? '' : `found ${show(found)}, `;
  return {
    code,
    path,
    expected,
    message: `${errorCodes[code]} at ${path || 'the input'}: ${seen}expected ${expected}`,
  };
}

export function refuse(code: ErrorCode, path: string, expected: string, found?: unknown): never {
  throw new FollowupError(problem(code, path, expected, found));
}

const SHOWN = 60;

/** A short spelling of any value at all: it never throws, whatever it is given. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}

/** A key or an index as one token of a JSON Pointer. */
export function pointerToken(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
