/** A page begins by saying where it comes from, so that nobody edits it. */
export function toPage(title: string, ...blocks: readonly string[]): string {
  return `${[`# ${title}`, '<!-- Written by `npx -y pnpm@12 generate`. Do not edit. -->', ...blocks].join('\n\n')}\n`;
}

export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(toCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Code font, as the documents write every word of the code. */
export function code(word: string): string {
  return `\`${word}\``;
}

export function codes(words: readonly string[]): string {
  return words.map(code).join(' ');
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
