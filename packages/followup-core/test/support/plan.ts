import {
  planTimeline,
  type Application,
  type Contact,
  type Event,
  type Interview,
  type PolicyInput,
  type Step,
  type Timeline,
} from 'followup-core';

/** The people of the examples: everybody has every address unless a test takes one away. */
export const ana: Contact = person('ana', 'Ana Ruiz', 'hiring-manager');
export const ben: Contact = person('ben', 'Ben Okafor', 'team-member');
export const rita: Contact = person('rita', 'Rita Lang', 'recruiter');
export const otto: Contact = person('otto', 'Otto Berg', 'agency-recruiter');

export function person(id: string, name: string, role: Contact['role'], more: Partial<Contact> = {}): Contact {
  const linkedin = `https://www.linkedin.com/in/${id}`;
  return { id, name, role, email: `${id}@example.com`, phone: '+1 202 555 0147', linkedin, ...more };
}

export interface Told extends Partial<Omit<Application, 'interviews' | 'events'>> {
  readonly interviews?: readonly Interview[];
  readonly events?: readonly Event[];
  readonly policy?: PolicyInput;
  /** In the employer's zone, New York. */
  readonly now: string;
}

/** An interview with Ana on Tuesday 12 May 2026, 10:00 to 11:00 in New York. */
export const tuesday: Interview = interview('r1', '2026-05-12', ['ana']);

export function interview(
  id: string,
  date: string,
  people: readonly string[],
  more: Partial<Interview> = {},
): Interview {
  return { id, startsAt: `${date}T10:00`, endsAt: `${date}T11:00`, with: [...people], ...more };
}

/** Plans the example application with what a test tells of it. */
export function plan({ policy = 'patient', now, ...told }: Told): Timeline {
  const application: Application = {
    id: 'app',
    company: 'Acme',
    role: 'Engineer',
    candidate: { timeZone: 'America/New_York' },
    employer: { timeZone: 'America/New_York' },
    contacts: [ana],
    stayInTouchWith: [],
    ...told,
    interviews: [...(told.interviews ?? [tuesday])],
    events: [...(told.events ?? [])],
  };
  return planTimeline({ application, policy, now: `${now}-04:00` });
}

/** The steps of a purpose, each as a line: `ana upcoming Tue 19 May 09:00 – Wed 20 May 17:00`. */
export function lines(timeline: Timeline, purpose: Step['purpose']): string[] {
  return timeline.steps.filter((step) => step.purpose === purpose).map(line);
}

export function line(step: Step): string {
  const who = [step.contactId, step.forContactId && `for ${step.forContactId}`, step.interviewId]
    .filter(Boolean)
    .join(' ');
  const channel = step.purpose === 'status' ? ` ${step.channel}` : '';
  const window = step.opensAt ? ` ${wall(step.opensAt)} – ${step.dueAt ? wall(step.dueAt) : 'open end'}` : '';
  return `${who}${channel} ${step.status}${window}`;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Tue 2026-05-19 09:00`, as the clock on the employer's wall shows it. */
function wall(instant: string): string {
  const date = instant.slice(0, 10);
  return `${days[new Date(`${date}T00:00Z`).getUTCDay()]} ${date} ${instant.slice(11, 16)}`;
}
