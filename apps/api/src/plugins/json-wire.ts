import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { Refusal } from '../problems/refusal.ts';
import { refuseShape } from '../problems/shape-problems.ts';

const BODY_LIMIT = 1_048_576;

/** JSON and nothing else comes in, checked against its schema; JSON goes out as it is. */
export function speakJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  // Fastify also takes text/plain by itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    (request, body: Buffer, done) => {
      // Decoding leniently would quietly turn a name in another encoding into question marks.
      // It answers by `done`, whatever its type says.
      if (isUtf8(body)) void parse(request, body.toString('utf8'), done);
      else done(new Refusal('malformed-request', 'The body is not UTF-8'));
    },
  );

  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => (value: unknown) => {
    const read = schema.safeParse(value);
    if (read.success) return { value: read.data };
    return { error: httpPart === 'querystring' ? refuseQuery() : refuseShape(read.error.issues, value) };
  });

  // zod on the way out halves the throughput; the tests hold every answer against its schema instead.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
}

/** The query itself is not repeated: addresses are where secrets end up. */
function refuseQuery(): Refusal {
  const expected = 'no parameters in the address';
  return new Refusal('unknown-field', `The address has a parameter that does not exist: expected ${expected}`, [
    { pointer: '', code: 'unknown-field', expected },
  ]);
}
