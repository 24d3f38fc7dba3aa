import type { Entry } from 'followup-ical';

/** The floor: strings put together, with the escaping and folding that RFC 5545 asks for, and nothing else. */
export function buildStrings(entries: readonly Entry[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//EN'];
  for (const { uid, summary, description, categories, status, time, alarm, revision, step } of entries) {
    const stamp = compact(new Date(revision.changedAt).toISOString());
    lines.push(
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      ...(time.kind === 'timed'
        ? [`DTSTART:${compact(time.startsAt)}`, `DTEND:${compact(time.endsAt)}`]
        : [`DTSTART;VALUE=DATE:${compact(time.from)}`, `DTEND;VALUE=DATE:${compact(time.until)}`]),
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `CATEGORIES:${categories.map(escaped).join(',')}`,
      `STATUS:${status}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      `SEQUENCE:${revision.sequence}`,
      `LAST-MODIFIED:${stamp}`,
      `X-FOLLOWUP-RULE:${step?.ruleId}`,
    );
    if (alarm !== undefined)
      lines.push(
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `TRIGGER:PT${alarm}M`,
        `DESCRIPTION:${escaped(summary)}`,
        'END:VALARM',
      );
    lines.push('END:VEVENT');
  }
  lines.push('END:VCALENDAR');
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function compact(iso: string): string {
  return iso.replaceAll(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
}

function folded(line: string): string {
  if (line.length <= 24) return line;
  const bytes = Buffer.from(line);
  if (bytes.length <= 75) return line;
  const parts: string[] = [];
  for (let from = 0; from < bytes.length;) {
    let until = Math.min(from + (parts.length === 0 ? 75 : 74), bytes.length);
    while (until < bytes.length && (bytes[until]! & 0xc0) === 0x80) until--;
    parts.push(bytes.toString('utf8', from, until));
    from = until;
  }
  return parts.join('\r\n ');
}
