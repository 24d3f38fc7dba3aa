import type { Words } from './words.ts';

export const english: Words = {
  calendar: 'Follow-ups',
  nothingOpen: 'No follow-ups open',
  overdue: (title) => `Overdue: ${title}`,
  cancelled: (title) => `Cancelled: ${title}`,
  skipped: (title) => `Skipped: ${title}`,
  done: (title) => `✓ ${title}`,
  byClock: (day, time) => `by ${day} ${time}`,
  byDay: (day) => `by ${day}`,
  lastDay: 'last day',
};
