import { z } from 'zod';
import { ENGINE_STATUS, serviceProblems, type ServiceProblemCode } from './catalogue.ts';
import { PROBLEM_TYPE, problemSchema } from './problem-document.ts';

interface ProblemResponse {
  readonly description: string;
  readonly content: Readonly<Record<typeof PROBLEM_TYPE, { readonly schema: typeof problemSchema }>>;
}

/** What every operation with a JSON body can answer besides its result. */
export const bodyProblems = ['validation', 'unknown-field', 'malformed-request', 'too-large', 'media-type'] as const;

/** The problem responses of an operation, for its description: by status, each code with its meaning. */
export function problemResponses(
  codes: readonly (ServiceProblemCode | 'engine')[],
): Readonly<Record<number, ProblemResponse>> {
  const meanings = new Map<number, string[]>();
  for (const code of [...codes, 'internal'] as const) {
    const [status, meaning] =
      code === 'engine'
        ? [ENGINE_STATUS, "The engine's own codes, such as `timeframe.before-interview`"]
        : [serviceProblems[code].status, `\`${code}\`: ${serviceProblems[code].title}`];
    meanings.set(status, [...(meanings.get(status) ?? []), meaning]);
  }
  const responses = [...meanings].map(([status, words]): [number, ProblemResponse] => [
    status,
    { description: words.join('. '), content: { [PROBLEM_TYPE]: { schema: problemSchema } } },
  ]);
  return Object.fromEntries(responses);
}

/** An unknown parameter in the address is refused like an unknown field in the body. */
export const noQuery = z.strictObject({});
