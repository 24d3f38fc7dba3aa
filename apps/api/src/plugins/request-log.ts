import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';

export interface LogOptions {
  readonly level: string;
  /** Absent: standard output. */
  readonly stream?: { write(line: string): void };
}

/**
 * What may be logged is listed; everything else stays out. Fastify's own line would hold the address with its query,
 * and the message of an error can quote what somebody wrote about a person.
 */
export function loggerOptions({ level, stream }: LogOptions): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    ...(stream && { stream }),
    base: null,
    serializers: { req: () => ({}), res: () => ({}), err: describeFailure },
    hooks: {
      logMethod(input, log) {
        const [fields] = input as [unknown];
        const failed = typeof fields === 'object' && fields !== null && 'err' in fields;
        // Fastify repeats the message of an error as the text of the line.
        if (failed) Reflect.apply(log, this, [fields, 'failed']);
        else Reflect.apply(log, this, input);
      },
    },
  };
}

export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => logAnswer(request, reply));
}

/** One line for each answer: the route as it was registered, not the address as it was called. */
export function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  request.log.info(
    {
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    },
    'answered',
  );
}

/** The kind of an error and where it came from, without its message. */
function describeFailure(error: Error): { type: string; message: string; stack: string } {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: 'code' in error ? String(error.code) : error.name, message: '', stack: frames.join('\n') };
}
