import type { Body } from '../body.ts';
import type { BodyId } from '../ids.ts';
import type { Language } from '../text.ts';
import type { World } from '../world.ts';
import { capital, onOneLine } from './spacing.ts';

/** A body as a sentence needs it: French contracts its article, « du Conseil », « à la Commission ». */
export interface BodyWords {
  readonly code: string;
  readonly name: string;
  readonly the: string;
  readonly The: string;
  readonly of: string;
  readonly to: string;
  readonly by: string;
  readonly gender: 'm' | 'f';
}

/** `short` calls the technical committees by their code, as everybody does; the others have no current one. */
export type BodyForm = 'short' | 'full';

const articles = {
  m: { the: 'le ', of: 'du ', to: 'au ' },
  f: { the: 'la ', of: 'de la ', to: 'à la ' },
  elided: { the: 'l’', of: 'de l’', to: 'à l’' },
} as const;

const beginsWithVowel = (noun: string): boolean => /^[aeiouyœæ]/i.test(noun.normalize('NFD'));

/** The words for a body in a language. */
export function wordsForBody(
  body: Pick<Body, 'name' | 'code' | 'gender' | 'stage'>,
  language: Language,
  form: BodyForm = 'short',
): BodyWords {
  const name = onOneLine(body.name[language]);
  const code = onOneLine(body.code[language]);
  const byCode = form === 'short' && body.stage === 'ptc-endorsement';
  const noun = byCode ? code : name;
  const { gender } = body;
  if (language === 'en') {
    const the = `the ${noun}`;
    return { code, name, gender, the, The: `The ${noun}`, of: `of ${the}`, to: `to ${the}`, by: `by ${the}` };
  }
  // A code is spelled out, so it does not elide: « le OMD » never occurs, « la CPG » does.
  const article = articles[!byCode && beginsWithVowel(noun) ? 'elided' : gender];
  const the = article.the + noun;
  return {
    code,
    name,
    gender,
    the,
    The: capital(the),
    of: article.of + noun,
    to: article.to + noun,
    by: `par ${the}`,
  };
}

/** The words for a body of the register; its id stands in where the register does not know it. */
export const bodyIn = (
  world: Pick<World, 'bodies'>,
  id: BodyId,
  language: Language,
  form: BodyForm = 'short',
): BodyWords => {
  const unknown = { en: id, fr: id };
  return wordsForBody(
    world.bodies.get(id) ?? { name: unknown, code: unknown, gender: 'm', stage: 'working-group' },
    language,
    form,
  );
};
