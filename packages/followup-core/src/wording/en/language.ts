import type { Language } from '../language.ts';
import type { IsoDate } from '../iso-date.ts';
import { englishReasons } from './reasons.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const date = ({ weekday, date: day, month, year }: IsoDate): string =>
  `${weekdays[weekday]} ${day} ${months[month - 1]} ${year}`;
const inYear = ({ date: day, month }: IsoDate): string => `${day} ${months[month - 1]}`;
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const english: Language = {
  // The glossary's own words: one word per concept, in the documents and here.
  statuses: {
    upcoming: 'upcoming',
    open: 'open',
    overdue: 'overdue',
    expired: 'expired',
    snoozed: 'snoozed',
    done: 'done',
    skipped: 'skipped',
    cancelled: 'cancelled',
    blocked: 'blocked',
    suppressed: 'suppressed',
    waiting: 'waiting',
  },
  phases: {
    interviewing: 'interviewing',
    waiting: 'waiting',
    'presumed-closed': 'presumed closed',
    'on-hold': 'on hold',
    offer: 'offer',
    closed: 'closed',
  },
  purposes: {
    'next-steps': 'next steps',
    thanks: 'thanks',
    connect: 'connecting',
    status: 'status',
    'stay-in-touch': 'staying in touch',
    debrief: 'debrief',
    'no-show': 'no-show',
    'rejection-reply': 'reply to a rejection',
    offer: 'offer',
    'offer-notice': 'notice of an offer',
    withdrawal: 'withdrawal',
  },
  channels: { 'in-person': 'in person', email: 'email', linkedin: 'LinkedIn', phone: 'phone' },
  outcomes: {
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    closed: 'position closed',
    'offer-declined': 'offer declined',
    hired: 'hired',
    'accepted-elsewhere': 'accepted elsewhere',
  },
  ignored: {
    'after-now': 'it lies in the future',
    duplicate: 'it is listed twice',
    retracted: 'it was retracted',
    'unknown-event': 'no event has the id that it names',
    'unknown-contact': 'no contact has the id that it names',
    'unknown-interview': 'no interview has the id that it names',
    'unknown-step': 'no step has the id that it names',
    'nothing-to-settle': 'there was nothing to settle',
    'already-settled': 'the step was settled before',
    ambiguous: 'it could mean more than one step',
    'not-later': 'it would not move the step to a later day',
    'past-expiry': 'it would move the step past its expiry',
    'after-outcome': 'the process had ended',
    'no-live-wait': 'no answer was being waited for',
    'changes-nothing': 'it changes nothing',
  },
  reasons: englishReasons,
  date,
  instant: (at) => `${date(at)} at ${at.time}`,
  shortDate: ({ weekday, date: day, month, year }, withYear) =>
    `${weekdays[weekday]?.slice(0, 3)} ${day} ${months[month - 1]?.slice(0, 3)}${withYear ? ` ${year}` : ''}`,
  daysOff: (days) => {
    const weekends = { none: [], one: ['the weekend'], several: ['weekends'] }[days.weekends];
    const skipped = [
      ...weekends,
      ...days.weekdays.map((weekday) => `${weekdays[weekday]}s`),
      ...days.holidays.map(inYear),
    ];
    const worked = days.workingDays.map(inYear);
    return `${skipped.length > 0 ? `, skipping ${listed(skipped)}` : ''}${worked.length > 0 ? `, with ${listed(worked)} as a working day` : ''}`;
  },
  frame: {
    head: (role, company, phase) => `${role} at ${company}: ${english.phases[phase]}`,
    now: (now, timeZone) => `As of ${now} (${timeZone})`,
    next: (title, opens, due) => {
      const until = due === undefined ? '' : `, by ${due}`;
      return `Next: ${title}${opens === undefined ? until : `, from ${opens}`}`;
    },
    nothingNext: 'Next: nothing to do',
    presumedClosed: (at, isPast) =>
      isPast ? `Presumed closed since ${at}.` : `Presumed closed from ${at}, if nothing is heard until then.`,
    ignored: (position, eventId, reason) =>
      `Event ${position}${eventId === undefined ? '' : ` (${eventId})`} does not count, because ${english.ignored[reason]}.`,
  },
};
