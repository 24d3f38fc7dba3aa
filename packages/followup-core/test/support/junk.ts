import fc from 'fast-check';

type Path = readonly (string | number)[];

/** An object within an object within an object, too deep for anything that calls itself. */
export function deeplyNested(levels = 100_000): unknown {
  let nested: unknown = 'the bottom';
  for (let level = 0; level < levels; level++) nested = level % 2 === 0 ? [nested] : { nested };
  return nested;
}

/** Lists alone, which `String` would walk through. */
export function deepList(levels = 100_000): unknown {
  let nested: unknown[] = [];
  for (let level = 0; level < levels; level++) nested = [nested];
  return nested;
}

/** What may stand where something else was expected. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, false, 0, -1, 0.5, 1e308, Number.NaN, Infinity, 2 ** 53, 10n),
  fc.constantFrom<unknown>('', ' ', 'x', '\0', '\uD800', 'x'.repeat(30_000), '__proto__', 'constructor', 'toString'),
  fc.constantFrom<unknown>('2026-02-30', '2026-05-12', '2026-05-12T25:00', '2026-05-12T10:00', '9999-12-31T23:59Z'),
  fc.constantFrom<unknown>('UTC', 'Europe/Atlantis', '+02:00', '22:00', '25:00', 'a', 'ana', 'app'),
  fc.constantFrom<unknown>([], {}, [null], [[]], [undefined], { id: 'ana' }, ['sat', 'sun'], {
    toString: null,
    valueOf: 1,
  }),
  fc.constant(deeplyNested(30)),
  fc.constant(JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}')),
);

/** A valid input of which some parts were replaced by junk, taken out, or exchanged for each other. */
export const spoiled = <T>(valid: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc
    .tuple(
      valid,
      fc.array(
        fc.record({
          place: fc.noBias(fc.nat(2 ** 31)),
          how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'exchange', 'add'),
          by: junk,
          other: fc.noBias(fc.nat(2 ** 31)),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([input, changes]) => {
      let changed: unknown = structuredClone(input);
      for (const { place, how, by, other } of changes) {
        const paths = pathsOf(changed);
        const path = paths[place % paths.length] ?? [];
        const value = how === 'exchange' ? valueAt(changed, paths[other % paths.length] ?? []) : by;
        const at = how === 'add' ? [...path, 'an odd/key~'] : path;
        changed = withValue(changed, at, how === 'remove' ? undefined : value, how === 'remove');
      }
      return changed as T;
    });

/** The places of all values within a value, not deeper than an input is. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.length > 8) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) at = (at as Record<string | number, unknown>)[key];
  return at;
}

function withValue(value: unknown, [key, ...rest]: Path, by: unknown, isRemoved: boolean): unknown {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (isRemoved && rest.length === 0) return value.toSpliced(Number(key), 1);
    return value.map((inner: unknown, index) => (index === key ? withValue(inner, rest, by, isRemoved) : inner));
  }
  const entries = Object.entries(value).filter(([name]) => !(isRemoved && rest.length === 0 && name === key));
  if (!isRemoved && !Object.hasOwn(value, key)) entries.push([String(key), by]);
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, name === key ? withValue(inner, rest, by, isRemoved) : inner]),
  );
}

/** Whether a JSON Pointer leads to a place that an input has, or that it lacks within an object that it has. */
export function leadsSomewhere(input: unknown, pointer: string): boolean {
  if (pointer === '') return true;
  if (!pointer.startsWith('/')) return false;
  const tokens = pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at = input;
  for (const token of tokens) {
    if (typeof at !== 'object' || at === null) return false;
    at = (at as Record<string, unknown>)[token];
  }
  return true;
}
