import type { Reason, ReasonCode } from '../../model/reason.ts';
import type { Anchor, Channel, Outcome } from '../../model/vocabulary.ts';
import type { Say, Sentence } from '../language.ts';

// Anchors and endings stand in the dative, which "nach", "mit" and "ab" all ask for.
const anchors: Record<Anchor, string> = {
  'interview-start': 'dem Beginn des Gesprächs',
  'interview-end': 'dem Ende des Gesprächs',
  'first-interview': 'dem ersten Gespräch mit dieser Person',
  'no-show': 'dem vereinbarten Beginn des Gesprächs',
  'answer-overdue': 'dem Tag, an dem die Antwort überfällig ist',
  offer: 'dem Angebot',
  'offer-elsewhere': 'dem Angebot von anderer Seite',
  rejection: 'der Absage',
  'accepted-elsewhere': 'deiner Zusage anderswo',
  // An outcome says itself which one it was; without one it is the silence that counts.
  outcome: 'dem vermutlichen Ende des Verfahrens',
};

const endings: Record<Outcome, string> = {
  rejected: 'der Absage',
  withdrawn: 'deinem Rückzug',
  closed: 'der Schließung der Stelle',
  'offer-declined': 'deiner Ablehnung des Angebots',
  hired: 'deiner Einstellung',
  'accepted-elsewhere': 'deiner Zusage anderswo',
};

const ended: Record<Outcome, string> = {
  rejected: 'sie haben abgesagt',
  withdrawn: 'du hast dich zurückgezogen',
  closed: 'die Stelle wird nicht besetzt',
  'offer-declined': 'du hast das Angebot abgelehnt',
  hired: 'du wurdest eingestellt',
  'accepted-elsewhere': 'du hast anderswo zugesagt',
};

const addresses: Record<Channel, string> = {
  'in-person': 'kein Weg zu einem persönlichen Treffen',
  email: 'keine brauchbare E-Mail-Adresse',
  linkedin: 'kein brauchbares LinkedIn-Profil',
  phone: 'keine brauchbare Telefonnummer',
};

const by: Record<Channel, string> = {
  'in-person': 'persönlich',
  email: 'per E-Mail',
  linkedin: 'über LinkedIn',
  phone: 'telefonisch',
};

const count = (amount: number, one: string, several: string): string => `${amount} ${amount === 1 ? one : several}`;
const businessDays = (amount = 0): string => count(amount, 'Arbeitstag', 'Arbeitstage');
const calendarDays = (amount = 0): string => count(amount, 'Tag', 'Tage');

/** The same in every case: neither hours nor minutes are inflected any further. */
function duration(minutes = 0): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0 || (rest > 0 && minutes < 120)) return count(minutes, 'Minute', 'Minuten');
  const whole = count(hours, 'Stunde', 'Stunden');
  return rest === 0 ? whole : `${whole} und ${count(rest, 'Minute', 'Minuten')}`;
}

/** How a day is reached from another: "5 Arbeitstage nach …". Calendar days are rolled to a business day. */
function reached(reason: Reason, after: string): string {
  const { days, months } = reason;
  if (reason.businessDays !== undefined && reason.businessDays > 0)
    return `${businessDays(reason.businessDays)} nach ${after}`;
  if (reason.businessDays === undefined && (days ?? months ?? 0) > 0) {
    const calendar = months === undefined ? calendarDays(days) : count(months, 'Monat', 'Monate');
    return `der erste Arbeitstag, der mindestens ${calendar} nach ${after} liegt`;
  }
  return `der erste Arbeitstag ab ${after}`;
}

/** Of two counts the later one; a policy may have switched one of them off. */
function later(reason: Reason, from: string): string {
  if (!reason.businessDays) return `${calendarDays(reason.days)} nach ${from}`;
  if (!reason.days) return `${businessDays(reason.businessDays)} nach ${from}`;
  return `${calendarDays(reason.days)} und ${businessDays(reason.businessDays)} nach ${from}, der spätere von beiden Tagen`;
}

const id = ({ applicationId }: Pick<Reason, 'applicationId'>): string =>
  applicationId === undefined ? '' : ` (${applicationId})`;

/** What a step counts from. Where the outcome names a person, it is the last real contact with them. */
function fact({ anchor = 'outcome', outcome, contactId, applicationId }: Reason, say: Say): string {
  if (anchor === 'outcome' && !outcome && contactId !== undefined)
    return `dem letzten Kontakt mit ${say.person(contactId)}`;
  return `${outcome ? endings[outcome] : anchors[anchor]}${id({ applicationId })}`;
}

const on = (reason: Reason, say: Say): string => (reason.at === undefined ? '' : ` am ${say.instant(reason.at)}`);
const at = (reason: Reason, say: Say): string => (reason.at === undefined ? '' : ` (${say.instant(reason.at)})`);
const zone = ({ timeZone }: Reason): string => (timeZone === undefined ? '' : ` (${timeZone})`);
const moment = (reason: Reason, say: Say): string => `${say.date(reason.on)}, ${reason.time ?? '–'} Uhr`;

function due(verb: string): Sentence {
  return (reason, say) => {
    if (reason.businessDays === 0 && reason.from === reason.on) return `${verb} ${moment(reason, say)}, am selben Tag.`;
    return `${verb} ${moment(reason, say)}: ${reached(reason, say.date(reason.from))}${say.daysOff(reason)}.`;
  };
}

const bases: Record<NonNullable<Reason['basis']>, (from: string) => string> = {
  made: (from) => `dem vorigen Versuch (${from})`,
  planned: (from) => `dem Tag, für den der vorige Versuch geplant ist (${from})`,
  skipped: (from) => `dem Tag des Versuchs, den du übersprungen hast (${from})`,
  today: (from) => `heute (${from}), weil der vorige Versuch noch aussteht`,
};

function said({ timeframe, saidOn, until, text }: Reason, say: Say): string {
  const start = `Am ${say.date(saidOn)}`;
  const quote = text === undefined ? '' : `: „${text}“`;
  if (timeframe === 'no-contact') return `${start} haben sie dich gebeten, dich nicht zu melden${quote}.`;
  if (timeframe === 'on-date')
    return `${start} haben sie dich eingeladen, an einem bestimmten Tag nachzufragen${quote}.`;
  if (timeframe === 'not-before') return `${start} haben sie einen Tag genannt, vor dem sie nicht antworten${quote}.`;
  if (until === undefined)
    return text === undefined
      ? `${start} konnten sie nicht sagen, wann sie antworten.`
      : `${start} haben sie keinen Tag genannt${quote}.`;
  return text === undefined
    ? `${start} haben sie eine Antwort bis ${say.date(until)} zugesagt.`
    : `${start} hieß es „${text}“, also spätestens am ${say.date(until)}.`;
}

/** Every cause in a sentence. */
export const germanReasons: Record<ReasonCode, Sentence> = {
  'opens.at-fact': (reason, say) =>
    reason.minutes
      ? `Beginnt ${duration(reason.minutes)} nach ${fact(reason, say)} (${say.instant(reason.at)}).`
      : `Beginnt mit ${fact(reason, say)}: ${say.instant(reason.at)}.`,
  'opens.days-after': (reason, say) => {
    const skipped = reason.businessDays === undefined ? '' : say.daysOff(reason);
    return `Beginnt am ${say.date(reason.on)}: ${reached(reason, `${fact(reason, say)} (${say.date(reason.from)})`)}${skipped}.`;
  },
  'opens.again': (reason, say) =>
    `Beginnt wieder am ${say.date(reason.on)} zwischen ${reason.time ?? '–'} und ${reason.last ?? '–'} Uhr: ${reached(reason, `dem Zurückziehen der Einladung (${say.instant(reason.from)})`)}.`,
  'opens.hour': (reason, say) =>
    `Beginnt zur ersten passenden Stunde des Tages: ${moment(reason, say)}${zone(reason)}.`,
  'answer.unstated': (reason, say) =>
    `Ein Termin wurde nicht genannt, also ist die Antwort am ${say.date(reason.on)} überfällig: ${later(reason, say.date(reason.from))}${say.daysOff(reason)}.`,
  'answer.after': (reason, say) =>
    `Die Antwort ist am ${say.date(reason.on)} überfällig: ${reached(reason, `dem Ende der genannten Frist (${say.date(reason.until)})`)}${say.daysOff(reason)}.`,
  'answer.within': (reason, say) =>
    // A rolled day lies past the end only where no business day was left before it.
    (reason.on ?? '') > (reason.until ?? '')
      ? `In der genannten Frist (bis ${say.date(reason.until)}) liegt kein Arbeitstag mehr; der nächste ist ${say.date(reason.on)}.`
      : `${say.date(reason.on)} ist der letzte Arbeitstag in der genannten Frist${reason.on === reason.until ? '' : ` (bis ${say.date(reason.until)})`}.`,
  'answer.on-date': (reason, say) =>
    reason.on === reason.until
      ? `Sie haben dich eingeladen, am ${say.date(reason.until)} nachzufragen.`
      : `Sie haben dich eingeladen, am ${say.date(reason.until)} nachzufragen, einem freien Tag; der nächste Arbeitstag ist ${say.date(reason.on)}.`,
  'answer.hold': (reason, say) =>
    `Das Verfahren ruht ohne Termin: eine einzige Nachfrage am ${say.date(reason.on)}, ${reached(reason, say.date(reason.from))}.`,
  'attempt.after': (reason, say) => {
    const basis = bases[reason.basis ?? 'planned'](say.date(reason.from));
    return `Beginnt am ${say.date(reason.on)}: ${reached(reason, basis)}${reason.businessDays === undefined ? '' : say.daysOff(reason)}.`;
  },
  'moved.out-of-office': (reason, say) =>
    `Verlegt auf ${say.date(reason.on)}: ${reached(reason, `der Rückkehr aus der Abwesenheit (${say.date(reason.until)})`)}${say.daysOff(reason)}.`,
  'moved.snooze': (reason, say) =>
    reason.on === reason.until
      ? `Du hast es auf ${say.date(reason.until)} verschoben.`
      : `Du hast es auf ${say.date(reason.until)} verschoben, einen freien Tag; der nächste Arbeitstag ist ${say.date(reason.on)}.`,
  'moved.recent-contact': (reason, say) =>
    `Verlegt auf ${say.date(reason.on)}: ${reached(reason, say.date(reason.from))}${say.daysOff(reason)}, weil dieselbe Person dann wegen einer anderen Bewerbung${id(reason)} von dir hört.`,
  'due.elapsed': (reason, say) => `Fällig innerhalb von ${duration(reason.minutes)} ab ${say.instant(reason.from)}.`,
  'due.rolled': (reason, say) =>
    `Verlegt von ${say.date(reason.from)} auf den ${reason.convention === 'preceding' ? 'Arbeitstag davor' : 'nächsten Arbeitstag'}: ${moment(reason, say)}${say.daysOff(reason)}.`,
  'due.business-days': due('Fällig am'),
  'due.deadline': (reason, say) =>
    `Fällig zur Frist des Arbeitgebers, die nie verlegt wird: ${say.instant(reason.at)}.`,
  'due.interview-end': (reason, say) => `Fällig vor dem Ende des Gesprächs: ${say.instant(reason.at)}.`,
  'due.at-least': (reason, say) =>
    `Fällig ${duration(reason.minutes)} nach dem Beginn (${say.instant(reason.from)}), weil der Tag fast vorbei ist.`,
  'due.kept': (reason, say) => `Verschieben verkürzt die Zeit nicht: weiterhin fällig am ${say.instant(reason.at)}.`,
  'due.capped': (reason, say) => `Fällig schon am ${say.instant(reason.at)}, weil es dann abläuft.`,
  'expires.elapsed': (reason, say) => `Läuft ${duration(reason.minutes)} nach ${say.instant(reason.from)} ab.`,
  'expires.business-days': due('Läuft ab am'),
  'expires.with-due': (reason, say) => `Läuft ab, wenn es fällig ist: ${say.instant(reason.at)}.`,
  'timeframe.said': said,
  'timeframe.not-before': (reason, say) =>
    `Nach ${say.date(reason.from)} bekommen sie noch ${businessDays(reason.businessDays)}, bis ${say.date(reason.until)}${say.daysOff(reason)}.`,
  'channel.instead': ({ channel }) =>
    `Geht ${by[channel ?? 'email']}, weil für den üblichen Weg keine brauchbare Adresse bekannt ist.`,
  'asks-next-steps': () => 'Niemand hat gesagt, wann die Antwort kommt, also fragt diese Nachricht danach.',
  'thanks-folded-in': ({ contactId }, say) =>
    `Der Dank an ${say.person(contactId)} steht noch aus, also übernimmt ihn diese Nachricht.`,
  'covers-others': (reason) =>
    `Gilt auch für eine andere Bewerbung${id(reason)}: Eine Nachricht an dieselbe Person genügt.`,
  'settled.done': (reason, say) => `Du hast das${on(reason, say)} erledigt.`,
  'settled.skipped': (reason, say) => `Du hast das${on(reason, say)} übersprungen.`,
  'settled.timeframe-recorded': () => 'Du weißt, wann sie antworten wollen.',
  'settled.offer-answered': ({ outcome }) =>
    outcome === 'hired'
      ? 'Du hast das Angebot angenommen.'
      : outcome === 'offer-declined'
        ? 'Du hast das Angebot abgelehnt.'
        : 'Du hast auf das Angebot geantwortet.',
  'settled.with-other': (reason, say) =>
    `Mit der Nachricht zu einer anderen Bewerbung${id(reason)}${on(reason, say)} erledigt.`,
  'cancelled.reply': (reason, say) => `Eine Antwort ist eingegangen${at(reason, say)}.`,
  'cancelled.new-round': (reason, say) => `Ein weiteres Gespräch wurde vereinbart${at(reason, say)}.`,
  'cancelled.interview': (reason, say) => `Das Gespräch wurde abgesagt${at(reason, say)}.`,
  'cancelled.no-show': (reason, say) => `Zum Gespräch ist niemand erschienen${at(reason, say)}.`,
  'cancelled.hold': (reason, say) =>
    `Das Verfahren ruht${reason.at === undefined ? '' : ` seit ${say.instant(reason.at)}`}.`,
  'cancelled.offer': (reason, say) =>
    reason.applicationId === undefined
      ? `Ein Angebot ist eingegangen${at(reason, say)}.`
      : `Für eine andere Bewerbung${id(reason)} ist ein Angebot eingegangen${at(reason, say)}.`,
  'cancelled.outcome': (reason, say) =>
    reason.outcome === 'accepted-elsewhere'
      ? `Du hast eine andere Stelle angenommen${id(reason)}${at(reason, say)}.`
      : `${reason.applicationId === undefined ? 'Das Verfahren' : `Eine andere Bewerbung${id(reason)}`} ist beendet${at(reason, say)}${reason.outcome ? `: ${ended[reason.outcome]}` : ''}.`,
  'cancelled.no-contact': (reason, say) => `Sie haben dich gebeten, dich nicht zu melden${at(reason, say)}.`,
  'cancelled.silence': (reason, say) => `Der vorige Versuch blieb aus, damit ist das Warten beendet${at(reason, say)}.`,
  'cancelled.connected': () => 'Ihr seid schon vernetzt.',
  'cancelled.merged': (reason) => `Die Nachricht zu einer anderen Bewerbung${id(reason)} gilt auch hier.`,
  'cancelled.offer-notice': (reason) => `Die Nachricht von deinem anderen Angebot${id(reason)} tritt an diese Stelle.`,
  'cancelled.offer-over': (reason) => `Das andere Angebot${id(reason)} ist vom Tisch: Es gibt nichts zu erzählen.`,
  'suppressed.no-contact': (reason, say) => `Sie haben dich gebeten, dich nicht zu melden${at(reason, say)}.`,
  'suppressed.refused': ({ contactId, channel }, say) =>
    `${contactId === undefined ? 'Sie möchten' : `${say.person(contactId)} möchte`} nicht ${channel ? `${by[channel]} ` : ''}kontaktiert werden.`,
  'blocked.no-address': ({ contactId, channel }, say) =>
    `${contactId === undefined ? 'Es' : `Von ${say.person(contactId)}`} ist ${addresses[channel ?? 'email']} bekannt.`,
  'waiting.outcome': () => 'Wartet, bis das Verfahren beendet ist.',
  'waiting.paused': (reason, say) =>
    `Du hast das${on(reason, say)} ausgesetzt${reason.text === undefined ? '' : `: „${reason.text}“`}.`,
  expired: (reason, say) => `Es ist${on(reason, say)} abgelaufen.`,
};
