import type { FastifyInstance } from 'fastify';

/**
 * For answers that are data. A browser must neither run nor frame nor sniff them, nor keep what may be personal, nor
 * tell other sites the address they came from. Pages set their own Content-Security-Policy.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

/** Every answer carries the security headers and the request id; what a route has set already stays. */
export function sendSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    for (const [name, value] of Object.entries(securityHeaders)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
}
