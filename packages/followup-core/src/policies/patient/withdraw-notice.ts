import type { Rule } from '../../model/policy.ts';

export const withdrawNotice: Rule = {
  id: 'withdraw-notice',
  purpose: 'withdrawal',
  channel: ['email', 'phone'],
  to: 'status-contact',
  anchor: 'accepted-elsewhere',
  opens: { minutes: 0 },
  due: { businessDays: 1, at: '17:00' },
  rationale: 'Somebody else is waiting for the place that you no longer want.',
  sources: ['withinnigeria.com 2018-06-26'],
};
