import { FollowupError } from './errors.ts';
import { diffTimelines, type TimelineDiff } from './engine/diff-timelines.ts';
import { readId, readList, readRecord } from './facts/check-fields.ts';
import type { Application } from './model/application.ts';
import type { Contact } from './model/contact.ts';
import type { Event } from './model/event.ts';
import type { Interview } from './model/interview.ts';
import type { Timeline } from './model/timeline.ts';
import { planTimeline, type PlanInput } from './plan.ts';

type Changed<T extends { id: string }> = Partial<T> & { readonly id: string };

/** Facts that might come true. */
export interface Supposition {
  /** Added to the events; those after `now` do not count. */
  readonly events?: readonly Event[];
  /** By id: what would be different, or an interview that would be new. */
  readonly interviews?: readonly Changed<Interview>[];
  readonly contacts?: readonly Changed<Contact>[];
  /** When to look; absent: `now`. */
  readonly now?: string;
}

export interface SimulateInput extends PlanInput {
  readonly suppose: Supposition;
}

export interface Simulation {
  readonly before: Timeline;
  readonly after: Timeline;
  readonly diff: TimelineDiff;
}

/**
 * Plans twice, as things stand and as they might: "what if they say two weeks?". Nothing is stored or changed.
 * @throws FollowupError as `planTimeline`
 */
export function simulate(whatIf: SimulateInput): Simulation {
  const { suppose, ...input } = readRecord(whatIf, '');
  readRecord(suppose, '/suppose');
  const before = planTimeline(input);
  const { application } = input;
  const supposed = applySupposition(application, suppose);
  const after = withPlaces(application, suppose, () =>
    planTimeline({ ...input, now: suppose.now ?? input.now, application: supposed }),
  );
  return { before, after, diff: diffTimelines(before, after) };
}

function applySupposition(application: Application, suppose: Supposition): Application {
  return {
    ...application,
    contacts: changeById(application.contacts ?? [], suppose.contacts, '/suppose/contacts'),
    interviews: changeById(application.interviews ?? [], suppose.interviews, '/suppose/interviews'),
    events: [...(application.events ?? []), ...readList(suppose.events, '/suppose/events', 10_000)],
  };
}

/** As things stand was planned before, so what is refused now is in the supposition: there the refusal points. */
function withPlaces(application: Application, suppose: Supposition, plan: () => Timeline): Timeline {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof FollowupError)) throw error;
    const { code, expected, message } = error;
    const path = placeInSupposition(application, suppose, error.path);
    throw new FollowupError({ code, expected, path, message: message.replace(error.path, path) });
  }
}

function placeInSupposition(application: Application, suppose: Supposition, path: string): string {
  if (path === '/now') return '/suppose/now';
  const [, , list, place, ...rest] = path.split('/');
  const index = Number(place);
  if (list === 'events')
    return ['/suppose/events', String(index - (application.events?.length ?? 0)), ...rest].join('/');
  if (list !== 'interviews' && list !== 'contacts') return path;
  const known = application[list] ?? [];
  const added = (suppose[list] ?? []).filter(({ id }) => !known.some((one) => one.id === id));
  const id = (known[index] ?? added[index - known.length])?.id;
  const supposed = (suppose[list] ?? []).findIndex((one) => one.id === id);
  return supposed < 0 ? path : [`/suppose/${list}`, String(supposed), ...rest].join('/');
}

function changeById<T extends { id: string }>(
  list: readonly T[],
  changes: readonly Changed<T>[] | undefined,
  path: string,
): T[] {
  const changed = new Map(
    readList(changes, path, 200).map((change, index) => [
      readId(readRecord(change, `${path}/${index}`).id, `${path}/${index}/id`),
      change,
    ]),
  );
  const known = new Set(list.map(({ id }) => id));
  return [
    ...list.map((entry) => ({ ...entry, ...changed.get(entry.id) })),
    ...[...changed.values()].filter(({ id }) => !known.has(id)).map((entry) => entry as unknown as T),
  ];
}
