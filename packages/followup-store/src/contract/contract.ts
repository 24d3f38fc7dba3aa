import type { Event } from 'followup-core';
import type { Store } from '../port.ts';
import type { Facts, Moment, PersonSettings } from '../records.ts';

/** How the suite gets stores of the adapter under test. */
export interface ContractSetup {
  /** A store on data of its own, brought up to date; every call with the same `data` opens the same data. */
  readonly open: (data: string, clock: () => Moment) => Promise<Store>;
}

/** One thing that every store does. It throws where the store does not. */
export interface ContractCase {
  readonly name: string;
  readonly check: (setup: ContractSetup) => Promise<void>;
}

/** A clock that goes on by a second with every look. */
function tickingClock(start: Moment = '2026-05-12T15:00:00.000Z'): () => Moment {
  let now = Date.parse(start);
  return () => new Date((now += 1000)).toISOString();
}

let counter = 0;

/** A fresh store with two tenants, each with a person `sam`, and the same data opened a second time. */
export async function twoTenants({ open }: ContractSetup): Promise<{ store: Store; again: () => Promise<Store> }> {
  const data = `contract-${++counter}`;
  const clock = tickingClock();
  const store = await open(data, clock);
  for (const tenant of ['acme-careers', 'beta-jobs']) {
    await store.addTenant(tenant, tenant);
    await store.write(tenant, (unit) => unit.addPerson('sam', settings));
  }
  return { store, again: () => open(data, clock) };
}

export const settings: PersonSettings = { candidate: { timeZone: 'Europe/Berlin', name: 'Sam Okafor' } };

export const facts: Facts = {
  company: 'Acme',
  role: 'Engineer',
  candidate: settings.candidate,
  employer: { timeZone: 'America/New_York' },
  contacts: [{ id: 'ana', name: 'Ana Ruiz', role: 'hiring-manager', email: 'ana@acme.example' }],
  interviews: [{ id: 'first', startsAt: '2026-05-12T10:00', endsAt: '2026-05-12T11:00', with: ['ana'] }],
};

export function news(id: string, at = '2026-05-13T10:00'): Event {
  return { id, at, type: 'reply.received', kind: 'news' };
}
