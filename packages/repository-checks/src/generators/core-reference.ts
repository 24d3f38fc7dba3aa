import { writeErrorsPage } from './errors-page.ts';
import type { Generator } from './generator.ts';
import { writeReasonsPage } from './reasons-page.ts';
import { writeRulesPage } from './rules-page.ts';
import { writeVocabularyPage } from './vocabulary-page.ts';

/** The reference of followup-core: what its own tables say, as pages. */
export const coreReference: Generator = {
  name: 'reference of the core',
  folder: 'docs/reference/core',
  produce: () =>
    Promise.resolve(
      new Map([
        ['errors.md', writeErrorsPage()],
        ['reasons.md', writeReasonsPage()],
        ['rules.md', writeRulesPage()],
        ['vocabulary.md', writeVocabularyPage()],
      ]),
    ),
};
