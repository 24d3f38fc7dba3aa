import assert from 'node:assert/strict';
import type { KeptAnswer } from '../records.ts';
import { facts, news, settings, twoTenants, type ContractCase } from './contract.ts';

const T = 'acme-careers';
const answer: KeptAnswer = { status: 201, headers: { etag: '"1"', location: '/v1/x' }, body: '{"ok":true}' };

/** Units of work: all or nothing, one after the other, and once for each idempotency key. */
export const unitCases: readonly ContractCase[] = [
  {
    name: 'a unit that fails leaves nothing, and the others beside it stay',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      const failed = store.write(T, async (unit) => {
        await unit.addApplication('sam', 'lost', facts);
        throw new Error('on purpose');
      });
      const kept = store.write(T, (unit) => unit.addApplication('sam', 'kept', facts));
      await assert.rejects(failed, /on purpose/);
      await kept;
      const { items } = await store.read(T, (view) => view.applications('sam', { limit: 9 }));
      assert.deepEqual(
        items.map(({ id }) => id),
        ['kept'],
      );
      await store.close();
    },
  },
  {
    name: 'a unit reads what it has written, and nobody else does before it ends',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      await store.write(T, async (unit) => {
        await unit.addApplication('sam', 'one', facts);
        assert.equal((await unit.application('sam', 'one'))?.id, 'one');
        assert.equal(await store.read(T, (view) => view.application('sam', 'one')), undefined);
      });
      assert.equal((await store.read(T, (view) => view.application('sam', 'one')))?.id, 'one');
      await store.close();
    },
  },
  {
    name: 'a request with an idempotency key takes effect once, however often it comes at once',
    check: async (setup) => {
      const { store, again } = await twoTenants(setup);
      const other = await again();
      await store.write(T, (unit) => unit.addApplication('sam', 'one', facts));
      const request = (from: typeof store) =>
        from.write(T, async (unit) => {
          const claim = await unit.claim('key-1', 'fingerprint', 'sam');
          if (claim.kind !== 'first') return claim;
          await unit.appendEvents('sam', 'one', [{ ...news('x'), id: undefined }]);
          await unit.keepAnswer('key-1', answer);
          return claim;
        });
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) => request(index % 2 === 0 ? store : other)),
      );
      assert.deepEqual(claims.map(({ kind }) => kind).toSorted(), [
        ...Array.from({ length: 9 }, () => 'answered'),
        'first',
      ]);
      for (const claim of claims) if (claim.kind === 'answered') assert.deepEqual(claim.answer, answer);
      assert.equal((await store.read(T, (view) => view.events('one'))).length, 1);
      await store.close();
      await other.close();
    },
  },
  {
    name: 'a key that another request has used is told apart, and one whose request failed is free again',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      const use = (key: string, fingerprint: string, fails: boolean) =>
        store.write(T, async (unit) => {
          const claim = await unit.claim(key, fingerprint);
          if (fails) throw new Error('on purpose');
          if (claim.kind === 'first') await unit.keepAnswer(key, answer);
          return claim.kind;
        });
      await assert.rejects(use('k', 'a', true), /on purpose/);
      assert.equal(await use('k', 'a', false), 'first');
      assert.equal(await use('k', 'b', false), 'mismatch');
      assert.equal(await use('k', 'a', false), 'answered');
      // A claim whose unit kept no answer is given up.
      await store.write(T, (unit) => unit.claim('other', 'a'));
      assert.equal(await use('other', 'b', false), 'first');
      await store.close();
    },
  },
  {
    name: 'kept answers are forgotten by their age',
    check: async (setup) => {
      const { store } = await twoTenants(setup);
      const keep = (key: string) =>
        store.write(T, async (unit) => {
          await unit.claim(key, 'a');
          await unit.keepAnswer(key, answer);
        });
      await keep('old');
      const { createdAt } = await store.write(T, (unit) => unit.addPerson('between', settings));
      await keep('new');
      assert.equal(await store.forgetAnswers(createdAt), 1);
      const kinds = await store.write(T, async (unit) => [await unit.claim('old', 'a'), await unit.claim('new', 'a')]);
      assert.deepEqual(
        kinds.map(({ kind }) => kind),
        ['first', 'answered'],
      );
      await store.close();
    },
  },
];
