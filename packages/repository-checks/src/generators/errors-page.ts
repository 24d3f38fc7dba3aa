import { errorCodes } from 'followup-core';
import { code, toPage, toTable } from './page.ts';

/** What each first part of a code is about. A code whose first part is missing here stops the generator. */
const groups: Readonly<Record<string, string>> = {
  input: 'The input as a whole',
  zone: 'Time zones',
  date: 'Dates',
  'date-time': 'Date-times',
  time: 'Times of day',
  id: 'Ids',
  contact: 'Contacts',
  interview: 'Interviews',
  employer: 'The employer',
  timeframe: 'Timeframes',
  offer: 'Offers',
  event: 'Events',
  policy: 'Policies',
  message: 'Messages',
  step: 'Steps',
  diff: 'Differences of timelines',
};

const example = `\`\`\`ts
import { FollowupError, resolveTimeframe } from 'followup-core';

try {
  resolveTimeframe({ type: 'by-date', date: '2026-02-30' }, { saidOn: '2026-02-12' });
} catch (error) {
  if (!(error instanceof FollowupError)) throw error;
  console.log(error.code);
  console.log(error.path);
  console.log(error.expected);
}
\`\`\`

\`\`\`text
date.invalid
/timeframe/date
a date such as 2026-05-12
\`\`\``;

/** The codes with which the core refuses an input, one anchor each. */
export function writeErrorsPage(): string {
  const sections = new Map<string, [string, string][]>();
  for (const entry of Object.entries(errorCodes)) {
    const group = entry[0].split('.')[0] ?? '';
    if (!groups[group]) throw new Error(`errors-page.ts says nothing about ${group}`);
    sections.set(group, [...(sections.get(group) ?? []), entry]);
  }
  return toPage(
    'Error codes',
    "A caller's mistake is a `FollowupError`: `code` is stable and meant for programs, `path` is a JSON Pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) to the place in the input, `expected` says in words what would have been accepted, `message` puts the three together. What the facts forbid is no error: it is a step with a [reason](reasons.md).",
    example,
    '`validatePolicy` throws nothing: it returns every problem with the same four fields.',
    ...[...sections].map(
      ([group, entries]) =>
        `## ${groups[group]}\n\n${toTable(
          ['code', 'meaning'],
          entries.map(([name, meaning]) => [`<a id="${name}"></a>${code(name)}`, meaning]),
        )}`,
    ),
  );
}
