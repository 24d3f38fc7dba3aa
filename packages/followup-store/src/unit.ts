import { createHash } from 'node:crypto';
import type { Event, Policy } from 'followup-core';
import type { Kysely } from 'kysely';
import { appendEvents } from './append-events.ts';
import { found, StoreError } from './errors.ts';
import { claimKey, giveUpClaim, keepAnswer } from './kept-answers.ts';
import type { Claim, StoreEnvironment, Unit } from './port.ts';
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
} from './records.ts';
import type { Tables } from './tables.ts';
import { TableView, toApplication, toKey, toPerson, toPolicy } from './view.ts';

/** Writes one tenant's rows, within a transaction that the adapter has begun. */
export class TableUnit extends TableView implements Unit {
  readonly #now: Moment;
  #claimed: string | undefined;
  /** Something of a person was erased: the adapter makes sure that no byte of it is left. */
  hasErased = false;

  constructor(db: Kysely<Tables>, tenantId: string, { clock }: StoreEnvironment) {
    super(db, tenantId);
    this.#now = clock();
  }

  /** To be called when the work is done: a claim without an answer is given up. */
  async end(): Promise<void> {
    if (this.#claimed !== undefined) await giveUpClaim(this.db, this.tenantId, this.#claimed);
  }

  async addPerson(id: string, settings: PersonSettings): Promise<Person> {
    const erased = await this.db
      .selectFrom('erased_people')
      .select('erased_at')
      .where('tenant_id', '=', this.tenantId)
      .where('id_hash', '=', this.#hashOf(id))
      .executeTakeFirst();
    if (erased) throw new StoreError('erased-person');
    const row = await this.db
      .insertInto('people')
      .values({ ...this.#fresh(id), settings: JSON.stringify(settings) })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    return toPerson(found(row, 'already-exists'));
  }

  async changePerson(id: string, ifRevision: number, settings: PersonSettings): Promise<Person> {
    const row = await this.db
      .updateTable('people')
      .set({ revision: ifRevision + 1, settings: JSON.stringify(settings), updated_at: this.#now })
      .where('tenant_id', '=', this.tenantId)
      .where('id', '=', id)
      .where('revision', '=', ifRevision)
      .returningAll()
      .executeTakeFirst();
    return row ? toPerson(row) : this.#refuse(await this.person(id));
  }

  async erasePerson(id: string): Promise<void> {
    found(await this.person(id));
    const ofPerson = (table: 'applications' | 'kept_answers') =>
      this.db.deleteFrom(table).where('tenant_id', '=', this.tenantId).where('person_id', '=', id).execute();
    await ofPerson('applications');
    await ofPerson('kept_answers');
    await this.db.deleteFrom('people').where('tenant_id', '=', this.tenantId).where('id', '=', id).execute();
    await this.db
      .insertInto('erased_people')
      .values({ tenant_id: this.tenantId, id_hash: this.#hashOf(id), erased_at: this.#now })
      .execute();
    this.hasErased = true;
  }

  async addApplication(personId: string, id: string, facts: Facts): Promise<StoredApplication> {
    found(await this.person(personId));
    const row = await this.db
      .insertInto('applications')
      .values({
        ...this.#fresh(id),
        person_id: personId,
        facts: JSON.stringify(facts),
        company: facts.company,
        next_change_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    return toApplication(found(row, 'already-exists'));
  }

  async changeApplication(personId: string, id: string, ifRevision: number, facts: Facts): Promise<StoredApplication> {
    const row = await this.db
      .updateTable('applications')
      .set({
        revision: ifRevision + 1,
        facts: JSON.stringify(facts),
        company: facts.company,
        updated_at: this.#now,
      })
      .where('tenant_id', '=', this.tenantId)
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('revision', '=', ifRevision)
      .returningAll()
      .executeTakeFirst();
    return row ? toApplication(row) : this.#refuse(await this.application(personId, id));
  }

  async removeApplication(personId: string, id: string, ifRevision: number): Promise<void> {
    const row = await this.db
      .deleteFrom('applications')
      .where('tenant_id', '=', this.tenantId)
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('revision', '=', ifRevision)
      .returning('id')
      .executeTakeFirst();
    if (!row) this.#refuse(await this.application(personId, id));
    this.hasErased = true;
  }

  async noteNextChange(applicationId: string, at: Moment | undefined): Promise<void> {
    await this.db
      .updateTable('applications')
      .set({ next_change_at: at ?? null })
      .where('tenant_id', '=', this.tenantId)
      .where('id', '=', applicationId)
      .execute();
  }

  appendEvents(
    personId: string,
    applicationId: string,
    events: readonly Event[],
  ): Promise<{ stored: readonly StoredEvent[]; application: StoredApplication }> {
    return appendEvents(this.db, { tenantId: this.tenantId, personId, applicationId, now: this.#now }, events);
  }

  async addPolicy(policy: Policy): Promise<StoredPolicy> {
    const { id, version } = policy;
    const row = await this.db
      .insertInto('policies')
      .values({ tenant_id: this.tenantId, id, version, policy: JSON.stringify(policy), created_at: this.#now })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    return toPolicy(found(row, 'already-exists'));
  }

  async addKey({ id, prefix, hash, scopes, label }: Omit<Key, 'tenantId' | 'createdAt'>): Promise<Key> {
    const row = await this.db
      .insertInto('keys')
      .values({
        tenant_id: this.tenantId,
        id,
        prefix,
        hash,
        scopes: scopes.join(' '),
        label,
        created_at: this.#now,
        last_used_at: null,
        revoked_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    return toKey(found(row, 'already-exists'));
  }

  async revokeKey(id: string): Promise<void> {
    const row = await this.db
      .updateTable('keys')
      // Revoked once is revoked since then.
      .set((build) => ({ revoked_at: build.fn.coalesce('revoked_at', build.val(this.#now)) }))
      .where('tenant_id', '=', this.tenantId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    found(row);
  }

  async claim(key: string, fingerprint: string, personId?: string): Promise<Claim> {
    const claim = await claimKey(this.db, { tenantId: this.tenantId, key, fingerprint, personId, now: this.#now });
    if (claim.kind === 'first') this.#claimed = key;
    return claim;
  }

  async keepAnswer(key: string, answer: KeptAnswer): Promise<void> {
    await keepAnswer(this.db, this.tenantId, key, answer);
    if (this.#claimed === key) this.#claimed = undefined;
  }

  #fresh(id: string) {
    return { tenant_id: this.tenantId, id, revision: 1, created_at: this.#now, updated_at: this.#now };
  }

  /** Why a change found no row: there is none, or it has another revision by now. */
  #refuse(current: object | undefined): never {
    throw new StoreError(current ? 'stale' : 'not-found');
  }

  /** The tombstone tells that there was somebody, and of whom only to those who know the id. */
  #hashOf(personId: string): Uint8Array {
    return createHash('sha256')
      .update(JSON.stringify([this.tenantId, personId]))
      .digest();
  }
}
