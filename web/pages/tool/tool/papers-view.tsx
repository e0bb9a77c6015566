import { Link } from 'wouter-preact';
import type { Language } from '../../../../functions/domain/text.ts';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { PaperLink } from '../../../parts/paper-link.tsx';
import { inBoth, useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';

type Paper = Answer<'getTool'>['documents'][number];

const words = inBoth({ en: 'English', fr: 'French' }, { en: 'anglais', fr: 'français' });

/** The reader's language first. */
const order = (language: Language): readonly Language[] => (language === 'fr' ? ['fr', 'en'] : ['en', 'fr']);

/** Papers with the real state of both languages; never one language under the label of the other (USERS.md 1.2). */
export function PapersView({ papers }: { papers: readonly Paper[] }) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <ul class="plain papers">
      {papers.map((paper) => {
        const { corrigenda = [] } = paper;
        const versions = order(language).flatMap((of) =>
          paper[of] ? [paper[of], ...corrigenda.filter((one) => one.language === of)] : [],
        );
        return (
          <li key={paper.document}>
            <Link href={`/documents/${paper.document}`} class="number">
              {paper.document}
            </Link>
            <div>
              {versions.map((version) => (
                <p key={version.number}>
                  <PaperLink document={paper.document} version={version} />{' '}
                  <span class="small muted">
                    {[
                      version.corrigendum?.number,
                      say[version.language],
                      version.datedOn && dayIn(version.datedOn, language),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </p>
              ))}
              {paper.sentence !== '' && (
                <p class={paper.reserved ? 'small' : 'small paper-state'}>{paper.sentence}</p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
