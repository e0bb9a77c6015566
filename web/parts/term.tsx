import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { otherThan } from '../../functions/domain/text.ts';
import { useLanguage } from '../app/language.tsx';
import type { Line } from '../pages/tool/glossary/line.ts';
import type { TermId } from '../pages/tool/glossary/lines.ts';
import { inBoth, useWords } from '../words/both.ts';

const words = inBoth(
  {
    more: 'Words: English and French',
    offline: 'Its line of the glossary could not be read: no connection.',
  },
  {
    more: 'Vocabulaire français-anglais',
    offline: 'Impossible de lire cette ligne du vocabulaire : pas de connexion.',
  },
);

/**
 * A word of the register that says what it means, in both languages, and leads to its line of the glossary. `id` is an
 * anchor of it; an outcome comes as the API names it.
 */
export function Term({ id, children }: { id: TermId | (string & {}); children: ComponentChildren }) {
  const card = useId();
  const [line, set] = useState<Line | 'unread'>();
  const read = async () => {
    const { lineOf } = await import('../pages/tool/glossary/lines.ts');
    set(lineOf(id));
  };
  return (
    <span class="term-of">
      <button
        type="button"
        class="term"
        popovertarget={card}
        onClick={() => void read().catch(() => set('unread'))}
      >
        {children}
      </button>
      <span popover="auto" id={card} class="term-card">
        <TermCard id={id} line={line} />
      </span>
    </span>
  );
}

function TermCard({ id, line }: { id: string; line: Line | 'unread' | undefined }) {
  const say = useWords(words);
  const language = useLanguage();
  const other = otherThan(language);
  if (line === 'unread') return <span>{say.offline}</span>;
  return (
    <>
      {line && (
        <>
          <strong>{line.term[language]}</strong>{' '}
          <span class="muted" lang={other}>
            {line.term[other]}
          </span>
          <span>{line.says[language]}</span>
        </>
      )}
      <Link href={`/glossary#${id}`}>{say.more}</Link>
    </>
  );
}
