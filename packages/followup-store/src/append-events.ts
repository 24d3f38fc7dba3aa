import type { Event } from 'followup-core';
import type { Kysely } from 'kysely';
import { found, StoreError } from './errors.ts';
import type { Moment, StoredApplication, StoredEvent } from './records.ts';
import type { Tables } from './tables.ts';
import { toApplication, toEvent } from './view.ts';

/** The largest number of events that one application may have. */
const MOST_EVENTS = 10_000;

/** Whose events, and when they are recorded. */
interface Place {
  readonly tenantId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly now: Moment;
}

/**
 * Appends events, each once by its id, in places that nobody else is given.
 * @throws StoreError `not-found`, `event-conflict`, `limit-reached`
 */
export async function appendEvents(
  db: Kysely<Tables>,
  place: Place,
  events: readonly Event[],
): Promise<{ stored: StoredEvent[]; application: StoredApplication }> {
  // The update takes the lock of the row: from here on nobody else gives out places.
  const application = found(await changeApplication(db, place, { updated_at: place.now }));
  const stored: StoredEvent[] = [];
  let seq = application.last_seq;
  for (const event of events) {
    const known = event.id === undefined ? undefined : await eventWith(db, place, event.id);
    if (known && JSON.stringify(known.event) !== JSON.stringify(event)) throw new StoreError('event-conflict');
    stored.push(known ?? (await addEvent(db, place, ++seq, event)));
  }
  if (seq > MOST_EVENTS) throw new StoreError('limit-reached');
  return { stored, application: toApplication(found(await changeApplication(db, place, { last_seq: seq }))) };
}

function changeApplication(
  db: Kysely<Tables>,
  { tenantId, personId, applicationId }: Place,
  change: { readonly updated_at: Moment } | { readonly last_seq: number },
) {
  return db
    .updateTable('applications')
    .set(change)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', applicationId)
    .where('person_id', '=', personId)
    .returningAll()
    .executeTakeFirst();
}

async function eventWith(
  db: Kysely<Tables>,
  { tenantId, applicationId }: Place,
  eventId: string,
): Promise<StoredEvent | undefined> {
  const row = await db
    .selectFrom('events')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('application_id', '=', applicationId)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return row && toEvent(row);
}

async function addEvent(
  db: Kysely<Tables>,
  { tenantId, applicationId, now }: Place,
  seq: number,
  event: Event,
): Promise<StoredEvent> {
  const row = await db
    .insertInto('events')
    .values({
      tenant_id: tenantId,
      application_id: applicationId,
      seq,
      event_id: event.id ?? null,
      event: JSON.stringify(event),
      recorded_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toEvent(row);
}
