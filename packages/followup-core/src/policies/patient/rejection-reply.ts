import type { Rule } from '../../model/policy.ts';

export const rejectionReply: Rule = {
  id: 'rejection-reply',
  purpose: 'rejection-reply',
  channel: 'email',
  to: 'status-contact',
  anchor: 'rejection',
  opens: { minutes: 0 },
  due: { businessDays: 2, at: '17:00' },
  rationale: 'A gracious answer to a no is rare, and the first choice does not always start.',
  sources: ['careerusa.org', 'recareered.com', 'manager-tools.com'],
};
