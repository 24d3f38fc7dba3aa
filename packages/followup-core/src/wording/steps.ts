import type { Locale } from '../model/vocabulary.ts';
import { germanSteps } from './de/steps.ts';
import { englishGuidance, englishTitle } from './en/steps.ts';
import type { StepWords } from './step-words.ts';

/** A step's title: what to do, verb first, without the company. */
export function titleOf(locale: Locale, words: StepWords): string {
  return locale === 'de' ? germanSteps[words.purpose].title(words) : englishTitle(words);
}

/** What to do, how, and why, in one to three sentences. */
export function guidanceOf(locale: Locale, words: StepWords): string {
  return locale === 'de' ? germanSteps[words.purpose].guidance(words) : englishGuidance(words);
}
