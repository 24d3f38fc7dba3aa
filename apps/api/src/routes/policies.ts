import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { builtInPolicies, validatePolicy } from 'followup-core';
import { policySchema } from 'followup-core/schemas';
import { z } from 'zod';
import { problemEntrySchema } from '../problems/problem-document.ts';
import { bodyProblems, noQuery, problemResponses } from '../problems/problem-responses.ts';
import { Refusal } from '../problems/refusal.ts';

const policyListSchema = z
  .strictObject({ policies: z.array(policySchema.pick({ id: true, version: true, title: true })) })
  .meta({ id: 'PolicyList' });

// The policy is taken as it comes: that it is wrong is the answer here, not an error.
const policyCheckSchema = z
  .strictObject({ policy: z.unknown().meta({ description: 'A Policy, a PolicyExtension, or the id of a policy' }) })
  .meta({ id: 'PolicyCheck' });

const policyVerdictSchema = z
  .strictObject({
    ok: z.boolean(),
    problems: z.array(problemEntrySchema).optional().meta({ description: 'Only where `ok` is false' }),
  })
  .meta({ id: 'PolicyVerdict', description: 'Whether a plan could be made with the policy' });

type PolicyVerdict = z.infer<typeof policyVerdictSchema>;

const soundPolicy = { extends: 'patient', limits: { statusPerRound: 2 } };

export function addPolicyRoutes(app: FastifyInstance): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();

  typed.get(
    '/v1/policies',
    {
      schema: {
        operationId: 'listPolicies',
        tags: ['policies'],
        summary: 'List the policies',
        querystring: noQuery,
        response: {
          200: {
            description: 'The policies; the first one is used where a request names none',
            content: { 'application/json': { schema: policyListSchema } },
          },
          ...problemResponses(['unknown-field']),
        },
        examples: () => ({ answer: { policies: { summary: 'The built-in policies', value: listPolicies() } } }),
      },
    },
    listPolicies,
  );

  typed.get(
    '/v1/policies/:id',
    {
      schema: {
        operationId: 'getPolicy',
        tags: ['policies'],
        summary: 'Get a policy with all its rules and numbers',
        querystring: noQuery,
        params: z.strictObject({ id: z.string().meta({ description: 'The id of a policy', example: 'standard' }) }),
        response: {
          200: { description: 'The whole policy', content: { 'application/json': { schema: policySchema } } },
          ...problemResponses(['unknown-field', 'malformed-request', 'not-found']),
        },
        examples: () => ({ answer: { standard: { summary: 'The policy of the article', value: builtInPolicies[0] } } }),
      },
    },
    ({ params }) => {
      const policy = builtInPolicies.find(({ id }) => id === params.id);
      if (!policy) throw new Refusal('not-found', 'No policy has this id');
      return policy;
    },
  );

  typed.post(
    '/v1/policies/validate',
    {
      schema: {
        operationId: 'validatePolicy',
        tags: ['policies'],
        summary: 'Validate a policy of your own',
        description: 'A policy with mistakes is still an answer: `ok` is false and `problems` says where they are.',
        querystring: noQuery,
        body: policyCheckSchema,
        response: {
          200: {
            description: 'The verdict',
            content: { 'application/json': { schema: policyVerdictSchema } },
          },
          ...problemResponses(bodyProblems),
        },
        examples: () => ({
          request: { extension: { summary: 'Patient, but asking twice at most', value: { policy: soundPolicy } } },
          answer: {
            sound: { summary: 'A sound policy', value: judgePolicy(soundPolicy) },
            mistaken: { summary: 'It extends a policy that does not exist', value: judgePolicy({ extends: 'pushy' }) },
          },
        }),
      },
    },
    ({ body }) => judgePolicy(body.policy),
  );
}

function listPolicies(): z.infer<typeof policyListSchema> {
  return { policies: builtInPolicies.map(({ id, version, title }) => ({ id, version, title })) };
}

function judgePolicy(policy: unknown): PolicyVerdict {
  const verdict = validatePolicy(policy);
  if (verdict.ok) return { ok: true };
  return {
    ok: false,
    problems: verdict.problems.map(({ path, code, expected }) => ({ pointer: path, code, expected })),
  };
}
