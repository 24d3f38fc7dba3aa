import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ServiceProblemCode } from '../problems/catalogue.ts';
import { PROBLEM_TYPE, writeProblem } from '../problems/problem-document.ts';
import { Refusal } from '../problems/refusal.ts';
import { securityHeaders } from './security-headers.ts';

const refusals: Readonly<Record<string, readonly [ServiceProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'Request line and headers may have 16 KiB together'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['too-large', 'The chunk extensions are too long'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'The request did not arrive in time'],
};

/** Answers bytes that are not HTTP. There is no request yet and no reply, only the socket. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket, problemsAt: string): void {
  // The other side is gone, or an answer is under way already: more bytes would be taken for a part of it.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const name = error.code ?? '';
  const known = Object.hasOwn(refusals, name) ? refusals[name] : undefined;
  const [code, detail] = known ?? ['malformed-request' as const, 'What was sent is not HTTP'];
  const requestId = randomUUID();
  const document = writeProblem(new Refusal(code, detail), problemsAt, requestId);
  const body = JSON.stringify(document);
  const headers = {
    ...securityHeaders,
    'x-request-id': requestId,
    'content-type': PROBLEM_TYPE,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const head = Object.entries(headers).map(([header, value]) => `${header}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}\r\n${head.join('')}\r\n${body}`);
}
