// The words of the catalogue, for whoever shows a timeline in a form of their own.
export { readIso, type IsoDate } from './wording/iso-date.ts';
export type { Language } from './wording/language.ts';
export { languageOf } from './wording/say.ts';
