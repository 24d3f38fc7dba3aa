import type { Reason, Step, Timeline } from 'followup-core';

interface Tampering {
  readonly what: string;
  readonly tampered: Pick<Timeline, 'steps'>;
}

/** Every way of changing one date, or one reason that yields a date, of a timeline. */
export function tamperings({ steps }: Timeline): Tampering[] {
  return steps.flatMap((step, index) => {
    const replaced = (what: string, changed: Step): Tampering => ({
      what: `${step.id}: ${what}`,
      tampered: { steps: steps.with(index, changed) },
    });
    const dates = (['opensAt', 'dueAt', 'expiresAt'] as const).flatMap((field) => {
      const text = step[field];
      if (text === undefined) return [replaced(`${field} added`, { ...step, [field]: '2026-05-12T10:00:00Z' })];
      const { [field]: _, ...without } = step;
      return [
        replaced(`${field} a minute later`, { ...step, [field]: shift(text) }),
        replaced(`${field} gone`, without),
      ];
    });
    const reasons = step.because.flatMap((reason, place) =>
      reasonTamperings(reason).map(([what, changed]) =>
        replaced(`${reason.code} ${what}`, { ...step, because: step.because.toSpliced(place, 1, ...changed) }),
      ),
    );
    return [...dates, ...reasons, replaced('no reason at all', { ...step, because: [] })];
  });
}

/** What a reason could say instead, so that the step's dates no longer follow from it. */
function reasonTamperings(reason: Reason): [what: string, changed: Reason[]][] {
  if (reason.sets === undefined) return [];
  const changes: [string, Reason[]][] = [['gone', []]];
  const change = (what: string, fields: Partial<Reason>) => void changes.push([what, [{ ...reason, ...fields }]]);
  if (reason.on !== undefined) change('reaches another day', { on: nextDay(reason.on) });
  if (reason.time !== undefined && reason.code !== 'opens.again')
    change('names another hour', { time: reason.time === '00:07' ? '00:08' : '00:07' });
  if (reason.minutes !== undefined) change('counts a minute more', { minutes: reason.minutes + 1 });
  if (reason.at !== undefined) change('happened later', { at: shift(reason.at) });
  if (reason.from !== undefined && reason.from.length > 10 && reason.code !== 'opens.again')
    change('counts from later', { from: shift(reason.from) });
  change('sets another date', { sets: reason.sets === 'dueAt' ? 'opensAt' : 'dueAt' });
  return changes;
}

function shift(text: string): string {
  return new Date(Date.parse(text) + 60_000).toISOString();
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
