import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE, writeProblem } from '../problems/problem-document.ts';
import { Refusal } from '../problems/refusal.ts';
import { refusalOf } from '../problems/refusal-of.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * Answers with a problem document, whatever was thrown.
 * @param problemsAt Where the codes are documented: an absolute address, or a path of this service
 */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, problemsAt: string): void {
  const refusal = clientHungUp(request)
    ? new Refusal('malformed-request', 'The connection ended before the body did')
    : refusalOf(error);
  if (refusal.code === 'internal') request.log.error({ err: error }, 'failed');
  const document = writeProblem(refusal, problemsAt, request.id);
  // Refusals of the framework itself pass no hooks, so the headers are set here too.
  reply
    .code(document.status)
    .headers({ ...securityHeaders, 'x-request-id': request.id })
    .type(PROBLEM_TYPE)
    // As text: a problem is no answer that any route has described with a serialiser of its own.
    .serializer(String)
    .send(JSON.stringify(document));
}

/** Every refusal within `app` becomes a problem document: errors, unknown addresses, and methods that are not there. */
export function answerProblems(app: FastifyInstance, problemsAt: string): void {
  const methodsByAddress = collectMethods(app);
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply, problemsAt));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = [...methodsByAddress]
      .filter(([address]) => address.test(path))
      .flatMap(([, methods]) => [...methods]);
    // A route may itself find nothing at an address that it serves: a file of the page, say.
    if (allowed.length === 0 || allowed.includes(request.method))
      return answerProblem(new Refusal('not-found', 'No resource has this address'), request, reply, problemsAt);
    const allow = [...new Set(allowed)].toSorted().join(', ');
    const detail = `${request.method} is not possible here: expected ${allow}`;
    return answerProblem(new Refusal('method-not-allowed', detail), request, reply.header('allow', allow), problemsAt);
  });
}

/** Fastify answers a wrong method like an unknown address; the table for a 405 comes from the routes as they register. */
function collectMethods(app: FastifyInstance): ReadonlyMap<RegExp, ReadonlySet<string>> {
  const bySource = new Map<string, RegExp>();
  const methods = new Map<RegExp, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const source = url
      .split(/(:[^/]+|\*)/)
      .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replaceAll(/[^\w/-]/g, '\\$&')))
      .join('');
    const address = bySource.get(source) ?? new RegExp(`^${source}$`);
    bySource.set(source, address);
    methods.set(address, new Set([...(methods.get(address) ?? []), ...[method].flat()]));
  });
  return methods;
}

function clientHungUp({ raw }: FastifyRequest): boolean {
  return raw.destroyed && !raw.complete;
}
