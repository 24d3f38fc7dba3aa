import type { Policy, Rule } from '../model/policy.ts';
import { channels, type Channel, type Purpose } from '../model/vocabulary.ts';
import { parseTime } from '../time/date-time.ts';

/** A policy made ready for planning: times of day as milliseconds, the attempts of a wait in their order. */
export interface Rulebook {
  readonly policy: Policy;
  readonly hours: Readonly<Record<Channel, ChannelHours>>;
  /** To when a deadline moves that is rolled to the next business day. */
  readonly morning: number;
  readonly expiresTime: number;
  readonly presumedClosedTime: number;
  /** The rules that make the attempts of a wait, each after the one before it. */
  readonly chain: readonly RuleEntry[];
  /** The rules that repeat. */
  readonly repeating: readonly RuleEntry[];
  /** All the others. */
  readonly single: readonly RuleEntry[];
}

interface ChannelHours {
  readonly from: number;
  readonly until: number;
  /** How long a window stays open where the rule says nothing. */
  readonly businessDays: number;
}

export interface RuleEntry {
  readonly rule: Rule;
  /** Its place among the rules, by which steps that open together are ordered. */
  readonly position: number;
  readonly purpose: Purpose;
  /** In order of preference. */
  readonly channels: readonly Channel[];
  readonly due: EntryDue | undefined;
  readonly expires: EntryExpiry | undefined;
}

type EntryDue =
  | { readonly kind: 'interview-end' | 'deadline' }
  | { readonly kind: 'elapsed'; readonly hours: number; readonly by: number | undefined }
  | {
      readonly kind: 'days';
      readonly businessDays: number;
      readonly time: number | undefined;
      readonly atLeastHours: number;
    };

type EntryExpiry =
  | { readonly kind: 'due' }
  | { readonly kind: 'elapsed'; readonly hours: number }
  | { readonly kind: 'days'; readonly businessDays: number; readonly time: number | undefined };

/** Makes a checked policy ready for planning. */
export function openRulebook(policy: Policy): Rulebook {
  const entries = policy.rules.map(openEntry);
  const hours = Object.fromEntries(
    channels.map((channel) => {
      const { from, until, businessDays } = policy.hours[channel];
      return [channel, { from: time(from), until: time(until), businessDays }];
    }),
  ) as Record<Channel, ChannelHours>;
  return {
    policy,
    hours,
    morning: time(policy.hours.morning),
    expiresTime: time(policy.wait.expires.at),
    presumedClosedTime: time(policy.wait.presumedClosed.at),
    chain: orderChain(entries),
    repeating: entries.filter(({ rule }) => rule.every !== undefined),
    single: entries.filter(({ rule }) => rule.every === undefined && !isAttempt(rule)),
  };
}

function isAttempt(rule: Rule): boolean {
  return rule.after !== undefined || rule.anchor === 'answer-overdue';
}

function openEntry(rule: Rule, position: number): RuleEntry {
  return {
    rule,
    position,
    purpose: rule.purpose,
    channels: typeof rule.channel === 'string' ? [rule.channel] : rule.channel,
    due: openDue(rule),
    expires: openExpiry(rule),
  };
}

function openDue({ due }: Rule): EntryDue | undefined {
  if (due === undefined) return undefined;
  if (typeof due === 'string') return { kind: due };
  if ('hours' in due) return { kind: 'elapsed', hours: due.hours, by: due.by === undefined ? undefined : time(due.by) };
  const at = due.at === undefined ? undefined : time(due.at);
  return { kind: 'days', businessDays: due.businessDays, time: at, atLeastHours: due.atLeastHours ?? 0 };
}

function openExpiry({ expires }: Rule): EntryExpiry | undefined {
  if (expires === undefined) return undefined;
  if (expires === 'due') return { kind: 'due' };
  if ('hours' in expires) return { kind: 'elapsed', hours: expires.hours };
  const at = expires.at === undefined ? undefined : time(expires.at);
  return { kind: 'days', businessDays: expires.businessDays, time: at };
}

/** From the rule that counts from the wait itself, along `after`. Policies are checked for forks and circles before. */
function orderChain(entries: readonly RuleEntry[]): RuleEntry[] {
  const chain: RuleEntry[] = [];
  let next = entries.find(({ rule }) => isAttempt(rule) && rule.after === undefined);
  while (next) {
    chain.push(next);
    const { id } = next.rule;
    next = entries.find(({ rule }) => rule.after === id);
  }
  return chain;
}

function time(text: string): number {
  return parseTime(text) ?? 0;
}
