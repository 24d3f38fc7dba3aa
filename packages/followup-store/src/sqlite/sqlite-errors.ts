import { StoreError, type StoreErrorCode } from '../errors.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html) that are about the file and not about the statement. */
const codes: Readonly<Record<number, StoreErrorCode>> = {
  5: 'storage-busy',
  6: 'storage-busy',
  8: 'storage-read-only',
  10: 'storage-broken',
  11: 'storage-broken',
  13: 'storage-full',
  14: 'storage-broken',
  26: 'storage-broken',
};

/** What SQLite refuses, in our codes; anything else stays what it is. */
export function storeErrorOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error;
  const code = codes[Number(error.errcode) & 0xff];
  return code ? new StoreError(code, { cause: error }) : error;
}
