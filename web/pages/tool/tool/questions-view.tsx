import { Link } from 'wouter-preact';
import type { Tool } from '../../../ways/acts.ts';

type Question = Tool['questions'][number];
const about = ({ code, document, decision, body }: Question): string =>
  [code, document, decision, body?.id].join(' ');

/** What somebody should still look at, each with what it is about; what would read the same stands once. */
export function QuestionsView({ tool: { tool, questions } }: { tool: Pick<Tool, 'tool' | 'questions'> }) {
  return (
    <ul class="plain questions">
      {[...new Map(questions.map((question) => [about(question), question])).values()].map((question) => {
        const { message, body, decision, document } = question;
        return (
          <li key={about(question)}>
            {message}
            <span class="small muted">
              {document !== undefined && (
                <>
                  {' '}
                  <Link href={`/documents/${document}`}>{document}</Link>
                </>
              )}
              {decision !== undefined && (
                <>
                  {' '}
                  <Link href={`/t/${tool}/decisions/${decision}`}>{decision}</Link>
                </>
              )}
              {body && document === undefined && ` ${body.code}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
