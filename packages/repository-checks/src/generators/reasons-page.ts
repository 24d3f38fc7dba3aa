import { anchors, explainStep, outcomes, type Reason, type ReasonCode, type Timeline } from 'followup-core';
import { reasonSchema } from 'followup-core/schemas';
import { code, codes, toPage, toTable } from './page.ts';
import { placeholders, reasonEntries, standIns } from './reason-samples.ts';

const groups: readonly (readonly [title: string, about: string, belongs: RegExp])[] = [
  ['When it opens', 'The last of these reasons that carries `sets` yields `opensAt`.', /^opens\./],
  ['When the answer is overdue', 'Yields the day of the first attempt of a wait.', /^answer\./],
  ['After an attempt', 'Yields the day of a later attempt.', /^attempt\./],
  ['What moved it', 'Takes the place of the day before it; never to an earlier one.', /^moved\./],
  ['When it is due', 'Yields `dueAt`.', /^due\./],
  ['When it expires', 'Yields `expiresAt`.', /^expires\./],
  ['What is known', 'Tells; yields nothing.', /^(timeframe|round|channel|asks|thanks|covers)/],
  ['Settled', 'The step is `done` or `skipped`.', /^settled\./],
  ['Cancelled', 'The facts made the step needless.', /^cancelled\./],
  ['Not now', 'The step is `suppressed`, `blocked`, `waiting` or `expired`.', /^(suppressed|blocked|waiting|expired)/],
];

/** Every reason: its sentence in English, with the fields in braces, and what it carries. */
export function writeReasonsPage(): string {
  const listed: readonly ReasonCode[] = reasonSchema.shape.code.options;
  const left = new Set(listed);
  const sections = groups.map(([title, about, belongs]) => {
    const members = listed.filter((each) => belongs.test(each));
    for (const each of members) left.delete(each);
    return `## ${title}\n\n${about}\n\n${toTable(['code', 'in English', 'always', 'sometimes'], members.map(toRow))}`;
  });
  if (left.size > 0) throw new Error(`reasons-page.ts has no section for ${[...left].join(', ')}`);
  return toPage(
    'Reasons',
    '`step.because` lists reasons in the order in which they apply: what settled or stopped the step, what it carries, then how each date came about. Those that yield a date carry all that is needed to count it again; [`verifyTimeline`](../../explanation/how-dates-are-counted.md#how-to-check-a-date) does. `explainStep` puts each into a sentence, in English or German.',
    "`sets` names the date that a reason yields; a reason that a later one overrules does not carry it. `off` holds the days off within the stretch counted, and adds “, skipping the weekend” or the like. Instants have the employer's offset, dates are the employer's.",
    ...sections,
    `## How an anchor is worded\n\nAn ${code('outcome')} that a reason carries is worded instead of its anchor.`,
    toTable(
      ['anchor', 'in English'],
      anchors.map((anchor) => [code(anchor), wordsAfter({ code: 'opens.at-fact', anchor, at: standIns.at })]),
    ),
    toTable(
      ['outcome', 'in English'],
      outcomes.map((outcome) => [code(outcome), wordsAfter({ code: 'opens.at-fact', outcome, at: standIns.at })]),
    ),
  );
}

function toRow(name: ReasonCode): string[] {
  const { always, sometimes = [] } = reasonEntries[name];
  return [`<a id="${name}"></a>${code(name)}`, patternsOf(name).join('<br>'), codes(always), codes(sometimes)];
}

/** The sentences of a code, with the fields in braces. */
function patternsOf(name: ReasonCode): string[] {
  const { always, samples = [{}] } = reasonEntries[name];
  const given = Object.fromEntries(always.flatMap((field) => (field in standIns ? [[field, standIns[field]]] : [])));
  return samples.map((sample) => {
    const sentence = sentenceOf({ code: name, ...given, ...sample });
    return placeholders.reduce((text, [words, field]) => text.replaceAll(words, field), sentence);
  });
}

function wordsAfter(reason: Reason): string {
  return /^Opens with (.*): /.exec(sentenceOf(reason))?.[1] ?? '';
}

/** What `explainStep` says of a reason. */
function sentenceOf(reason: Reason): string {
  const timeline = { ...EMPTY, steps: [{ ...STEP, because: [reason] }] };
  return explainStep(timeline, STEP.id).reasons[0] ?? '';
}

const NOW = '2031-01-01T00:00:00+00:00';
const STEP = {
  id: 'step',
  ruleId: 'rule',
  purpose: 'status',
  channel: 'email',
  title: '',
  guidance: '',
  status: 'open',
} as const;
const EMPTY: Omit<Timeline, 'steps'> = {
  applicationId: 'application',
  company: 'Company',
  role: 'Role',
  people: [{ id: '{contactId}', name: '{contactId}' }],
  timeZone: 'UTC',
  candidateTimeZone: 'UTC',
  policy: { id: 'policy', version: '1' },
  now: NOW,
  interviews: [],
  phase: 'waiting',
  presumedClosedAt: null,
  nextChangeAt: null,
  nextStepId: null,
  factsAt: NOW,
  ignoredEvents: [],
};
