import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { LogController, type FastifyHttpOptions } from 'fastify';
import { answerClientError } from './plugins/client-errors.ts';
import { answerProblem } from './plugins/problem-answers.ts';
import { logAnswer, loggerOptions, type LogOptions } from './plugins/request-log.ts';

// Fastify's own defaults for the first two are 0: never.
const REQUEST_TIMEOUT = 30_000;
const CONNECTION_TIMEOUT = 60_000;
const HEADERS_TIMEOUT = 10_000;
// Longer than the 60 seconds that load balancers keep an idle connection, so that they are the ones to close it.
const KEEP_ALIVE_TIMEOUT = 72_000;
const TIMEOUTS_CHECKED_EVERY = 5000;

const WELL_FORMED_REQUEST_ID = /^[\w.:-]{1,100}$/;

/** How the process's own server behaves before and beside the routes. */
export function serverOptions(problemsAt: string, log?: LogOptions): FastifyHttpOptions<Server> {
  return {
    logger: log ? loggerOptions(log) : false,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && WELL_FORMED_REQUEST_ID.test(given) ? given : randomUUID();
    },
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: CONNECTION_TIMEOUT,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
    http: { headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: TIMEOUTS_CHECKED_EVERY },
    // What is on the wire when the service stops is answered, not turned away.
    return503OnClosing: false,
    // What is refused before there is a route passes no hooks, so its line is written here.
    frameworkErrors: (error, request, reply) => {
      answerProblem(error, request, reply, problemsAt);
      logAnswer(request, reply);
    },
    clientErrorHandler: (error, socket) => answerClientError(error, socket, problemsAt),
  };
}
