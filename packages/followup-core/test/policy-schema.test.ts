import fc from 'fast-check';
import { builtInPolicies, validatePolicy } from 'followup-core';
import { policyExtensionSchema, policySchema } from 'followup-core/schemas';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../src/errors.ts';
import { extensionShape, policyShape } from '../src/policies/policy-shape.ts';
import { extension, wholePolicy } from './support/arbitrary-policy.ts';
import { check } from './support/check.ts';
import { spoiled } from './support/junk.ts';

/** Whether the plain check, which ships to browsers, finds the shape right. */
function isShaped(policy: unknown, shape: typeof policyShape): boolean {
  const problems: Problem[] = [];
  shape(policy, '', problems);
  return problems.length === 0;
}

describe('the zod schema of policies', () => {
  it('reads the policies that ship as they are', () => {
    for (const policy of builtInPolicies) expect(policySchema.parse(policy)).toEqual(policy);
  });

  it('reads every policy that the other properties plan with', () => {
    check(
      fc.property(extension(), (policy) => {
        expect(policyExtensionSchema.parse(policy)).toEqual(policy);
        expect(policySchema.parse(wholePolicy(policy))).toEqual(wholePolicy(policy));
      }),
      80,
    );
  });

  it('accepts and refuses the same extensions as the plain check', () => {
    const seen = new Set<boolean>();
    check(
      fc.property(spoiled(fc.noBias(extension())), (policy) => {
        // zod leaves this key out of what it reads, where the plain check refuses it; and no JSON has an undefined rule.
        const rules = policy?.rules ?? {};
        fc.pre(!Object.hasOwn(rules, '__proto__') && Object.values(rules).every((rule) => rule !== undefined));
        const isAccepted = isShaped(policy, extensionShape);
        seen.add(isAccepted);
        expect(policyExtensionSchema.safeParse(policy).success).toBe(isAccepted);
      }),
      600,
    );
    expect(seen.size).toBe(2);
  });

  it('accepts and refuses the same whole policies as the plain check', () => {
    const seen = new Set<boolean>();
    check(
      fc.property(spoiled(fc.noBias(extension()).map(wholePolicy)), (policy) => {
        const isAccepted = isShaped(policy, policyShape);
        seen.add(isAccepted);
        expect(policySchema.safeParse(policy).success).toBe(isAccepted);
      }),
      300,
    );
    expect(seen.size).toBe(2);
  });

  it('is never stricter than what is planned with: a policy found sound is read', () => {
    check(
      fc.property(spoiled(fc.noBias(extension())), (policy) => {
        const verdict = validatePolicy(policy);
        fc.pre(verdict.ok);
        if (verdict.ok) policySchema.parse(verdict.policy);
      }),
      150,
    );
  });
});
