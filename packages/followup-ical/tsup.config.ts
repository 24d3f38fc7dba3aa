import { defineConfig } from 'tsup';

export default defineConfig({
  tsconfig: 'tsconfig.src.json',
  entry: ['src/index.ts'],
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  dts: true,
  clean: true,
});
