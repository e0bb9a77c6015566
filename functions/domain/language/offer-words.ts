import type { BodyId } from '../ids.ts';
import type { Language } from '../text.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';

/** « Envoyé au secrétariat du CTP. Il vous répondra. » (USERS.md 2.2, D8) */
export function offerSentWords(body: BodyId, world: Pick<World, 'bodies'>, language: Language): string {
  const { of } = bodyIn(world, body, language);
  return language === 'en'
    ? `Sent to the secretariat ${of}. It will answer you.`
    : `Envoyé au secrétariat ${of}. Il vous répondra.`;
}
