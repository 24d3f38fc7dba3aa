import type { Policy } from 'followup-core';
import type { Kysely, Selectable } from 'kysely';
import type { ApplicationFilter, Page, PageOf, View } from './port.ts';
import type {
  Facts,
  Key,
  Person,
  PersonSettings,
  Scope,
  StoredApplication,
  StoredEvent,
  StoredPolicy,
} from './records.ts';
import type { Tables } from './tables.ts';

/** Reads one tenant's rows: no statement here lacks the tenant. */
export class TableView implements View {
  protected readonly db: Kysely<Tables>;
  protected readonly tenantId: string;

  constructor(db: Kysely<Tables>, tenantId: string) {
    this.db = db;
    this.tenantId = tenantId;
  }

  async person(id: string): Promise<Person | undefined> {
    const row = await this.db
      .selectFrom('people')
      .selectAll()
      .where('tenant_id', '=', this.tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && toPerson(row);
  }

  async people({ after = '', limit }: PageOf): Promise<Page<Person>> {
    const rows = await this.db
      .selectFrom('people')
      .selectAll()
      .where('tenant_id', '=', this.tenantId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    return toPage(rows.map(toPerson), limit);
  }

  async application(personId: string, id: string): Promise<StoredApplication | undefined> {
    const row = await this.db
      .selectFrom('applications')
      .selectAll()
      .where('tenant_id', '=', this.tenantId)
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row && toApplication(row);
  }

  async applications(
    personId: string,
    { after = '', limit }: PageOf,
    { company, updatedSince }: ApplicationFilter = {},
  ): Promise<Page<StoredApplication>> {
    let query = this.db
      .selectFrom('applications')
      .selectAll()
      .where('tenant_id', '=', this.tenantId)
      .where('person_id', '=', personId)
      .where('id', '>', after);
    if (company !== undefined) query = query.where('company', '=', company);
    if (updatedSince !== undefined) query = query.where('updated_at', '>=', updatedSince);
    const rows = await query
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    return toPage(rows.map(toApplication), limit);
  }

  async events(applicationId: string): Promise<readonly StoredEvent[]> {
    const rows = await this.db
      .selectFrom('events')
      .selectAll()
      .where('tenant_id', '=', this.tenantId)
      .where('application_id', '=', applicationId)
      .orderBy('seq')
      .execute();
    return rows.map(toEvent);
  }

  async policies(): Promise<readonly StoredPolicy[]> {
    const rows = await this.db
      .selectFrom('policies')
      .selectAll()
      .where('tenant_id', '=', this.tenantId)
      .orderBy('id')
      .orderBy('created_at')
      .orderBy('version')
      .execute();
    return rows.map(toPolicy);
  }

  async policy(id: string, version?: string): Promise<StoredPolicy | undefined> {
    let query = this.db.selectFrom('policies').selectAll().where('tenant_id', '=', this.tenantId).where('id', '=', id);
    if (version !== undefined) query = query.where('version', '=', version);
    const row = await query.orderBy('created_at', 'desc').orderBy('version', 'desc').limit(1).executeTakeFirst();
    return row && toPolicy(row);
  }

  async keys(): Promise<readonly Key[]> {
    const rows = await this.db
      .selectFrom('keys')
      .selectAll()
      .where('tenant_id', '=', this.tenantId)
      .orderBy('id')
      .execute();
    return rows.map(toKey);
  }
}

function toPage<T extends { readonly id: string }>(rows: readonly T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last && { nextAfter: last.id }) };
}

export function toPerson(row: Selectable<Tables['people']>): Person {
  return {
    id: row.id,
    revision: row.revision,
    settings: JSON.parse(row.settings) as PersonSettings,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function toApplication(row: Selectable<Tables['applications']>): StoredApplication {
  return {
    id: row.id,
    personId: row.person_id,
    revision: row.revision,
    facts: JSON.parse(row.facts) as Facts,
    lastSeq: row.last_seq,
    ...(row.next_change_at !== null && { nextChangeAt: row.next_change_at }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function toEvent(row: Selectable<Tables['events']>): StoredEvent {
  return { seq: row.seq, event: JSON.parse(row.event) as StoredEvent['event'], recordedAt: row.recorded_at };
}

export function toPolicy(row: Selectable<Tables['policies']>): StoredPolicy {
  return { id: row.id, version: row.version, policy: JSON.parse(row.policy) as Policy, createdAt: row.created_at };
}

export function toKey(row: Selectable<Tables['keys']>): Key {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    prefix: row.prefix,
    hash: row.hash,
    scopes: row.scopes.split(' ') as Scope[],
    label: row.label,
    createdAt: row.created_at,
    ...(row.last_used_at !== null && { lastUsedAt: row.last_used_at }),
    ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
  };
}
