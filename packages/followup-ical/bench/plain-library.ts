import type { Entry } from 'followup-ical';
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

/** The same events by ical-generator as its documentation shows it, without any of what has to be repaired. */
export function writePlainly(entries: readonly Entry[]): string {
  const calendar = ical({ name: 'Follow-ups', ttl: 3600 });
  for (const { uid, summary, description, categories, status, time, alarm, revision, step } of entries)
    calendar.createEvent({
      id: uid,
      stamp: new Date(revision.changedAt),
      lastModified: new Date(revision.changedAt),
      sequence: revision.sequence,
      start: new Date(time.kind === 'timed' ? time.startsAt : time.from),
      end: new Date(time.kind === 'timed' ? time.endsAt : time.until),
      allDay: time.kind === 'days',
      summary,
      description,
      categories: categories.map((name) => ({ name })),
      status: ICalEventStatus[status],
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      x: [{ key: 'X-FOLLOWUP-RULE', value: step?.ruleId ?? '' }],
      alarms:
        alarm === undefined
          ? []
          : [
              {
                type: ICalAlarmType.display,
                triggerAfter: alarm * 60,
                relatesTo: ICalAlarmRelatesTo.start,
                description: summary,
              },
            ],
    });
  return calendar.toString();
}
