import type { Generated } from 'kysely';

/**
 * The tables, alike in every adapter. The tenant comes first in every primary, unique and foreign key, so that a
 * database can be divided by it. Documents are JSON as text: what was stored is what comes back, byte for byte.
 */
export interface Tables {
  readonly schema_version: { readonly version: number };
  readonly tenants: { readonly id: string; readonly name: string; readonly created_at: string };
  readonly keys: {
    readonly tenant_id: string;
    readonly id: string;
    readonly prefix: string;
    readonly hash: Uint8Array;
    readonly scopes: string;
    readonly label: string;
    readonly created_at: string;
    readonly last_used_at: string | null;
    readonly revoked_at: string | null;
  };
  readonly people: {
    readonly tenant_id: string;
    readonly id: string;
    readonly revision: number;
    readonly settings: string;
    readonly created_at: string;
    readonly updated_at: string;
  };
  readonly erased_people: { readonly tenant_id: string; readonly id_hash: Uint8Array; readonly erased_at: string };
  readonly applications: {
    readonly tenant_id: string;
    readonly id: string;
    readonly person_id: string;
    readonly revision: number;
    readonly facts: string;
    /** From the facts, to be searched by. */
    readonly company: string;
    readonly last_seq: Generated<number>;
    readonly next_change_at: string | null;
    readonly created_at: string;
    readonly updated_at: string;
  };
  readonly events: {
    readonly tenant_id: string;
    readonly application_id: string;
    readonly seq: number;
    /** The caller's; absent for an event without one. */
    readonly event_id: string | null;
    readonly event: string;
    readonly recorded_at: string;
  };
  readonly policies: {
    readonly tenant_id: string;
    readonly id: string;
    readonly version: string;
    readonly policy: string;
    readonly created_at: string;
  };
  readonly kept_answers: {
    readonly tenant_id: string;
    readonly key: string;
    readonly fingerprint: string;
    readonly person_id: string | null;
    readonly status: number | null;
    readonly headers: string | null;
    readonly body: string | null;
    readonly created_at: string;
  };
}
