import { locales, purposes, type Locale, type Purpose } from 'followup-core';
import { cleanLine } from './clean-text.ts';
import { refuse } from './errors.ts';
import type { Words } from './wording/words.ts';
import { wordsIn } from './wording/words-in.ts';

export interface CalendarOptions {
  /** Absent: English. */
  readonly locale?: Locale | undefined;
  /** Absent: all. */
  readonly purposes?: readonly Purpose[] | undefined;
  /** No company, no names and no titles of the policy's own: for a calendar that others see. */
  readonly discreet?: boolean | undefined;
  /** Times as the candidate's wall time with a VTIMEZONE, instead of UTC. */
  readonly zoned?: boolean | undefined;
  /** One reminder for each entry that is still to be done. Absent: on. */
  readonly alarms?: boolean | undefined;
  /** Done steps stay until the horizon passes them. */
  readonly keepDone?: boolean | undefined;
  /** The calendar's name. Absent: "Follow-ups". */
  readonly name?: string | undefined;
  /** The page of a step: an absolute http or https address in ASCII. It is shown in a discreet calendar too. */
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

/** @throws FollowupError `input.invalid` for what is no option, by its place */
export function readOptions(options: CalendarOptions = {}): Settings {
  if (!isObject(options)) refuse('input.invalid', '/options', 'an object', options);
  const { purposes: wanted = purposes, name, linkOf } = options;
  const locale = oneOf(options.locale ?? 'en', locales, '/options/locale');
  const words = wordsIn(locale);
  if (!isList(wanted)) refuse('input.invalid', '/options/purposes', 'a list', wanted);
  if (name !== undefined && typeof name !== 'string') refuse('input.invalid', '/options/name', 'a text', name);
  if (linkOf !== undefined && typeof linkOf !== 'function')
    refuse('input.invalid', '/options/linkOf', 'a function', linkOf);
  return {
    locale,
    words,
    purposes: new Set(wanted.map((purpose, index) => oneOf(purpose, purposes, `/options/purposes/${index}`))),
    discreet: flag(options, 'discreet', false),
    zoned: flag(options, 'zoned', false),
    alarms: flag(options, 'alarms', true),
    keepDone: flag(options, 'keepDone', false),
    name: cleanLine(name ?? '') || words.calendar,
    linkOf: linkOf ?? (() => undefined),
  };
}

export function isList(value: unknown): boolean {
  return Array.isArray(value);
}

export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function flag(
  options: CalendarOptions,
  key: 'discreet' | 'zoned' | 'alarms' | 'keepDone',
  otherwise: boolean,
): boolean {
  const value = options[key] ?? otherwise;
  return typeof value === 'boolean' ? value : refuse('input.invalid', `/options/${key}`, 'true or false', value);
}

function oneOf<T extends string>(word: unknown, allowed: readonly T[], path: string): T {
  return allowed.find((one) => one === word) ?? refuse('input.invalid', path, `one of ${allowed.join(', ')}`, word);
}

/** Printable ASCII, so that nothing has to be escaped, or folded within a character. */
const ADDRESS = /^https?:\/\/[!-~]+$/;

/** The link of a step, with what separates in RFC 5545 encoded: readers disagree whether to unescape a URI. */
export function readLink({ linkOf }: Settings, step: LinkedStep): string | undefined {
  const link: unknown = linkOf(step);
  if (link === undefined) return undefined;
  if (typeof link !== 'string' || !ADDRESS.test(link))
    return refuse('input.invalid', '/options/linkOf', 'an absolute http or https address in ASCII', link);
  return link.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}
