import type { Channel, Purpose } from '../../model/vocabulary.ts';
import type { StepWording, StepWords } from '../step-words.ts';

// All that planning loads of the wording: keep it small, and free of the reasons and of other languages.

const by: Record<Channel, string> = {
  'in-person': 'in person',
  email: 'by email',
  linkedin: 'on LinkedIn',
  phone: 'by phone',
};

const named = (before: string, name: string | undefined): string => (name === undefined ? '' : `${before} ${name}`);
const whom = ({ contact, company }: StepWords): string => contact ?? company;

const wordings: Record<Purpose, StepWording> = {
  'next-steps': {
    title: () => 'Ask about the next steps',
    guidance: () =>
      'Before you leave, ask what the next steps are and when you will hear. It shows that you are serious, and tells you when to follow up.',
  },
  thanks: {
    title: ({ contact, forContact }) =>
      forContact === undefined
        ? `Thank ${contact ?? 'your interviewer'}`
        : `Thank ${forContact}${named(' through', contact)}`,
    guidance: (words) => {
      const { channel, contact, forContact } = words;
      const how =
        contact !== undefined && forContact !== undefined
          ? `Ask ${contact} to pass on a few sentences to ${forContact}`
          : `Thank ${forContact ?? whom(words)} ${by[channel]} in a few sentences`;
      const question = words.asksNextSteps ? ' Ask what the next steps are and when you will hear.' : '';
      return `${how}: something you discussed, and why the work appeals to you. A specific note shows interest and is remembered; never send one text to all.${question}`;
    },
  },
  connect: {
    title: ({ contact }) => `Connect${named(' with', contact)} on LinkedIn`,
    guidance: (words) =>
      `Invite ${whom(words)} ${
        words.withoutNote
          ? "without a note, as this month's are used up, and write later about something you discussed"
          : 'with a personal message about something you discussed'
      }. A connection keeps you in mind beyond this process.`,
  },
  status: {
    title: ({ channel, contact }) => `${channel === 'phone' ? 'Call' : 'Ask'}${named('', contact)} about the status`,
    guidance: (words) => {
      const { channel, thanks } = words;
      const how =
        channel === 'phone'
          ? `Call ${whom(words)}, say which conversation you mean,`
          : `Contact ${whom(words)} ${by[channel]}, name something you discussed,`;
      const why =
        channel === 'phone'
          ? 'One short, friendly call is answered when a message is not.'
          : 'Three sentences show interest without pressing.';
      const opening = thanks?.length ? `Thank ${thanks.join(' and ')} first. ` : '';
      return `${opening}${how} ask where the decision on the ${words.role} position stands and when to expect it. ${why}`;
    },
  },
  'stay-in-touch': {
    title: ({ contact }) => `Stay in touch${named(' with', contact)}`,
    guidance: (words) =>
      `Contact ${whom(words)} ${by[words.channel]} with news or something you discussed, and no request. Every now and then is enough to be remembered when a place opens.`,
  },
  debrief: {
    title: ({ contact }) => `Tell ${contact ?? 'the agency'} how it went`,
    guidance: (words) =>
      `While it is fresh, tell ${words.contact ?? 'the agency'} ${by[words.channel]} how it went, whether you want the job and what was said about the next steps. The agency speaks for you.`,
  },
  'no-show': {
    title: ({ contact }) => `Ask${named('', contact)} what happened`,
    guidance: (words) =>
      `Ask ${whom(words)} ${by[words.channel]} without reproach: name the agreed time and propose two new ones. It was likely a mix-up, and calm is remembered.`,
  },
  'rejection-reply': {
    title: () => 'Reply to the rejection',
    guidance: (words) =>
      `Thank ${whom(words)} for the time, say what you liked and that you would be glad to hear of another place. A gracious reply is rare, and the first choice does not always start.`,
  },
  offer: {
    title: () => 'Answer the offer',
    guidance: (words) =>
      `Thank ${whom(words)}, then accept, decline or ask for what you need to decide. Do it in time, even with a question: silence reads as no interest.`,
  },
  'offer-notice': {
    title: ({ contact }) => `Tell ${contact ?? 'them'} about your other offer`,
    guidance: (words) =>
      `Tell ${whom(words)} that you have an offer, when you must answer, and that ${words.company} still interests you. They can hurry only if they know; make it no threat.`,
  },
  withdrawal: {
    title: () => 'Withdraw politely',
    guidance: (words) =>
      `Tell ${whom(words)} that you have accepted another job, with thanks for something specific. Do it soon: others wait, and a good goodbye is remembered.`,
  },
};

/** A step's title in English. Never the company: those who show a title add it. */
export function englishTitle(words: StepWords): string {
  return wordings[words.purpose].title(words);
}

/** What to do, how, and why, in English. */
export function englishGuidance(words: StepWords): string {
  return wordings[words.purpose].guidance(words);
}
