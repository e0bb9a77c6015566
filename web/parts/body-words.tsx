import type { ComponentChildren } from 'preact';
import { otherThan } from '../../functions/domain/text.ts';
import { useLanguage } from '../app/language.tsx';
import { inBoth, useWords } from '../words/both.ts';

const words = inBoth(
  { fromFr: 'In French; English to follow:', fromEn: '' },
  { fromFr: '', fromEn: 'En anglais ; traduction à venir :' },
);

/** What a body said: in serif, with a thin rule at its left (USERS.md 4). Everything else is Placet's. */
export const BodyWords = ({ lang, children }: { lang?: string | undefined; children: ComponentChildren }) => (
  <blockquote class="body-words" lang={lang}>
    {children}
  </blockquote>
);

/** A wording in the reader's language; in the other, and said so, where that is all there is. */
export function Wording({
  of,
}: {
  of: { readonly en?: string | undefined; readonly fr?: string | undefined } | undefined;
}) {
  const language = useLanguage();
  const say = useWords(words);
  const mine = of?.[language];
  if (mine !== undefined) return <BodyWords lang={language}>{mine}</BodyWords>;
  const other = otherThan(language);
  const theirs = of?.[other];
  if (theirs === undefined) return null;
  return (
    <>
      <p class="small muted">{other === 'fr' ? say.fromFr : say.fromEn}</p>
      <BodyWords lang={other}>{theirs}</BodyWords>
    </>
  );
}
