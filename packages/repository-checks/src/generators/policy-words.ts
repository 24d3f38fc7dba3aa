import type { Anchor, Channel, Offset, Policy, Recipient, Rule } from 'followup-core';
import { code } from './page.ts';

const anchorWords: Readonly<Record<Anchor, string>> = {
  'interview-start': 'the start of the interview',
  'interview-end': 'the end of the interview',
  'first-interview': 'the end of the first interview with that person',
  'no-show': 'the agreed start of the interview',
  'answer-overdue': 'the day on which the answer is overdue',
  offer: 'the offer',
  'offer-elsewhere': 'the offer at another application',
  rejection: 'the rejection',
  'accepted-elsewhere': 'the acceptance elsewhere',
  outcome: 'the outcome',
};

const recipientWords: Partial<Record<Recipient, string>> = {
  'each-interviewer': 'each interviewer',
  'status-contact': 'the status contact',
  'kept-contacts': 'each kept contact',
};

const agencyWords: Readonly<Record<NonNullable<Rule['viaAgency']>, string>> = {
  direct: 'unchanged',
  recruiter: "goes to the agency's recruiter, who passes it on",
  'after-outcome': 'waits for the outcome',
  only: 'only then',
};

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

function channelsOf({ channel }: Rule): readonly Channel[] {
  return typeof channel === 'string' ? [channel] : channel;
}

/** "`email`, else `phone`". */
export function channelWords(rule: Rule): string {
  const words = channelsOf(rule).map((channel) =>
    rule.every && channel === 'linkedin' ? `${code(channel)} where connected` : code(channel),
  );
  return words.join(', else ');
}

export function recipientOf({ to }: Rule): string {
  return recipientWords[to] ?? `the first contact whose role is ${code(to)}`;
}

export function agencyOf({ viaAgency = 'direct' }: Rule): string {
  return agencyWords[viaAgency];
}

function offsetWords(offset: Offset = {}): string {
  if (offset.minutes !== undefined) return plural(offset.minutes, 'minute');
  if (offset.hours !== undefined) return plural(offset.hours, 'elapsed hour');
  if (offset.businessDays !== undefined) return plural(offset.businessDays, 'business day');
  if (offset.months !== undefined) return plural(offset.months, 'month');
  return plural(offset.days ?? 0, 'day');
}

const isNothing = (offset: Offset = {}): boolean => Object.values(offset).every((amount) => amount === 0);

/** When a window opens. */
export function opensWords(rule: Rule, policy: Policy): string {
  const { opens, anchor, after, every } = rule;
  const hour = policy.hours[channelsOf(rule)[0] ?? 'email'].from;
  if (every) {
    const first = `${offsetWords(rule.first ?? every)} after the outcome`;
    const silence = rule.afterSilence ? '; also after silence' : '; not after silence';
    return `${first}, then ${offsetWords(every)} after the last real contact, rolled forward, ${hour}; at most ${plural(rule.times ?? 1, 'time')}; not after ${code('hired')}${silence}`;
  }
  if (after !== undefined)
    return `${offsetWords(opens ?? { businessDays: 5 })} after [${after}](#${after}) was made, ${hour}`;
  const fact = anchorWords[anchor ?? 'outcome'];
  if (anchor === 'answer-overdue') {
    return isNothing(opens) ? `${fact}, ${hour}` : `${offsetWords(opens)} after ${fact}, ${hour}`;
  }
  if (isNothing(opens)) return fact;
  const isElapsed = opens?.minutes !== undefined || opens?.hours !== undefined;
  const again = rule.again ? `; again ${plural(rule.again.days, 'day')} after an invitation was withdrawn` : '';
  return `${offsetWords(opens)} after ${fact}${isElapsed ? '' : `, ${hour}`}${again}`;
}

/** When it is due. */
export function dueWords(rule: Rule, policy: Policy): string {
  const { due } = rule;
  const isFirstAttempt = rule.anchor === 'answer-overdue';
  if (due === 'interview-end') return 'the end of the interview';
  if (due === 'deadline') return 'the deadline that the employer gave, never rolled; none given: no due';
  if (due && 'hours' in due) {
    const elapsed = `${plural(due.hours, 'elapsed hour')} after it opens`;
    return due.by === undefined
      ? `${elapsed}, convention ${code(rule.convention ?? 'unadjusted')}`
      : `${elapsed} if that is by ${due.by} on the same business day, else ${policy.hours.morning} on the next one`;
  }
  const usual = channelsOf(rule).map((channel) => {
    const { businessDays, until } = policy.hours[channel];
    return { channel, text: `${daysLater(due?.businessDays ?? businessDays)}, ${due?.at ?? until}` };
  });
  const same = usual.every(({ text }) => text === usual[0]?.text);
  const words = same
    ? (usual[0]?.text ?? '')
    : usual.map(({ channel, text }) => `${text} by ${code(channel)}`).join('; ');
  const least = due?.atLeastHours ? `, or ${plural(due.atLeastHours, 'hour')} after it opens if that is later` : '';
  const sameDay = isFirstAttempt ? '; the same day for a timeframe read `within`, an invited day, a hold' : '';
  return `${words}${least}${sameDay}`;
}

const daysLater = (businessDays: number): string =>
  businessDays === 0 ? 'the same day' : `${plural(businessDays, 'business day')} later`;

/** When it becomes pointless. */
export function expiresWords({ expires, anchor }: Rule, { wait }: Policy): string {
  if (expires === 'due') return 'when it is due';
  if (expires && 'hours' in expires)
    return `${plural(expires.hours, 'elapsed hour')} after ${anchorWords[anchor ?? 'outcome']}`;
  const { businessDays, at } = { ...wait.expires, ...expires };
  return `${plural(businessDays, 'business day')} after the due day, ${at}`;
}
