import { describe, expect, test } from 'vitest';
import { explainStep, explainTimeline } from '../src/engine/explain.ts';
import type { Reason } from '../src/model/reason.ts';
import type { Step, Timeline } from '../src/model/timeline.ts';
import { locales } from '../src/model/vocabulary.ts';
import { englishGuidance, englishTitle } from '../src/wording/en/steps.ts';
import { wordsOfStep } from '../src/wording/step-words.ts';

const off: Reason['off'] = { weekend: ['sat', 'sun'] };
const plain: Timeline = {
  applicationId: 'acme',
  company: 'Acme',
  role: 'Engineer',
  people: [
    { id: 'ana', name: 'Ana Ruiz' },
    { id: 'otto', name: 'Otto' },
  ],
  timeZone: 'America/New_York',
  candidateTimeZone: 'America/New_York',
  policy: { id: 'patient', version: '1' },
  now: '2026-05-12T12:00:00-04:00',
  interviews: [],
  phase: 'waiting',
  presumedClosedAt: null,
  nextChangeAt: null,
  nextStepId: null,
  factsAt: '2026-05-12T11:00:00-04:00',
  ignoredEvents: [],
  steps: [],
};

/** A step with the catalogue's own English, as planning writes it. */
function stepWith(about: Partial<Step> & Pick<Step, 'id' | 'purpose' | 'because'>): Step {
  const bare = { ruleId: about.id, channel: 'email', status: 'open', ...about } as const;
  const words = wordsOfStep(bare, plain, (id) => plain.people.find((one) => one.id === id)?.name);
  return { title: englishTitle(words), guidance: englishGuidance(words), ...bare };
}

describe('explainStep', () => {
  const because: Reason[] = [{ code: 'opens.at-fact', anchor: 'interview-end', at: '2026-05-12T11:00:00-04:00' }];
  const thanks = stepWith({ id: 'acme:thank-you:ana', purpose: 'thanks', contactId: 'ana', because });

  test('words title, guidance and status in the language asked for', () => {
    expect(explainStep({ ...plain, steps: [thanks] }, thanks.id, { locale: 'de' })).toEqual({
      title: 'Bedank dich bei Ana Ruiz',
      guidance: expect.stringMatching(/^Bedank dich bei Ana Ruiz per E-Mail/) as string,
      status: 'offen',
      why: 'Beginnt mit dem Ende des Gesprächs: Dienstag, 12. Mai 2026, 11:00 Uhr.',
      reasons: ['Beginnt mit dem Ende des Gesprächs: Dienstag, 12. Mai 2026, 11:00 Uhr.'],
    });
  });

  test("keeps a policy's own title, and translates the guidance that it left alone", () => {
    const own = { ...thanks, title: 'Send flowers' };
    const told = explainStep({ ...plain, steps: [own] }, own.id, { locale: 'de' });
    expect(told.title).toBe('Send flowers');
    expect(told.guidance).toMatch(/^Bedank dich/);
  });

  test('refuses a step that the timeline does not have', () => {
    expect(() => explainStep(plain, 'acme:thank-you:ana')).toThrowError(
      expect.objectContaining({ code: 'step.unknown', path: '/stepId' }),
    );
  });
});

describe('explainTimeline', () => {
  const at = '2026-05-12T11:00:00-04:00';
  const steps = [
    stepWith({
      id: 'thank-you',
      purpose: 'thanks',
      contactId: 'ana',
      opensAt: at,
      dueAt: '2026-05-13T11:00:00-04:00',
      because: [{ code: 'opens.at-fact', anchor: 'interview-end', at }],
    }),
    stepWith({
      id: 'status-email',
      purpose: 'status',
      contactId: 'ana',
      status: 'upcoming',
      opensAt: '2026-05-19T09:00:00-04:00',
      dueAt: '2026-05-19T17:00:00-04:00',
      because: [
        { code: 'answer.unstated', from: '2026-05-12', days: 7, businessDays: 5, off, on: '2026-05-19' },
        { code: 'opens.hour', on: '2026-05-19', time: '09:00', timeZone: 'America/New_York' },
      ],
    }),
    stepWith({
      id: 'stay-in-touch',
      purpose: 'stay-in-touch',
      contactId: 'otto',
      status: 'waiting',
      because: [{ code: 'waiting.outcome' }],
    }),
  ];
  const timeline: Timeline = {
    ...plain,
    steps,
    nextStepId: 'thank-you',
    presumedClosedAt: '2026-06-10T17:00:00-04:00',
    ignoredEvents: [{ index: 1, eventId: 'e2', reason: 'after-now' }],
  };

  test('is a table that a recruiter could read', () => {
    expect(explainTimeline(timeline)).toBe(`Engineer at Acme: waiting
As of Tuesday 12 May 2026 at 12:00 (America/New_York)
Next: Thank Ana Ruiz, by Wednesday 13 May 2026 at 11:00

Tue 12 May 11:00 – Wed 13 May 11:00  open      Thank Ana Ruiz
                                               Opens with the end of the interview: Tuesday 12 May 2026 at 11:00.
Tue 19 May 09:00 – 17:00             upcoming  Ask Ana Ruiz about the status
                                               No date was given, so the answer is overdue on Tuesday 19 May 2026: the
                                               later of 7 days and 5 business days after Tuesday 12 May 2026, skipping
                                               the weekend.
–                                    waiting   Stay in touch with Otto
                                               Waits until the process has ended.

Presumed closed from Wednesday 10 June 2026 at 17:00, if nothing is heard until then.
Event 2 (e2) does not count, because it lies in the future.
`);
  });

  test('speaks German as well', () => {
    expect(explainTimeline(timeline, { locale: 'de' })).toBe(`Engineer bei Acme: wartet auf Antwort
Stand: Dienstag, 12. Mai 2026, 12:00 Uhr (America/New_York)
Als Nächstes: Bedank dich bei Ana Ruiz, bis Mittwoch, 13. Mai 2026, 11:00 Uhr

Di 12. Mai 11:00 – Mi 13. Mai 11:00  offen    Bedank dich bei Ana Ruiz
                                              Beginnt mit dem Ende des Gesprächs: Dienstag, 12. Mai 2026, 11:00 Uhr.
Di 19. Mai 09:00 – 17:00             geplant  Frag Ana Ruiz nach dem Stand
                                              Ein Termin wurde nicht genannt, also ist die Antwort am Dienstag, 19. Mai
                                              2026 überfällig: 7 Tage und 5 Arbeitstage nach Dienstag, 12. Mai 2026, der
                                              spätere von beiden Tagen, ohne das Wochenende.
–                                    wartet   Bleib mit Otto in Kontakt
                                              Wartet, bis das Verfahren beendet ist.

Vermutlich beendet ab Mittwoch, 10. Juni 2026, 17:00 Uhr, wenn bis dahin nichts kommt.
Ereignis 2 (e2) zählt nicht, weil es in der Zukunft liegt.
`);
  });

  test('an empty timeline is a head alone', () => {
    expect(explainTimeline(plain)).toBe(
      'Engineer at Acme: waiting\nAs of Tuesday 12 May 2026 at 12:00 (America/New_York)\nNext: nothing to do\n',
    );
  });

  test('no line is longer than 120 columns', () => {
    const long = stepWith({
      id: 'long',
      purpose: 'thanks',
      because: [{ code: 'waiting.paused', text: 'why '.repeat(99) }],
    });
    for (const locale of locales) {
      const lines = explainTimeline({ ...timeline, steps: [...steps, long] }, { locale }).split('\n');
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
    }
  });

  describe('says', () => {
    const opensAt = '2026-05-19T09:00:00-04:00';
    const told = (about: Partial<Step>, head: Partial<Timeline> = {}) =>
      explainTimeline({
        ...plain,
        steps: [stepWith({ id: 'a', purpose: 'thanks', contactId: 'ana', because, ...about })],
        nextStepId: 'a',
        ...head,
      })
        .split('\n')
        .filter((text) => text !== '');
    const because: Reason[] = [{ code: 'opens.at-fact', anchor: 'interview-end', at }];

    test.each<[string, Partial<Step>, string]>([
      [
        'when the next step opens',
        { status: 'upcoming', opensAt, dueAt: '2026-05-20T17:00:00-04:00' },
        'Next: Thank Ana Ruiz, from Tuesday 19 May 2026 at 09:00',
      ],
      [
        'when it opens again',
        { status: 'snoozed', opensAt },
        'Next: Thank Ana Ruiz, from Tuesday 19 May 2026 at 09:00',
      ],
      ['no opening of what is open', { status: 'open', opensAt }, 'Next: Thank Ana Ruiz'],
      ['what a policy calls it, on one line', { title: 'Send  flowers\nto her' }, 'Next: Send flowers to her'],
    ])('%s', (_, about, line) => expect(told(about)[2]).toBe(line));

    test('what has no end, and what reaches into another year', () => {
      expect(told({ opensAt })[3]).toMatch(/^Tue 19 May 09:00 –  open  Thank Ana Ruiz$/);
      expect(told({ opensAt, dueAt: '2027-01-04T17:00:00-05:00' })[3]).toMatch(
        /^Tue 19 May 09:00 – Mon {2}4 Jan 2027 17:00 {2}open/,
      );
    });

    test('that they are presumed to have closed', () => {
      const presumedClosedAt = '2026-05-11T17:00:00-04:00';
      expect(told({}, { presumedClosedAt, phase: 'presumed-closed' }).at(-1)).toBe(
        'Presumed closed since Monday 11 May 2026 at 17:00.',
      );
    });

    test('the last move of what was moved', () => {
      const moved: Reason[] = [
        ...because,
        { code: 'moved.out-of-office', until: '2026-05-22', businessDays: 1, off, on: '2026-05-25' },
        { code: 'moved.snooze', until: '2026-05-27', off, on: '2026-05-27' },
        { code: 'opens.hour', on: '2026-05-27', time: '09:00', timeZone: 'America/New_York' },
      ];
      expect(told({ because: moved })[4]?.trim()).toBe('You snoozed it until Wednesday 27 May 2026.');
    });

    test('a long title in lines that leave room for the dates', () => {
      const lines = told({ opensAt, title: 'flowers '.repeat(40).trim() }).slice(3);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
      expect(lines.length).toBeGreaterThan(3);
    });
  });

  test("keeps a policy's own guidance", () => {
    const own = stepWith({ id: 'own', purpose: 'thanks', guidance: 'Roses.', because: [{ code: 'waiting.outcome' }] });
    expect(explainStep({ ...plain, steps: [own] }, 'own', { locale: 'de' }).guidance).toBe('Roses.');
  });
});
