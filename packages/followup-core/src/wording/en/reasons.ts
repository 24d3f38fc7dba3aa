import type { Reason, ReasonCode } from '../../model/reason.ts';
import type { Anchor, Channel, Outcome } from '../../model/vocabulary.ts';
import type { Say, Sentence } from '../language.ts';

const anchors: Record<Anchor, string> = {
  'interview-start': 'the start of the interview',
  'interview-end': 'the end of the interview',
  'first-interview': 'the first interview with this person',
  'no-show': 'the agreed start of the interview',
  'answer-overdue': 'the day on which the answer is overdue',
  offer: 'the offer',
  'offer-elsewhere': 'the offer from elsewhere',
  rejection: 'the rejection',
  'accepted-elsewhere': 'your acceptance elsewhere',
  // An outcome says itself which one it was; without one it is the silence that counts.
  outcome: 'the presumed end of the process',
};

const endings: Record<Outcome, string> = {
  rejected: 'the rejection',
  withdrawn: 'your withdrawal',
  closed: 'the closing of the position',
  'offer-declined': 'your refusal of the offer',
  hired: 'your hiring',
  'accepted-elsewhere': 'your acceptance elsewhere',
};

const ended: Record<Outcome, string> = {
  rejected: 'they chose somebody else',
  withdrawn: 'you withdrew',
  closed: 'the position was closed',
  'offer-declined': 'you declined the offer',
  hired: 'you were hired',
  'accepted-elsewhere': 'you accepted another job',
};

const addresses: Record<Channel, string> = {
  'in-person': 'way to meet in person',
  email: 'email address',
  linkedin: 'LinkedIn profile',
  phone: 'phone number',
};

const by: Record<Channel, string> = {
  'in-person': 'in person',
  email: 'by email',
  linkedin: 'on LinkedIn',
  phone: 'by phone',
};

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

function duration(minutes = 0): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0 || (rest > 0 && minutes < 120)) return count(minutes, 'minute');
  return rest === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} and ${count(rest, 'minute')}`;
}

/** How a day is reached from another: "5 business days after …". Calendar days are rolled to a business day. */
function reached({ businessDays, days, months }: Reason, after: string): string {
  if (businessDays !== undefined && businessDays > 0) return `${count(businessDays, 'business day')} after ${after}`;
  const calendar = months === undefined ? count(days ?? 0, 'day') : count(months, 'month');
  if (businessDays === undefined && (days ?? months ?? 0) > 0)
    return `the first business day at least ${calendar} after ${after}`;
  return `the first business day from ${after} on`;
}

/** Of two counts the later one; a policy may have switched one of them off. */
function later({ days = 0, businessDays = 0 }: Reason): string {
  if (businessDays === 0) return count(days, 'day');
  if (days === 0) return count(businessDays, 'business day');
  return `the later of ${count(days, 'day')} and ${count(businessDays, 'business day')}`;
}

const id = ({ applicationId }: Pick<Reason, 'applicationId'>): string =>
  applicationId === undefined ? '' : ` (${applicationId})`;

/** What a step counts from. Where the outcome names a person, it is the last real contact with them. */
function fact({ anchor = 'outcome', outcome, contactId, applicationId }: Reason, say: Say): string {
  if (anchor === 'outcome' && !outcome && contactId !== undefined)
    return `the last contact with ${say.person(contactId)}`;
  return `${outcome ? endings[outcome] : anchors[anchor]}${id({ applicationId })}`;
}

const on = (reason: Reason, say: Say): string => (reason.at === undefined ? '' : ` on ${say.instant(reason.at)}`);
const at = (reason: Reason, say: Say): string => (reason.at === undefined ? '' : ` (${say.instant(reason.at)})`);
const other = (reason: Reason): string => `another application${id(reason)}`;
const zone = ({ timeZone }: Reason): string => (timeZone === undefined ? '' : ` (${timeZone})`);
const moment = (reason: Reason, say: Say): string => `${say.date(reason.on)} at ${reason.time ?? '–'}`;

function due(verb: string): Sentence {
  return (reason, say) => {
    if (reason.businessDays === 0 && reason.from === reason.on) return `${verb} ${moment(reason, say)}, the same day.`;
    return `${verb} ${moment(reason, say)}: ${reached(reason, say.date(reason.from))}${say.daysOff(reason)}.`;
  };
}

const bases: Record<NonNullable<Reason['basis']>, (from: string) => string> = {
  made: (from) => `the attempt before was made (${from})`,
  planned: (from) => `the day for which the attempt before is planned (${from})`,
  skipped: (from) => `the day of the attempt that you skipped (${from})`,
  today: (from) => `today (${from}), as the attempt before has not been made yet`,
};

function said({ timeframe, saidOn, until, text }: Reason, say: Say): string {
  const start = `On ${say.date(saidOn)} they`;
  const quote = text === undefined ? '' : `: “${text}”`;
  if (timeframe === 'no-contact') return `${start} asked not to be contacted${quote}.`;
  if (timeframe === 'on-date') return `${start} invited you to ask on a certain day${quote}.`;
  if (timeframe === 'not-before') return `${start} named a day before which they will not answer${quote}.`;
  if (until === undefined)
    return text === undefined ? `${start} could not say when they will answer.` : `${start} named no day${quote}.`;
  return text === undefined
    ? `${start} said that they will answer by ${say.date(until)}.`
    : `${start} said “${text}”: that is ${say.date(until)} at the latest.`;
}

/** Every cause in a sentence. */
export const englishReasons: Record<ReasonCode, Sentence> = {
  'opens.at-fact': (reason, say) =>
    reason.minutes
      ? `Opens ${duration(reason.minutes)} after ${fact(reason, say)} (${say.instant(reason.at)}).`
      : `Opens with ${fact(reason, say)}: ${say.instant(reason.at)}.`,
  'opens.days-after': (reason, say) => {
    const skipped = reason.businessDays === undefined ? '' : say.daysOff(reason);
    return `Opens on ${say.date(reason.on)}: ${reached(reason, `${fact(reason, say)} (${say.date(reason.from)})`)}${skipped}.`;
  },
  'opens.again': (reason, say) =>
    `Opens again on ${say.date(reason.on)}, between ${reason.time ?? '–'} and ${reason.last ?? '–'}: ${reached(reason, `you withdrew the invitation (${say.instant(reason.from)})`)}.`,
  'opens.hour': (reason, say) =>
    `Opens with the first suitable hour of the day: ${moment(reason, say)}${zone(reason)}.`,
  'answer.unstated': (reason, say) =>
    `No date was given, so the answer is overdue on ${say.date(reason.on)}: ${later(reason)} after ${say.date(reason.from)}${say.daysOff(reason)}.`,
  'answer.after': (reason, say) =>
    `The answer is overdue on ${say.date(reason.on)}: ${reached(reason, `the end of the time they gave (${say.date(reason.until)})`)}${say.daysOff(reason)}.`,
  'answer.within': (reason, say) =>
    // A rolled day lies past the end only where no business day was left before it.
    (reason.on ?? '') > (reason.until ?? '')
      ? `The time they gave (until ${say.date(reason.until)}) holds no business day any more; the next one is ${say.date(reason.on)}.`
      : `${say.date(reason.on)} is the last business day within the time they gave${reason.on === reason.until ? '' : ` (until ${say.date(reason.until)})`}.`,
  'answer.on-date': (reason, say) =>
    reason.on === reason.until
      ? `They invited you to ask on ${say.date(reason.until)}.`
      : `They invited you to ask on ${say.date(reason.until)}, a day off; the next business day is ${say.date(reason.on)}.`,
  'answer.hold': (reason, say) =>
    `The process is on hold without a date: one question on ${say.date(reason.on)}, ${reached(reason, say.date(reason.from))}.`,
  'attempt.after': (reason, say) => {
    const basis = bases[reason.basis ?? 'planned'](say.date(reason.from));
    return `Opens on ${say.date(reason.on)}: ${reached(reason, basis)}${reason.businessDays === undefined ? '' : say.daysOff(reason)}.`;
  },
  'moved.out-of-office': (reason, say) =>
    `Moved to ${say.date(reason.on)}: ${reached(reason, `their return (${say.date(reason.until)})`)}${say.daysOff(reason)}.`,
  'moved.snooze': (reason, say) =>
    reason.on === reason.until
      ? `You snoozed it until ${say.date(reason.until)}.`
      : `You snoozed it until ${say.date(reason.until)}, a day off; the next business day is ${say.date(reason.on)}.`,
  'moved.recent-contact': (reason, say) =>
    `Moved to ${say.date(reason.on)}: ${reached(reason, `${say.date(reason.from)}, when the same person hears from you about ${other(reason)}`)}${say.daysOff(reason)}.`,
  'due.elapsed': (reason, say) => `Due within ${duration(reason.minutes)} of ${say.instant(reason.from)}.`,
  'due.rolled': (reason, say) =>
    `Moved from ${say.date(reason.from)} to the ${reason.convention === 'preceding' ? 'business day before' : 'next business day'}, ${moment(reason, say)}${say.daysOff(reason)}.`,
  'due.business-days': due('Due on'),
  'due.deadline': (reason, say) => `Due by the employer's deadline, ${say.instant(reason.at)}, which is never moved.`,
  'due.interview-end': (reason, say) => `Due before the interview ends: ${say.instant(reason.at)}.`,
  'due.at-least': (reason, say) =>
    `Due ${duration(reason.minutes)} after it opens (${say.instant(reason.from)}), as the day is nearly over.`,
  'due.kept': (reason, say) => `A snooze never shortens the window: still due on ${say.instant(reason.at)}.`,
  'due.capped': (reason, say) => `Due on ${say.instant(reason.at)} already, as it expires then.`,
  'expires.elapsed': (reason, say) => `Expires ${duration(reason.minutes)} after ${say.instant(reason.from)}.`,
  'expires.business-days': due('Expires on'),
  'expires.with-due': (reason, say) => `Expires when it is due: ${say.instant(reason.at)}.`,
  'timeframe.said': said,
  'timeframe.not-before': (reason, say) =>
    `After ${say.date(reason.from)} they get ${count(reason.businessDays ?? 0, 'business day')} more, until ${say.date(reason.until)}${say.daysOff(reason)}.`,
  'channel.instead': ({ channel }) =>
    `Goes ${by[channel ?? 'email']}, as no usable address for the usual way is known.`,
  'asks-next-steps': () => 'Nobody has said when the answer comes, so this message asks.',
  'thanks-folded-in': ({ contactId }, say) =>
    `${say.person(contactId)} has not been thanked yet, so this message does it.`,
  'covers-others': (reason) => `Covers ${other(reason)} as well: one message to the same person is enough.`,
  'settled.done': (reason, say) => `You did this${on(reason, say)}.`,
  'settled.skipped': (reason, say) => `You skipped this${on(reason, say)}.`,
  'settled.timeframe-recorded': () => 'You know when they will answer.',
  'settled.offer-answered': ({ outcome }) =>
    outcome === 'hired'
      ? 'You accepted the offer.'
      : outcome === 'offer-declined'
        ? 'You declined the offer.'
        : 'You answered the offer.',
  'settled.with-other': (reason, say) => `Done with the message about ${other(reason)}${on(reason, say)}.`,
  'cancelled.reply': (reason, say) => `A reply arrived${on(reason, say)}.`,
  'cancelled.new-round': (reason, say) => `Another interview was arranged${at(reason, say)}.`,
  'cancelled.interview': (reason, say) => `The interview was called off${on(reason, say)}.`,
  'cancelled.no-show': (reason, say) => `Nobody came to the interview${at(reason, say)}.`,
  'cancelled.hold': (reason, say) => `The process was put on hold${on(reason, say)}.`,
  'cancelled.offer': (reason, say) =>
    `An offer arrived${reason.applicationId === undefined ? '' : ` for ${other(reason)}`}${on(reason, say)}.`,
  'cancelled.outcome': (reason, say) =>
    reason.outcome === 'accepted-elsewhere'
      ? `You accepted another job${id(reason)}${on(reason, say)}.`
      : `The process${reason.applicationId === undefined ? '' : ` of ${other(reason)}`} ended${on(reason, say)}${reason.outcome ? `: ${ended[reason.outcome]}` : ''}.`,
  'cancelled.no-contact': (reason, say) => `They asked not to be contacted${at(reason, say)}.`,
  'cancelled.silence': (reason, say) => `The attempt before was never made, and the wait ended${on(reason, say)}.`,
  'cancelled.connected': () => 'You are connected already.',
  'cancelled.merged': (reason) => `The message about ${other(reason)} covers this one too.`,
  'cancelled.offer-notice': (reason) => `The news of your other offer${id(reason)} takes its place.`,
  'cancelled.offer-over': (reason) => `The other offer${id(reason)} is settled: there is nothing to tell.`,
  'suppressed.no-contact': (reason, say) => `They asked not to be contacted${at(reason, say)}.`,
  'suppressed.refused': ({ contactId, channel }, say) =>
    `${contactId === undefined ? 'They do' : `${say.person(contactId)} does`} not want to be contacted${channel ? ` ${by[channel]}` : ''}.`,
  'blocked.no-address': ({ contactId, channel }, say) =>
    `No usable ${addresses[channel ?? 'email']}${contactId === undefined ? '' : ` of ${say.person(contactId)}`} is known.`,
  'waiting.outcome': () => 'Waits until the process has ended.',
  'waiting.paused': (reason, say) =>
    `You paused this${on(reason, say)}${reason.text === undefined ? '' : `: “${reason.text}”`}.`,
  expired: (reason, say) => `It expired${on(reason, say)}.`,
};
