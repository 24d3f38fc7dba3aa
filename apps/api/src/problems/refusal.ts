import type { ProblemCode, ShapeCode } from './catalogue.ts';

/** One place of the request and what was expected there. */
export interface ProblemEntry {
  /** JSON Pointer (RFC 6901) into the body; empty for the body as a whole. */
  readonly pointer: string;
  readonly code: ProblemCode | ShapeCode;
  readonly expected: string;
}

/** Thrown to answer with a problem document. `detail` goes to the caller as it is: no secret, no query, no stack. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  readonly code: ProblemCode;
  readonly entries: readonly ProblemEntry[];

  constructor(code: ProblemCode, detail: string, entries: readonly ProblemEntry[] = []) {
    super(detail);
    this.code = code;
    this.entries = entries;
  }
}
