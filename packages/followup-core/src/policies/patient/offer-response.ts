import type { Rule } from '../../model/policy.ts';

export const offerResponse: Rule = {
  id: 'offer-response',
  purpose: 'offer',
  channel: ['email', 'phone'],
  to: 'status-contact',
  anchor: 'offer',
  opens: { minutes: 0 },
  due: 'deadline',
  expires: 'due',
  rationale: 'An offer is answered within the time it gives, also when the answer is a question.',
  sources: ['candidate.so/glossary/follow-up-email', 'ava360.com'],
};
