import type { FastifySchema } from 'fastify';
import type { z } from 'zod';
import type { SchemaComponents } from './schema-components.ts';

interface Answer {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>>;
}

/** The schemas of a route, which are zod's, as the JSON Schemas that OpenAPI wants. */
export function describeOperation(schema: FastifySchema, components: SchemaComponents): FastifySchema {
  const { body, params, querystring, response, examples: _, ...rest } = schema;
  const requestParts = Object.entries({ body, params, querystring }).filter(([, part]) => part !== undefined);
  const answers = Object.entries((response ?? {}) as Record<string, Answer>);
  return {
    ...rest,
    ...Object.fromEntries(
      requestParts.map(([name, part]) => [name, components.describe(part as z.ZodType, 'request')]),
    ),
    ...(answers.length > 0 && {
      response: Object.fromEntries(answers.map(([status, answer]) => [status, describeAnswer(answer, components)])),
    }),
  };
}

function describeAnswer({ description, content }: Answer, components: SchemaComponents): unknown {
  const media = Object.entries(content).map(([type, { schema }]) => [
    type,
    { schema: components.describe(schema, 'answer') },
  ]);
  return { description, content: Object.fromEntries(media) };
}
