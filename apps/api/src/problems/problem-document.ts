import { z } from 'zod';
import { problemKind } from './catalogue.ts';
import type { Refusal } from './refusal.ts';

export const PROBLEM_TYPE = 'application/problem+json';

export const problemEntrySchema = z
  .strictObject({
    pointer: z.string().meta({ description: 'JSON Pointer (RFC 6901) into the body; empty: the body as a whole' }),
    code: z.string(),
    expected: z.string().meta({ description: 'What would have been accepted, in words' }),
  })
  .meta({ id: 'ProblemEntry', description: 'One place of the request and what was expected there' });

export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'The address of the documentation of the code', format: 'uri-reference' }),
    title: z.string().meta({ description: 'What the code means; the same for every problem of this code' }),
    status: z.int(),
    detail: z.string().meta({ description: 'What was wrong this time' }),
    code: z.string().meta({ description: 'For programs: stable, one of those in docs/reference/problems.md' }),
    errors: z.array(problemEntrySchema).optional(),
    requestId: z.string().meta({ description: 'Also in the X-Request-Id header, and in the log' }),
  })
  .meta({
    id: 'Problem',
    description: 'Why there is no other answer (RFC 9457)',
    examples: [
      {
        type: '/problems/zone.unknown',
        title: 'No such time zone',
        status: 422,
        detail:
          'No such time zone at /application/employer/timeZone: found "Europe/Berln", expected an IANA name such as Europe/Berlin',
        code: 'zone.unknown',
        errors: [
          {
            pointer: '/application/employer/timeZone',
            code: 'zone.unknown',
            expected: 'an IANA name such as Europe/Berlin',
          },
        ],
        requestId: '3f0c2f5e-8d0a-4c57-9d29-0e6f8a0f9b11',
      },
    ],
  });

export type ProblemDocument = z.infer<typeof problemSchema>;

/** @param problemsAt Where the codes are documented: an absolute address, or a path of this service */
export function writeProblem(refusal: Refusal, problemsAt: string, requestId: string): ProblemDocument {
  const { status, title } = problemKind(refusal.code);
  return {
    type: `${problemsAt}/${refusal.code}`,
    title,
    status,
    detail: refusal.message,
    code: refusal.code,
    ...(refusal.entries.length > 0 && { errors: [...refusal.entries] }),
    requestId,
  };
}
