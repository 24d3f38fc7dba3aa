/** What a calendar says besides the steps' own words. */
export interface Words {
  readonly calendar: string;
  readonly nothingOpen: string;
  readonly overdue: (title: string) => string;
  readonly cancelled: (title: string) => string;
  readonly skipped: (title: string) => string;
  readonly done: (title: string) => string;
  /** "by Wed 11:00", from the weekday or the whole date, and the time. */
  readonly byClock: (day: string, time: string) => string;
  /** "by Fri 11 Dec" */
  readonly byDay: (day: string) => string;
  readonly lastDay: string;
}
