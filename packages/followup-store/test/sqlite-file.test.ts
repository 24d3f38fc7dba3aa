import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openSqliteStore, StoreError, type Facts, type Store } from 'followup-store';
import { afterAll, describe, expect, it } from 'vitest';
import { storeErrorOf } from '../src/sqlite/sqlite-errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'followup-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

const clock = () => new Date().toISOString();
const settings = { candidate: { timeZone: 'Europe/Berlin', name: 'Sam Okafor' } };
const facts: Facts = {
  company: 'Zephyrion Holdings',
  role: 'Engineer',
  candidate: settings.candidate,
  employer: { timeZone: 'Europe/Berlin' },
  contacts: [{ id: 'ana', name: 'Annabelle Quistgaard', role: 'hr', email: 'quistgaard@zephyrion.example' }],
  interviews: [],
};

async function openWithApplication(name: string): Promise<{ store: Store; file: string }> {
  const file = join(folder, name);
  const store = openSqliteStore(file, { clock });
  await store.migrate();
  await store.addTenant('tenant', 'Tenant');
  await store.write('tenant', async (unit) => {
    await unit.addPerson('sam', settings);
    await unit.addApplication('sam', 'one', facts);
  });
  return { store, file };
}

describe('a file', () => {
  it('is brought up to date more than once without harm', async () => {
    const { store, file } = await openWithApplication('twice.db');
    await store.migrate();
    await store.close();
    const again = openSqliteStore(file, { clock });
    await again.migrate();
    expect((await again.read('tenant', (view) => view.application('sam', 'one')))?.facts).toEqual(facts);
    await again.close();
  });

  it('of a newer version is refused and left as it is', async () => {
    const { store, file } = await openWithApplication('newer.db');
    await store.close();
    const raw = new DatabaseSync(file);
    raw.exec('update schema_version set version = 99');
    raw.close();
    const older = openSqliteStore(file, { clock });
    await expect(older.migrate()).rejects.toMatchObject({ code: 'storage-newer' });
    await older.close();
    const after = new DatabaseSync(file);
    expect(after.prepare('select version from schema_version').all()).toEqual([{ version: 99 }]);
    after.close();
  });

  it('that is no database is refused', () => {
    const file = join(folder, 'letter.db');
    writeFileSync(file, 'Dear Ana, '.repeat(1000));
    expect(() => openSqliteStore(file, { clock })).toThrow(expect.objectContaining({ code: 'storage-broken' }));
    expect(readFileSync(file, 'utf8').startsWith('Dear Ana')).toBe(true);
  });

  it('is what it was before, where a folder for it is missing', () => {
    expect(() => openSqliteStore(join(folder, 'nowhere', 'a.db'), { clock })).toThrow(StoreError);
  });

  it('that another process is writing is waited for', async () => {
    const { store, file } = await openWithApplication('held.db');
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const write = store.write('tenant', (unit) => unit.addPerson('lee', settings));
    // Reads go on meanwhile.
    expect(await store.read('tenant', (view) => view.person('lee'))).toBeUndefined();
    other.exec('rollback');
    other.close();
    expect((await write).id).toBe('lee');
    await store.close();
  });

  it('holds no byte of a person who was erased, and neither does the log beside it', async () => {
    const { store, file } = await openWithApplication('erased.db');
    await store.write('tenant', (unit) =>
      unit.appendEvents('sam', 'one', [
        { at: '2026-05-13T10:00', type: 'stay-in-touch.paused', reason: 'Quistgaard left' },
      ]),
    );
    const secrets = ['Okafor', 'Quistgaard', 'quistgaard@', 'Zephyrion'];
    const bytes = () =>
      readdirSync(folder)
        .filter((name) => name.startsWith('erased.db'))
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('');
    expect(secrets.filter((secret) => bytes().includes(secret))).toEqual(secrets);
    await store.write('tenant', (unit) => unit.erasePerson('sam'));
    expect(secrets.filter((secret) => bytes().includes(secret))).toEqual([]);
    await store.close();
    expect(secrets.filter((secret) => bytes().includes(secret))).toEqual([]);
    expect(file).toContain('erased.db');
  });

  it('is copied while it is written, and the copy is whole', async () => {
    const { store } = await openWithApplication('original.db');
    const event = (index: number) => ({ id: `e${index}`, at: '2026-05-13T10:00', type: 'hold.started' as const });
    const append = (index: number) => store.write('tenant', (unit) => unit.appendEvents('sam', 'one', [event(index)]));
    await append(0);
    const writes = Array.from({ length: 300 }, (_, index) => append(index + 1));
    const copy = join(folder, 'copy.db');
    await store.backup(copy);
    await Promise.all(writes);
    await store.close();
    const restored = openSqliteStore(copy, { clock });
    await restored.migrate();
    const [application, events] = await restored.read('tenant', (view) =>
      Promise.all([view.application('sam', 'one'), view.events('one')]),
    );
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: events.length }, (_, index) => index + 1));
    expect(application?.lastSeq).toBe(events.length);
    expect(events.length).toBeGreaterThan(0);
    await restored.close();
  });
});

describe('what SQLite refuses', () => {
  const refusal = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return storeErrorOf(error);
    }
  };

  it('is a coded error for a full disk and for what may not be written', () => {
    const file = join(folder, 'full.db');
    const full = new DatabaseSync(file);
    full.exec('pragma max_page_count = 2; create table t (a text)');
    expect(refusal(() => full.prepare('insert into t values (?)').run('x'.repeat(100_000)))).toMatchObject({
      code: 'storage-full',
    });
    full.close();
    const readOnly = new DatabaseSync(file, { readOnly: true });
    expect(refusal(() => readOnly.exec("insert into t values ('x')"))).toMatchObject({ code: 'storage-read-only' });
    readOnly.close();
  });

  it('stays what it is where it is a mistake of ours', () => {
    const database = new DatabaseSync(':memory:');
    expect(refusal(() => database.exec('select nonsense'))).not.toBeInstanceOf(StoreError);
    database.close();
  });
});

describe('a process that is killed while it writes', () => {
  const child = fileURLToPath(new URL('support/appending-child.ts', import.meta.url));

  /** Starts at a number, kills after so many acknowledgements. @returns Those that were acknowledged */
  async function writeUntilKilled(file: string, first: number, after: number): Promise<number[]> {
    const running = spawn(process.execPath, ['--conditions=@followup/source', child, file, String(first)]);
    let printed = '';
    running.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.split('\n').length > after) running.kill('SIGKILL');
    });
    await once(running, 'close');
    // The last line may be cut.
    return printed.split('\n').slice(0, -1).map(Number);
  }

  it('has lost nothing that it acknowledged, and stores nothing twice', async () => {
    const { store, file } = await openWithApplication('killed.db');
    const acknowledged: number[] = [];
    for (let round = 0; round < 8; round++) {
      // Each round begins with what the one before may have left half done: the same keys again.
      const first = Math.max(0, (acknowledged.at(-1) ?? 0) - 20);
      acknowledged.push(...(await writeUntilKilled(file, first, 20 + round * 13)));
    }
    const numbers = new Set(acknowledged);
    const [events, kept] = await store.write('tenant', async (unit) => [
      await unit.events('one'),
      await Promise.all([...numbers].map((number) => unit.claim(`key-${number}`, 'append'))),
    ]);
    expect(kept.filter(({ kind }) => kind !== 'answered')).toEqual([]);
    const raw = new DatabaseSync(file, { readOnly: true });
    const { answers } = raw.prepare('select count(*) as answers from kept_answers').get() as { answers: number };
    raw.close();
    // One event for each key, whether it was acknowledged or not.
    expect(events).toHaveLength(answers);
    expect(answers).toBeGreaterThanOrEqual(numbers.size);
    await store.close();
  }, 60_000);
});
