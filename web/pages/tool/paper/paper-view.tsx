import type { Language } from '../../../../functions/domain/text.ts';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { PaperLink } from '../../../parts/paper-link.tsx';
import { Section } from '../../../parts/section.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { paperWords } from './paper-words.ts';

type Paper = Answer<'getDocument'>;

type Version = Paper['versions'][number];

/** By the revision; a corrigendum comes after what it corrects. */
const placeOf = ({ revision, corrigendum }: Version): string =>
  corrigendum ? `${corrigendum.of.padEnd(2)} ${revision}` : `${revision.padEnd(2)}~`;

/** A paper with the versions of both languages, the newest first, each with its corrigenda, and the tools that it is about. */
export function PaperView({ paper }: { paper: Paper }) {
  const say = useWords(paperWords);
  const language = useLanguage();
  const order: readonly Language[] = language === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  const versionsIn = (of: Language) =>
    paper.versions
      .filter((version) => version.language === of)
      .toSorted((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  return (
    <>
      {paper.sentence !== '' && <p class={paper.reserved ? '' : 'paper-state'}>{paper.sentence}</p>}
      {paper.versions.length > 0 && (
        <Section title={say.versions}>
          <ul class="plain papers">
            {order
              .filter((of) => versionsIn(of).length > 0)
              .map((of) => (
                <li key={of}>
                  <span>{say[of]}</span>
                  <div>
                    {versionsIn(of).map((version) => (
                      <p key={version.number}>
                        <PaperLink document={paper.document} version={version} />{' '}
                        <span class="small muted">
                          {[version.corrigendum?.number, version.datedOn && dayIn(version.datedOn, language)]
                            .filter(Boolean)
                            .join(', ')}
                        </span>
                      </p>
                    ))}
                  </div>
                </li>
              ))}
          </ul>
        </Section>
      )}
      {paper.tools.length > 0 && (
        <Section title={say.tools}>
          <ul class="list">
            {paper.tools.map(({ tool, title }) => (
              <li key={tool} class="found">
                <span class="number muted">{tool}</span>
                <ToolLink tool={tool} title={title} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
