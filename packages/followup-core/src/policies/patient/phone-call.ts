import type { Rule } from '../../model/policy.ts';

export const phoneCall: Rule = {
  id: 'phone-call',
  purpose: 'status',
  channel: ['phone', 'email'],
  to: 'status-contact',
  after: 'status-email',
  opens: { businessDays: 5 },
  rationale: 'Mail gets lost. One call, a week or two after the interview, is answered when a second mail is not.',
  sources: ['bulldog.swosu.edu', 'parkland.edu', 'climbtheladder.com', 'money.usnews.com 2010 (against)'],
};
