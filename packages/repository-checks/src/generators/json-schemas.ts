import * as schemas from 'followup-core/schemas';
import { z } from 'zod';
import { toJsonFile, type Generator } from './generator.ts';

/** One JSON Schema for every schema of `followup-core/schemas` that bears an id: what is accepted, not what comes out. */
export const jsonSchemas: Generator = {
  name: 'JSON Schemas',
  folder: 'packages/followup-core/schemas',
  produce: () => {
    const files = new Map<string, string>();
    for (const schema of Object.values<unknown>(schemas)) {
      if (!(schema instanceof z.ZodType)) continue;
      const id = schema.meta()?.id;
      if (id) files.set(`${toKebabCase(id)}.json`, toJsonFile(z.toJSONSchema(schema, { io: 'input' })));
    }
    return Promise.resolve(files);
  },
};

function toKebabCase(id: string): string {
  return id.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
