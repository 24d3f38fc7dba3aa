export { renderCalendar, renderStep, renderTasks, type StepInput } from './render.ts';
export { calendarEntries, type CalendarInput } from './calendar-entries.ts';
export { toEntries } from './to-entries.ts';
export type { CalendarOptions, LinkedStep } from './options.ts';
export type { Entry, EntryStep, EntryVariant, EntryTask, EntryTime, Revision, Revisions } from './entry.ts';
export { EntryCache } from './entry-cache.ts';
