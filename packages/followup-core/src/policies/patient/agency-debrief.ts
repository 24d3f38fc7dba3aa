import type { Rule } from '../../model/policy.ts';

export const agencyDebrief: Rule = {
  id: 'agency-debrief',
  purpose: 'debrief',
  channel: ['email', 'phone'],
  to: 'agency-recruiter',
  anchor: 'interview-end',
  opens: { minutes: 0 },
  // The agency calls the employer the same day; after six nobody is there to hear it.
  due: { hours: 4, by: '18:00' },
  viaAgency: 'only',
  rationale: 'The recruiter speaks for you and can only pass on what you said.',
  sources: ['psgstaffing.com', 'mricordova.com'],
};
