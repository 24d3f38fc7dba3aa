import { setTimeout } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { StoreError } from '../errors.ts';
import type { Tables } from '../tables.ts';
import { BUSY_TIMEOUT } from './database.ts';

interface Job {
  readonly run: (db: Kysely<Tables>) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** So many units share a transaction at most, so that nobody waits long for others. */
const MOST_TOGETHER = 64;
/** Between two looks whether another process has let go, in milliseconds: a commit takes one or two. */
const PAUSE = 2;

/**
 * Does units one after the other, and those that have arrived meanwhile in one transaction with a savepoint each: they
 * share the one wait for the disk. A unit that fails undoes itself alone; nobody is answered before the disk has it.
 */
export class GroupCommit {
  readonly #db: Kysely<Tables>;
  readonly #waiting: Job[] = [];
  #draining: Promise<void> | undefined;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Does the work within a transaction; resolves when it is durable. */
  do<T>(run: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ run, resolve: resolve as (value: unknown) => void, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when nothing is waiting any more. */
  async idle(): Promise<void> {
    await this.#draining;
  }

  async #drain(): Promise<void> {
    // What else arrives in this turn of the event loop belongs to the first group already.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#together(this.#waiting.splice(0, MOST_TOGETHER));
    this.#draining = undefined;
  }

  async #together(jobs: readonly Job[]): Promise<void> {
    const answers: (() => void)[] = [];
    try {
      await this.#db.connection().execute(async (db) => {
        await begin(db);
        try {
          for (const job of jobs) answers.push(await within(db, job));
          await sql`commit`.execute(db);
        } catch (error) {
          await sql`rollback`.execute(db).catch(() => {});
          throw error;
        }
      });
      for (const answer of answers) answer();
    } catch (error) {
      for (const { reject } of jobs) reject(error);
    }
  }
}

/** Takes the write lock of the file; where another process has it, waits without stopping this one. */
async function begin(db: Kysely<Tables>): Promise<void> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      await sql`begin immediate`.execute(db);
      return;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'storage-busy' || waited >= BUSY_TIMEOUT) throw error;
    }
    await setTimeout(PAUSE);
  }
}

/** Does one unit between savepoints. @returns How to answer it once the transaction is durable */
async function within(db: Kysely<Tables>, { run, resolve, reject }: Job): Promise<() => void> {
  await sql`savepoint unit`.execute(db);
  try {
    const value = await run(db);
    await sql`release unit`.execute(db);
    return () => resolve(value);
  } catch (error) {
    await sql`rollback to unit`.execute(db);
    await sql`release unit`.execute(db);
    return () => reject(error);
  }
}
