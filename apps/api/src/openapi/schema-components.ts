import { z } from 'zod';

export interface JsonObject {
  [key: string]: unknown;
}

type Direction = 'request' | 'answer';

export interface SchemaComponents {
  /** A zod schema as JSON Schema; whatever in it bears an id is named in the components and referred to. */
  describe(schema: z.ZodType, direction: Direction): JsonObject;
  /** What was referred to, by name. */
  list(): JsonObject;
}

/**
 * fastify-type-provider-zod writes every schema twice, `X` and `XInput`, used or not. Ours read the same in requests and
 * in answers, so each has one name, and only what is used is written.
 */
export function collectComponents(): SchemaComponents {
  const found = new Map<string, JsonObject>();
  const inRequests = new Set<string>();
  return {
    describe: (schema, direction) => {
      const io = direction === 'request' ? 'input' : 'output';
      const { $schema: _, $defs = {}, ...root } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
      for (const [name, definition] of Object.entries($defs)) {
        const known = found.get(name);
        if (known && JSON.stringify(known) !== JSON.stringify(definition))
          throw new Error(`The schema ${name} reads differently in requests and in answers: give each its own id`);
        found.set(name, definition);
        if (direction === 'request') inRequests.add(name);
      }
      return tidy(root, direction);
    },
    list: () => {
      const names = [...found.keys()].toSorted();
      return Object.fromEntries(
        names.map((name) => [name, tidy(found.get(name), inRequests.has(name) ? 'request' : 'answer')]),
      );
    },
  };
}

/** Points references at the components, and leaves out what is noise in OpenAPI. */
function tidy<T>(value: T, direction: Direction): T;
function tidy(value: unknown, direction: Direction): unknown {
  if (Array.isArray(value)) return value.map((each) => tidy(each, direction));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, each]) => !isNoise(key, each, direction));
  return Object.fromEntries(
    kept.map(([key, each]) => {
      if (key === '$ref' && typeof each === 'string') return [key, each.replace('#/$defs/', '#/components/schemas/')];
      // What examples hold is no schema.
      return [key, key === 'examples' || key === 'example' ? each : tidy(each, direction)];
    }),
  );
}

function isNoise(key: string, value: unknown, direction: Direction): boolean {
  // The generated patterns of dates: 200 characters, where the format or the example says it better.
  if (key === 'pattern') return typeof value === 'string' && value.includes('-02-29');
  // What zod writes for any whole number.
  if (key === 'maximum' || key === 'minimum') return Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER;
  // Every id has become the name of a component.
  if (key === 'id') return typeof value === 'string';
  // That unknown fields are refused is part of the contract of requests. Answers may grow within a version, so no client
  // may count on there being no other fields.
  return key === 'additionalProperties' && value === false && direction === 'answer';
}
