import type { Channel, Purpose } from '../../model/vocabulary.ts';
import type { StepWording, StepWords } from '../step-words.ts';

const by: Record<Channel, string> = {
  'in-person': 'persönlich',
  email: 'per E-Mail',
  linkedin: 'über LinkedIn',
  phone: 'telefonisch',
};

/** A word and a name, or what to say without one. */
const named = (before: string, name: string | undefined, otherwise = ''): string =>
  name === undefined ? otherwise : `${before} ${name}`;
const whom = ({ contact, company }: StepWords): string => contact ?? company;

export const germanSteps: Record<Purpose, StepWording> = {
  'next-steps': {
    title: () => 'Frag nach den nächsten Schritten',
    guidance: () =>
      'Frag vor dem Abschied, wie es weitergeht und bis wann du mit einer Antwort rechnen kannst. Das zeigt, dass es dir ernst ist, und du weißt, wann du nachfassen kannst.',
  },
  thanks: {
    title: ({ contact, forContact }) =>
      forContact !== undefined && contact !== undefined
        ? `Bedank dich über ${contact} bei ${forContact}`
        : `Bedank dich${named(' bei', forContact ?? contact, ' für das Gespräch')}`,
    guidance: (words) => {
      const { channel, contact, forContact, asksNextSteps } = words;
      const text =
        contact !== undefined && forContact !== undefined
          ? `Schick ${contact} ein paar Sätze für ${forContact} mit der Bitte, sie weiterzugeben: etwas aus eurem Gespräch und was dich an der Aufgabe reizt. Ein persönlicher Dank zeigt Interesse und bleibt in Erinnerung.`
          : `Bedank dich bei ${forContact ?? whom(words)} ${by[channel]} in wenigen Sätzen: Nenn etwas aus eurem Gespräch und was dich an der Aufgabe reizt. Ein persönlicher Dank zeigt Interesse und bleibt in Erinnerung; schick nie allen denselben Text.`;
      return asksNextSteps ? `${text} Frag dabei auch, wie es weitergeht und bis wann du von ihnen hörst.` : text;
    },
  },
  connect: {
    title: ({ contact }) => `Vernetze dich${named(' mit', contact)} auf LinkedIn`,
    guidance: (words) =>
      words.withoutNote
        ? `Lade ${whom(words)} ohne Nachricht ein: Die persönlichen Nachrichten dieses Monats sind aufgebraucht. Schreib etwas zu eurem Gespräch, sobald ihr vernetzt seid, damit du in Erinnerung bleibst.`
        : `Lade ${whom(words)} mit einer persönlichen Nachricht zu etwas ein, worüber ihr gesprochen habt, nicht mit dem Standardtext. So bleibst du auch über dieses eine Verfahren hinaus in Erinnerung.`,
  },
  status: {
    title: ({ channel, contact }) =>
      channel === 'phone'
        ? `${named('Ruf', contact, 'Ruf')} an und frag nach dem Stand`
        : `${named('Frag', contact, 'Frag')} nach dem Stand`,
    guidance: (words) => {
      const { channel, role, thanks } = words;
      const text =
        channel === 'phone'
          ? `Ruf ${whom(words)} an: Sag, wer du bist und um welches Gespräch es geht, und frag nach dem Stand der Entscheidung über die Stelle (${role}). Ein kurzer, freundlicher Anruf bekommt oft eine Antwort, wo eine Nachricht keine bekommt.`
          : `Frag ${whom(words)} ${by[channel]} in drei Sätzen nach dem Stand der Entscheidung über die Stelle (${role}) und bis wann du damit rechnen kannst. Nenn etwas aus eurem Gespräch: Das zeigt Interesse, ohne zu drängen.`;
      return thanks && thanks.length > 0 ? `Beginne mit deinem Dank an ${thanks.join(' und ')}. ${text}` : text;
    },
  },
  'stay-in-touch': {
    title: ({ contact }) => `Bleib${named(' mit', contact)} in Kontakt`,
    guidance: (words) =>
      `Melde dich ${by[words.channel]} bei ${whom(words)}: mit etwas Neuem von dir oder etwas, das an euer Gespräch anknüpft, und ohne Bitte. Ab und zu genügt, um in Erinnerung zu sein, wenn eine Stelle frei wird.`,
  },
  debrief: {
    title: ({ contact }) => `Erzähl ${contact ?? 'der Agentur'}, wie es lief`,
    guidance: (words) =>
      `Erzähl ${words.contact ?? 'der Agentur'} ${by[words.channel]}, solange es frisch ist, wie es lief, ob du die Stelle willst und was über die nächsten Schritte gesagt wurde. Die Agentur spricht für dich und hört als Erste, was der Arbeitgeber denkt.`,
  },
  'no-show': {
    title: ({ contact }) => `${named('Frag', contact, 'Frag')}, was los war`,
    guidance: (words) =>
      `Melde dich ${by[words.channel]} bei ${whom(words)}, ohne Vorwurf: Nenn den vereinbarten Termin und schlag zwei neue vor. Meist steckt ein Versehen dahinter, und deine Ruhe bleibt in Erinnerung.`,
  },
  'rejection-reply': {
    title: () => 'Antworte auf die Absage',
    guidance: (words) =>
      `Bedank dich bei ${whom(words)} für die Zeit und die Antwort, sag, was dir gefallen hat und dass du dich über eine andere Stelle freuen würdest. Eine freundliche Antwort ist selten, und nicht jede erste Wahl tritt die Stelle an.`,
  },
  offer: {
    title: () => 'Antworte auf das Angebot',
    guidance: (words) =>
      `Bedank dich bei ${whom(words)} und sag dann zu oder ab, oder frag nach dem, was du für die Entscheidung brauchst. Tu es rechtzeitig, auch wenn deine Antwort eine Frage ist: Schweigen wirkt wie fehlendes Interesse.`,
  },
  'offer-notice': {
    title: ({ contact }) => `Erzähl ${contact ?? 'ihnen'} von deinem anderen Angebot`,
    guidance: (words) =>
      `Sag ${whom(words)}, dass du ein Angebot hast, bis wann du antworten musst und dass du weiter gern von ${words.company} hören würdest. Beeilen kann sich nur, wer davon weiß; eine Drohung soll es nicht sein.`,
  },
  withdrawal: {
    title: () => 'Zieh dich höflich zurück',
    guidance: (words) =>
      `Sag ${whom(words)}, dass du eine andere Stelle angenommen hast, und danke für etwas Bestimmtes. Tu es bald: Jemand anderes wartet auf die Stelle, und ein guter Abschied bleibt in Erinnerung.`,
  },
};
