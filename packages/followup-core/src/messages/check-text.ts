import type { Channel } from '../model/vocabulary.ts';
import type { Policy } from '../model/policy.ts';

/** What is wrong with a message. */
export interface MessageProblem {
  readonly code: 'message.too-long' | 'message.empty';
  readonly message: string;
}

export interface MessageVerdict {
  readonly ok: boolean;
  /** In UTF-16 code units, as the length of a text field in a browser counts (HTML, `maxlength`). */
  readonly length: number;
  /** The longest text that the channel takes; absent where it has no limit. */
  readonly max?: number;
  readonly problems: readonly MessageProblem[];
}

/** Holds a message against the limits of its channel. */
export function checkText(channel: Channel, text: string, policy: Policy): MessageVerdict {
  const { length } = text;
  const max = channel === 'linkedin' ? policy.limits.linkedinNoteCharacters : undefined;
  const problems: MessageProblem[] = [];
  if (text.trim() === '') problems.push({ code: 'message.empty', message: 'The message says nothing.' });
  if (max !== undefined && length > max)
    problems.push({
      code: 'message.too-long',
      message: `The note has ${length} characters; LinkedIn takes ${max}. Leave out ${length - max}.`,
    });
  return { ok: problems.length === 0, length, ...(max !== undefined && { max }), problems };
}
