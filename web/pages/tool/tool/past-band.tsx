import { Link } from 'wouter-preact';
import { useLanguage } from '../../../app/language.tsx';
import { Notice } from '../../../parts/notice.tsx';
import type { Tool } from '../../../ways/acts.ts';
import { inBoth, useWords } from '../../../words/both.ts';
import { dayIn, instantWords } from '../../../words/time.ts';

const words = inBoth(
  {
    on: (day: string) => `The past: as it was at the end of ${day}.`,
    known: (when: string) => `The past: as the register knew it on ${when}.`,
    both: (day: string, when: string) =>
      `The past: as it was at the end of ${day}, by what the register knew on ${when}.`,
    nothing: 'Nothing can be done here.',
    now: 'See it as it is now',
  },
  {
    on: (day: string) => `Le passé : le texte tel qu’il était à la fin du ${day}.`,
    known: (when: string) => `Le passé : le texte tel que le registre le connaissait le ${when}.`,
    both: (day: string, when: string) =>
      `Le passé : le texte tel qu’il était à la fin du ${day}, d’après ce que le registre savait le ${when}.`,
    nothing: 'Rien ne peut être fait ici.',
    now: 'Voir ce qu’il en est aujourd’hui',
  },
);

/** Says that a page shows the past, and the way back; nothing on a page of today. */
export function PastBand({ tool }: { tool: Tool }) {
  const say = useWords(words);
  const language = useLanguage();
  const day = tool.asOn && dayIn(tool.asOn, language);
  const when = tool.asKnown && instantWords(tool.asKnown, language);
  if (!day && !when) return null;
  const what = day && when ? say.both(day, when) : day ? say.on(day) : say.known(when ?? '');
  return (
    <Notice tone="waiting" live>
      <p>
        <strong>{what}</strong> {say.nothing}
      </p>
      <p>
        <Link href={`/t/${tool.tool}`}>{say.now}</Link>
      </p>
    </Notice>
  );
}
