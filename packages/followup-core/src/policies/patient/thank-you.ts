import type { Rule } from '../../model/policy.ts';

export const thankYou: Rule = {
  id: 'thank-you',
  purpose: 'thanks',
  channel: 'email',
  to: 'each-interviewer',
  anchor: 'interview-end',
  opens: { minutes: 0 },
  // A day is what 68 % of the recruiters asked by TopResume in 2017 expect; after five it only reminds them of the delay.
  due: { hours: 24 },
  expires: { hours: 120 },
  convention: 'unadjusted',
  viaAgency: 'recruiter',
  rationale: 'A short note about what was said shows interest and is remembered; few candidates send one.',
  sources: ['talentinc.com/press-2017-11-14', 'roberthalf.com 2017-11-20', 'appoint.co.uk'],
};
