import { refuse } from './errors.ts';
import { readOneOf, readRecord } from './facts/check-fields.ts';
import { checkText, type MessageVerdict } from './messages/check-text.ts';
import { channels, type Channel } from './model/vocabulary.ts';
import { extendPolicy, type PolicyInput } from './policies/extend-policy.ts';

export interface MessageCheck {
  readonly channel: Channel;
  readonly text: string;
  /** Absent: `standard`. */
  readonly policy?: PolicyInput | undefined;
}

/**
 * Holds a message against the limits of its channel: 200 characters for a LinkedIn note, unless the policy says else.
 * @throws FollowupError `message.unknown-channel`, `input.invalid`, or what `extendPolicy` throws
 */
export function checkMessage(check: MessageCheck): MessageVerdict {
  readRecord(check, '');
  const { channel, text } = check;
  readOneOf(channel, channels, '/channel', 'message.unknown-channel');
  if (typeof text !== 'string') refuse('input.invalid', '/text', 'a text', text ?? null);
  return checkText(channel, text, extendPolicy(check.policy));
}
