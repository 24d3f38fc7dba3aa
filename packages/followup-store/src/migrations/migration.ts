import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** How an adapter spells what the databases spell differently. */
export interface ColumnTypes {
  readonly bytes: 'blob' | 'bytea';
  /** Makes SQLite check the types of its columns. */
  readonly suffix: 'strict' | '';
}

export type Migration = (db: Kysely<Tables>, types: ColumnTypes) => Promise<void>;
