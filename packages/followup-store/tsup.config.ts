import { defineConfig } from 'tsup';

export default defineConfig({
  tsconfig: 'tsconfig.json',
  entry: ['src/index.ts', 'src/contract.ts'],
  format: 'esm',
  target: 'node24',
  platform: 'node',
  dts: true,
  clean: true,
  splitting: true,
  // `sqlite` alone is a package of somebody else's: only `node:sqlite` is Node's.
  removeNodeProtocol: false,
});
