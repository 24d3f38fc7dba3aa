import { openSqliteStore } from 'followup-store';

/** Appends events for ever, each under an idempotency key, and says which were acknowledged. To be killed. */
const [file = '', first = '0'] = process.argv.slice(2);
const store = openSqliteStore(file, { clock: () => new Date().toISOString() });
let next = Number(first);

async function appendNext(): Promise<void> {
  const number = next++;
  await store.write('tenant', async (unit) => {
    const claim = await unit.claim(`key-${number}`, 'append');
    if (claim.kind !== 'first') return;
    // Without an id of its own only the key keeps it from being stored twice.
    await unit.appendEvents('sam', 'one', [
      { at: '2026-05-13T10:00', type: 'hold.started', until: `2026-06-${String((number % 28) + 1).padStart(2, '0')}` },
    ]);
    await unit.keepAnswer(`key-${number}`, { status: 200, headers: {}, body: String(number) });
  });
  process.stdout.write(`${number}\n`);
}

async function appendForEver(): Promise<void> {
  for (;;) await appendNext();
}

await Promise.all(Array.from({ length: 8 }, appendForEver));
