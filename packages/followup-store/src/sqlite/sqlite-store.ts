import { backup, type DatabaseSync } from 'node:sqlite';
import { sql, type Kysely } from 'kysely';
import { StoreError } from '../errors.ts';
import { migrateWithin } from '../migrate.ts';
import type { Store, StoreEnvironment, Unit, View } from '../port.ts';
import type { Key, Moment, Tenant } from '../records.ts';
import type { Tables } from '../tables.ts';
import { TableUnit } from '../unit.ts';
import { TableView, toKey } from '../view.ts';
import { kyselyOver, openFile } from './database.ts';
import { GroupCommit } from './group-commit.ts';
import { storeErrorOf } from './sqlite-errors.ts';

/**
 * Opens a store in one SQLite file, which is made if it is not there. A second process on the same file is safe.
 * @throws StoreError `storage-broken`, `storage-read-only`, `storage-busy`
 */
export function openSqliteStore(file: string, environment: StoreEnvironment): Store {
  return new SqliteStore(file, environment);
}

/** More than a file can have: a copy made piece by piece begins again with every write between two pieces. */
const ALL_PAGES = 2 ** 31 - 1;

class SqliteStore implements Store {
  readonly #file: string;
  readonly #environment: StoreEnvironment;
  readonly #database: DatabaseSync;
  readonly #writer: Kysely<Tables>;
  /** Reads have a connection of their own: they see what is committed, and wait for nobody. */
  readonly #reader: Kysely<Tables>;
  readonly #commits: GroupCommit;

  constructor(file: string, environment: StoreEnvironment) {
    this.#file = file;
    this.#environment = environment;
    this.#database = openFile(file, false);
    this.#writer = kyselyOver(this.#database);
    this.#reader = kyselyOver(openFile(file, true));
    this.#commits = new GroupCommit(this.#writer);
  }

  async migrate(): Promise<void> {
    await this.#commits.do((db) => migrateWithin(db, { bytes: 'blob', suffix: 'strict' }));
  }

  async addTenant(id: string, name: string): Promise<Tenant> {
    const createdAt = this.#environment.clock();
    return this.#commits.do(async (db) => {
      const row = await db
        .insertInto('tenants')
        .values({ id, name, created_at: createdAt })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!row) throw new StoreError('already-exists');
      return { id, name, createdAt };
    });
  }

  async tenants(): Promise<readonly Tenant[]> {
    const rows = await this.#reader.selectFrom('tenants').selectAll().orderBy('id').execute();
    return rows.map(({ id, name, created_at: createdAt }) => ({ id, name, createdAt }));
  }

  async findKey(prefix: string): Promise<Key | undefined> {
    const row = await this.#reader.selectFrom('keys').selectAll().where('prefix', '=', prefix).executeTakeFirst();
    return row && toKey(row);
  }

  async noteKeyUse(tenantId: string, id: string, at: Moment): Promise<void> {
    await this.#commits.do((db) =>
      db.updateTable('keys').set({ last_used_at: at }).where('tenant_id', '=', tenantId).where('id', '=', id).execute(),
    );
  }

  read<T>(tenantId: string, work: (view: View) => Promise<T>): Promise<T> {
    return work(new TableView(this.#reader, tenantId));
  }

  async write<T>(tenantId: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    let hasErased = false;
    const value = await this.#commits.do(async (db) => {
      const unit = new TableUnit(db, tenantId, this.#environment);
      const done = await work(unit);
      await unit.end();
      hasErased = unit.hasErased;
      return done;
    });
    // What was erased is overwritten in the file; this leaves no copy of it in the log beside it.
    if (hasErased) this.#database.exec('pragma wal_checkpoint(truncate)');
    return value;
  }

  async due(until: Moment, limit: number): Promise<readonly { tenantId: string; applicationId: string }[]> {
    const rows = await this.#reader
      .selectFrom('applications')
      .select(['tenant_id', 'id'])
      .where('next_change_at', '<=', until)
      .orderBy('next_change_at')
      .limit(limit)
      .execute();
    return rows.map(({ tenant_id: tenantId, id: applicationId }) => ({ tenantId, applicationId }));
  }

  async forgetAnswers(before: Moment): Promise<number> {
    const { numDeletedRows } = await this.#commits.do((db) =>
      db.deleteFrom('kept_answers').where('created_at', '<', before).executeTakeFirstOrThrow(),
    );
    return Number(numDeletedRows);
  }

  async backup(file: string): Promise<void> {
    // By a connection of its own, as the writer's may be within a transaction.
    const source = openFile(this.#file, true);
    try {
      await backup(source, file, { rate: ALL_PAGES });
    } catch (error) {
      throw storeErrorOf(error);
    } finally {
      source.close();
    }
  }

  async close(): Promise<void> {
    await this.#commits.idle();
    // Whoever opens the file next finds it whole, without a log beside it.
    await sql`pragma wal_checkpoint(truncate)`.execute(this.#writer).catch(() => {});
    await this.#reader.destroy();
    await this.#writer.destroy();
  }
}
