import { localDay, type Instant } from '../time/wall-clock.ts';
import { resolveOnCalendar } from '../timeframe/resolve-timeframe.ts';
import type { Day } from '../time/civil-date.ts';
import { readDay } from './check-fields.ts';
import { Closings, firstFrom } from './closings.ts';
import { factKey, type Fact, type Known, type KnownInterview } from './known.ts';
import { endOf } from './phase.ts';
import type { OpenWait, Said, Wait, WaitOpener } from './wait.ts';

/** A moment at which another application's offer makes this one write, and wait anew. */
export interface NoticeWait {
  readonly applicationId: string;
  /** When the offer came: it closes the wait it finds. */
  readonly offeredAt: Instant;
  /** When the notice was, or is to be, given. */
  readonly at: Instant;
}

const OPENER_ORDER: readonly WaitOpener[] = ['cancellation', 'no-show', 'hold', 'reply', 'offer-notice', 'round'];

/** The waits of an application in the order of their opening. Only the last one can be without a closing. */
export function findWaits(known: Known, notices: readonly NoticeWait[] = []): Wait[] {
  const ended = endOf(known);
  const open = [
    ...roundWaits(known),
    ...abandonedWaits(known),
    ...eventWaits(known, ended?.at ?? Number.POSITIVE_INFINITY),
    ...notices.map((notice) => noticeWait(notice)),
  ].toSorted(
    (a, b) =>
      a.openedAt - b.openedAt ||
      OPENER_ORDER.indexOf(a.opener) - OPENER_ORDER.indexOf(b.opener) ||
      (a.subject.join(' ') < b.subject.join(' ') ? -1 : 1),
  );
  const closings = new Closings(known, ended);
  const closed = open
    .toReversed()
    .map((wait) => closings.closingsOf(wait))
    .toReversed();
  let round = 0;
  let covers: readonly string[] = [];
  return open.map((wait, index) => {
    if (wait.opener === 'round') round++;
    if (wait.interviewIds.length > 0) covers = wait.interviewIds;
    return {
      number: index + 1,
      openedAt: wait.openedAt,
      ...(wait.countsFrom !== undefined && { countsFrom: wait.countsFrom }),
      opener: wait.opener,
      subject: wait.subject,
      alsoSubjects: wait.alsoSubjects,
      round,
      interviewIds: covers,
      said: wait.said,
      ...closed[index],
    };
  });
}

/** The wait that was live at an instant: opened by then and not closed before it. */
export function waitLiveAt(waits: readonly Wait[], at: Instant): Wait | undefined {
  const index = firstFrom(waits.length, (position) => (waits[position]!.closing?.at ?? Number.POSITIVE_INFINITY) >= at);
  const wait = waits[index];
  return wait && wait.openedAt <= at ? wait : undefined;
}

/** All interviews that end on one employer-local day: one wait, opened by the last end. */
function roundWaits(known: Known): OpenWait[] {
  const rounds = new Map<Day, KnownInterview[]>();
  for (const interview of known.interviews) {
    if (interview.state !== 'standing') continue;
    const round = rounds.get(interview.day);
    if (round) round.push(interview);
    else rounds.set(interview.day, [interview]);
  }
  return [...rounds.values()].map((interviews) => {
    const last = interviews.reduce((a, b) => (laterEnd(a, b) ? b : a));
    const announced = interviews.flatMap(({ announcedAt }) => announcedAt ?? []);
    return {
      openedAt: last.endsAt,
      opener: 'round',
      subject: [last.id],
      alsoSubjects: interviews.filter((one) => one !== last).map(({ id }) => [id]),
      interviewIds: interviews.map(({ id }) => id),
      said: interviews.flatMap(saidIn),
      closesAt: announced.length > 0 ? Math.min(...announced) : Math.min(...interviews.map((one) => one.startsAt)),
    };
  });
}

/** Whether `b` is the later of two interviews; the id settles a draw. */
export function laterEnd(a: KnownInterview, b: KnownInterview): boolean {
  return b.endsAt > a.endsAt || (b.endsAt === a.endsAt && b.id > a.id);
}

function saidIn(interview: KnownInterview): Said[] {
  if (!interview.timeframe) return [];
  return [
    {
      timeframe: interview.timeframe,
      saidOn: interview.day,
      ...(interview.said !== undefined && { text: interview.said }),
      fromRecruiter: interview.with.some(({ role }) => role === 'recruiter' || role === 'hr'),
      interviewId: interview.id,
    },
  ];
}

/** A cancelled interview opens a wait counted from the cancellation, a no-show one from its agreed end. */
function abandonedWaits(known: Known): OpenWait[] {
  const waits = new Map<string, OpenWait>();
  for (const interview of known.interviews) {
    if (interview.state === 'standing') continue;
    const opener = interview.state === 'cancelled' ? 'cancellation' : 'no-show';
    const openedAt = interview.cancelledAt ?? interview.endsAt;
    // A day of interviews that is called off at once is one piece of news.
    const key = `${opener} ${openedAt}`;
    const twin = waits.get(key);
    const closesAt = Math.min(interview.announcedAt ?? openedAt, twin?.closesAt ?? openedAt);
    waits.set(key, {
      openedAt,
      opener,
      subject: [[interview.id, ...(twin?.subject ?? [])].toSorted().at(-1) ?? interview.id],
      alsoSubjects: twin ? [...twin.alsoSubjects, twin.subject, [interview.id]] : [],
      interviewIds: [...(twin?.interviewIds ?? []), interview.id],
      said: [],
      closesAt,
    });
  }
  return [...waits.values()];
}

/** News and holds open a wait, until an outcome has ended the process. */
function eventWaits(known: Known, endedAt: Instant): OpenWait[] {
  const waits: OpenWait[] = [];
  const tellApart = uniqueSubjects();
  for (const fact of known.log.facts) {
    const { event, at } = fact;
    const isNews = event.type === 'reply.received' && event.kind === 'news';
    if (!isNews && event.type !== 'hold.started') continue;
    if (at >= endedAt) {
      known.log.ignore(fact, 'after-outcome');
      continue;
    }
    waits.push({
      openedAt: at,
      opener: isNews ? 'reply' : 'hold',
      subject: tellApart([isNews ? 'reply' : 'hold', ...factKey(fact)]),
      alsoSubjects: [],
      interviewIds: [],
      said: saidInEvent(known, fact),
      closesAt: at,
    });
  }
  return waits;
}

/** Two facts without an id may share their instant: the second one gets a number. */
function uniqueSubjects(): (subject: readonly string[]) => readonly string[] {
  const used = new Map<string, number>();
  return (subject) => {
    const key = JSON.stringify(subject);
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return count === 1 ? subject : [...subject, String(count)];
  };
}

function saidInEvent(known: Known, { event, at, index }: Fact): Said[] {
  const saidOn = localDay(known.zone, at);
  const path = `${known.path}/events/${index}`;
  if (event.type === 'reply.received' && event.timeframe !== undefined) {
    const timeframe = resolveOnCalendar(event.timeframe, {
      saidOn,
      calendar: known.calendar,
      path: `${path}/timeframe`,
      lenient: true,
    });
    const { text } = event.timeframe;
    return [{ timeframe, saidOn, ...(text !== undefined && { text }) }];
  }
  if (event.type !== 'hold.started' || event.until === undefined) return [];
  const until = Math.max(readDay(event.until, known.zone, `${path}/until`), saidOn);
  return [{ timeframe: { kind: 'stated', type: 'by-date', from: saidOn, until }, saidOn }];
}

function noticeWait({ applicationId, offeredAt, at }: NoticeWait): OpenWait {
  return {
    openedAt: offeredAt,
    countsFrom: at,
    opener: 'offer-notice',
    subject: ['offer-notice', applicationId],
    alsoSubjects: [],
    interviewIds: [],
    said: [],
    closesAt: offeredAt,
  };
}
