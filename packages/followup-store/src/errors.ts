/** Why a store refuses. The service answers each with a problem of its own. */
export const storeErrors = {
  'already-exists': 'Something has this id already',
  'not-found': 'Nothing of this tenant has this id',
  stale: 'It has changed since it was read',
  'event-conflict': 'An event with this id says something else',
  'limit-reached': 'There may be no more of these',
  'erased-person': 'The person with this id was erased',
  'storage-newer': 'The data were written by a newer version of this software',
  'storage-busy': 'Another process holds the data',
  'storage-full': 'The disk has no room',
  'storage-read-only': 'The data may not be written',
  'storage-broken': 'The data cannot be read',
} as const;

export type StoreErrorCode = keyof typeof storeErrors;

/** A refusal. It names neither data nor paths: those belong into nobody's log. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, options?: ErrorOptions) {
    super(storeErrors[code], options);
    this.code = code;
  }
}

/** What was looked for, or the refusal for its not being there. */
export function found<T>(row: T | undefined, otherwise: 'not-found' | 'already-exists' = 'not-found'): T {
  if (row === undefined) throw new StoreError(otherwise);
  return row;
}
