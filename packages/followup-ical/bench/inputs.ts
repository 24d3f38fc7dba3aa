import { planTimeline, type Timeline } from 'followup-core';
import { toEntries, type Entry } from 'followup-ical';

const now = '2026-05-12T12:00:00-04:00';

/** Applications with a panel of five each, until their steps make so many events. */
export function timelinesWith(events: number): { timelines: Timeline[]; now: string } {
  const timelines: Timeline[] = [];
  let count = 0;
  for (let index = 0; count < events; index++) {
    const timeline = panel(index);
    const room = events - count;
    const kept = timeline.steps.filter((step) => toEntries({ ...timeline, steps: [step] }).length > 0).slice(0, room);
    timelines.push({ ...timeline, steps: kept });
    count += kept.length;
  }
  return { timelines, now };
}

function panel(index: number): Timeline {
  const contacts = Array.from({ length: 5 }, (_, person) => ({
    id: `person-${person}`,
    name: `Dana Whitfield-${person} Ångström`,
    role: person === 0 ? ('recruiter' as const) : ('team-member' as const),
    email: `person-${person}@company-${index}.example`,
    phone: '+1 202 555 0147',
    linkedin: `https://www.linkedin.com/in/person-${person}`,
  }));
  return planTimeline({
    application: {
      id: `application-${index}`,
      company: `Company ${index}, Inc.`,
      role: 'Data Engineer',
      candidate: { timeZone: 'Europe/Berlin' },
      employer: { timeZone: 'America/New_York', holidays: ['2026-05-25'] },
      contacts,
      interviews: [
        { id: 'panel', startsAt: '2026-05-12T10:00', endsAt: '2026-05-12T11:00', with: contacts.map(({ id }) => id) },
      ],
    },
    policy: 'patient',
    now,
  });
}

/** The same events as data for those who write them in another way. */
export function eventsOf(timelines: readonly Timeline[]): Entry[] {
  return timelines.flatMap((timeline) => toEntries(timeline));
}
