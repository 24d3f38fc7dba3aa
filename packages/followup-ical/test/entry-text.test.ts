import type { FollowupError } from 'followup-core';
import { renderCalendar, toEntries } from 'followup-ical';
import { describe, expect, it } from 'vitest';
import { ana, entriesFor, entryFor, event, search, searchTimelines, timelineOf } from './support/plan.ts';

describe('the summary', () => {
  it('says what to do, for which company and until when on the candidate’s clock', () => {
    expect(entriesFor({ candidate: { timeZone: 'Europe/Berlin' } }).map(({ summary }) => summary)).toEqual([
      'Thank Ana Ruiz (Acme), by Wed 17:00',
      'Connect with Ana Ruiz on LinkedIn (Acme) (by Fri 15 May)',
      'Ask Ana Ruiz about the status (Acme) (by Wed 20 May)',
      'Call Ana Ruiz about the status (Acme), by Fri 22:30',
    ]);
  });

  it.each([
    ['2026-05-18T17:00', 'Answer the offer (Acme), by Mon 17:00'],
    ['2026-05-19T17:00', 'Answer the offer (Acme), by Tue 19 May 17:00'],
    [undefined, 'Answer the offer (Acme)'],
  ])('names the date where the weekday alone could be another week: %s', (deadline, summary) => {
    const offer = event('offer.received', '2026-05-12T11:30', deadline === undefined ? {} : { deadline });
    expect(entryFor('offer', { events: [offer] }).summary).toBe(summary);
  });

  it('of a long window says which end it is', () => {
    const policy = { extends: 'patient', rules: { 'linkedin-invite': { due: { businessDays: 9 } } } };
    const ends = entriesFor({}, { policy }).filter(({ step }) => step?.purpose === 'connect');
    expect(ends.map(({ summary }) => summary)).toEqual([
      'Connect with Ana Ruiz on LinkedIn (Acme) (by Wed 27 May)',
      'Connect with Ana Ruiz on LinkedIn (Acme) (last day)',
    ]);
  });

  it('speaks German', () => {
    expect(entriesFor({}, { locale: 'de' }).map(({ summary }) => summary)).toEqual([
      'Bedank dich bei Ana Ruiz (Acme), bis Mi 11:00',
      'Vernetze dich mit Ana Ruiz auf LinkedIn (Acme) (bis Fr 15. Mai)',
      'Frag Ana Ruiz nach dem Stand (Acme) (bis Mi 20. Mai)',
      'Ruf Ana Ruiz an und frag nach dem Stand (Acme), bis Fr 16:30',
    ]);
  });

  it.each([
    ['a line break', 'Ana\r\nRuiz', 'Ana Ruiz'],
    ['control characters', 'A\u0000na\u001b \u007fRuiz\u009f', 'Ana Ruiz'],
    ['a tab', 'Ana\tRuiz', 'Ana Ruiz'],
    ['a line separator', 'Ana\u2028Ruiz', 'Ana Ruiz'],
    ['a lone surrogate', 'Ana \ud83d Ruiz', 'Ana \ufffd Ruiz'],
    ['a backslash', 'Ana\\Ruiz', 'Ana\u29f5Ruiz'],
    ['a family', 'Ana 👨‍👩‍👧‍👦', 'Ana 👨‍👩‍👧‍👦'],
    ['another direction', 'אנה רואיז', 'אנה רואיז'],
  ])('is one clean line, whatever a name holds: %s', (_, name, clean) => {
    expect(entryFor('thanks', { contacts: [{ ...ana, name }] }).summary).toBe(`Thank ${clean} (Acme), by Wed 11:00`);
  });
});

describe('the description', () => {
  const link = { linkOf: ({ stepId }: { stepId: string }) => `https://followup.example/s/${stepId}` };

  it('says why now, what to write, both clocks and, last, the link', () => {
    const { description, url } = entryFor('thanks', { candidate: { timeZone: 'Europe/Berlin' } }, link);
    expect(description.split('\n')).toEqual([
      'Opens with the end of the interview: Tuesday 12 May 2026 at 11:00.',
      expect.stringMatching(/^Thank Ana Ruiz by email in a few sentences/),
      'Europe/Berlin: Tue 12 May 17:00 – Wed 13 May 17:00',
      'America/New_York: Tue 12 May 11:00 – Wed 13 May 11:00',
      'https://followup.example/s/acme:thank-you:ana:r1',
    ]);
    expect(url).toBe('https://followup.example/s/acme:thank-you:ana:r1');
  });

  it('names the zones only where their clocks differ', () => {
    const toronto = entryFor('thanks', { candidate: { timeZone: 'America/Toronto' } });
    expect(toronto.description).not.toContain('America/Toronto');
  });

  it('keeps two thousand characters of a long word', () => {
    const policy = { extends: 'patient', rules: { 'thank-you': { guidance: 'x'.repeat(2000) } } };
    expect(entryFor('thanks', {}, { policy }).description).toContain('x'.repeat(2000));
  });

  it.each(['http://', 'ftp://followup.example', '/s/1', 'https://followup.example/ä', 'https://a b'])(
    'refuses a link that is no absolute address in ASCII: %s',
    (address) => {
      expect(() => entriesFor({}, { linkOf: () => address })).toThrow(
        expect.objectContaining({ code: 'input.invalid', path: '/options/linkOf' } satisfies Partial<FollowupError>),
      );
    },
  );

  it('encodes in a link what separates in a calendar', () => {
    expect(entryFor('thanks', {}, { linkOf: () => 'https://a.example/x,y;z\\w' }).url).toBe(
      'https://a.example/x%2Cy%3Bz%5Cw',
    );
  });
});

describe('categories', () => {
  it('are the purpose and the company, in one piece each', () => {
    const thanks = entryFor('thanks', {});
    expect(thanks.categories).toEqual(['thanks', 'Acme']);
    const [entry] = toEntries(timelineOf({ company: 'Acme, Inc; Ltd' }));
    expect(entry?.categories).toEqual(['thanks', 'Acme，\u0020Inc；\u0020Ltd']);
  });
});

describe('a discreet calendar', () => {
  it('has no company and no names in any text', () => {
    const names = search.applications.flatMap(({ company, role, contacts }) => [
      company,
      role,
      ...contacts.flatMap(({ name }) => [name, ...name.split(' ')]),
    ]);
    const entries = searchTimelines().flatMap((timeline) => toEntries(timeline, { discreet: true }));
    const texts = JSON.stringify(entries.map((entry) => ({ ...entry, step: undefined })));
    expect(names.filter((name) => texts.includes(name))).toEqual([]);
  });

  it('has no words of the policy’s own: whom they name nobody can tell', () => {
    const policy = {
      extends: 'patient',
      rules: {
        'thank-you': false as const,
        'write-to-bo-at-hp': {
          title: 'Write to Bo at HP',
          purpose: 'thanks' as const,
          channel: 'email' as const,
          to: 'each-interviewer' as const,
          anchor: 'interview-end' as const,
          due: { hours: 24 },
        },
      },
    };
    const timeline = timelineOf({}, undefined, policy);
    const write = (discreet: boolean) =>
      renderCalendar({ timelines: [timeline], now: timeline.now, options: { discreet, purposes: ['thanks'] } });
    expect(write(false)).toMatch(/SUMMARY:Write to Bo at HP[^]*X-FOLLOWUP-RULE:write-to-bo-at-hp/);
    expect(write(true)).toContain('SUMMARY:Thank your interviewer\\, by Wed 11:00');
    expect(write(true)).not.toMatch(/bo|HP|X-FOLLOWUP-RULE/);
  });

  it('keeps the link', () => {
    const { description } = entryFor('thanks', {}, { discreet: true, linkOf: () => 'https://a.example/1' });
    expect(description).toBe('https://a.example/1');
  });
});

it('refuses a locale and a purpose that do not exist, by their place', () => {
  expect(() => entriesFor({}, { locale: 'fr' as never })).toThrow(/\/options\/locale.*one of en, de/);
  expect(() => entriesFor({}, { purposes: ['thanks', 'flowers' as never] })).toThrow(/\/options\/purposes\/1/);
});
