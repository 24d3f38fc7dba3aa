import fc from 'fast-check';
import type { Policy, PolicyExtension } from 'followup-core';
import { validatePolicy } from 'followup-core';
import { withoutUndefined } from './arbitrary-people.ts';

const few = fc.integer({ min: 0, max: 8 });

const channelHours = fc.record(
  {
    from: fc.constantFrom('00:00', '08:15', '09:00', '11:00'),
    until: fc.constantFrom('12:00', '16:30', '18:45', '23:59'),
    businessDays: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: [] },
);

const hours = fc.record(
  {
    'in-person': channelHours,
    email: channelHours,
    linkedin: channelHours,
    phone: channelHours,
    morning: fc.constantFrom('07:00', '10:00'),
  },
  { requiredKeys: [] },
);

const wait = fc.record(
  {
    unstated: fc.record({ days: fc.nat(20), businessDays: fc.nat(12) }, { requiredKeys: [] }),
    stated: fc.record({ mode: fc.constantFrom('within', 'after'), businessDays: few }, { requiredKeys: [] }),
    notBefore: fc.record({ businessDays: few }),
    hold: fc.record({ days: fc.nat(40) }),
    expires: fc.record(
      { businessDays: fc.nat(25), at: fc.constantFrom('17:00', '23:59', '00:00') },
      { requiredKeys: [] },
    ),
    presumedClosed: fc.record(
      { businessDays: fc.nat(15), at: fc.constantFrom('17:00', '12:00') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const limits = fc.record(
  {
    statusPerRound: fc.nat(5),
    callsPerWait: fc.nat(2),
    sameContactBusinessDays: fc.nat(6),
    linkedinNotesPerMonth: fc.nat(3),
    linkedinNoteCharacters: fc.integer({ min: 1, max: 300 }),
  },
  { requiredKeys: [] },
);

const repeats = fc.constantFrom(
  { first: { months: 3 }, every: { months: 3 } },
  { first: { months: 1 }, every: { days: 31 }, times: 6 },
  { first: { days: 0 }, every: { days: 1 } },
  { first: { days: 45 }, every: { months: 1 }, times: 12, afterSilence: true },
  { afterSilence: true, times: 2 },
  { every: { months: 6 } },
);

const secondEmail = {
  title: 'Write once more',
  purpose: 'status',
  channel: 'email',
  to: 'status-contact',
  after: 'status-email',
} as const;

/** Differences to the rules that ship, and rules of the caller's own. */
const rules = fc
  .record(
    {
      'thank-you': fc.constantFrom(
        { convention: 'following' },
        { convention: 'preceding' },
        { viaAgency: 'direct' },
        { channel: ['email', 'linkedin'], due: { hours: 3 }, expires: { businessDays: 2 } },
        false,
      ),
      'linkedin-invite': fc.constantFrom(
        { anchor: 'outcome' },
        { opens: { businessDays: 0 }, due: { businessDays: 0 } },
        { opens: { days: 2 }, again: { days: 1 }, viaAgency: 'direct' },
        { due: { businessDays: 0, at: '08:00' }, expires: { businessDays: 0, at: '00:00' } },
        false,
      ),
      'stay-in-touch': fc.oneof(repeats, fc.constant(false as const)),
      'no-show-message': fc.constantFrom(false, { due: { businessDays: 0, at: '08:00' } }),
      'ask-next-steps': fc.constant(false),
      'status-email': fc.constantFrom(
        { opens: { businessDays: 2 } },
        { channel: 'email' },
        { due: { businessDays: 3 } },
      ),
      'phone-call': fc.constantFrom<object | false>(
        false,
        { opens: { businessDays: 3 } },
        { opens: { days: 0 } },
        { opens: { months: 1 } },
      ),
      'offer-notice': fc.constantFrom(false, { due: { businessDays: 0, at: '12:00' } }),
      'rejection-reply': fc.constantFrom(
        { due: { hours: 12 }, convention: 'preceding' },
        { expires: { businessDays: 0, at: '09:00' } },
      ),
      'withdraw-notice': fc.constantFrom(
        { opens: { businessDays: 1 } },
        { opens: { hours: 5 }, due: { hours: 1, by: '09:00' } },
      ),
      'agency-debrief': fc.constantFrom(false, { due: { hours: 30, by: '12:00' } }),
    },
    { requiredKeys: [] },
  )
  .chain((differences) =>
    fc
      .record({ second: fc.constantFrom(undefined, undefined, 0, 5), own: fc.constantFrom(undefined, undefined, true) })
      .map(({ second, own }) => ({
        ...differences,
        ...(second !== undefined && {
          'second-status-email': { ...secondEmail, opens: { businessDays: second } },
          ...(differences['phone-call'] !== false && {
            'phone-call': { ...differences['phone-call'], after: 'second-status-email' },
          }),
        }),
        ...(own && {
          'send-references': {
            purpose: 'thanks',
            channel: ['email', 'phone'],
            to: 'hiring-manager',
            anchor: 'interview-end',
            opens: { businessDays: 2 },
          },
          'tell-colleague': {
            purpose: 'debrief',
            channel: 'linkedin',
            to: 'team-member',
            anchor: 'outcome',
            opens: { days: 3 },
          },
        }),
      })),
  );

/** A policy that says what differs from one that ships. */
export const extension = (): fc.Arbitrary<PolicyExtension> =>
  fc
    .record(
      { extends: fc.constantFrom('standard', 'patient'), hours, wait, limits, rules },
      { requiredKeys: ['extends'] },
    )
    .map((fields) => withoutUndefined(fields) as PolicyExtension);

/** Every way of naming a policy: none, by name, by what differs, whole. */
export const policyInput = (): fc.Arbitrary<string | Policy | PolicyExtension | undefined> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('patient', 'standard', undefined) },
    { weight: 2, arbitrary: extension() },
    { weight: 1, arbitrary: extension().map(wholePolicy) },
  );

export function wholePolicy(input: unknown): Policy {
  const verdict = validatePolicy(input);
  if (!verdict.ok) throw new Error(`Not a policy: ${JSON.stringify(verdict.problems)}`);
  return verdict.policy;
}
