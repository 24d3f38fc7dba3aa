import { extendPolicy, planTimeline, validatePolicy, type Application, type PolicyExtension } from 'followup-core';

// Only what differs from the policy that ships: a second email before the call, a longer wait, and a rule of your own.
const policy: PolicyExtension = {
  extends: 'patient',
  id: 'careful',
  version: '2026-05',
  wait: { unstated: { days: 10, businessDays: 7 } },
  rules: {
    'no-show-message': false,
    'second-status-email': {
      title: 'Write once more',
      purpose: 'status',
      channel: 'email',
      to: 'status-contact',
      after: 'status-email',
      opens: { businessDays: 5 },
    },
    'phone-call': { after: 'second-status-email' },
    'tell-the-referrer': {
      title: 'Tell the person who referred you how it went',
      guidance: 'Two lines are enough: they put their name behind yours.',
      purpose: 'thanks',
      channel: ['email', 'linkedin'],
      to: 'referrer',
      anchor: 'interview-end',
      opens: { businessDays: 1 },
    },
  },
};

const application: Application = {
  id: 'globex',
  company: 'Globex',
  role: 'Analyst',
  candidate: { timeZone: 'Europe/London' },
  employer: { timeZone: 'Europe/London' },
  contacts: [
    { id: 'kim', name: 'Kim Lee', role: 'hiring-manager', email: 'kim@example.com', phone: '+44 20 7946 0147' },
    { id: 'pat', name: 'Pat Reed', role: 'referrer', email: 'pat@example.com' },
  ],
  interviews: [{ id: 'first', startsAt: '2026-05-12T10:00', endsAt: '2026-05-12T11:00', with: ['kim'] }],
};

const { steps } = planTimeline({ application, policy, now: '2026-05-12T12:00+01:00' });
for (const { title, opensAt, status } of steps) console.log(`${opensAt?.slice(0, 10)}  ${status.padEnd(9)} ${title}`);

// A mistake is named with its place and with what was expected.
const verdict = validatePolicy({ extends: 'patient', rules: { 'phone-call': { after: 'sms' } } });
if (!verdict.ok)
  for (const { path, code, expected } of verdict.problems) console.log(`${path}: ${code}, expected ${expected}`);
console.log(`${extendPolicy(policy).rules.length} rules in ${policy.id} ${policy.version}`);
