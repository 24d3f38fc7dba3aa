import type { Locale } from 'followup-core';
import { german } from './de.ts';
import { english } from './en.ts';
import type { Words } from './words.ts';

const words: Readonly<Record<Locale, Words>> = { en: english, de: german };

export function wordsIn(locale: Locale): Words {
  return words[locale];
}
