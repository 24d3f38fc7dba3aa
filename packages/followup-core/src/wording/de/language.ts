import type { IsoDate } from '../iso-date.ts';
import type { Language } from '../language.ts';
import { germanReasons } from './reasons.ts';

const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

const inYear = ({ date: day, month }: IsoDate): string => `${day}. ${months[month - 1]}`;
const date = (at: IsoDate): string => `${weekdays[at.weekday]}, ${inYear(at)} ${at.year}`;
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`;

export const german: Language = {
  statuses: {
    upcoming: 'geplant',
    open: 'offen',
    overdue: 'überfällig',
    expired: 'abgelaufen',
    snoozed: 'verschoben',
    done: 'erledigt',
    skipped: 'übersprungen',
    cancelled: 'hinfällig',
    blocked: 'blockiert',
    suppressed: 'unterbleibt',
    waiting: 'wartet',
  },
  phases: {
    interviewing: 'im Gespräch',
    waiting: 'wartet auf Antwort',
    'presumed-closed': 'vermutlich beendet',
    'on-hold': 'ruht',
    offer: 'Angebot',
    closed: 'beendet',
  },
  purposes: {
    'next-steps': 'nächste Schritte',
    thanks: 'Dank',
    connect: 'Vernetzen',
    status: 'Nachfrage',
    'stay-in-touch': 'in Kontakt bleiben',
    debrief: 'Bericht',
    'no-show': 'geplatztes Gespräch',
    'rejection-reply': 'Antwort auf eine Absage',
    offer: 'Angebot',
    'offer-notice': 'Hinweis auf ein Angebot',
    withdrawal: 'Rückzug',
  },
  channels: { 'in-person': 'persönlich', email: 'E-Mail', linkedin: 'LinkedIn', phone: 'Telefon' },
  outcomes: {
    rejected: 'abgesagt',
    withdrawn: 'zurückgezogen',
    closed: 'Stelle nicht besetzt',
    'offer-declined': 'Angebot abgelehnt',
    hired: 'eingestellt',
    'accepted-elsewhere': 'anderswo zugesagt',
  },
  ignored: {
    'after-now': 'es in der Zukunft liegt',
    duplicate: 'es doppelt aufgeführt ist',
    retracted: 'es zurückgenommen wurde',
    'unknown-event': 'kein Ereignis die genannte Kennung hat',
    'unknown-contact': 'kein Kontakt die genannte Kennung hat',
    'unknown-interview': 'kein Gespräch die genannte Kennung hat',
    'unknown-step': 'kein Schritt die genannte Kennung hat',
    'nothing-to-settle': 'es nichts zu erledigen gab',
    'already-settled': 'der Schritt schon vorher erledigt war',
    ambiguous: 'mehr als ein Schritt gemeint sein kann',
    'not-later': 'es den Schritt nicht auf einen späteren Tag verschiebt',
    'past-expiry': 'es den Schritt über sein Ende hinaus verschiebt',
    'after-outcome': 'das Verfahren schon beendet war',
    'no-live-wait': 'auf keine Antwort gewartet wurde',
    'changes-nothing': 'es nichts ändert',
  },
  reasons: germanReasons,
  date,
  instant: (at) => `${date(at)}, ${at.time} Uhr`,
  shortDate: ({ weekday, date: day, month, year }, withYear) =>
    `${weekdays[weekday]?.slice(0, 2)} ${day}. ${months[month - 1]?.slice(0, 3)}${withYear ? ` ${year}` : ''}`,
  daysOff: (days) => {
    const weekends = { none: [], one: ['das Wochenende'], several: ['die Wochenenden'] }[days.weekends];
    const skipped = [
      ...weekends,
      ...days.weekdays.map((weekday) => `${weekdays[weekday]}e`),
      ...days.holidays.map((day) => `den ${inYear(day)}`),
    ];
    const worked = days.workingDays.map((day) => `dem ${inYear(day)}`);
    return `${skipped.length > 0 ? `, ohne ${listed(skipped)}` : ''}${worked.length > 0 ? `, mit ${listed(worked)} als Arbeitstag` : ''}`;
  },
  frame: {
    head: (role, company, phase) => `${role} bei ${company}: ${german.phases[phase]}`,
    now: (now, timeZone) => `Stand: ${now} (${timeZone})`,
    next: (title, opens, due) => {
      const until = due === undefined ? '' : `, bis ${due}`;
      return `Als Nächstes: ${title}${opens === undefined ? until : `, ab ${opens}`}`;
    },
    nothingNext: 'Als Nächstes: nichts zu tun',
    presumedClosed: (at, isPast) =>
      isPast ? `Vermutlich beendet seit ${at}.` : `Vermutlich beendet ab ${at}, wenn bis dahin nichts kommt.`,
    ignored: (position, eventId, reason) =>
      `Ereignis ${position}${eventId === undefined ? '' : ` (${eventId})`} zählt nicht, weil ${german.ignored[reason]}.`,
  },
};
