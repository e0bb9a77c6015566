import type { BodyId } from '../ids.ts';
import type { Language } from '../text.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { fr, spaced } from './spacing.ts';

/** What a letter's unsubscription is about, in a person's own words: « les lettres sur les travaux du CTP ». */
export type Subscribed =
  | { readonly is: 'body'; readonly body: BodyId }
  /** Its title as the person may know it, or its number. */
  | { readonly is: 'tool'; readonly title: string };

/** The words of the page behind the link that stops letters, before and after. */
export interface UnsubscribeWords {
  readonly heading: string;
  readonly would: string;
  readonly button: string;
  readonly done: string;
  readonly official: string;
  readonly change: string;
}

const lettersOf = (of: Subscribed, world: Pick<World, 'bodies'>, language: Language): string => {
  if (of.is === 'tool')
    return { en: `letters about ${of.title}`, fr: fr`lettres sur le texte suivant : ${of.title}` }[language];
  const body = bodyIn(world, of.body, language, 'full');
  return {
    en: `letters about the work ${body.of}`,
    fr: `lettres sur les travaux ${body.of}`,
  }[language];
};

/** The page says in both languages what the link would do, and that official notices are not affected. */
export function unsubscribeWords(
  of: Subscribed,
  world: Pick<World, 'bodies'>,
  language: Language,
): UnsubscribeWords {
  const letters = lettersOf(of, world, language);
  if (language === 'en')
    return {
      heading: 'Stop these letters?',
      would: `You would no longer receive ${letters}.`,
      button: 'Stop these letters',
      done: `You no longer receive ${letters}.`,
      official:
        'Official notices are not affected: written procedures, corrections and changes of a route go to every seat.',
      change: 'Change what you receive',
    };
  return {
    heading: spaced('Ne plus recevoir ces lettres ?'),
    would: fr`Vous ne recevriez plus les ${letters}.`,
    button: 'Ne plus recevoir ces lettres',
    done: fr`Vous ne recevez plus les ${letters}.`,
    official: spaced(
      'Les avis officiels ne sont pas concernés : procédures écrites, rectificatifs et changements de parcours sont adressés à chaque siège.',
    ),
    change: 'Modifier ce que vous recevez',
  };
}
