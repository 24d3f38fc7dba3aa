import type { Rule } from '../../model/policy.ts';

export const linkedinInvite: Rule = {
  id: 'linkedin-invite',
  purpose: 'connect',
  channel: 'linkedin',
  to: 'each-interviewer',
  anchor: 'first-interview',
  opens: { businessDays: 1 },
  due: { businessDays: 2 },
  viaAgency: 'after-outcome',
  // LinkedIn blocks a new invitation for up to three weeks after one was withdrawn.
  again: { days: 21 },
  rationale:
    'A connection outlives this one process. A day later it is not intrusive, within three you are remembered.',
  sources: ['linkedin.com/help/linkedin/answer/a550555', 'smprotips.com', 'themuse.com (against, before an outcome)'],
};
