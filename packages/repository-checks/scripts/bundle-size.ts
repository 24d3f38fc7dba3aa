import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a browser loads for a use of the core: minified and gzipped, luxon apart, because it is often there already. */
async function sizeOf(use: string, external: string[]): Promise<{ bytes: number; modules: string[] }> {
  const result = await build({
    stdin: { contents: use, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@followup/source'],
    external,
    write: false,
    metafile: true,
  });
  return {
    bytes: gzipSync(result.outputFiles[0]?.contents ?? '').length,
    modules: Object.keys(result.metafile.inputs),
  };
}

const uses = {
  'plan and extend policies': `export { planTimeline, extendPolicy } from 'followup-core'`,
  'plan agendas too': `export { planTimeline, planAgenda, extendPolicy } from 'followup-core'`,
  'everything, both languages': `export * from 'followup-core'`,
};

console.log('gzipped kB              core alone   with luxon   zod inside');
for (const [name, use] of Object.entries(uses)) {
  const alone = await sizeOf(use, ['luxon']);
  const whole = await sizeOf(use, []);
  const zod = whole.modules.some((module) => module.includes('/zod/')) ? 'yes' : 'no';
  const kilobytes = [alone.bytes, whole.bytes].map((bytes) => (bytes / 1000).toFixed(1).padStart(13)).join('');
  console.log(`${name.padEnd(26)}${kilobytes.slice(4)}${zod.padStart(13)}`);
}
