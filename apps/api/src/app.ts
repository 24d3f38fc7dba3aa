import Fastify, { type FastifyInstance } from 'fastify';
import { systemClock, type Clock } from './clock.ts';
import { drainBeforeClosing, type DrainOptions } from './plugins/draining.ts';
import { speakJson } from './plugins/json-wire.ts';
import { describeApi } from './plugins/openapi.ts';
import { answerProblems } from './plugins/problem-answers.ts';
import { logAnswers, type LogOptions } from './plugins/request-log.ts';
import { sendSecurityHeaders } from './plugins/security-headers.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addMessageRoutes } from './routes/messages.ts';
import { addPlanRoutes } from './routes/plan.ts';
import { addPolicyRoutes } from './routes/policies.ts';
import { addProblemRoutes } from './routes/problems.ts';
import { serverOptions } from './server-options.ts';

export interface FollowupOptions {
  /** Absent: the host's. */
  readonly clock?: Clock;
  /** Where the problem codes are documented. Absent: at `/problems` of the service itself. */
  readonly documentationUrl?: string;
  /** `/openapi.json` and `/docs`; off for a host that has @fastify/swagger of its own. Absent: on. */
  readonly documentation?: boolean;
}

export interface AppOptions extends FollowupOptions {
  /** Absent: silent. */
  readonly log?: LogOptions;
  /** Absent: closes at once. */
  readonly drain?: DrainOptions;
}

/**
 * Every route of the service, as a plugin for anybody's Fastify: `app.register(followup, { prefix: '/followup' })`.
 * Give it a prefix: without one its problem documents also answer the host's unknown addresses.
 */
export async function followup(app: FastifyInstance, options: FollowupOptions = {}): Promise<void> {
  const { clock = systemClock, documentation = true } = options;
  answerProblems(app, problemsAddress(app.prefix, options));
  sendSecurityHeaders(app);
  speakJson(app);
  if (documentation) await describeApi(app);

  await addPlanRoutes(app, clock);
  addMessageRoutes(app);
  addPolicyRoutes(app);
  addProblemRoutes(app);
  addHealthRoutes(app);
}

/** The service with a server of its own. Nothing listens yet. */
export async function buildApp(options: AppOptions = {}): Promise<FastifyInstance> {
  const app = Fastify(serverOptions(problemsAddress('', options), options.log));
  if (options.log) logAnswers(app);
  if (options.drain) drainBeforeClosing(app, options.drain);
  await followup(app, options);
  return app;
}

function problemsAddress(prefix: string, { documentationUrl }: FollowupOptions): string {
  return `${documentationUrl?.replace(/\/$/, '') ?? prefix}/problems`;
}
