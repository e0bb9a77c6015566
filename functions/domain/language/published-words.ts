import type { PublicationFacts } from '../event.ts';
import type { Language } from '../text.ts';
import { dayWords } from './date-words.ts';
import { languageNames } from './labels.ts';

/** `Published in English on 17 October 2024, in French on 3 February 2025.` */
export function publishedSentence(
  publications: readonly Pick<PublicationFacts, 'language' | 'on'>[],
  language: Language,
): string {
  const en = language === 'en';
  const days = [...Map.groupBy(publications, ({ on }) => on)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = days.map(([on, of]) => {
    const names = of.map((one) => `${en ? 'in' : 'en'} ${languageNames[one.language][language]}`);
    return `${names.join(en ? ' and ' : ' et ')} ${en ? 'on' : 'le'} ${dayWords(on, language)}`;
  });
  return `${en ? 'Published' : 'Publié'} ${parts.join(', ')}.`;
}
