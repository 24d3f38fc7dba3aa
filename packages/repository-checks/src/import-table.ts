/** Who may import what: the table of the architecture, row by row. A package that is not listed is a violation. */
export interface ImportRow {
  readonly folder: RegExp;
  /** Workspace packages whose values and types may be imported. */
  readonly workspace: readonly string[];
  /** Workspace packages of which only types may be imported. */
  readonly workspaceTypes?: readonly string[];
  /** Third-party packages and Node's own modules; `anything` where the architecture leaves the choice open. */
  readonly thirdParty: readonly string[] | 'anything';
}

export const importTable: readonly ImportRow[] = [
  { folder: /^packages\/followup-core$/, workspace: [], thirdParty: ['luxon', 'zod'] },
  { folder: /^packages\/followup-ical$/, workspace: ['followup-core'], thirdParty: ['ical-generator', 'uuid'] },
  { folder: /^packages\/followup-svg$/, workspace: ['followup-core'], thirdParty: [] },
  { folder: /^packages\/side-by-side$/, workspace: [], thirdParty: ['node:*'] },
  {
    folder: /^packages\/followup-store$/,
    workspace: [],
    workspaceTypes: ['followup-core'],
    thirdParty: ['kysely', 'pg', 'node:*'],
  },
  {
    folder: /^packages\/followup-client$/,
    workspace: [],
    workspaceTypes: ['followup-core'],
    thirdParty: ['openapi-fetch'],
  },
  {
    folder: /^packages\/followup-cli$/,
    workspace: ['followup-core', 'followup-ical', 'followup-client'],
    thirdParty: 'anything',
  },
  {
    folder: /^apps\/api$/,
    workspace: ['followup-core', 'followup-ical', 'followup-svg', 'followup-store'],
    thirdParty: ['fastify', 'fastify-*', '@fastify/*', 'zod', 'node:*'],
  },
  { folder: /^apps\/web$/, workspace: ['followup-core', 'followup-client'], thirdParty: ['preact'] },
  // Examples are other people's code: published packages, by their published entry points.
  { folder: /^examples\/[^/]+$/, workspace: ['followup-*'], thirdParty: 'anything' },
];

/** What each layer of followup-core may import besides itself. Files beside the folders are the facade: all but index. */
const upToTime = ['errors', 'model', 'time'];
export const coreLayers: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  model: ['errors'],
  time: ['errors', 'model'],
  timeframe: upToTime,
  facts: [...upToTime, 'timeframe'],
  engine: [...upToTime, 'timeframe', 'facts', 'wording'],
  policies: ['errors', 'model'],
  wording: ['errors', 'model'],
  messages: [...upToTime, 'wording'],
};

/** The only places in followup-core, below its `src`, that may load a third-party package. */
export const coreThirdParty: Readonly<Record<string, RegExp>> = {
  luxon: /^time\/wall-clock\.ts$/,
  zod: /^(model\/.*|policies\/.*|schemas\.ts)$/,
};

export const longestFile = 400;

/** Names that say nothing about what is inside. */
export const emptyNames: readonly string[] = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'manager',
  'service',
];
