import type { StepFact } from '../facts/step-events.ts';
import type { Reason } from '../model/reason.ts';
import { formatInstant } from '../time/date-time.ts';
import type { Planning } from './draft.ts';

/** The event that settled a step, as its reason. */
export function settledReason({ known }: Planning, { event, at }: StepFact): Reason {
  return {
    code: event.type === 'step.skipped' ? 'settled.skipped' : 'settled.done',
    at: formatInstant(at, known.zone),
    ...(event.id !== undefined && { eventId: event.id }),
  };
}
