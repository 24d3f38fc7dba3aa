import { refuse } from '../errors.ts';
import type { Reason } from '../model/reason.ts';
import type { Step, Timeline } from '../model/timeline.ts';
import type { Locale, Status } from '../model/vocabulary.ts';
import { englishGuidance, englishTitle } from '../wording/en/steps.ts';
import { readIso, type IsoDate } from '../wording/iso-date.ts';
import type { Language, Say } from '../wording/language.ts';
import { languageOf, sayIn } from '../wording/say.ts';
import { wordsOfStep } from '../wording/step-words.ts';
import { guidanceOf, titleOf } from '../wording/steps.ts';

export interface ExplainOptions {
  /** Absent: English. */
  readonly locale?: Locale;
}

/** A step in words. */
export interface StepExplanation {
  readonly title: string;
  readonly guidance: string;
  readonly status: string;
  /** Why it stands as it does: the main one of the reasons. */
  readonly why: string;
  /** One sentence for each cause, in their order. */
  readonly reasons: string[];
}

/**
 * Words one step of a timeline: what to do, how it stands, and why on these dates.
 * @throws {FollowupError} `step.unknown` when the timeline has no step with this id.
 */
export function explainStep(timeline: Timeline, stepId: string, options: ExplainOptions = {}): StepExplanation {
  const step = timeline.steps.find(({ id }) => id === stepId);
  if (!step) refuse('step.unknown', '/stepId', 'the id of a step of this timeline', stepId);
  const teller = tellerOf(timeline, options);
  return {
    ...actionOf(step, teller),
    status: teller.language.statuses[step.status],
    why: sentence(mainReason(step), teller),
    reasons: step.because.map((reason) => sentence(reason, teller)),
  };
}

function sentence(reason: Reason, { language, say }: Teller): string {
  return language.reasons[reason.code](reason, say);
}

/** What to do, and the main reason why: as much of a `StepExplanation` as a calendar has room for. */
export type StepNote = Pick<StepExplanation, 'title' | 'guidance' | 'why'>;

/**
 * Words the steps of one timeline, one after the other: what they share is read once. A step that is blocked, but that
 * somebody else can pass on, is worded as theirs to pass on.
 */
export function noteWriter(timeline: Timeline, options: ExplainOptions = {}): (step: Step) => StepNote {
  const teller = tellerOf(timeline, options);
  return (step) => ({ ...actionOf(step, teller, throughFallback(step)), why: sentence(mainReason(step), teller) });
}

function throughFallback(step: Step): Step {
  const { status, fallbackContactId, contactId } = step;
  if (status !== 'blocked' || fallbackContactId === undefined || contactId === undefined) return step;
  return { ...step, contactId: fallbackContactId, forContactId: contactId };
}

/** What to do, naming nobody, neither company nor person: for what strangers may see. */
export function discreetTitle({ purpose, channel }: Pick<Step, 'purpose' | 'channel'>, locale: Locale = 'en'): string {
  return titleOf(locale, { purpose, channel, company: '', role: '' });
}

/** A timeline as a table that a recruiter could read: plain text, at most 120 columns, a line break at its end. */
export function explainTimeline(timeline: Timeline, options: ExplainOptions = {}): string {
  const teller = tellerOf(timeline, options);
  const { frame } = teller.language;
  const head = [
    frame.head(timeline.role, timeline.company, timeline.phase),
    frame.now(teller.say.instant(timeline.now), timeline.timeZone),
    nextLine(teller),
  ];
  const foot = timeline.ignoredEvents.map(({ index, eventId, reason }) => frame.ignored(index + 1, eventId, reason));
  if (timeline.presumedClosedAt !== null) {
    const isPast = timeline.phase === 'presumed-closed';
    foot.unshift(frame.presumedClosed(teller.say.instant(timeline.presumedClosedAt), isPast));
  }
  const blocks = [wrapLines(head), tableOf(teller), wrapLines(foot)];
  return `${blocks.flatMap((lines) => (lines.length > 0 ? lines.join('\n') : [])).join('\n\n')}\n`;
}

/** What a table and an explanation read alike. */
interface Teller {
  readonly timeline: Timeline;
  readonly locale: Locale;
  readonly language: Language;
  readonly say: Say;
  readonly nameOf: (contactId: string) => string | undefined;
}

function tellerOf(timeline: Timeline, { locale = 'en' }: ExplainOptions): Teller {
  const names = new Map(timeline.people.map(({ id, name }) => [id, name]));
  const nameOf = (contactId: string): string | undefined => names.get(contactId);
  const language = languageOf(locale);
  return { timeline, locale, language, say: sayIn(language, nameOf), nameOf };
}

/** A title or guidance that a policy brought of its own is kept: nobody has translated it. */
function actionOf(
  step: Step,
  { timeline, locale, nameOf }: Teller,
  worded: Step = step,
): { title: string; guidance: string } {
  const english = wordsOfStep(step, timeline, nameOf);
  const words = worded === step ? english : wordsOfStep(worded, timeline, nameOf);
  return {
    title: step.title === englishTitle(english) ? titleOf(locale, words) : step.title,
    guidance: step.guidance === englishGuidance(english) ? guidanceOf(locale, words) : step.guidance,
  };
}

function nextLine(teller: Teller): string {
  const { timeline, language, say } = teller;
  const step = timeline.steps.find(({ id }) => id === timeline.nextStepId);
  if (!step) return language.frame.nothingNext;
  const opens = step.status === 'upcoming' || step.status === 'snoozed' ? step.opensAt : undefined;
  return language.frame.next(
    actionOf(step, teller).title,
    opens && say.instant(opens),
    step.dueAt && say.instant(step.dueAt),
  );
}

const WIDTH = 120;
const GAP = '  ';

/** When, status, and what with the main cause below it. */
function tableOf(teller: Teller): string[] {
  const { timeline, language } = teller;
  const rows = timeline.steps.map((step) => {
    const reason = mainReason(step);
    return {
      when: whenOf(step, teller),
      status: language.statuses[step.status],
      what: actionOf(step, teller).title,
      why: sentence(reason, teller),
    };
  });
  const whenWidth = Math.max(...rows.map(({ when }) => when.length));
  const statusWidth = Math.max(...rows.map(({ status }) => status.length));
  const indent = whenWidth + statusWidth + 2 * GAP.length;
  return rows.flatMap(({ when, status, what, why }) =>
    [...wrap(what, WIDTH - indent), ...wrap(why, WIDTH - indent)].map((line, index) =>
      index === 0
        ? `${when.padEnd(whenWidth)}${GAP}${status.padEnd(statusWidth)}${GAP}${line}`
        : `${' '.repeat(indent)}${line}`,
    ),
  );
}

/** `Tue 12 May 11:00 – Wed 13 May 11:00`; the year only where it is another than today's. */
function whenOf({ opensAt, dueAt }: Step, { timeline, language }: Teller): string {
  if (opensAt === undefined) return '–';
  const opens = readIso(opensAt);
  const thisYear = readIso(timeline.now).year;
  const day = (date: IsoDate) => alignDay(language.shortDate(date, date.year !== thisYear));
  const from = `${day(opens)} ${opens.time}`;
  if (dueAt === undefined) return `${from} –`;
  const due = readIso(dueAt);
  if (due.day === opens.day) return `${from} – ${due.time}`;
  return `${from} – ${day(due)} ${due.time}`;
}

/** In a column, a day of one digit takes the room of two. */
function alignDay(date: string): string {
  return date.replace(/ (\d)(?!\d)/, '  $1');
}

/** What explains a status by itself. The others are explained by what set the opening. */
const causes: Partial<Record<Status, string>> = {
  done: 'settled.',
  skipped: 'settled.',
  cancelled: 'cancelled.',
  suppressed: 'suppressed.',
  expired: 'expired',
  blocked: 'blocked.',
  waiting: 'waiting.',
  snoozed: 'moved.snooze',
};

function mainReason({ status, because }: Step): Reason {
  const prefix = causes[status];
  return (
    (prefix !== undefined && because.findLast(({ code }) => code.startsWith(prefix))) ||
    because.findLast(({ code }) => code.startsWith('moved.')) ||
    because.findLast(({ code }) => /^(opens|answer|attempt)\./.test(code) && code !== 'opens.hour') ||
    because[0]!
  );
}

function wrapLines(lines: readonly string[]): string[] {
  return lines.flatMap((line) => wrap(line, WIDTH));
}

/** Breaks a text between words; a word that is longer than a line stays whole. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
