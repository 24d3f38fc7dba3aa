import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '@followup/api';
import { isServiceCode, problemCodes, problemKind, shapeCodes } from '@followup/api/problems';
import { format, type FormatOptions } from 'oxfmt';
import { repositoryRoot } from '../workspace-files.ts';
import type { Generator } from './generator.ts';
import { code, toPage, toTable } from './page.ts';

/** What the service is, for those who call it: its OpenAPI document as it is served, and its problem codes. */
export const apiReference: Generator = {
  name: 'reference of the service',
  folder: 'docs/reference',
  sharesFolder: true,
  produce: async () => {
    const files = new Map<string, string>();
    const app = await buildApp();
    const openapi = await app.inject('/openapi.json');
    await app.close();
    files.set('openapi.json', await formatted('openapi.json', openapi.body));
    files.set('problems.md', await formatted('problems.md', describeProblems()));
    return files;
  },
};

/** These files are read by people, in a folder of files written by people: they are formatted like those. */
async function formatted(name: string, text: string): Promise<string> {
  const config = JSON.parse(readFileSync(join(repositoryRoot, '.oxfmtrc.json'), 'utf8')) as FormatOptions;
  const { code: written, errors } = await format(name, text, config);
  if (errors.length > 0)
    throw new Error(`${name} cannot be formatted: ${errors.map(({ message }) => message).join('; ')}`);
  return written;
}

function describeProblems(): string {
  const section = (name: (typeof problemCodes)[number]): string => {
    const { status, title, advice } = problemKind(name);
    // What to do about a refusal of the engine is the same for all its codes, and is said once.
    return `### ${code(name)}\n\n${status}. ${title}.${isServiceCode(name) ? ` ${advice}` : ''}`;
  };
  const shapeRows = Object.entries(shapeCodes).map(([name, meaning]) => [code(name), meaning]);
  return toPage(
    'Problem codes',
    'Whatever is refused is answered with a problem document (RFC 9457, `application/problem+json`). Branch on `code`: it keeps its status and its meaning. `detail` is for people and may be worded differently tomorrow. `errors` points at each place with a JSON Pointer (RFC 6901) into the body of the request, and says what was expected there. `requestId` is also in the `X-Request-Id` header and in the log; send your own and it is taken over.',
    '`type` leads to the meaning of the code: `/problems/<code>` of the service itself, or under the address in `DOCUMENTATION_URL`.',
    '## Codes of the service',
    ...problemCodes.filter(isServiceCode).map(section),
    '## Codes of the engine',
    'The request has the right shape, but the engine cannot mean it. Status 422, one entry in `errors`, and the same codes that `followup-core` throws.',
    ...problemCodes.filter((name) => !isServiceCode(name)).map(section),
    '## Codes of a place',
    'In the `errors` of `validation` and `unknown-field`, what is wrong with each place:',
    toTable(['code', 'meaning'], shapeRows),
  );
}
