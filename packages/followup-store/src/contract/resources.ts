import assert from 'node:assert/strict';
import type { ContractCase } from './contract.ts';
import { facts, news, settings, twoTenants } from './contract.ts';

const T = 'acme-careers';
const refused = (code: string) => ({ name: 'StoreError', code });

/** People, applications and policies: what was stored comes back, changes have revisions, removal removes. */
export const resourceCases: readonly ContractCase[] = [
  {
    name: 'what was stored comes back, whatever script it is in, and again after it was opened anew',
    check: async (setup) => {
      const { store, again } = await twoTenants(setup);
      const odd = { ...facts, company: 'Ö, "姓名" \\ 👨‍👩‍👧‍👦\n', notes: 'é ≠ e\u0301', metadata: { ' ': '' } };
      const added = await store.write(T, (unit) => unit.addApplication('sam', 'a/b c%', odd));
      assert.deepEqual(added.facts, odd);
      await store.close();
      const reopened = await again();
      assert.deepEqual(await reopened.read(T, (view) => view.application('sam', 'a/b c%')), added);
      assert.equal(added.revision, 1);
      await reopened.close();
    },
  },
  {
    name: 'an id is taken once',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      await assert.rejects(
        store.write(T, (unit) => unit.addPerson('sam', settings)),
        refused('already-exists'),
      );
      await store.write(T, (unit) => unit.addApplication('sam', 'one', facts));
      await assert.rejects(
        store.write(T, (unit) => unit.addApplication('sam', 'one', facts)),
        refused('already-exists'),
      );
      await store.close();
    },
  },
  {
    name: 'a change needs the revision that it was made from, and gives a new one',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      await store.write(T, (unit) => unit.addApplication('sam', 'one', facts));
      const changed = await store.write(T, (unit) =>
        unit.changeApplication('sam', 'one', 1, { ...facts, role: 'Lead' }),
      );
      assert.equal(changed.revision, 2);
      assert.equal(changed.facts.role, 'Lead');
      assert.ok(changed.updatedAt > changed.createdAt);
      await assert.rejects(
        store.write(T, (unit) => unit.changeApplication('sam', 'one', 1, facts)),
        refused('stale'),
      );
      await assert.rejects(
        store.write(T, (unit) => unit.removeApplication('sam', 'one', 1)),
        refused('stale'),
      );
      await assert.rejects(
        store.write(T, (unit) => unit.changeApplication('sam', 'two', 1, facts)),
        refused('not-found'),
      );
      await store.write(T, (unit) => unit.removeApplication('sam', 'one', 2));
      assert.equal(await store.read(T, (view) => view.application('sam', 'one')), undefined);
      await store.close();
    },
  },
  {
    name: 'of many changes from one revision one is made',
    check: async (setup) => {
      const { store, again } = await twoTenants(setup);
      const other = await again();
      await store.write(T, (unit) => unit.addApplication('sam', 'one', facts));
      const tries = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? store : other)
          .write(T, (unit) => unit.changeApplication('sam', 'one', 1, { ...facts, role: `Role ${index}` }))
          .then(
            () => 'made',
            (error: { code: string }) => error.code,
          ),
      );
      const outcomes = await Promise.all(tries);
      assert.deepEqual(outcomes.toSorted(), ['made', ...Array.from({ length: 19 }, () => 'stale')]);
      await store.close();
      await other.close();
    },
  },
  {
    name: 'lists go on where a page ends, in a stable order',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      const ids = Array.from({ length: 7 }, (_, index) => `application-${index}`);
      for (const id of ids.toReversed()) await store.write(T, (unit) => unit.addApplication('sam', id, facts));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.read(T, (view) => view.applications('sam', { after, limit: 3 }));
        seen.push(...page.items.map(({ id }) => id));
        after = page.nextAfter;
      } while (after !== undefined);
      assert.deepEqual(seen, ids);
      await store.close();
    },
  },
  {
    name: 'applications are found by company and by when they changed',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      await store.write(T, (unit) => unit.addApplication('sam', 'one', facts));
      const { updatedAt } = await store.write(T, (unit) =>
        unit.addApplication('sam', 'two', { ...facts, company: 'Beta' }),
      );
      const found = async (filter: { company?: string; updatedSince?: string }) =>
        (await store.read(T, (view) => view.applications('sam', { limit: 9 }, filter))).items.map(({ id }) => id);
      assert.deepEqual(await found({ company: 'Beta' }), ['two']);
      assert.deepEqual(await found({ company: 'beta' }), []);
      assert.deepEqual(await found({ updatedSince: updatedAt }), ['two']);
      await store.write(T, (unit) => unit.appendEvents('sam', 'one', [news('e1')]));
      assert.deepEqual(await found({ updatedSince: updatedAt }), ['one', 'two']);
      await store.close();
    },
  },
  {
    name: 'a version of a policy never changes, and the latest one is found without its number',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      const policy = { id: 'ours', version: '1', title: 'Ours' } as never;
      await store.write(T, (unit) => unit.addPolicy(policy));
      await assert.rejects(
        store.write(T, (unit) => unit.addPolicy(policy)),
        refused('already-exists'),
      );
      await store.write(T, (unit) => unit.addPolicy({ ...(policy as object), version: '2' } as never));
      assert.equal((await store.read(T, (view) => view.policy('ours')))?.version, '2');
      assert.equal((await store.read(T, (view) => view.policy('ours', '1')))?.version, '1');
      assert.equal((await store.read(T, (view) => view.policies())).length, 2);
      await store.close();
    },
  },
  {
    name: 'what must be looked at is found by its moment, the earliest first',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      for (const [id, at] of [
        ['late', '2026-06-02'],
        ['soon', '2026-06-01'],
        ['later', '2026-07-01'],
        ['never', undefined],
      ] as const) {
        await store.write(T, (unit) => unit.addApplication('sam', id, facts));
        await store.write(T, (unit) => unit.noteNextChange(id, at && `${at}T00:00:00.000Z`));
      }
      const due = await store.due('2026-06-15T00:00:00.000Z', 10);
      assert.deepEqual(
        due.map(({ applicationId }) => applicationId),
        ['soon', 'late'],
      );
      await store.close();
    },
  },
];
