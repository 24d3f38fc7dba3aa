import type { Rule } from '../../model/policy.ts';

export const offerNotice: Rule = {
  id: 'offer-notice',
  purpose: 'offer-notice',
  channel: ['email', 'phone'],
  to: 'status-contact',
  anchor: 'offer-elsewhere',
  opens: { minutes: 0 },
  due: { businessDays: 1, at: '17:00' },
  rationale: 'An employer who wants you can hurry only if they know that they must.',
  sources: ['kalikajaros.com', 'cbsnews.com', 'aaatargeted.com'],
};
