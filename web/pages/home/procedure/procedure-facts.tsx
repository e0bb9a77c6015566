import type { Language } from '../../../../functions/domain/text.ts';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { PaperLink } from '../../../parts/paper-link.tsx';
import { useWords } from '../../../words/both.ts';
import { MailLink } from './mail-link.tsx';
import { procedureWords } from './procedure-words.ts';
import type { Procedure } from './standing.ts';

/** What the procedure is about: the papers before the body, the rule, the answers as far as the reader may know. */
export function ProcedureFacts({
  tool,
  procedure,
  mailbox,
}: {
  tool: Answer<'getTool'>;
  procedure: Procedure;
  mailbox: string | undefined;
}) {
  const say = useWords(procedureWords);
  const opening = tool.decisions.find(({ decision }) => decision === procedure.decision);
  const language = useLanguage();
  const papers = Map.groupBy(opening?.versions ?? [], ({ number }) => documentOf(number, tool));
  return (
    <dl class="facts">
      {papers.size > 0 && (
        <div>
          <dt>{say.papers}</dt>
          {[...papers].flatMap(([document, versions]) =>
            readersFirst(versions, language).map((version) => (
              <dd key={version.number}>
                <PaperLink document={document} version={version} />
              </dd>
            )),
          )}
        </div>
      )}
      {opening?.rule !== undefined && (
        <div>
          <dt>{say.rule}</dt>
          <dd>{opening.rule}</dd>
        </div>
      )}
      {procedure.counts && (
        <div>
          <dt>{say.answers}</dt>
          <dd>{say.noObjections(procedure.counts.noObjections)}</dd>
        </div>
      )}
      {mailbox !== undefined && (
        <div>
          <dt>{say.secretariat}</dt>
          <dd>
            <MailLink to={mailbox} subject={tool.title} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The versions of a paper, those in the reader's language first (USERS.md 2.2, D2). */
const readersFirst = <V extends { readonly language: Language }>(versions: readonly V[], own: Language) => [
  ...versions.filter(({ language }) => language === own),
  ...versions.filter(({ language }) => language !== own),
];

/** The paper of which a number names one language and revision. */
const documentOf = (number: string, { documents }: Answer<'getTool'>): string =>
  documents.find(({ document }) => number.startsWith(document))?.document ?? number;
