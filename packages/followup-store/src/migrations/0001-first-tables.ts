import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Tenants, their keys and policies, people, applications and events, and the answers that are replayed. */
export const firstTables: Migration = async (db, { bytes, suffix }) => {
  const end = sql.raw(suffix);
  const blob = sql.raw(bytes);
  const statements = [
    sql`create table tenants (id text primary key, name text not null, created_at text not null) ${end}`,
    sql`create table keys (
      tenant_id text not null references tenants (id), id text not null, prefix text not null, hash ${blob} not null,
      scopes text not null, label text not null, created_at text not null, last_used_at text, revoked_at text,
      primary key (tenant_id, id)) ${end}`,
    // The one key that cannot begin with the tenant: it is what finds it.
    sql`create unique index keys_by_prefix on keys (prefix)`,
    sql`create table people (
      tenant_id text not null references tenants (id), id text not null, revision integer not null,
      settings text not null, created_at text not null, updated_at text not null,
      primary key (tenant_id, id)) ${end}`,
    sql`create table erased_people (
      tenant_id text not null references tenants (id), id_hash ${blob} not null, erased_at text not null,
      primary key (tenant_id, id_hash)) ${end}`,
    sql`create table applications (
      tenant_id text not null, id text not null, person_id text not null, revision integer not null,
      facts text not null, company text not null, last_seq integer not null default 0, next_change_at text,
      created_at text not null, updated_at text not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, person_id) references people (tenant_id, id)) ${end}`,
    sql`create index applications_of_person on applications (tenant_id, person_id, id)`,
    sql`create index applications_due on applications (next_change_at) where next_change_at is not null`,
    sql`create table events (
      tenant_id text not null, application_id text not null, seq integer not null, event_id text, event text not null,
      recorded_at text not null,
      primary key (tenant_id, application_id, seq),
      unique (tenant_id, application_id, event_id),
      foreign key (tenant_id, application_id) references applications (tenant_id, id) on delete cascade) ${end}`,
    sql`create table policies (
      tenant_id text not null references tenants (id), id text not null, version text not null, policy text not null,
      created_at text not null,
      primary key (tenant_id, id, version)) ${end}`,
    sql`create table kept_answers (
      tenant_id text not null references tenants (id), key text not null, fingerprint text not null, person_id text,
      status integer, headers text, body text, created_at text not null,
      primary key (tenant_id, key)) ${end}`,
    sql`create index kept_answers_by_age on kept_answers (created_at)`,
  ];
  for (const statement of statements) await statement.execute(db);
};
