import type { Kysely } from 'kysely';
import { found } from './errors.ts';
import type { Claim } from './port.ts';
import type { KeptAnswer, Moment } from './records.ts';
import type { Tables } from './tables.ts';

/** Who claims which idempotency key, for what, and when. */
interface Claimant {
  readonly tenantId: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly personId: string | undefined;
  readonly now: Moment;
}

/** Claims a key, or finds what has used it. */
export async function claimKey(
  db: Kysely<Tables>,
  { tenantId, key, fingerprint, personId, now }: Claimant,
): Promise<Claim> {
  const claimed = await db
    .insertInto('kept_answers')
    .values({
      tenant_id: tenantId,
      key,
      fingerprint,
      person_id: personId ?? null,
      status: null,
      headers: null,
      body: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) return { kind: 'first' };
  const {
    fingerprint: known,
    status,
    headers,
    body,
  } = await db
    .selectFrom('kept_answers')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (known !== fingerprint || status === null) return { kind: 'mismatch' };
  const answer = { status, headers: JSON.parse(headers ?? '{}') as KeptAnswer['headers'], body: body ?? '' };
  return { kind: 'answered', answer };
}

/**
 * Keeps the answer to a claimed request.
 * @throws StoreError `not-found` for a key that is not claimed, or is answered already
 */
export async function keepAnswer(
  db: Kysely<Tables>,
  tenantId: string,
  key: string,
  { status, headers, body }: KeptAnswer,
): Promise<void> {
  const row = await db
    .updateTable('kept_answers')
    .set({ status, headers: JSON.stringify(headers), body })
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .where('status', 'is', null)
    .returning('key')
    .executeTakeFirst();
  found(row);
}

/** Gives up a claim that was not answered. */
export async function giveUpClaim(db: Kysely<Tables>, tenantId: string, key: string): Promise<void> {
  await db.deleteFrom('kept_answers').where('tenant_id', '=', tenantId).where('key', '=', key).execute();
}
