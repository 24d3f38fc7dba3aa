import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Tables } from '../tables.ts';
import { storeErrorOf } from './sqlite-errors.ts';

/** How long to wait for another process that holds the file, in milliseconds. */
export const BUSY_TIMEOUT = 5000;
/** More statements than the adapter has. */
const MOST_STATEMENTS = 200;

/** Opens a file with what durability and erasure ask for. */
export function openFile(file: string, readOnly: boolean): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { readOnly, timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
    if (!readOnly)
      database.exec(`
        pragma journal_mode = wal;
        -- A commit that was acknowledged is on the disk.
        pragma synchronous = full;
        -- What is deleted is overwritten.
        pragma secure_delete = on;
        -- To wait for another writer is for those who can let others work meanwhile.
        pragma busy_timeout = 0;`);
    return database;
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** Kysely over node:sqlite: statements are prepared once, refusals are ours. */
export function kyselyOver(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: asDialectDatabase(database) }) });
}

function asDialectDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      let statement = prepared.get(text);
      if (!statement) {
        if (prepared.size >= MOST_STATEMENTS) prepared.clear();
        prepared.set(text, (statement = guarded(() => asDialectStatement(database.prepare(text)))));
      }
      return statement;
    },
  };
}

function asDialectStatement(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => guarded(() => statement.all(...values(parameters))),
    run: (parameters) => guarded(() => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
  };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeErrorOf(error);
  }
}
