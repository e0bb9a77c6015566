import { useWords } from '../../words/both.ts';
import type { Session } from './answers.ts';
import { sessionWords } from './session-words.ts';

/** In place of the items where there are none: what could be there, and how it would come. */
export function NoItems({ session: { empty } }: { session: Pick<Session, 'empty'> }) {
  const say = useWords(sessionWords);
  return (
    <p>
      {empty} {say.how}
    </p>
  );
}
