import { FollowupError } from 'followup-core';
import type { ServiceProblemCode } from './catalogue.ts';
import { Refusal } from './refusal.ts';

/** What Fastify refuses by itself, in our codes and words: its own messages quote addresses and parser internals. */
const frameworkRefusals: Readonly<Record<string, readonly [ServiceProblemCode, string]>> = {
  FST_ERR_BAD_URL: ['malformed-request', 'The address holds an escape that stands for no character'],
  FST_ERR_MAX_PARAM_LENGTH: ['not-found', 'No id is as long as the one in this address'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-request', 'The body is empty; expected a JSON value'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed-request', 'The body is not JSON, or holds a key such as __proto__'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-request', 'The body does not have the length in Content-Length'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['media-type', 'Expected Content-Type: application/json'],
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: ['media-type', 'Expected Content-Type: application/json'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'A body may have 1 MiB'],
  FST_ERR_NOT_FOUND: ['not-found', 'No resource has this address'],
};

/** Any error at all as something that may be told. What is not known is `internal`, and says nothing. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof FollowupError) {
    const { code, path, message, expected } = error;
    return new Refusal(code, message, [{ pointer: path, code, expected }]);
  }
  const name = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(frameworkRefusals, name) ? frameworkRefusals[name] : undefined;
  return known ? new Refusal(...known) : new Refusal('internal', 'The cause is in the log, under this request id');
}
