import { isDay } from '../date.ts';
import type { BodyId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import type { Bilingual, Language } from '../text.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { dayWords } from './date-words.ts';
import { fieldLabels } from './field-labels.ts';
import { cut, onOneLine } from './spacing.ts';

/** The facts of a refusal as words, each empty where the fact is not given: a message never shows a gap. */
export interface FactWords {
  /** A day or the day of an instant. */
  readonly day: (name: string) => string;
  /** `the PTC`, `le CTP`. */
  readonly body: (name: string) => string;
  /** The number of a paper. */
  readonly document: () => string;
  /** The fields of a form, listed. */
  readonly fields: () => string;
}

/** Reads the facts of a refusal in a language. */
export function factWords({ facts }: Refusal, language: Language, world?: Pick<World, 'bodies'>): FactWords {
  const text = (name: string) => {
    const fact = facts[name];
    return typeof fact === 'string' ? cut(onOneLine(fact), 200) : '';
  };
  return {
    day: (name) => {
      const day = text(name).slice(0, 10);
      return isDay(day) ? dayWords(day, language) : '';
    },
    body: (name) => {
      const id = text(name);
      // An id alone would show an English code on a French page.
      return id === '' || !world ? '' : bodyIn(world, id as BodyId, language).the;
    },
    document: () => text('document'),
    fields: () => {
      const list = Array.isArray(facts.fields) ? facts.fields.map(String) : [];
      const known: Readonly<Record<string, Bilingual>> = fieldLabels;
      return list.map((field) => known[field]?.[language] ?? cut(onOneLine(field), 60)).join(', ');
    },
  };
}
