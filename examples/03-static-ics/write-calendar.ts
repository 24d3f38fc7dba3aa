import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { planAgenda, type AgendaInput } from 'followup-core';
import { renderCalendar, renderTasks } from 'followup-ical';

// A candidate's whole search, as any tool may keep it in a file: eight applications in three zones.
const search = JSON.parse(readFileSync(new URL('search.json', import.meta.url), 'utf8')) as AgendaInput;
const { timelines, now } = planAgenda(search);

// Without a server nobody remembers what was published before: these are exports. Write them anew and import them again.
const folder = process.argv[2] ?? 'out';
const files = {
  'follow-ups.ics': renderCalendar({ timelines, now }),
  'follow-up-tasks.ics': renderTasks({ timelines, now }),
};
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(`${folder}/${name}`, text);
  console.log(`${name}: ${text.length} characters\n`);
  for (const [, summary] of text.replaceAll('\r\n ', '').matchAll(/^SUMMARY:(.*)\r$/gm)) console.log(`  ${summary}`);
  console.log();
}
