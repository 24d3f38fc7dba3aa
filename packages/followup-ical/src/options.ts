import { locales, purposes, type Locale, type Purpose } from 'followup-core';
import { refuse } from './errors.ts';
import type { Words } from './wording/words.ts';
import { wordsIn } from './wording/words-in.ts';

export interface CalendarOptions {
  /** Absent: English. */
  readonly locale?: Locale | undefined;
  /** Absent: all. */
  readonly purposes?: readonly Purpose[] | undefined;
  /** No company and no names: for a calendar that others see. */
  readonly discreet?: boolean | undefined;
  /** Times as the candidate's wall time with a VTIMEZONE, instead of UTC. */
  readonly zoned?: boolean | undefined;
  /** One reminder for each entry that is still to be done. Absent: on. */
  readonly alarms?: boolean | undefined;
  /** Done steps stay until the horizon passes them. */
  readonly keepDone?: boolean | undefined;
  /** The calendar's name. Absent: "Follow-ups". */
  readonly name?: string | undefined;
  /** The page of a step: an absolute http or https address in ASCII. */
  readonly linkOf?: ((step: LinkedStep) => string | undefined) | undefined;
}

export interface LinkedStep {
  readonly applicationId: string;
  readonly stepId: string;
}

/** Options, read. */
export interface Settings {
  readonly locale: Locale;
  readonly words: Words;
  readonly purposes: ReadonlySet<Purpose>;
  readonly discreet: boolean;
  readonly zoned: boolean;
  readonly alarms: boolean;
  readonly keepDone: boolean;
  readonly name: string;
  readonly linkOf: (step: LinkedStep) => string | undefined;
}

/** @throws FollowupError `input.invalid` for a locale or purpose that does not exist */
export function readOptions(options: CalendarOptions = {}): Settings {
  const locale = oneOf(options.locale ?? 'en', locales, '/options/locale');
  const words = wordsIn(locale);
  const wanted = (options.purposes ?? purposes).map((purpose, index) =>
    oneOf(purpose, purposes, `/options/purposes/${index}`),
  );
  return {
    locale,
    words,
    purposes: new Set(wanted),
    discreet: options.discreet ?? false,
    zoned: options.zoned ?? false,
    alarms: options.alarms ?? true,
    keepDone: options.keepDone ?? false,
    name: options.name ?? words.calendar,
    linkOf: options.linkOf ?? (() => undefined),
  };
}

function oneOf<T extends string>(word: string, allowed: readonly T[], path: string): T {
  return allowed.find((one) => one === word) ?? refuse('input.invalid', path, `one of ${allowed.join(', ')}`, word);
}

/** Printable ASCII, so that nothing has to be escaped, or folded within a character. */
const ADDRESS = /^https?:\/\/[!-~]+$/;

/** The link of a step, with what separates in RFC 5545 encoded: readers disagree whether to unescape a URI. */
export function readLink(link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  if (!ADDRESS.test(link))
    refuse('input.invalid', '/options/linkOf', 'an absolute http or https address in ASCII', link);
  return link.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}
