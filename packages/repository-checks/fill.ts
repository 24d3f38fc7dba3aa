import { readFileSync, writeFileSync } from 'node:fs';
import { ProgramFolder } from './src/documented-programs.ts';
const folder = new ProgramFolder();
for (const file of process.argv.slice(2)) {
  const lines = readFileSync(file, 'utf8').split('\n');
  // blocks
  type B = { lang: string; start: number; end: number; text: string };
  const blocks: B[] = []; let open: any;
  lines.forEach((l, i) => { const m = /^```(\w*)/.exec(l); if (!m) return; if (open === undefined) open = { lang: m[1], start: i }; else { blocks.push({ ...open, end: i, text: lines.slice(open.start + 1, i).join('\n') }); open = undefined; } });
  const programs: { parts: string[]; texts: B[] }[] = [];
  for (const b of blocks) {
    const last = programs.at(-1);
    if (b.lang === 'text') { last!.parts.push(`console.log('@@@');`); last!.texts.push(b); }
    else if (b.lang === 'ts') { if (last && !b.text.startsWith('import ')) last.parts.push(b.text); else programs.push({ parts: [b.text], texts: [] }); }
  }
  const fills: [B, string][] = [];
  for (const p of programs) {
    const name = folder.add({ line: 0, source: p.parts.join('\n') });
    let out: string;
    try { out = await folder.run(name); } catch (e: any) { console.log(file, 'FAIL', e.stderr ?? e); continue; }
    const pieces = out.split('@@@\n');
    p.texts.forEach((b, i) => fills.push([b, pieces[i]!.replace(/\n+$/, '')]));
  }
  for (const [b, t] of fills.toReversed()) lines.splice(b.start + 1, b.end - b.start - 1, ...t.split('\n'));
  writeFileSync(file, lines.join('\n'));
}
console.log(await folder.compile());
folder.remove();
