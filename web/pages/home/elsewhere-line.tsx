import { Link } from 'wouter-preact';
import type { Answer } from '../../api/ask.ts';
import type { Me } from '../../api/me.ts';
import { useWords } from '../../words/both.ts';
import { isEmptyList } from './due-lines.ts';
import { homeWords } from './home-words.ts';

/** Where else to go: an administrator to their work; who has nothing before them, to what there is to read. */
export function ElsewhereLine({ me, due }: { me: Me; due: Answer<'getDue'> }) {
  const say = useWords(homeWords);
  const hasOtherSeats = me.seats.some(({ body, tool }) => body !== undefined || tool !== undefined);
  return (
    <>
      {me.may.administer && !hasOtherSeats && (
        <p>
          {say.administer} <Link href="/admin">{say.administration}</Link>.
        </p>
      )}
      {isEmptyList(due) && (
        <p class="row">
          <Link href="/sessions">{say.sessions}</Link>
          <Link href="/tools">{say.tools}</Link>
        </p>
      )}
    </>
  );
}
