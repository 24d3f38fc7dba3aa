import type { Application, Candidate, Event, Policy } from 'followup-core';

/** Moments are ISO 8601 in UTC to the millisecond: they sort as they are written. */
export type Moment = string;

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Moment;
}

export const scopes = ['read', 'write', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** A key without its secret, of which only a hash is kept. */
export interface Key {
  readonly tenantId: string;
  readonly id: string;
  /** By which a presented key is found. */
  readonly prefix: string;
  /** SHA-256 of a secret of 256 bits. */
  readonly hash: Uint8Array;
  readonly scopes: readonly Scope[];
  readonly label: string;
  readonly createdAt: Moment;
  readonly lastUsedAt?: Moment;
  readonly revokedAt?: Moment;
}

/** What a person has set. */
export interface PersonSettings {
  readonly candidate: Candidate;
  /** Absent: `standard`. */
  readonly policy?: string;
}

/** Everything that is stored has a revision: 1 when it is new, one more with every change. */
export interface Stored {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}

export interface Person extends Stored {
  readonly settings: PersonSettings;
}

/** The facts but for the events, which are kept one by one. */
export type Facts = Omit<Application, 'id' | 'events'>;

export interface StoredApplication extends Stored {
  readonly personId: string;
  readonly facts: Facts;
  /** The place of the event recorded last; 0 for none. Events do not change the revision: they commute. */
  readonly lastSeq: number;
  /** When its timeline must be looked at next; derived, and rebuilt by planning. */
  readonly nextChangeAt?: Moment;
}

export interface StoredEvent {
  /** Its place in the order of recording, from 1. */
  readonly seq: number;
  readonly event: Event;
  readonly recordedAt: Moment;
}

/** A tenant's own policy. A version, once stored, never changes. */
export interface StoredPolicy {
  readonly id: string;
  readonly version: string;
  readonly policy: Policy;
  readonly createdAt: Moment;
}

/** What was answered to a request with an idempotency key. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
