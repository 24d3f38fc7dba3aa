import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from 'followup-store';
import { storeContract } from 'followup-store/contract';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'followup-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each(storeContract)('SQLite: $name', async ({ check }) => {
  const passed = await check({
    open: async (data, clock) => {
      const store = openSqliteStore(join(folder, `${data}.db`), { clock });
      await store.migrate();
      return store;
    },
  }).then(() => 'passed');
  expect(passed).toBe('passed');
});
