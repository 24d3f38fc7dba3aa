import type { Rule } from '../../model/policy.ts';

export const statusEmail: Rule = {
  id: 'status-email',
  purpose: 'status',
  channel: ['email', 'phone'],
  to: 'status-contact',
  anchor: 'answer-overdue',
  opens: { businessDays: 0 },
  rationale: 'Asking when the answer is overdue, not before, shows interest without pressing.',
  sources: ['indeed.com', 'journalismjobs.com', 'careercenter.georgetown.edu'],
};
