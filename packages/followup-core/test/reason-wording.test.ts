import { describe, expect, test } from 'vitest';
import { reasonCodes } from '../src/model/reason.ts';
import type { Reason } from '../src/model/reason.ts';
import { locales } from '../src/model/vocabulary.ts';
import type { Locale } from '../src/model/vocabulary.ts';
import { languageOf, sayIn } from '../src/wording/say.ts';

const off: NonNullable<Reason['off']> = { weekend: ['sat', 'sun'] };
const names: Readonly<Record<string, string>> = { ana: 'Ana Ruiz', otto: 'Otto' };

function sentence(reason: Reason, locale: Locale): string {
  const language = languageOf(locale);
  return language.reasons[reason.code](
    reason,
    sayIn(language, (id) => names[id]),
  );
}

describe('a cause is one sentence', () => {
  test.each<[reason: Reason, english: string, german: string]>([
    [
      { code: 'opens.at-fact', anchor: 'interview-end', at: '2026-05-12T11:00:00-04:00' },
      'Opens with the end of the interview: Tuesday 12 May 2026 at 11:00.',
      'Beginnt mit dem Ende des Gesprächs: Dienstag, 12. Mai 2026, 11:00 Uhr.',
    ],
    [
      { code: 'opens.at-fact', anchor: 'no-show', at: '2026-05-12T10:00:00-04:00', minutes: 20 },
      'Opens 20 minutes after the agreed start of the interview (Tuesday 12 May 2026 at 10:00).',
      'Beginnt 20 Minuten nach dem vereinbarten Beginn des Gesprächs (Dienstag, 12. Mai 2026, 10:00 Uhr).',
    ],
    [
      {
        code: 'opens.days-after',
        anchor: 'first-interview',
        from: '2026-05-12',
        businessDays: 1,
        off,
        on: '2026-05-13',
      },
      'Opens on Wednesday 13 May 2026: 1 business day after the first interview with this person (Tuesday 12 May 2026).',
      'Beginnt am Mittwoch, 13. Mai 2026: 1 Arbeitstag nach dem ersten Gespräch mit dieser Person (Dienstag, 12. Mai 2026).',
    ],
    [
      { code: 'opens.days-after', outcome: 'rejected', from: '2026-05-12', days: 60, off, on: '2026-07-13' },
      'Opens on Monday 13 July 2026: the first business day at least 60 days after the rejection (Tuesday 12 May 2026).',
      'Beginnt am Montag, 13. Juli 2026: der erste Arbeitstag, der mindestens 60 Tage nach der Absage (Dienstag, 12. Mai 2026) liegt.',
    ],
    [
      {
        code: 'opens.days-after',
        anchor: 'outcome',
        contactId: 'ana',
        from: '2026-05-12',
        months: 3,
        off,
        on: '2026-08-12',
      },
      'Opens on Wednesday 12 August 2026: the first business day at least 3 months after the last contact with Ana Ruiz (Tuesday 12 May 2026).',
      'Beginnt am Mittwoch, 12. August 2026: der erste Arbeitstag, der mindestens 3 Monate nach dem letzten Kontakt mit Ana Ruiz (Dienstag, 12. Mai 2026) liegt.',
    ],
    [
      {
        code: 'answer.unstated',
        from: '2026-05-19',
        days: 7,
        businessDays: 5,
        off: { ...off, holidays: ['2026-05-25'] },
        on: '2026-05-27',
      },
      'No date was given, so the answer is overdue on Wednesday 27 May 2026: the later of 7 days and 5 business days after Tuesday 19 May 2026, skipping weekends and 25 May.',
      'Ein Termin wurde nicht genannt, also ist die Antwort am Mittwoch, 27. Mai 2026 überfällig: 7 Tage und 5 Arbeitstage nach Dienstag, 19. Mai 2026, der spätere von beiden Tagen, ohne die Wochenenden und den 25. Mai.',
    ],
    [
      { code: 'answer.after', until: '2026-05-15', businessDays: 1, off, on: '2026-05-18' },
      'The answer is overdue on Monday 18 May 2026: 1 business day after the end of the time they gave (Friday 15 May 2026), skipping the weekend.',
      'Die Antwort ist am Montag, 18. Mai 2026 überfällig: 1 Arbeitstag nach dem Ende der genannten Frist (Freitag, 15. Mai 2026), ohne das Wochenende.',
    ],
    [
      { code: 'answer.within', until: '2026-05-17', saidOn: '2026-05-12', off, on: '2026-05-15' },
      'Friday 15 May 2026 is the last business day within the time they gave (until Sunday 17 May 2026).',
      'Freitag, 15. Mai 2026 ist der letzte Arbeitstag in der genannten Frist (bis Sonntag, 17. Mai 2026).',
    ],
    [
      { code: 'answer.within', until: '2026-05-17', saidOn: '2026-05-15', off, on: '2026-05-18' },
      'The time they gave (until Sunday 17 May 2026) holds no business day any more; the next one is Monday 18 May 2026.',
      'In der genannten Frist (bis Sonntag, 17. Mai 2026) liegt kein Arbeitstag mehr; der nächste ist Montag, 18. Mai 2026.',
    ],
    [
      { code: 'attempt.after', attempt: 1, basis: 'made', from: '2026-05-19', businessDays: 5, off, on: '2026-05-26' },
      'Opens on Tuesday 26 May 2026: 5 business days after the attempt before was made (Tuesday 19 May 2026), skipping the weekend.',
      'Beginnt am Dienstag, 26. Mai 2026: 5 Arbeitstage nach dem vorigen Versuch (Dienstag, 19. Mai 2026), ohne das Wochenende.',
    ],
    [
      { code: 'moved.out-of-office', until: '2026-05-25', businessDays: 1, off, on: '2026-05-26' },
      'Moved to Tuesday 26 May 2026: 1 business day after their return (Monday 25 May 2026).',
      'Verlegt auf Dienstag, 26. Mai 2026: 1 Arbeitstag nach der Rückkehr aus der Abwesenheit (Montag, 25. Mai 2026).',
    ],
    [
      { code: 'moved.snooze', until: '2026-05-16', off, on: '2026-05-18' },
      'You snoozed it until Saturday 16 May 2026, a day off; the next business day is Monday 18 May 2026.',
      'Du hast es auf Samstag, 16. Mai 2026 verschoben, einen freien Tag; der nächste Arbeitstag ist Montag, 18. Mai 2026.',
    ],
    [
      {
        code: 'moved.recent-contact',
        from: '2026-05-19',
        businessDays: 3,
        off,
        on: '2026-05-22',
        applicationId: 'globex',
      },
      'Moved to Friday 22 May 2026: 3 business days after Tuesday 19 May 2026, when the same person hears from you about another application (globex).',
      'Verlegt auf Freitag, 22. Mai 2026: 3 Arbeitstage nach Dienstag, 19. Mai 2026, weil dieselbe Person dann wegen einer anderen Bewerbung (globex) von dir hört.',
    ],
    [
      { code: 'due.elapsed', from: '2026-05-12T11:00:00-04:00', minutes: 1440 },
      'Due within 24 hours of Tuesday 12 May 2026 at 11:00.',
      'Fällig innerhalb von 24 Stunden ab Dienstag, 12. Mai 2026, 11:00 Uhr.',
    ],
    [
      {
        code: 'due.rolled',
        from: '2026-05-16',
        convention: 'following',
        off,
        on: '2026-05-18',
        time: '10:00',
        timeZone: 'America/New_York',
      },
      'Moved from Saturday 16 May 2026 to the next business day, Monday 18 May 2026 at 10:00, skipping the weekend.',
      'Verlegt von Samstag, 16. Mai 2026 auf den nächsten Arbeitstag: Montag, 18. Mai 2026, 10:00 Uhr, ohne das Wochenende.',
    ],
    [
      {
        code: 'due.business-days',
        from: '2026-05-12',
        businessDays: 0,
        off,
        on: '2026-05-12',
        time: '17:00',
        timeZone: 'UTC',
      },
      'Due on Tuesday 12 May 2026 at 17:00, the same day.',
      'Fällig am Dienstag, 12. Mai 2026, 17:00 Uhr, am selben Tag.',
    ],
    [
      {
        code: 'expires.business-days',
        from: '2026-05-20',
        businessDays: 20,
        off,
        on: '2026-06-17',
        time: '17:00',
        timeZone: 'UTC',
      },
      'Expires on Wednesday 17 June 2026 at 17:00: 20 business days after Wednesday 20 May 2026, skipping weekends.',
      'Läuft ab am Mittwoch, 17. Juni 2026, 17:00 Uhr: 20 Arbeitstage nach Mittwoch, 20. Mai 2026, ohne die Wochenenden.',
    ],
    [
      { code: 'timeframe.said', timeframe: 'by-weekday', text: 'by Friday', saidOn: '2026-05-12', until: '2026-05-15' },
      'On Tuesday 12 May 2026 they said “by Friday”: that is Friday 15 May 2026 at the latest.',
      'Am Dienstag, 12. Mai 2026 hieß es „by Friday“, also spätestens am Freitag, 15. Mai 2026.',
    ],
    [
      { code: 'timeframe.said', timeframe: 'unknown', saidOn: '2026-05-12' },
      'On Tuesday 12 May 2026 they could not say when they will answer.',
      'Am Dienstag, 12. Mai 2026 konnten sie nicht sagen, wann sie antworten.',
    ],
    [
      { code: 'thanks-folded-in', contactId: 'ana' },
      'Ana Ruiz has not been thanked yet, so this message does it.',
      'Der Dank an Ana Ruiz steht noch aus, also übernimmt ihn diese Nachricht.',
    ],
    [
      { code: 'cancelled.outcome', at: '2026-05-29T15:00:00-04:00', outcome: 'rejected' },
      'The process ended on Friday 29 May 2026 at 15:00: they chose somebody else.',
      'Das Verfahren ist beendet (Freitag, 29. Mai 2026, 15:00 Uhr): sie haben abgesagt.',
    ],
    [
      { code: 'suppressed.refused', contactId: 'ana', channel: 'phone' },
      'Ana Ruiz does not want to be contacted by phone.',
      'Ana Ruiz möchte nicht telefonisch kontaktiert werden.',
    ],
    [
      { code: 'blocked.no-address', contactId: 'otto', channel: 'email' },
      'No usable email address of Otto is known.',
      'Von Otto ist keine brauchbare E-Mail-Adresse bekannt.',
    ],
    [
      { code: 'waiting.paused', at: '2026-05-12T11:00:00-04:00', text: 'parental leave' },
      'You paused this on Tuesday 12 May 2026 at 11:00: “parental leave”.',
      'Du hast das am Dienstag, 12. Mai 2026, 11:00 Uhr ausgesetzt: „parental leave“.',
    ],
  ])('$code', (reason, english, german) => {
    expect({ en: sentence(reason, 'en'), de: sentence(reason, 'de') }).toEqual({ en: english, de: german });
  });

  test('a weekend that is not Saturday and Sunday is named by its days', () => {
    const reason: Reason = {
      code: 'due.business-days',
      from: '2026-05-14',
      businessDays: 1,
      off: { weekend: ['fri', 'sat'], workingDays: ['2026-05-16'] },
      on: '2026-05-16',
      time: '17:00',
    };
    expect(sentence(reason, 'en')).toBe(
      'Due on Saturday 16 May 2026 at 17:00: 1 business day after Thursday 14 May 2026, skipping Fridays and Saturdays, with 16 May as a working day.',
    );
  });

  test('a count starts on the day after, so a holiday on its first day is not skipped', () => {
    const reason: Reason = { code: 'due.business-days', from: '2026-05-25', on: '2026-05-26', time: '17:00' };
    const holiday = { ...off, holidays: ['2026-05-25'] };
    expect(sentence({ ...reason, businessDays: 1, off: holiday }, 'en')).not.toContain('skipping');
    expect(sentence({ ...reason, businessDays: 0, off: holiday }, 'en')).toContain(', skipping 25 May.');
  });

  test('a count that the policy switched off is not mentioned', () => {
    const reason: Reason = { code: 'answer.unstated', from: '2026-05-12', days: 7, off, on: '2026-05-19' };
    expect(sentence({ ...reason, businessDays: 0 }, 'en')).toContain(': 7 days after Tuesday 12 May 2026');
    expect(sentence({ ...reason, businessDays: 0 }, 'de')).toContain(': 7 Tage nach Dienstag, 12. Mai 2026');
  });

  const everything: Omit<Reason, 'code'> = {
    at: '2026-05-12T11:00:00-04:00',
    from: '2026-05-12',
    minutes: 135,
    days: 7,
    businessDays: 5,
    months: 3,
    convention: 'preceding',
    off: { ...off, holidays: ['2026-05-25'], workingDays: ['2026-05-16'] },
    on: '2026-05-19',
    time: '09:00',
    last: '17:00',
    timeZone: 'Europe/Berlin',
    until: '2026-05-15',
    saidOn: '2026-05-12',
    applicationId: 'globex',
    contactId: 'ana',
  };

  test.each(locales)('every code has one in %s, with all that a reason can hold and with nothing', (locale) => {
    const odd = reasonCodes.flatMap((code) =>
      [sentence({ code, ...everything }, locale), sentence({ code }, locale)].filter(
        (text) => !/^(?:\p{Lu}|– ).*[.“”]$/u.test(text) || /undefined|NaN|null| {2}|\.\./.test(text),
      ),
    );
    expect(odd).toEqual([]);
  });

  test('both languages say something of their own about every code', () => {
    const same = reasonCodes.filter((code) => sentence({ code }, 'en') === sentence({ code }, 'de'));
    expect(same).toEqual([]);
  });
});
