import { useLanguage } from '../../../app/language.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Tick } from '../../../parts/options.tsx';
import { inBoth, useWords } from '../../../words/both.ts';
import type { FilledTitle } from './title-filled.ts';

const words = inBoth(
  {
    en: 'In English',
    fr: 'In French',
    follows: 'It follows later if it is left empty.',
    working: 'Working title: nobody has fixed it yet',
  },
  {
    en: 'En anglais',
    fr: 'En français',
    follows: 'S’il reste vide, il suivra.',
    working: 'Titre de travail : personne ne l’a encore arrêté',
  },
);

/** A title in one language or both; the other follows (USERS.md 2.1, S8). */
export function TitleFields({
  id,
  legend,
  hint,
  title,
  change,
  faultAt,
}: {
  id: string;
  legend: string;
  hint: string;
  title: FilledTitle;
  change: (title: FilledTitle) => void;
  faultAt: (field: string) => string | undefined;
}) {
  const say = useWords(words);
  const inOrder = useLanguage() === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const);
  const fault = faultAt(id);
  const isOther = (language: 'en' | 'fr') => title[language] === '' && title.en + title.fr !== '';
  return (
    <fieldset id={id} class={fault ? 'options wrong' : 'options'} aria-describedby={`${id}-hint`}>
      <legend>{legend}</legend>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {fault && <p class="fault">{fault}</p>}
      {inOrder.map((language) => (
        <TextField
          key={language}
          id={`${id}-${language}`}
          label={say[language]}
          hint={isOther(language) ? say.follows : undefined}
          lang={language}
          maxLength={300}
          class="wide"
          fault={faultAt(`${id}-${language}`)}
          value={title[language]}
          change={(value) => change({ ...title, [language]: value })}
        />
      ))}
      <Tick label={say.working} ticked={title.working} change={(working) => change({ ...title, working })} />
    </fieldset>
  );
}
