import { describe, expect, test } from 'vitest';
import { channels, locales, purposes } from '../src/model/vocabulary.ts';
import { dayOf, formatDate, weekdayOf } from '../src/time/civil-date.ts';
import { readIso } from '../src/wording/iso-date.ts';
import { guidanceOf, titleOf } from '../src/wording/steps.ts';

describe('a step says what to do', () => {
  const ana = { contact: 'Ana Ruiz', company: 'Acme', role: 'Engineer' };

  test.each([
    ['next-steps', 'in-person', {}, 'Ask about the next steps', 'Frag nach den nächsten Schritten'],
    ['thanks', 'email', {}, 'Thank Ana Ruiz', 'Bedank dich bei Ana Ruiz'],
    [
      'thanks',
      'email',
      { contact: 'Otto', forContact: 'Ana Ruiz' },
      'Thank Ana Ruiz through Otto',
      'Bedank dich über Otto bei Ana Ruiz',
    ],
    ['connect', 'linkedin', {}, 'Connect with Ana Ruiz on LinkedIn', 'Vernetze dich mit Ana Ruiz auf LinkedIn'],
    ['status', 'email', {}, 'Ask Ana Ruiz about the status', 'Frag Ana Ruiz nach dem Stand'],
    ['status', 'phone', {}, 'Call Ana Ruiz about the status', 'Ruf Ana Ruiz an und frag nach dem Stand'],
    ['status', 'email', { contact: undefined }, 'Ask about the status', 'Frag nach dem Stand'],
    ['stay-in-touch', 'linkedin', {}, 'Stay in touch with Ana Ruiz', 'Bleib mit Ana Ruiz in Kontakt'],
    ['debrief', 'phone', {}, 'Tell Ana Ruiz how it went', 'Erzähl Ana Ruiz, wie es lief'],
    ['no-show', 'email', {}, 'Ask Ana Ruiz what happened', 'Frag Ana Ruiz, was los war'],
    ['rejection-reply', 'email', {}, 'Reply to the rejection', 'Antworte auf die Absage'],
    ['offer', 'email', {}, 'Answer the offer', 'Antworte auf das Angebot'],
    ['offer-notice', 'email', {}, 'Tell Ana Ruiz about your other offer', 'Erzähl Ana Ruiz von deinem anderen Angebot'],
    ['withdrawal', 'email', {}, 'Withdraw politely', 'Zieh dich höflich zurück'],
  ] as const)('%s by %s %j', (purpose, channel, about, english, german) => {
    const words = { ...ana, purpose, channel, ...about };
    expect([titleOf('en', words), titleOf('de', words)]).toEqual([english, german]);
  });

  test('never with the company in the title, always with a reason in the guidance', () => {
    for (const locale of locales)
      for (const purpose of purposes)
        for (const channel of channels)
          for (const contact of ['Ana Ruiz', undefined]) {
            const words = { ...ana, purpose, channel, contact };
            expect(titleOf(locale, words)).not.toMatch(/Acme|undefined| {2}/);
            expect(guidanceOf(locale, words)).toMatch(/^\p{Lu}[^.]+\..*[^ ]\.$/u);
            expect(guidanceOf(locale, words)).not.toMatch(/undefined| {2}/);
          }
  });

  test('a thank-you asks about the next steps only where nobody answered', () => {
    const words = { ...ana, purpose: 'thanks', channel: 'email' } as const;
    expect(guidanceOf('en', { ...words, asksNextSteps: true })).toContain('Ask what the next steps are');
    expect(guidanceOf('en', words)).not.toContain('next steps');
  });
});

test('a weekday is read off the date alone, over all the years that are planned in', () => {
  const first = dayOf(1980, 1, 1);
  const origin = readIso('1980-01-01').day - first;
  const days = Array.from({ length: dayOf(2200, 1, 1) - first }, (_, index) => first + index);
  const wrong = days.filter((day) => {
    const read = readIso(formatDate(day));
    return read.weekday !== weekdayOf(day) || read.day - origin !== day;
  });
  expect(wrong).toEqual([]);
});
