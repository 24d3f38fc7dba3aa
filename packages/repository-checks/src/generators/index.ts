import type { Generator } from './generator.ts';
import { jsonSchemas } from './json-schemas.ts';
import { publishedNames } from './published-names.ts';

/** Every kind of committed file that is generated. Their folders are also ignored by oxfmt. */
export const generators: readonly Generator[] = [jsonSchemas, publishedNames];
