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
 * The yearly rule of a zone, as it shows in one year; nothing for a zone that has none, such as Morocco's, which goes by
 * the moon. It comes from the same data as the times, so that both agree though the host's may be out of date.
 */
export function zoneRuleIn(zone: Zone, year: number): ZoneRule | undefined {
  const [first, second, third] = changesIn(zone, year);
  if (first === undefined) return { kind: 'fixed', offset: zone.offsetAt(dayOf(year, 1, 1) * DAY) };
  if (second === undefined || third !== undefined) return undefined;
  return { kind: 'yearly', changes: [yearlyChange(zone, first, year), yearlyChange(zone, second, year)] };
}

/** Whether a rule, read as wall time, gives an instant back. Of an hour that the clock shows twice only the first does. */
export function tells(rule: ZoneRule, zone: Zone, instant: Instant): boolean {
  const isOnce = instantAt(zone, localDay(zone, instant), localTime(zone, instant)) === instant;
  return isOnce && offsetByRule(rule, instant) === zone.offsetAt(instant);
}

function offsetByRule(rule: ZoneRule, instant: Instant): number {
  if (rule.kind === 'fixed') return rule.offset;
  const { year } = civilDateOf(Math.floor(instant / DAY));
  const changes = [year - 1, year, year + 1]
    .flatMap((each) => rule.changes.map((change) => ({ at: changeIn(change, each), after: change.after })))
    .toSorted((a, b) => a.at - b.at);
  return changes.findLast(({ at }) => at <= instant)?.after ?? rule.changes[0].after;
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

/** A change as a rule: the last such weekday or the nth, whichever also holds in the years beside. */
function yearlyChange(zone: Zone, instant: Instant, year: number): YearlyChange {
  const before = zone.offsetAt(instant - 1);
  const after = zone.offsetAt(instant);
  const day = Math.floor((instant + before) / DAY);
  const { month, date } = civilDateOf(day);
  const common = { month, weekday: weekdayOf(day), time: instant + before - day * DAY, before, after };
  const nth = Math.ceil(date / 7);
  const isLast = date + 7 > daysInMonth(year, month);
  const readings = (isLast ? [-1, nth] : [nth]).filter((each) => each <= 4).map((each) => ({ ...common, nth: each }));
  const holds = (change: YearlyChange) =>
    [year - 1, year + 1].filter(
      (each) => zone.offsetAt(changeIn(change, each)) === after && zone.offsetAt(changeIn(change, each) - 1) === before,
    ).length;
  return readings.reduce(
    (best, other) => (holds(other) > holds(best) ? other : best),
    readings[0] ?? { ...common, nth },
  );
}

/** When a change happens in a year. */
function changeIn(change: YearlyChange, year: number): Instant {
  return changeDay(change, year) * DAY + change.time - change.before;
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
