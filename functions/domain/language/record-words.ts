import type { Bilingual, Language } from '../text.ts';
import { numberWords } from './health-words.ts';
import { fr, spaced } from './spacing.ts';

/** Where a chain breaks, and how. */
export interface BrokenChain {
  readonly n: number;
  readonly why: 'missing' | 'changed' | 'unlinked' | 'head-differs';
}

const say = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

const breaks: Readonly<Record<BrokenChain['why'], (n: number) => Bilingual>> = {
  missing: (n) => say(`event ${n} is missing`, `l’événement ${n} manque`),
  changed: (n) =>
    say(`event ${n} is not as it was written`, `l’événement ${n} n’est plus tel qu’il fut écrit`),
  unlinked: (n) =>
    say(`event ${n} does not follow from the one before it`, `l’événement ${n} ne suit pas le précédent`),
  'head-differs': (n) =>
    say(
      `the head does not fit event ${n}, the last`,
      `la tête ne correspond pas à l’événement ${n}, le dernier`,
    ),
};

/** `T13: event 7 is not as it was written.` */
export const brokenWords = (tool: string, { n, why }: BrokenChain, language: Language): string =>
  language === 'en' ? `${tool}: ${breaks[why](n).en}.` : fr`${tool} : ${breaks[why](n).fr}.`;

/** Of a tool that the reader may not know of. */
export const brokenSomewhereWords: Bilingual = say(
  'The chain of a text that you may not see is broken.',
  'La chaîne d’un texte que vous ne pouvez pas voir est rompue.',
);

/** `48,112 events, chain whole, 3.1 s.` / `48 112 événements, chaîne intacte, 3,1 s.` */
export function verifiedWords(
  {
    events,
    broken,
    seconds,
    more,
  }: { readonly events: number; readonly broken: number; readonly seconds: number; readonly more: boolean },
  language: Language,
): string {
  const en = language === 'en';
  const time = en ? seconds.toFixed(1) : seconds.toFixed(1).replace('.', ',');
  const count = numberWords(events, language);
  const all = en
    ? `${count} ${events === 1 ? 'event' : 'events'}`
    : `${count} ${events > 1 ? 'événements' : 'événement'}`;
  const whole =
    broken === 0
      ? { en: 'chain whole', fr: 'chaîne intacte' }[language]
      : en
        ? `${broken} ${broken === 1 ? 'chain' : 'chains'} broken`
        : `${broken} ${broken > 1 ? 'chaînes rompues' : 'chaîne rompue'}`;
  const rest = more ? { en: ' There are more to check.', fr: ' D’autres restent à vérifier.' }[language] : '';
  return `${all}, ${whole}, ${time}\u00a0s.${rest}`;
}

/** What an export does not hold, said on its first line whatever it is, so that nothing can be read into it. */
export const exportNote: Bilingual = say(
  'What is for the seats of a body until cleared is here only for whoever holds such a seat. Tokens, request keys and calendar addresses are in no export.',
  'Ce qui est réservé aux sièges d’un organe jusqu’à sa diffusion ne figure ici que pour qui occupe un tel siège. Jetons, clés de demande et adresses d’agenda ne figurent dans aucun export.',
);
