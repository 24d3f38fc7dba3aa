import {
  civilDateOf,
  DAY,
  dayOf,
  daysInMonth,
  instantAt,
  localDay,
  localTime,
  MINUTE,
  weekdayOf,
  type Day,
  type Instant,
  type Zone,
} from 'followup-core/time';

/** What a VTIMEZONE of one STANDARD and one DAYLIGHT part can say of a zone: all that every reader understands. */
export type ZoneRule =
  | { readonly kind: 'fixed'; readonly offset: number }
  | { readonly kind: 'yearly'; readonly changes: readonly [YearlyChange, YearlyChange] };

/** A change of the clock that happens every year: "the last Sunday of March at 02:00". */
export interface YearlyChange {
  /** 1 to 12. */
  readonly month: number;
  /** 0 for Monday. */
  readonly weekday: number;
  /** 1 to 4 for the first to the fourth such weekday of the month, -1 for the last. */
  readonly nth: number;
  /** Milliseconds after midnight, on the clock before the change. */
  readonly time: number;
  /** Local time minus UTC, in milliseconds. */
  readonly before: number;
  readonly after: number;
}

/**
 * Whether a VTIMEZONE tells an instant as the zone itself does. Of an hour that the clock shows twice it tells the
 * first; in a year that goes by another rule than the years beside it, none.
 */
export function tells(zone: Zone, instant: Instant): boolean {
  const isFirst = instantAt(zone, localDay(zone, instant), localTime(zone, instant)) === instant;
  return isFirst && zoneRuleAt(zone, instant) !== undefined;
}

// A few zones in a few years, of a list that has an end; by the spelling of the zone's name.
const rules = new Map<string, ZoneRule | undefined>();

/**
 * The rule that a zone goes by in the year of an instant and in the years beside it; nothing where these differ, as in
 * Morocco, which goes by the moon. It is read off the zone, so that it agrees with the times though the host's data may
 * be out of date.
 */
export function zoneRuleAt(zone: Zone, instant: Instant): ZoneRule | undefined {
  const { year } = civilDateOf(localDay(zone, instant));
  const key = `${zone.name} ${year}`;
  if (!rules.has(key)) rules.set(key, ruleIn(zone, year));
  return rules.get(key);
}

function ruleIn(zone: Zone, year: number): ZoneRule | undefined {
  const beside = [year - 1, year + 1];
  const changes = changesIn(zone, year);
  if (beside.some((other) => changesIn(zone, other).length !== changes.length)) return undefined;
  if (changes.length === 0) return { kind: 'fixed', offset: zone.offsetAt(dayOf(year, 1, 1) * DAY) };
  const [first, second, third] = changes.map((instant) =>
    readingsOf(zone, instant, year).find((reading) => beside.every((other) => happens(zone, reading, other))),
  );
  return first && second && changes.length === 2 && !third ? { kind: 'yearly', changes: [first, second] } : undefined;
}

/** The instants at which a zone's offset changes within a year of UTC. */
function changesIn(zone: Zone, year: number): Instant[] {
  const changes: Instant[] = [];
  const end = dayOf(year + 1, 1, 1);
  for (let day = dayOf(year, 1, 1); day < end; day++) {
    const before = zone.offsetAt(day * DAY);
    if (before === zone.offsetAt((day + 1) * DAY)) continue;
    let low = (day * DAY) / MINUTE;
    let high = ((day + 1) * DAY) / MINUTE;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (zone.offsetAt(middle * MINUTE) === before) low = middle;
      else high = middle;
    }
    changes.push(high * MINUTE);
  }
  return changes;
}

/** A change as a rule: the last such weekday of its month, if it is one, and the nth. */
function readingsOf(zone: Zone, instant: Instant, year: number): YearlyChange[] {
  const before = zone.offsetAt(instant - 1);
  const day = Math.floor((instant + before) / DAY);
  const { month, date } = civilDateOf(day);
  const time = instant + before - day * DAY;
  const nths = [...(date + 7 > daysInMonth(year, month) ? [-1] : []), Math.ceil(date / 7)];
  const common = { month, weekday: weekdayOf(day), time, before, after: zone.offsetAt(instant) };
  return nths.filter((nth) => nth < 5).map((nth) => ({ ...common, nth }));
}

/** Whether the clock is changed by a rule in a year. */
function happens(zone: Zone, change: YearlyChange, year: number): boolean {
  const instant = changeDay(change, year) * DAY + change.time - change.before;
  return zone.offsetAt(instant - 1) === change.before && zone.offsetAt(instant) === change.after;
}

/** The day of a change in a year, on the clock before it. */
export function changeDay({ month, weekday, nth }: YearlyChange, year: number): Day {
  if (nth < 0) {
    const last = dayOf(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}
