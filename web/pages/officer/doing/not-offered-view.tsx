import { Link } from 'wouter-preact';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { doWords } from './do-words.ts';
import type { FormCommand } from './forms.ts';

/** Why something cannot be done to a text by this reader now; where it stands is said beside it. */
export function NotOfferedView({ tool, command }: { tool: string; command: FormCommand }) {
  const say = useWords(doWords);
  return (
    <>
      <Notice tone="waiting">
        <strong>{say.cannot}</strong> {say[command]}
      </Notice>
      <p>
        <Link href={`/t/${tool}`}>{say.toTool}</Link>
      </p>
    </>
  );
}
