import assert from 'node:assert/strict';
import type { Store } from '../port.ts';
import { facts, news, twoTenants, type ContractCase, type ContractSetup } from './contract.ts';

const T = 'acme-careers';

async function withApplication(setup: ContractSetup): Promise<{ store: Store; again: () => Promise<Store> }> {
  const opened = await twoTenants(setup);
  await opened.store.write(T, (unit) => unit.addApplication('sam', 'one', facts));
  return opened;
}

/** Events: appended for good, in one order, each once. */
export const eventCases: readonly ContractCase[] = [
  {
    name: 'events are kept in the order in which they were recorded, and need no revision',
    check: async (setup) => {
      const { store } = await withApplication(setup);
      await store.write(T, (unit) =>
        unit.appendEvents('sam', 'one', [news('late', '2026-06-01T10:00'), news('early')]),
      );
      const { application } = await store.write(T, (unit) =>
        unit.appendEvents('sam', 'one', [{ ...news('x'), id: undefined }]),
      );
      assert.equal(application.revision, 1);
      assert.equal(application.lastSeq, 3);
      const events = await store.read(T, (view) => view.events('one'));
      assert.deepEqual(
        events.map(({ seq, event }) => [seq, event.id]),
        [
          [1, 'late'],
          [2, 'early'],
          [3, undefined],
        ],
      );
      await store.close();
    },
  },
  {
    name: 'an event with a known id that says the same is stored once; one that says something else is refused',
    check: async (setup) => {
      const { store } = await withApplication(setup);
      const first = await store.write(T, (unit) => unit.appendEvents('sam', 'one', [news('e1')]));
      const second = await store.write(T, (unit) => unit.appendEvents('sam', 'one', [news('e1'), news('e2')]));
      assert.deepEqual(second.stored[0], first.stored[0]);
      assert.equal(second.application.lastSeq, 2);
      await assert.rejects(
        store.write(T, (unit) => unit.appendEvents('sam', 'one', [news('e3'), news('e1', '2026-05-14T10:00')])),
        { code: 'event-conflict' },
      );
      // All or nothing: the one before it is not there either.
      assert.equal((await store.read(T, (view) => view.events('one'))).length, 2);
      await store.close();
    },
  },
  {
    name: 'events appended at once by two processes get places of their own',
    check: async (setup) => {
      const { store, again } = await withApplication(setup);
      const other = await again();
      await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          (index % 2 === 0 ? store : other).write(T, (unit) => unit.appendEvents('sam', 'one', [news(`e${index}`)])),
        ),
      );
      const events = await store.read(T, (view) => view.events('one'));
      assert.deepEqual(
        events.map(({ seq }) => seq),
        Array.from({ length: 40 }, (_, index) => index + 1),
      );
      await store.close();
      await other.close();
    },
  },
  {
    name: 'an application has ten thousand events at most',
    check: async (setup) => {
      const { store } = await withApplication(setup);
      const many = Array.from({ length: 10_000 }, (_, index) => news(`e${index}`));
      await store.write(T, (unit) => unit.appendEvents('sam', 'one', many));
      await assert.rejects(
        store.write(T, (unit) => unit.appendEvents('sam', 'one', [news('more')])),
        {
          code: 'limit-reached',
        },
      );
      assert.equal((await store.read(T, (view) => view.events('one'))).length, 10_000);
      await store.close();
    },
  },
];
