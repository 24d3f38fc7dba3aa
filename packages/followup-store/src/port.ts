import type { Event, Policy } from 'followup-core';
import type {
  Facts,
  KeptAnswer,
  Key,
  Moment,
  Person,
  PersonSettings,
  StoredApplication,
  StoredEvent,
  StoredPolicy,
  Tenant,
} from './records.ts';

/** A page of a list in a stable order. Lists have no totals. */
export interface Page<T> {
  readonly items: readonly T[];
  /** The id after which the next page begins; absent on the last one. */
  readonly nextAfter?: string;
}

export interface PageOf {
  /** Absent: from the start. */
  readonly after?: string | undefined;
  /** 1 to 200. */
  readonly limit: number;
}

export interface ApplicationFilter {
  readonly company?: string | undefined;
  readonly updatedSince?: Moment | undefined;
}

/** What one tenant may read. Ids of others are as unknown as those that never were. */
export interface View {
  person(id: string): Promise<Person | undefined>;
  people(page: PageOf): Promise<Page<Person>>;
  application(personId: string, id: string): Promise<StoredApplication | undefined>;
  applications(personId: string, page: PageOf, filter?: ApplicationFilter): Promise<Page<StoredApplication>>;
  /** In the order of their recording. */
  events(applicationId: string): Promise<readonly StoredEvent[]>;
  policies(): Promise<readonly StoredPolicy[]>;
  /** Without a version the latest one. */
  policy(id: string, version?: string): Promise<StoredPolicy | undefined>;
  keys(): Promise<readonly Key[]>;
}

/** What a claim on an idempotency key found. */
export type Claim =
  | { readonly kind: 'first' }
  /** The same request was answered before. */
  | { readonly kind: 'answered'; readonly answer: KeptAnswer }
  /** Another request has used the key. */
  | { readonly kind: 'mismatch' };

/**
 * What one tenant may write: all of it or nothing. A method that is refused has changed nothing, and the whole unit is
 * undone if its work throws.
 */
export interface Unit extends View {
  addPerson(id: string, settings: PersonSettings): Promise<Person>;
  changePerson(id: string, ifRevision: number, settings: PersonSettings): Promise<Person>;
  /** Removes the person and everything of theirs but an anonymous tombstone, so that the id is not taken up again. */
  erasePerson(id: string): Promise<void>;

  addApplication(personId: string, id: string, facts: Facts): Promise<StoredApplication>;
  changeApplication(personId: string, id: string, ifRevision: number, facts: Facts): Promise<StoredApplication>;
  removeApplication(personId: string, id: string, ifRevision: number): Promise<void>;
  /** Notes when the timeline must be looked at next, without a new revision: it is derived. */
  noteNextChange(applicationId: string, at: Moment | undefined): Promise<void>;

  /**
   * Appends events. One whose id is known and that says the same is answered as it was stored the first time.
   * @returns What is stored of each, and the application as it is then
   */
  appendEvents(
    personId: string,
    applicationId: string,
    events: readonly Event[],
  ): Promise<{ readonly stored: readonly StoredEvent[]; readonly application: StoredApplication }>;

  addPolicy(policy: Policy): Promise<StoredPolicy>;

  addKey(key: Omit<Key, 'tenantId' | 'createdAt'>): Promise<Key>;
  revokeKey(id: string): Promise<void>;

  /** Claims an idempotency key for a request; to be called first. A twin in another unit waits for this one to end. */
  claim(key: string, fingerprint: string, personId?: string): Promise<Claim>;
  /** Keeps the answer to the claimed request. */
  keepAnswer(key: string, answer: KeptAnswer): Promise<void>;
}

/** Where facts outlive the process. */
export interface Store {
  /**
   * Brings the schema up to date.
   * @throws StoreError `storage-newer`
   */
  migrate(): Promise<void>;

  addTenant(id: string, name: string): Promise<Tenant>;
  tenants(): Promise<readonly Tenant[]>;
  /** Finds a key by its prefix, whosever it is; revoked ones too. */
  findKey(prefix: string): Promise<Key | undefined>;
  /** Notes that a key was used; may be lost in a crash. */
  noteKeyUse(tenantId: string, id: string, at: Moment): Promise<void>;

  read<T>(tenantId: string, work: (view: View) => Promise<T>): Promise<T>;
  /** Does the work as one unit: when this resolves, it is on the disk. */
  write<T>(tenantId: string, work: (unit: Unit) => Promise<T>): Promise<T>;

  /** Applications of all tenants that must be looked at by then, the earliest first. */
  due(until: Moment, limit: number): Promise<readonly { readonly tenantId: string; readonly applicationId: string }[]>;
  /** Forgets answers that were kept before a moment. */
  forgetAnswers(before: Moment): Promise<number>;

  /** Writes a copy that can be opened, while others read and write. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** What every adapter is given. */
export interface StoreEnvironment {
  /** The time, in UTC to the millisecond. */
  readonly clock: () => Moment;
}
