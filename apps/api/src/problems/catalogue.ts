import { errorCodes, type ErrorCode } from 'followup-core';

/** What a problem code stands for. `advice` says what the caller can do; it is also the documentation of the code. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly advice: string;
}

/** The codes of the service. A code keeps its status and its meaning for good: callers branch on it. */
export const serviceProblems = {
  validation: {
    status: 400,
    title: 'The request has the wrong shape',
    advice:
      '`errors` lists each place with a JSON Pointer into the body and what was expected there, the first hundred at most. The shapes are in `/openapi.json`.',
  },
  'unknown-field': {
    status: 400,
    title: 'The request has a field that does not exist',
    advice:
      'Fields are never ignored silently: a misspelled one would change the plan without a word. `errors` points at each. Remove it, or correct its name.',
  },
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    advice:
      'The body is not JSON in UTF-8, it holds a key that could change prototypes (`__proto__`), its length is not the announced one, the address has a bad escape, or the bytes are not HTTP. Send one JSON value.',
  },
  'not-found': {
    status: 404,
    title: 'Nothing is here',
    advice: 'No resource has this address or this id. The addresses are in `/openapi.json`.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not allowed here',
    advice: 'The address exists, but not with this method. The `Allow` header lists those that do.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    advice: 'The connection was closed before the whole request had come. Send it again.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    advice: 'A body may have 1 MiB. Leave out what is never planned on: notes, links, metadata.',
  },
  'media-type': {
    status: 415,
    title: 'The media type is not supported',
    advice: 'Send `Content-Type: application/json`.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    advice: 'Request line and headers may have 16 KiB together. Facts belong in the body, not in the address.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong in the service',
    advice: 'It is not your request. The log has the cause under the `requestId` of the answer.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** What can be wrong with one place of a request that has the wrong shape: the codes of `errors` there. */
export const shapeCodes = {
  missing: 'There is no value where one is needed',
  'unknown-field': 'There is no field of this name',
  'wrong-type': 'Another type of value is needed: a text, a whole number, a list',
  'wrong-value': 'The value is none of those that are possible',
  'wrong-format': 'The text is not written as it must be',
  'out-of-range': 'Too long, too short, too many, too high or too low',
} as const;

export type ShapeCode = keyof typeof shapeCodes;
export type ServiceProblemCode = keyof typeof serviceProblems;
export type ProblemCode = ServiceProblemCode | ErrorCode;

/** The engine understood the request and cannot mean it: 422 (RFC 9110, section 15.5.21). */
export const ENGINE_STATUS = 422;

const ENGINE_ADVICE =
  'The request has the right shape, but the engine cannot mean it. `errors` points at the place and says what was expected.';

export const problemCodes: readonly ProblemCode[] = [
  ...(Object.keys(serviceProblems) as ServiceProblemCode[]),
  ...(Object.keys(errorCodes) as ErrorCode[]),
];

export function problemKind(code: ProblemCode): ProblemKind {
  return isServiceCode(code)
    ? serviceProblems[code]
    : { status: ENGINE_STATUS, title: errorCodes[code], advice: ENGINE_ADVICE };
}

export function isServiceCode(code: ProblemCode): code is ServiceProblemCode {
  return Object.hasOwn(serviceProblems, code);
}
