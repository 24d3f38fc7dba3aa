/**
 * Text that every reader reads alike. A backslash becomes U+29F5, because seven of nineteen readers take an escaped one
 * before an n for a line break; line separators that only some take for line breaks become one; control characters
 * (RFC 5545, 3.1 allows none but the tab), lone surrogates and blanks at the ends go: four readers trim those anyway.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text) && text.isWellFormed()) return text.trim();
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replaceAll('\t', ' ')
      // oxlint-disable-next-line no-control-regex -- they are what is to go
      .replace(/[\0-\x09\x0b-\x1f\x7f-\x9f\ufeff]/g, '')
      .replaceAll('\\', '\u29f5')
      .trim()
  );
}

/** What most texts do not have. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNCLEAN = /[\0-\x1f\x7f-\x9f\\\u2028\u2029\ufeff]/;

/** One line of clean text. */
export function cleanLine(text: string): string {
  const clean = cleanText(text);
  return clean.includes('\n') ? clean.replace(/\s*\n\s*/g, ' ') : clean;
}

/** A category: five of nineteen readers split one at an escaped comma or semicolon. */
export function cleanCategory(text: string): string {
  return cleanLine(text).replaceAll(',', '\uff0c').replaceAll(';', '\uff1b');
}
