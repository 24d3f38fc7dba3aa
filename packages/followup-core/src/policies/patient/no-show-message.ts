import type { Rule } from '../../model/policy.ts';

export const noShowMessage: Rule = {
  id: 'no-show-message',
  purpose: 'no-show',
  channel: ['email', 'phone'],
  to: 'status-contact',
  anchor: 'no-show',
  // Twenty minutes of patience: less is rude, and after more they may be in the next meeting.
  opens: { minutes: 20 },
  due: { businessDays: 0, at: '17:00', atLeastHours: 2 },
  expires: 'due',
  rationale: 'A friendly note on the same day, naming the agreed time, gets a new appointment.',
  sources: ['github.com/santifer/career-ops/issues/1859'],
};
