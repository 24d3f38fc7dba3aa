import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const LONGEST = 60;

/** Each example is one program and the output that its reader is promised. */
const programs = readdirSync(examples).flatMap((name) =>
  readdirSync(join(examples, name))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ name, folder: join(examples, name), file })),
);

describe('the examples', () => {
  it('are three', () =>
    expect(programs.map(({ name }) => name)).toEqual(['01-plan-in-node', '02-custom-policy', '03-static-ics']));

  it.each(programs)('$name prints what it promises', ({ folder, file }) => {
    const printed = execFileSync(process.execPath, ['--conditions=@followup/source', file], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(printed).toBe(readFileSync(join(folder, 'expected-output.txt'), 'utf8'));
  });

  it.each(programs)('$name is under 60 lines', ({ folder, file }) => {
    expect(readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').length).toBeLessThan(LONGEST);
  });

  it.each(programs)('$name imports published entry points only', ({ folder, file }) => {
    const imported = readFileSync(join(folder, file), 'utf8').matchAll(/from '([^']+)'/g);
    for (const [, source] of imported) expect(source).toMatch(/^(node:|followup-[a-z]+(\/[a-z]+)?$)/);
  });
});
