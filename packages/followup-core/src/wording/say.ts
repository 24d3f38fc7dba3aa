import type { Reason } from '../model/reason.ts';
import { weekdays } from '../model/vocabulary.ts';
import type { Locale } from '../model/vocabulary.ts';
import { german } from './de/language.ts';
import { english } from './en/language.ts';
import { readIso } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';
import type { Language, Say, SkippedDays } from './language.ts';

const languages: Readonly<Record<Locale, Language>> = { en: english, de: german };
const MISSING = '–';

export function languageOf(locale: Locale): Language {
  return languages[locale];
}

export function sayIn(language: Language, nameOf: (id: string) => string | undefined): Say {
  return {
    person: (id) => (id === undefined ? MISSING : (nameOf(id) ?? id)),
    date: (iso) => (iso === undefined ? MISSING : language.date(readIso(iso))),
    instant: (iso) => {
      if (iso === undefined) return MISSING;
      const read = readIso(iso);
      return read.time === '' ? language.date(read) : language.instant(read);
    },
    daysOff: (reason) => language.daysOff(skippedDays(reason)),
  };
}

const NONE: SkippedDays = { weekends: 'none', weekdays: [], holidays: [], workingDays: [] };

function skippedDays({ off, from, until, on, businessDays = 0 }: Reason): SkippedDays {
  const one = from ?? until;
  const other = on ?? until;
  if (!off || one === undefined || other === undefined) return NONE;
  const ends = [readIso(one), readIso(other)].toSorted((a, b) => a.day - b.day);
  const weekend = new Set(off.weekend.map((name) => weekdays.indexOf(name)));
  const isWeekend = ({ weekday }: IsoDate): boolean => weekend.has(weekday);
  // A count of business days starts on the day after; a day that is only rolled may itself be a day off.
  const ahead = businessDays > 0 ? 1 : 0;
  const length = ends[1]!.day - ends[0]!.day - ahead;
  const within = [...weekend].filter((weekday) => (weekday - ends[0]!.weekday - ahead + 7) % 7 <= length);
  const usual = weekend.size === 2 && weekend.has(5) && weekend.has(6);
  return {
    weekends: usual && within.length > 0 ? (length < 7 ? 'one' : 'several') : 'none',
    weekdays: usual ? [] : within,
    // A holiday on a Sunday changes nothing.
    holidays: (off.holidays ?? [])
      .map((iso) => readIso(iso))
      .filter((day) => !isWeekend(day) && day.day >= ends[0]!.day + ahead),
    workingDays: (off.workingDays ?? []).map((iso) => readIso(iso)),
  };
}
