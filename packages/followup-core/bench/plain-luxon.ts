import { DateTime } from 'luxon';

/**
 * The same date arithmetic as a timeline of twelve dates, the straightforward way: a luxon DateTime for each, moved day
 * by day. What the engine would cost if days were not integers.
 */
export function planWithDateTimes(end: string, zone: string, holidays: readonly string[]): string[] {
  const from = DateTime.fromISO(end, { zone });
  const isBusinessDay = (day: DateTime) => day.weekday <= 5 && !holidays.includes(day.toISODate() ?? '');
  const forward = (day: DateTime): DateTime => (isBusinessDay(day) ? day : forward(day.plus({ days: 1 })));
  const add = (day: DateTime, count: number): DateTime =>
    count === 0 ? forward(day) : add(forward(day.plus({ days: 1 })), count - 1);
  const at = (day: DateTime, hour: number, minute = 0) => day.set({ hour, minute, second: 0, millisecond: 0 });
  const connectOpens = at(add(from, 1), 9);
  const connectDue = at(add(from, 3), 17);
  const week = forward(from.plus({ days: 7 }));
  const five = add(from, 5);
  const statusOpens = at(week > five ? week : five, 9);
  const statusDue = at(add(statusOpens, 1), 17);
  const callOpens = at(add(statusOpens, 5), 9, 30);
  const callDue = at(add(callOpens, 2), 16, 30);
  const dates = [
    from,
    from.plus({ hours: 24 }),
    from.plus({ hours: 120 }),
    connectOpens,
    connectDue,
    at(add(connectDue, 20), 17),
    statusOpens,
    statusDue,
    at(add(statusDue, 20), 17),
    callOpens,
    callDue,
    at(add(callDue, 20), 17),
  ];
  return dates.map((date) => date.toISO() ?? '');
}
