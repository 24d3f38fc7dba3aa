// Lockfiles, logs pasted into docs and generated files are how the place where something was made leaks out.
// The patterns are written so that this file does not match itself.
const registryHost = /\b(registry|npm)[.-][a-z0-9.-]*\.(org|com|dev|io|net|local|internal)\b/i;
const localPath = /(?<![\w.~/)}\]-])[/](work|root|tmp)[/]/;

export interface PrivatePlace {
  readonly line: number;
  readonly what: 'registry host' | 'local path';
}

/** Lines that name a package registry or a path of somebody's machine. */
export function listPrivatePlaces(text: string, ownRegistryHost?: string): PrivatePlace[] {
  const found: PrivatePlace[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const namesHost = registryHost.test(line) || (ownRegistryHost && line.includes(ownRegistryHost));
    if (namesHost) found.push({ line: index + 1, what: 'registry host' });
    if (localPath.test(line)) found.push({ line: index + 1, what: 'local path' });
  }
  return found;
}
