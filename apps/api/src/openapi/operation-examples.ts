import type { JsonObject } from './schema-components.ts';

interface Example {
  readonly summary: string;
  readonly value: unknown;
  /** The media type that it is of. Absent: JSON. */
  readonly media?: string;
}

/** Examples of an operation, each under a name. The answers are computed, so they cannot be out of date. */
export interface OperationExamples {
  readonly request?: Readonly<Record<string, Example>>;
  /** Of the answer 200. */
  readonly answer?: Readonly<Record<string, Example>>;
}

declare module 'fastify' {
  interface FastifySchema {
    /** Called when the description of the API is written. */
    examples?: () => OperationExamples;
  }
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: JsonObject;
  readonly responses: { readonly 200: JsonObject };
}

/** Puts the examples of each operation where OpenAPI wants them: beside the schemas of its body and of its answer. */
export function addExamples(
  paths: JsonObject,
  examplesOf: (operationId: string) => OperationExamples | undefined,
): JsonObject {
  const withOwn = (operation: unknown): unknown => {
    const { operationId, requestBody, responses } = operation as Operation;
    const { request, answer } = examplesOf(operationId) ?? {};
    return {
      ...(operation as JsonObject),
      ...(requestBody && { requestBody: withExamples(requestBody, request) }),
      responses: { ...responses, 200: withExamples(responses[200], answer) },
    };
  };
  return mapValues(paths, (path) => mapValues(path, withOwn));
}

function withExamples(body: JsonObject, examples: OperationExamples['request']): JsonObject {
  if (!examples) return body;
  const media = Object.entries(body['content'] as JsonObject).map(([type, described]) => {
    const ofType = Object.entries(examples).flatMap(([name, { media: own = 'application/json', ...example }]) =>
      own === type ? [[name, example] as const] : [],
    );
    return [type, { ...(described as JsonObject), examples: Object.fromEntries(ofType) }];
  });
  return { ...body, content: Object.fromEntries(media) };
}

function mapValues(object: unknown, change: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(object as JsonObject).map(([key, value]) => [key, change(value)]));
}
