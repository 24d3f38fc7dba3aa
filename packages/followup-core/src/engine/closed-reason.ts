import type { Known } from '../facts/known.ts';
import type { Closing } from '../facts/wait.ts';
import type { Reason, ReasonCode } from '../model/reason.ts';
import { formatInstant } from '../time/date-time.ts';

const codes: Readonly<Record<Closing['by'], ReasonCode>> = {
  round: 'cancelled.new-round',
  reply: 'cancelled.reply',
  cancellation: 'cancelled.interview',
  'no-show': 'cancelled.no-show',
  hold: 'cancelled.hold',
  offer: 'cancelled.offer',
  'offer-notice': 'cancelled.offer-notice',
  outcome: 'cancelled.outcome',
  'no-contact': 'cancelled.no-contact',
};

/** What closed a wait, as the reason of the steps that it made needless. */
export function closedReason(known: Known, closing: Closing): Reason {
  const { at, by, ...about } = closing;
  return { code: codes[by], at: formatInstant(at, known.zone), ...about };
}
