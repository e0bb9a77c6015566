import { useState } from 'preact/hooks';
import type { Language } from '../../../functions/domain/text.ts';
import type { Answer } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { Chips } from '../../parts/chips.tsx';
import { useWords } from '../../words/both.ts';
import { NoteTable } from './note-table.tsx';
import { noteWords } from './note-words.ts';

/** The note in the language that is chosen; on paper in both, side by side. */
export function NoteView({ note }: { note: Answer<'getNote'> }) {
  const say = useWords(noteWords);
  const mine = useLanguage();
  const [language, choose] = useState<Language>(mine);
  const order = mine === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const);
  return (
    <>
      <Chips
        legend={say.language}
        options={order.map((id) => ({ id, label: say[id] }))}
        chosen={language}
        choose={choose}
      />
      <div class="note-pair">
        {order.map((of) => (
          <div key={of} class={of === language ? undefined : 'print-only'}>
            <p class="print-only note-heading" lang={of}>
              {note[of].heading}
            </p>
            <NoteTable table={note[of]} language={of} />
          </div>
        ))}
      </div>
      <p class="meta muted">{say.provisional}</p>
    </>
  );
}
