import assert from 'node:assert/strict';
import { facts, news, settings, twoTenants, type ContractCase } from './contract.ts';

const OURS = 'acme-careers';
const THEIRS = 'beta-jobs';
const key = (id: string, prefix: string) => ({
  id,
  prefix,
  hash: new Uint8Array([1, 2, 3]),
  scopes: ['read', 'write'] as const,
  label: 'nightly',
});

/** Tenants and keys: what belongs to one tenant is to another as if it were not. Erasure. */
export const tenantCases: readonly ContractCase[] = [
  {
    name: 'what is another tenant’s is as unknown as what never was',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      await store.write(OURS, (unit) => unit.addApplication('sam', 'one', facts));
      await store.write(OURS, (unit) => unit.appendEvents('sam', 'one', [news('e1')]));
      assert.equal(await store.read(THEIRS, (view) => view.application('sam', 'one')), undefined);
      assert.deepEqual(await store.read(THEIRS, (view) => view.events('one')), []);
      assert.deepEqual((await store.read(THEIRS, (view) => view.applications('sam', { limit: 9 }))).items, []);
      for (const attempt of [
        store.write(THEIRS, (unit) => unit.changeApplication('sam', 'one', 1, facts)),
        store.write(THEIRS, (unit) => unit.removeApplication('sam', 'one', 1)),
        store.write(THEIRS, (unit) => unit.appendEvents('sam', 'one', [news('e2')])),
        store.write(OURS, (unit) => unit.appendEvents('nobody', 'one', [news('e2')])),
        store.write(OURS, (unit) => unit.addApplication('nobody', 'two', facts)),
      ])
        await assert.rejects(attempt, { code: 'not-found' });
      // The same id is free for them.
      await store.write(THEIRS, (unit) => unit.addApplication('sam', 'one', { ...facts, company: 'Theirs' }));
      assert.equal((await store.read(OURS, (view) => view.application('sam', 'one')))?.facts.company, 'Acme');
      await store.close();
    },
  },
  {
    name: 'a tenant’s id is taken once',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      await assert.rejects(store.addTenant(OURS, 'again'), { code: 'already-exists' });
      assert.deepEqual(
        (await store.tenants()).map(({ id }) => id),
        [OURS, THEIRS],
      );
      await store.close();
    },
  },
  {
    name: 'a key is found by its prefix, known to its tenant alone, and revoked for good',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      await store.write(OURS, (unit) => unit.addKey(key('k1', 'fu_abc')));
      await assert.rejects(
        store.write(THEIRS, (unit) => unit.addKey(key('k9', 'fu_abc'))),
        { code: 'already-exists' },
      );
      const found = await store.findKey('fu_abc');
      assert.equal(found?.tenantId, OURS);
      assert.deepEqual([...(found?.hash ?? [])], [1, 2, 3]);
      assert.deepEqual(found?.scopes, ['read', 'write']);
      assert.equal(await store.findKey('fu_other'), undefined);
      assert.deepEqual(await store.read(THEIRS, (view) => view.keys()), []);
      await assert.rejects(
        store.write(THEIRS, (unit) => unit.revokeKey('k1')),
        { code: 'not-found' },
      );
      await store.noteKeyUse(OURS, 'k1', '2026-05-13T00:00:00.000Z');
      await store.write(OURS, (unit) => unit.revokeKey('k1'));
      const revokedAt = (await store.findKey('fu_abc'))?.revokedAt;
      assert.ok(revokedAt);
      await store.write(OURS, (unit) => unit.revokeKey('k1'));
      const [again] = await store.read(OURS, (view) => view.keys());
      assert.equal(again?.revokedAt, revokedAt);
      assert.equal(again?.lastUsedAt, '2026-05-13T00:00:00.000Z');
      await store.close();
    },
  },
  {
    name: 'a person is changed by revision and erased with everything of theirs, for good',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      const changed = await store.write(OURS, (unit) =>
        unit.changePerson('sam', 1, { ...settings, policy: 'patient' }),
      );
      assert.equal(changed.revision, 2);
      await assert.rejects(
        store.write(OURS, (unit) => unit.changePerson('sam', 1, settings)),
        { code: 'stale' },
      );
      await store.write(OURS, (unit) => unit.addApplication('sam', 'one', facts));
      await store.write(OURS, (unit) => unit.appendEvents('sam', 'one', [news('e1')]));
      await store.write(OURS, async (unit) => {
        await unit.claim('kept', 'a', 'sam');
        await unit.keepAnswer('kept', { status: 200, headers: {}, body: 'Sam Okafor' });
      });
      await store.write(OURS, (unit) => unit.erasePerson('sam'));
      assert.equal(await store.read(OURS, (view) => view.person('sam')), undefined);
      assert.deepEqual(await store.read(OURS, (view) => view.events('one')), []);
      assert.equal((await store.write(OURS, (unit) => unit.claim('kept', 'b'))).kind, 'first');
      await assert.rejects(
        store.write(OURS, (unit) => unit.addPerson('sam', settings)),
        { code: 'erased-person' },
      );
      await assert.rejects(
        store.write(OURS, (unit) => unit.erasePerson('sam')),
        { code: 'not-found' },
      );
      // Another tenant's person of the same id is somebody else.
      assert.equal((await store.read(THEIRS, (view) => view.person('sam')))?.id, 'sam');
      await store.close();
    },
  },
];
