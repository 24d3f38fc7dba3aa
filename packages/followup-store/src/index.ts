export { StoreError, storeErrors, type StoreErrorCode } from './errors.ts';
export { openSqliteStore } from './sqlite/sqlite-store.ts';
export type { ApplicationFilter, Claim, Page, PageOf, Store, StoreEnvironment, Unit, View } from './port.ts';
export {
  scopes,
  type Facts,
  type KeptAnswer,
  type Key,
  type Moment,
  type Person,
  type PersonSettings,
  type Scope,
  type Stored,
  type StoredApplication,
  type StoredEvent,
  type StoredPolicy,
  type Tenant,
} from './records.ts';
