import type { Step } from '../model/timeline.ts';
import type { Channel, Purpose } from '../model/vocabulary.ts';

/** What the wording of a step depends on, and nothing else: the same words give the same text. */
export interface StepWords {
  readonly purpose: Purpose;
  readonly channel: Channel;
  /** The name of the one who is written to or called. */
  readonly contact?: string | undefined;
  /** The name of the one it is for, when it goes through somebody else. */
  readonly forContact?: string | undefined;
  readonly company: string;
  readonly role: string;
  /** It carries the question that nobody answered. */
  readonly asksNextSteps?: boolean | undefined;
  /** Who was never thanked, and is thanked here. */
  readonly thanks?: readonly string[] | undefined;
  /** An invitation for which no personal note is left this month. */
  readonly withoutNote?: boolean | undefined;
}

/** One language's wording of one purpose. */
export interface StepWording {
  readonly title: (words: StepWords) => string;
  readonly guidance: (words: StepWords) => string;
}

/** What the words of a step are read from: a step, finished or not. */
export interface WordedStep extends Pick<Step, 'purpose' | 'channel' | 'because'> {
  readonly contactId?: string | undefined;
  readonly forContactId?: string | undefined;
  readonly personalNote?: boolean | undefined;
}

/** The words of a step as it stands. Planning and explaining both ask here, so that they always agree. */
export function wordsOfStep(
  step: WordedStep,
  job: { readonly company: string; readonly role: string },
  nameOf: (contactId: string) => string | undefined,
): StepWords {
  const { purpose, channel, contactId, forContactId, because } = step;
  const thanks = because.flatMap((reason) =>
    reason.code === 'thanks-folded-in' && reason.contactId !== undefined ? (nameOf(reason.contactId) ?? []) : [],
  );
  return {
    purpose,
    channel,
    contact: contactId === undefined ? undefined : nameOf(contactId),
    forContact: forContactId === undefined || forContactId === contactId ? undefined : nameOf(forContactId),
    company: job.company,
    role: job.role,
    asksNextSteps: because.some(({ code }) => code === 'asks-next-steps'),
    thanks,
    withoutNote: step.personalNote === false,
  };
}
