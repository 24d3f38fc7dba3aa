import type { Rule } from '../../model/policy.ts';

export const stayInTouch: Rule = {
  id: 'stay-in-touch',
  purpose: 'stay-in-touch',
  channel: ['linkedin', 'email'],
  to: 'kept-contacts',
  anchor: 'outcome',
  due: { businessDays: 4 },
  first: { days: 60 },
  every: { days: 90 },
  times: 4,
  afterSilence: false,
  rationale: 'Every now and then, even after a no: new hires leave, new places open, and people ask whom they know.',
  sources: ['careerusa.org', 'versique.com', 'tmmarketplace.ca'],
};
