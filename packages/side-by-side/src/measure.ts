import { cpus } from 'node:os';

const ROUNDS = 41;
const ROUND_MS = 12;
/** Until the code is compiled as well as it will be: a service or a page plans more than once. */
const WARM_UP_MS = 3000;

/**
 * The median time of each contestant over many short rounds that they take in turns.
 * @returns Microseconds a call, by the contestant's name
 */
export function measure(contestants: Readonly<Record<string, () => unknown>>): (name: string) => number {
  const times = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]));
  for (const run of Object.values(contestants))
    for (const start = performance.now(); performance.now() - start < WARM_UP_MS;) run();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, run] of Object.entries(contestants)) {
      const start = performance.now();
      let count = 0;
      do {
        run();
        count++;
      } while (performance.now() - start < ROUND_MS);
      times.get(name)?.push(((performance.now() - start) / count) * 1000);
    }
  return (name) => times.get(name)?.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

/** One line of a table. */
export function printRow(name: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(44)}${cells.map((cell) => cell.padEnd(34)).join('')}`.trimEnd());
}

export function printHost(): void {
  console.log(`node ${process.version}, ${cpus().length} cores; medians of ${ROUNDS} rounds taken in turns\n`);
}
