export const CRLF = '\r\n';

/**
 * The properties of a component in their order: those that identify it first. What is not listed is left out:
 * ical-generator writes two for all-day events that nobody has registered.
 */
export const eventOrder: readonly string[] = [
  'UID',
  'DTSTAMP',
  'DTSTART',
  'DTEND',
  'SUMMARY',
  'DESCRIPTION',
  'URL',
  'CATEGORIES',
  'STATUS',
  'CLASS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'SEQUENCE',
  'LAST-MODIFIED',
  'X-FOLLOWUP-RULE',
];

export const todoOrder: readonly string[] = [
  'UID',
  'DTSTAMP',
  'DTSTART',
  'DUE',
  'SUMMARY',
  'DESCRIPTION',
  'URL',
  'CATEGORIES',
  'STATUS',
  'COMPLETED',
  'PERCENT-COMPLETE',
  'CLASS',
  'SEQUENCE',
  'LAST-MODIFIED',
  'X-FOLLOWUP-RULE',
];

/**
 * Puts a component together: its properties in order, then its alarm, because some readers drop what follows one.
 * @param lines As the library wrote them, without the first and the last
 * @param repairs By name what to write instead, or undefined to leave it out
 */
export function assemble(
  component: string,
  order: readonly string[],
  lines: readonly string[],
  repairs: Readonly<Record<string, string | undefined>>,
): string {
  const properties: Record<string, string | undefined> = {};
  const alarm: string[] = [];
  let isAlarm = false;
  for (const line of lines) {
    if (line === 'BEGIN:VALARM') isAlarm = true;
    // Whatever it is told to relate to, the library counts what comes after from the end.
    if (isAlarm) alarm.push(line.replace('TRIGGER;RELATED=END:', 'TRIGGER;RELATED=START:'));
    else properties[nameOf(line)] = line;
    if (line === 'END:VALARM') isAlarm = false;
  }
  Object.assign(properties, repairs);
  const written = [`BEGIN:${component}`];
  for (const name of order) {
    const line = properties[name];
    if (line !== undefined) written.push(line);
  }
  written.push(...alarm, `END:${component}`, '');
  // In one piece: what is put together bit by bit is copied bit by bit, each time that a calendar is.
  return written.join(CRLF);
}

function nameOf(line: string): string {
  const colon = line.indexOf(':');
  const semicolon = line.indexOf(';');
  return line.slice(0, semicolon > 0 && semicolon < colon ? semicolon : colon);
}
