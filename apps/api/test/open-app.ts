import type { FastifyInstance } from 'fastify';
import supertest from 'supertest';
import { onTestFinished } from 'vitest';
import { buildApp, type AppOptions } from '../src/app.ts';

/** The Tuesday of the example, an hour after its interview. */
export const tuesdayNoon = '2026-05-12T12:00:00+02:00';

export interface OpenApp {
  readonly app: FastifyInstance;
  readonly request: ReturnType<typeof supertest>;
}

/** The service without a port, gone when the test is. */
export async function openApp(options: AppOptions = {}): Promise<OpenApp> {
  const app = await buildApp({ clock: () => tuesdayNoon, ...options });
  onTestFinished(() => app.close());
  await app.ready();
  return { app, request: supertest(app.server) };
}
