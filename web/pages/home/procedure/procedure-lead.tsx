import { useLanguage } from '../../../app/language.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { deadlineHere } from './deadline-here.ts';
import { procedureWords } from './procedure-words.ts';
import type { Procedure } from './standing.ts';

/** Until when, there and here; what silence means; what becomes of the text if nobody objects (USERS.md 2.2, D5). */
export function ProcedureLead({
  procedure,
  isSilent,
  here,
  there,
}: {
  procedure: Procedure;
  /** The reader has a voice and has not used it: silence would be their own. */
  isSilent: boolean;
  here: string;
  there: string | undefined;
}) {
  const say = useWords(procedureWords);
  const language = useLanguage();
  const { kind, deadline, deadlineAt, agrees } = procedure;
  const hour = deadlineHere(deadlineAt, there, here, language);
  return (
    <Notice tone="waiting">
      <p>
        <strong>{say[kind](deadline, hour === undefined ? '' : say.here(hour))}</strong>
      </p>
      {isSilent && <p>{say.deemed}</p>}
      <p>{say.agrees(inSentence(agrees.label))}</p>
    </Notice>
  );
}

const inSentence = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);
