export interface Config {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly documentationUrl?: string;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the configuration from environment variables; says everything that is wrong with it at once. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: readonly string[] } {
  const problems: string[] = [];
  // An empty variable is how many tools say "not set".
  const read = (name: string, fallback: string, expected: string, accepts: (value: string) => boolean): string => {
    const value = environment[name] || fallback;
    if (!accepts(value)) problems.push(`${name}: found ${JSON.stringify(value)}, expected ${expected}`);
    return value;
  };
  const port = read('PORT', '3000', 'a whole number from 0 (any free port) to 65535', isPort);
  const host = read('HOST', '127.0.0.1', 'an address or a name to listen on', (value) => !/[\s/]/.test(value));
  const logLevel = read('LOG_LEVEL', 'info', `one of ${logLevels.join(', ')}`, (value) => logLevels.includes(value));
  const documentationUrl = read(
    'DOCUMENTATION_URL',
    '',
    'an address such as https://followup.example',
    (value) => value === '' || isWebAddress(value),
  );
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, config: { port: Number(port), host, logLevel, ...(documentationUrl && { documentationUrl }) } };
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

function isWebAddress(value: string): boolean {
  const address = URL.parse(value);
  return address !== null && /^https?:$/.test(address.protocol) && !address.search && !address.hash;
}
