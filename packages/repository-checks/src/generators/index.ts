import { apiReference } from './api-reference.ts';
import { coreReference } from './core-reference.ts';
import type { Generator } from './generator.ts';
import { jsonSchemas } from './json-schemas.ts';
import { publishedNames } from './published-names.ts';

/** Every kind of committed file that is generated. A folder that is theirs alone is ignored by oxfmt. */
export const generators: readonly Generator[] = [jsonSchemas, publishedNames, coreReference, apiReference];
