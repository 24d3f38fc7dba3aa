import { defineConfig } from 'tsup';

export default defineConfig({
  tsconfig: 'tsconfig.src.json',
  entry: ['src/index.ts', 'src/schemas.ts', 'src/time.ts', 'src/wording.ts'],
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  dts: true,
  clean: true,
  // What both entries use lands in a shared chunk, so that one `FollowupError` class serves both.
  splitting: true,
});
