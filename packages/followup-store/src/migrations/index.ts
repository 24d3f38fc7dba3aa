import { firstTables } from './0001-first-tables.ts';
import type { Migration } from './migration.ts';

/** In their order; what has been released never changes. The version of a schema is how many of them it has had. */
export const migrations: readonly Migration[] = [firstTables];
