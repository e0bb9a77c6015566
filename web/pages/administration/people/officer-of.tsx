import type { Answer } from '../../../api/ask.ts';
import { Section } from '../../../parts/section.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';

/** The open tools that name a person as their officer by registration, and what is to be done: no seat says so. */
export function OfficerOf({
  tools,
  isErased,
}: {
  tools: Pick<Answer<'listTools'>, 'items' | 'next'> | undefined;
  isErased?: true;
}) {
  const say = useWords(peopleWords);
  if (tools === undefined || tools.items.length === 0) return null;
  return (
    <Section title={say.officerOf}>
      <p class="small">{isErased ? say.officerErased : say.officerWhat}</p>
      <ul class="list">
        {tools.items.map(({ tool, title }) => (
          <li key={tool}>
            {tool} · <ToolLink tool={tool} title={title} />
          </li>
        ))}
      </ul>
      {tools.next !== undefined && <p class="small">{say.officerMore}</p>}
    </Section>
  );
}
