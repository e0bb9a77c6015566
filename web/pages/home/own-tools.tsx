import { Link } from 'wouter-preact';
import { type Answer, useAsk } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { Folded, Section } from '../../parts/section.tsx';
import { ToolLink } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { ownToolsWords } from './own-tools-words.ts';

/** The tools for which somebody is responsible: where each stands, and at which session it is next. */
export function OwnTools({ person }: { person: string }) {
  const tools = useAsk('listTools', { query: { officer: person, most: '100' } });
  return <Asked of={tools}>{({ items }) => <OwnToolsView tools={items} />}</Asked>;
}

type ToolRow = Answer<'listTools'>['items'][number];

/** Those on their way; those whose way has ended are folded. */
export function OwnToolsView({ tools }: { tools: readonly ToolRow[] }) {
  const say = useWords(ownToolsWords);
  const open = tools.filter((tool) => tool.open);
  const ended = tools.filter((tool) => !tool.open);
  return (
    <Section title={say.title} beside={<Link href="/tools/new">{say.register}</Link>}>
      {open.length > 0 && <Rows tools={open} />}
      {ended.length > 0 && (
        <Folded title={say.ended(ended.length)}>
          <Rows tools={ended} />
        </Folded>
      )}
    </Section>
  );
}

function Rows({ tools }: { tools: readonly ToolRow[] }) {
  const say = useWords(ownToolsWords);
  const hasSession = tools.some(({ session }) => session !== null);
  return (
    <table class="folds own-tools">
      <thead>
        <tr>
          <th scope="col" class="number">
            {say.number}
          </th>
          <th scope="col">{say.tool}</th>
          <th scope="col" class="where">
            {say.where}
          </th>
          {hasSession && (
            <th scope="col" class="next">
              {say.next}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {tools.map(({ tool, title, stage, body, session }) => (
          <tr key={tool}>
            <td class="number muted">{tool}</td>
            <td>
              <ToolLink tool={tool} title={title} />
            </td>
            <td data-label={say.where}>{body?.name ?? stage.label}</td>
            {hasSession && (
              <td data-label={say.next}>
                {session && (
                  <Link href={`/sessions/${session.id}`}>
                    {session.label}
                    {session.when !== undefined && `, ${session.when}`}
                  </Link>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
