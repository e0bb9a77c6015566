/** The two official languages (DOMAIN.md 6). */
export type Language = 'en' | 'fr';
export const languages = ['en', 'fr'] as const satisfies readonly Language[];
/** The one of the two that this is not. */
export const otherThan = (language: Language): Language => (language === 'en' ? 'fr' : 'en');

/** The same words in both languages, both present. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What a body or a person wrote: one language is enough, the other may follow (USERS.md 1.2). */
export type Wording = { readonly [L in Language]?: string };

/** Says whether at least one language has words. */
export const hasWords = (wording: Wording | undefined): boolean =>
  languages.some((language) => (wording?.[language] ?? '').trim() !== '');
