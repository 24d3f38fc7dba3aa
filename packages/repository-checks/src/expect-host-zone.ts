// Setup file of the four core projects. Setting TZ can silently do nothing (a worker thread only gets a copy of
// the environment), and a suite that claims four host zones would then run four times in one.
const offsetMinutes: Readonly<Record<string, number>> = {
  UTC: 0,
  'America/New_York': 300,
  'Asia/Tokyo': -540,
  'Pacific/Kiritimati': -840,
};

const claimed = process.env['TZ'] ?? '(none)';
const named = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
const offset = new Date('2026-01-15T12:00:00Z').getTimezoneOffset();

if (named !== claimed || offset !== offsetMinutes[claimed]) {
  throw new Error(`This worker was to run in ${claimed}; it runs in ${named}, ${offset} minutes behind UTC`);
}
