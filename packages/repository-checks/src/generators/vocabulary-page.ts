import {
  anchors,
  channels,
  contactRoles,
  eventTypes,
  locales,
  outcomes,
  phases,
  purposes,
  recipients,
  statuses,
  timeframeTypes,
} from 'followup-core';
import {
  candidateSchema,
  employerSchema,
  eventSchema,
  ignoredEventSchema,
  interviewSchema,
  policySchema,
  ruleSchema,
  timeframeSchema,
} from 'followup-core/schemas';
import { z } from 'zod';
import { code, codes, toPage, toTable } from './page.ts';
import { meanings } from './vocabulary-meanings.ts';

interface Vocabulary {
  readonly title: string;
  /** Where the words stand. */
  readonly field: string;
  readonly words: readonly string[];
  readonly meanings: Readonly<Record<string, string>>;
  readonly note?: string;
}

const vocabularies: readonly Vocabulary[] = [
  { title: 'Purposes', field: 'step.purpose', words: purposes, meanings: meanings.purpose },
  { title: 'Channels', field: 'step.channel', words: channels, meanings: meanings.channel },
  {
    title: 'Statuses',
    field: 'step.status',
    words: statuses,
    meanings: meanings.status,
    note: 'A step has the first that holds of: `done` or `skipped`, `cancelled`, `suppressed`, `expired`, `blocked`, `waiting`, then what its window says: `snoozed` or `upcoming`, `open`, `overdue`.',
  },
  {
    title: 'Phases',
    field: 'timeline.phase',
    words: phases,
    meanings: meanings.phase,
    note: 'The first that holds of: `closed`, `interviewing`, `offer`, `presumed-closed`, `on-hold`, `waiting`.',
  },
  {
    title: 'Roles of contacts',
    field: 'contact.role',
    words: contactRoles,
    meanings: meanings.role,
    note: 'The status contact is `statusContactId`; else, via an agency, its recruiter; else the first of `recruiter`, `hr`, `hiring-manager`, `interviewer`, `team-member`, `agency-recruiter`.',
  },
  {
    title: 'States of interviews',
    field: 'interview.state',
    words: wordsIn(interviewSchema, 'state'),
    meanings: meanings.interviewState,
    note: 'Without a state an interview is planned or held, by the clock.',
  },
  { title: 'Timeframes', field: 'timeframe.type', words: timeframeTypes, meanings: meanings.timeframe },
  { title: 'Units', field: 'timeframe.unit', words: wordsIn(timeframeSchema, 'unit'), meanings: meanings.unit },
  { title: 'Events', field: 'event.type', words: eventTypes, meanings: meanings.eventType },
  { title: 'Kinds of reply', field: 'event.kind', words: wordsIn(eventSchema, 'kind'), meanings: meanings.reply },
  {
    title: 'Outcomes',
    field: 'event.outcome',
    words: outcomes,
    meanings: meanings.outcome,
    note: 'The first outcome stands until it is retracted.',
  },
  {
    title: 'Why an event counts for nothing',
    field: 'ignoredEvent.reason',
    words: wordsIn(ignoredEventSchema, 'reason'),
    meanings: meanings.ignored,
  },
  { title: 'Anchors', field: 'rule.anchor', words: anchors, meanings: meanings.anchor },
  { title: 'Recipients', field: 'rule.to', words: recipients, meanings: meanings.recipient },
  {
    title: 'Agency in between',
    field: 'rule.viaAgency',
    words: wordsIn(ruleSchema, 'viaAgency'),
    meanings: meanings.agency,
  },
  {
    title: 'Conventions',
    field: 'rule.convention',
    words: wordsIn(ruleSchema, 'convention'),
    meanings: meanings.convention,
    note: 'How a due day that is no business day is rolled; the words of ISDA.',
  },
  {
    title: 'Modes of a stated timeframe',
    field: 'policy.wait.stated.mode',
    words: wordsIn(policySchema, 'mode'),
    meanings: meanings.stated,
  },
];

/** The closed vocabularies: every word that a field may hold. */
export function writeVocabularyPage(): string {
  const weekdays = wordsIn(employerSchema, 'weekend');
  if (wordsIn(candidateSchema, 'locale').join() !== locales.join()) throw new Error('the locales differ');
  return toPage(
    'Vocabularies',
    'Each list is closed: another word is refused with an [error code](errors.md). The reasons of a step have [a page of their own](reasons.md), the rules [too](rules.md). Words of the domain are explained in the [glossary](../../glossary.md).',
    ...vocabularies.map(describe),
    `## Weekdays and languages\n\nWeekdays: ${codes(weekdays)}. Languages: ${codes(locales)}.`,
  );
}

function describe({ title, field, words, meanings: known, note }: Vocabulary): string {
  const differing = [
    ...words.filter((word) => !known[word]),
    ...Object.keys(known).filter((key) => !words.includes(key)),
  ];
  if (differing.length > 0) throw new Error(`vocabulary-meanings.ts differs for ${field}: ${differing.join(', ')}`);
  const table = toTable(
    [code(field), 'meaning'],
    words.map((word) => [code(word), known[word] ?? '']),
  );
  return [`## ${title}`, ...(note ? [note] : []), table].join('\n\n');
}

/** The words that a schema allows for a field, wherever in it the field stands. */
function wordsIn(schema: z.ZodType, field: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown, name: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if (name === field && 'enum' in node) found.push(...(node.enum as string[]));
    for (const [key, inner] of Object.entries(node) as [string, unknown][])
      visit(inner, /^(items|anyOf|oneOf|\d+)$/.test(key) ? name : key);
  };
  visit(z.toJSONSchema(schema, { io: 'input' }), '');
  return [...new Set(found)];
}
