import { Link } from 'wouter-preact';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { doWords } from './do-words.ts';
import type { FormCommand } from './forms.ts';
import type { Tool } from './setting.ts';

/** Why something cannot be done to a text by this reader now, and where it stands. */
export function NotOfferedView({ tool, command }: { tool: Tool; command: FormCommand }) {
  const say = useWords(doWords);
  const names = tool.officers.flatMap(({ name }) => name ?? []).join(', ');
  return (
    <>
      <Notice tone="waiting">
        <p>
          <strong>{say.cannot}.</strong> {say[command]}
        </p>
        {names !== '' && <p>{say.responsible(names)}</p>}
      </Notice>
      <h2>{say.stands}</h2>
      <p>{tool.where.sentence}</p>
      <p>
        <Link href={`/t/${tool.tool}`}>{say.toTool}</Link>
      </p>
    </>
  );
}
