/** What an ISO date or date-time shows as it is written: the wall time of its own offset. */
export interface IsoDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** Days counted from a fixed day, so that two dates can be compared. */
  readonly day: number;
  /** `HH:MM`; empty for a date. */
  readonly time: string;
}

/** Reads the text alone: no zone, no host. */
export function readIso(iso: string): IsoDate {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const date = Number(iso.slice(8, 10));
  // Years that start in March put the leap day last; 153 days are five months of 31 and 30 in turn.
  const shifted = month > 2 ? year : year - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const day = shifted * 365 + leapDays + Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date;
  return { year, month, date, weekday: (day + 1) % 7, day, time: iso.slice(11, 16) };
}
