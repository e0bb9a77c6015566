import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { Section } from '../../../parts/section.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { searchWords } from './search-words.ts';

/** How many are shown. */
export const howMany = ({ tools, documents, sessions, bodies }: Answer<'search'>): number =>
  [tools, documents, sessions, bodies].reduce((sum, { length }) => sum + length, 0);

/** Whatever has these words or this number, tools first; what is not found is not named. */
export function FoundView({ found }: { found: Answer<'search'> }) {
  const say = useWords(searchWords);
  const { tools, documents, sessions, bodies, more, empty, q } = found;
  return (
    <>
      {empty !== undefined && <p>{empty}</p>}
      {tools.length > 0 && (
        <Section title={say.tools}>
          <ul class="list">
            {tools.map(({ tool, title, body, stage, session }) => (
              <li key={tool} class="found">
                <span class="number muted">{tool}</span>
                <span>
                  <ToolLink tool={tool} title={title} />
                  <span class="small muted">
                    {[body?.name ?? stage.label, session?.label].filter(Boolean).join(', ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          {more && (
            <p>
              <Link href={`/tools?${new URLSearchParams({ q })}`}>{say.more}</Link>
            </p>
          )}
        </Section>
      )}
      {documents.length > 0 && (
        <Section title={say.documents}>
          <ul class="list">
            {documents.map(({ document, tools: of }) => (
              <li key={document} class="found">
                <Link href={`/documents/${document}`} class="number">
                  {document}
                </Link>
                <span class="small muted">{of.map(({ tool }) => tool).join(', ')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {sessions.length > 0 && (
        <Section title={say.sessions}>
          <ul class="list">
            {sessions.map(({ id, label, when, body, state }) => (
              <li key={id}>
                <Link href={`/sessions/${id}`}>
                  {body.code}, {label}
                </Link>{' '}
                <span class="small muted">{[when, state.label].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {bodies.length > 0 && (
        <Section title={say.bodies}>
          <ul class="list">
            {bodies.map(({ id, code, name }) => (
              <li key={id}>
                <Link href={`/bodies/${id}`}>{name}</Link> <span class="small muted">{code}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
