import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { timelineSchema } from 'followup-core/schemas';
import { describe, expect, onTestFinished, test } from 'vitest';

const server = fileURLToPath(new URL('../src/server.ts', import.meta.url));

function start(environment: Record<string, string>, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--conditions=@followup/source', server, ...args], {
    env: { PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** What a process that ends by itself says, and with which code it ends. */
async function run(environment: Record<string, string>, ...args: string[]): Promise<{ code: number; said: string }> {
  const child = start(environment, ...args);
  const streams = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
  const [[code], ...said] = await Promise.all([once(child, 'exit') as Promise<[number]>, ...streams]);
  return { code, said: said.join('') };
}

/** Reads on until the line to paste, which comes last. */
async function startListening(): Promise<{ child: ChildProcess; address: string; line: string; lines: string[] }> {
  const child = start({});
  const lines: string[] = [];
  if (child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      const [, address] = /^curl -s (http:\/\/[^/]+)/.exec(line) ?? [];
      if (address) return { child, address, line, lines };
    }
  }
  throw new Error(`It did not start: ${lines.join('\n')}`);
}

describe('the process', () => {
  test('prints its addresses and a line that plans the example', async () => {
    const { address, line, lines } = await startListening();
    expect(lines.join('\n')).toContain(`${address}/docs`);
    const [, url = '', body] = /^curl -s (\S+) -H 'content-type: application\/json' -d '([^']+)'$/.exec(line) ?? [];
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body ?? '',
    });
    expect(answer.status).toBe(200);
    expect(timelineSchema.parse(await answer.json()).applicationId).toBe('acme-engineer');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s: what is on the wire is answered, then it ends with 0',
    async (signal) => {
      const { child, address } = await startListening();
      const agent = new Agent({ keepAlive: true });
      onTestFinished(() => agent.destroy());
      // Half a request is on the wire when the signal comes; the other half comes after.
      const pending = request(`${address}/v1/policies/validate`, {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': 18 },
      });
      pending.write('{"policy":');
      await once(pending, 'socket');
      await fetch(`${address}/healthz`);
      const said = child.stdout ? createInterface({ input: child.stdout }) : undefined;
      child.kill(signal);
      if (said) await once(said, 'line');
      pending.end('"patient"'.slice(0, 8));
      const [answer] = (await once(pending, 'response')) as [IncomingMessage];
      expect(answer.headers.connection).toBe('close');
      answer.resume();
      const [code] = (await once(child, 'exit')) as [number];
      expect(code).toBe(0);
      await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed');
    },
  );

  test('--check-config says that the configuration is right, and ends', async () => {
    const { code, said } = await run({ PORT: '4000' }, '--check-config');
    expect(code).toBe(0);
    expect(said).toContain('"port":4000');
  });

  test('--check-config says everything that is wrong, and ends with 1; so does a start', async () => {
    for (const args of [['--check-config'], []]) {
      const { code, said } = await run({ PORT: 'x', LOG_LEVEL: 'loud' }, ...args);
      expect(code).toBe(1);
      expect(said).toMatch(/PORT: found "x"[^]*LOG_LEVEL: found "loud"/);
    }
  });

  test('an argument that does not exist is refused', async () => {
    expect(await run({}, '--prot=3000')).toMatchObject({ code: 2, said: expect.stringContaining('--prot=3000') });
  });

  test('a port that is taken is named, without a stack', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await run({ PORT: String(port) });
    expect(code).toBe(1);
    expect(said).toContain(`cannot listen at 127.0.0.1:${port}: the port is taken`);
    expect(said).not.toContain('    at ');
  });
});
