import type { Language } from '../../../../functions/domain/text.ts';
import { Chips } from '../../../parts/chips.tsx';
import { useWords } from '../../../words/both.ts';
import { toldWords } from './told-words.ts';

/** A letter exactly as it will arrive, in one language or the other (USERS.md 2.1, S4). */
export function LetterText({
  as,
  language,
  show,
}: {
  as: { readonly subject: string; readonly text: string } | undefined;
  language: Language;
  show: (language: Language) => void;
}) {
  const say = useWords(toldWords);
  return (
    <>
      <Chips
        legend={say.letter}
        options={[
          { id: 'en', label: <span lang="en">{say.english}</span> },
          { id: 'fr', label: <span lang="fr">{say.french}</span> },
        ]}
        chosen={language}
        choose={show}
      />
      {as ? (
        <section class="letter" lang={language} aria-label={say.letter}>
          <p class="subject">{as.subject}</p>
          <div class="words">{as.text}</div>
        </section>
      ) : (
        <p class="muted">{say.nobodyReads}</p>
      )}
    </>
  );
}
