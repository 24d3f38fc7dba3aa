import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { tryLine } from './try-line.ts';

// Long enough for a load balancer to notice, short enough for the 30 seconds that most platforms give.
const DRAIN = { quietMilliseconds: 500, atMostMilliseconds: 15_000 };

const read = readConfig(process.env);
const argument = process.argv[2];
if (argument !== undefined && argument !== '--check-config') {
  console.error(`Unknown argument ${JSON.stringify(argument)}: expected --check-config or none`);
  process.exit(2);
}
if (!read.ok) {
  console.error(`The configuration is wrong:\n${read.problems.map((each) => `  ${each}`).join('\n')}`);
  process.exit(1);
}
const { port, host, logLevel, ...options } = read.config;
if (argument === '--check-config') {
  console.log(`The configuration is right: ${JSON.stringify(read.config)}`);
  process.exit(0);
}

const app = await buildApp({ ...options, log: { level: logLevel }, drain: DRAIN });

// From here on a signal is answered: the first one drains, a second one is the system's and ends the process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log(`${signal}: answering what is under way, then stopping`);
    void app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

try {
  const address = await app.listen({ port, host });
  if (!/^(127\.|::1$|localhost$)/.test(host))
    console.warn(`  Whoever reaches ${host} may use the service: it has no keys yet.`);
  console.log(
    [
      '',
      `  Followup listens at   ${address}`,
      `  Read and try the API  ${address}/docs`,
      '  Plan an example:',
      '',
      tryLine(address),
      '',
    ].join('\n'),
  );
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const reason = code === 'EADDRINUSE' ? 'the port is taken; choose another with PORT' : code;
  console.error(`Followup cannot listen at ${host}:${port}: ${reason}`);
  process.exit(1);
}
