import { useLanguage } from '../../app/language.tsx';
import { LanguageDot } from '../../parts/language-dot.tsx';
import { PaperLink } from '../../parts/paper-link.tsx';
import type { Item } from './answers.ts';

/** The papers of an item, the reader's language first; what is not there in it is said, never linked (USERS.md 1.2). */
export function Papers({ papers, short }: { papers: Item['papers']; short?: boolean }) {
  const language = useLanguage();
  const order = language === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const);
  return (
    <ul class="plain papers">
      {papers.map((paper) => (
        <li key={paper.document}>
          {order.map((of) => {
            const version = paper[of];
            return (
              version && (
                <span key={of} class="version">
                  <PaperLink document={paper.document} version={version} />{' '}
                </span>
              )
            );
          })}
          {paper.state && paper.state.is !== 'complete' && <LanguageDot state={paper.state} />}
          {paper.sentence !== '' && (!short || paper.reserved) && (
            <span class="meta muted told"> {paper.sentence}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
