import type { Words } from './words.ts';

export const german: Words = {
  calendar: 'Nachfassen',
  nothingOpen: 'Nichts nachzufassen',
  overdue: (title) => `Überfällig: ${title}`,
  cancelled: (title) => `Entfallen: ${title}`,
  skipped: (title) => `Übersprungen: ${title}`,
  done: (title) => `✓ ${title}`,
  byClock: (day, time) => `bis ${day} ${time}`,
  byDay: (day) => `bis ${day}`,
  lastDay: 'letzter Tag',
};
