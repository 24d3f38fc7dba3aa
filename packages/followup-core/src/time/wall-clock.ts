import { IANAZone } from 'luxon';
import type { Day } from './civil-date.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR: number = 60 * MINUTE;
export const DAY: number = 24 * HOUR;

/** A time zone that answers from a table instead of asking the host's `Intl` each time. */
export interface Zone {
  /** The IANA name, as the caller spells it. */
  readonly name: string;
  /** Local time minus UTC at an instant, in milliseconds. */
  offsetAt(instant: Instant): number;
}

// A table covers 2^35 ms (about 398 days): few enough entries to build at once, few enough tables to keep for ever.
const SPAN: number = 2 ** 35;
// Shorter than any change was undone in since 1980: in October 2000 Recife went back after a week less an hour.
const PROBE: number = 6 * DAY;

class OffsetTable {
  readonly #source: IANAZone;
  readonly #tables = new Map<number, readonly number[]>();
  #lastSpan = Number.NaN;
  #lastTable: readonly number[] = [];

  constructor(source: IANAZone) {
    this.#source = source;
  }

  offsetAt(instant: Instant): number {
    const span = Math.floor(instant / SPAN);
    const table = span === this.#lastSpan ? this.#lastTable : this.#tableOf(span);
    let index = table.length - 2;
    while (index > 0 && table[index]! > instant) index -= 2;
    return table[index + 1]!;
  }

  #tableOf(span: number): readonly number[] {
    let table = this.#tables.get(span);
    if (!table) this.#tables.set(span, (table = this.#buildTable(span * SPAN)));
    this.#lastSpan = span;
    this.#lastTable = table;
    return table;
  }

  /** Alternately the instant from which an offset holds, and the offset. */
  #buildTable(start: Instant): readonly number[] {
    const end = start + SPAN;
    const table = [start, this.#ask(start)];
    for (let from = start; from < end; from += PROBE) {
      const until = Math.min(from + PROBE, end);
      const before = table.at(-1)!;
      const after = this.#ask(until);
      if (after !== before) table.push(this.#findChange(from, until, before), after);
    }
    return table;
  }

  /** Halves the stretch down to the minute, on which every change since 1980 has fallen. */
  #findChange(from: Instant, until: Instant, before: number): Instant {
    let low = Math.floor(from / MINUTE);
    let high = Math.ceil(until / MINUTE);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#ask(middle * MINUTE) === before) low = middle;
      else high = middle;
    }
    return high * MINUTE;
  }

  #ask(instant: Instant): number {
    return this.#source.offset(instant) * MINUTE;
  }
}

/** One spelling of a zone's name over the table that all its spellings share. */
class NamedZone implements Zone {
  readonly name: string;
  readonly #table: OffsetTable;

  constructor(name: string, table: OffsetTable) {
    this.name = name;
    this.#table = table;
  }

  offsetAt(instant: Instant): number {
    return this.#table.offsetAt(instant);
  }
}

// Names are not case-sensitive: keyed by the lower case, the cache is no larger than the list of zones.
const tables = new Map<string, OffsetTable>();

/** The zone of an IANA name, or nothing. Offsets such as `+02:00` are no zones: they do not know of clock changes. */
export function zoneOf(name: unknown): Zone | undefined {
  if (typeof name !== 'string' || name.length > 64) return undefined;
  const key = name.toLowerCase();
  let table = tables.get(key);
  if (!table) {
    if (!/^[a-z]/.test(key) || !IANAZone.isValidZone(key)) return undefined;
    tables.set(key, (table = new OffsetTable(IANAZone.create(key))));
  }
  return new NamedZone(name, table);
}

/** The local day on which an instant falls. */
export function localDay(zone: Zone, instant: Instant): Day {
  return Math.floor((instant + zone.offsetAt(instant)) / DAY);
}

/** Milliseconds since local midnight, as the clock on the wall shows them. */
export function localTime(zone: Zone, instant: Instant): number {
  const local = instant + zone.offsetAt(instant);
  return local - Math.floor(local / DAY) * DAY;
}

/**
 * The instant at which the clock on the wall shows a time. A time in a clock-change gap moves forward by the length of
 * the gap; of an ambiguous time it is the earlier instant (as `Temporal` does with `compatible`).
 */
export function instantAt(zone: Zone, day: Day, time: number): Instant {
  const local = day * DAY + time;
  const before = zone.offsetAt(local - DAY);
  const after = zone.offsetAt(local + DAY);
  const early = local - before;
  if (before === after || zone.offsetAt(early) === before) return early;
  const late = local - after;
  return zone.offsetAt(late) === after ? late : early;
}
