import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Language } from '../../functions/domain/text.ts';

const key = 'placet.language';
const chosen = (): Language | undefined => {
  const kept = localStorage.getItem(key);
  return kept === 'en' || kept === 'fr' ? kept : undefined;
};

/** The language of this device: chosen on it, or the first of the browser's that we speak. */
export function languageHere(): Language {
  const spoken = navigator.languages
    .map((tag) => tag.slice(0, 2))
    .find((tag) => tag === 'en' || tag === 'fr');
  return chosen() ?? (spoken as Language | undefined) ?? 'en';
}

/** Whether somebody chose a language on this device; otherwise the register's word on a person counts. */
export const languageIsChosen = (): boolean => chosen() !== undefined;

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language, how?: 'for-now') => void;
}
const Chosen = createContext<Choice>({ language: 'en', choose: () => undefined });

/** What everything below it speaks. */
export function LanguageOf({ first, children }: { first?: Language; children: ComponentChildren }) {
  const [language, set] = useState<Language>(first ?? languageHere);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose: Choice['choose'] = (next, how) => {
    if (how === undefined) localStorage.setItem(key, next);
    set(next);
  };
  return <Chosen.Provider value={{ language, choose }}>{children}</Chosen.Provider>;
}

/** The language of the reader. */
export const useLanguage = (): Language => useContext(Chosen).language;
/** The language, and how to change it. */
export const useLanguageChoice = (): Choice => useContext(Chosen);
