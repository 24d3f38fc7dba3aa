import type { Rule } from '../../model/policy.ts';

export const askNextSteps: Rule = {
  id: 'ask-next-steps',
  purpose: 'next-steps',
  channel: 'in-person',
  to: 'each-interviewer',
  anchor: 'interview-start',
  opens: { minutes: 0 },
  due: 'interview-end',
  expires: 'due',
  rationale: 'Who knows when the answer comes neither asks too early nor wonders too long.',
  sources: ['careercenter.georgetown.edu', 'dalenabradley.com', 'yourjobiscalling.com'],
};
