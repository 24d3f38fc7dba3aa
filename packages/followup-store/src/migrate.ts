import { sql, type Kysely } from 'kysely';
import { StoreError } from './errors.ts';
import { migrations } from './migrations/index.ts';
import type { ColumnTypes } from './migrations/migration.ts';
import type { Tables } from './tables.ts';

/**
 * Brings a schema up to date, within one transaction that the adapter has begun: all of it, or none.
 * @throws StoreError `storage-newer` for a schema that has had migrations which are unknown here
 */
export async function migrateWithin(db: Kysely<Tables>, types: ColumnTypes): Promise<void> {
  await sql`create table if not exists schema_version (version integer not null) ${sql.raw(types.suffix)}`.execute(db);
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  const version = row?.version ?? 0;
  if (version > migrations.length) throw new StoreError('storage-newer');
  if (version === migrations.length) return;
  for (const migration of migrations.slice(version)) await migration(db, types);
  if (row) await db.updateTable('schema_version').set({ version: migrations.length }).execute();
  else await db.insertInto('schema_version').values({ version: migrations.length }).execute();
}
