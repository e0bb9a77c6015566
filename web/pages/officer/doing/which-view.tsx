import { Link } from 'wouter-preact';
import { useWords } from '../../../words/both.ts';
import { doWords } from './do-words.ts';
import type { BodyRow, Offered } from './setting.ts';

/** Who may do something for several bodies, or on several steps, says first for which. */
export function WhichView({
  offered,
  bodies,
  here,
}: {
  offered: readonly Offered[];
  bodies: readonly BodyRow[];
  here: string;
}) {
  const say = useWords(doWords);
  const hasSteps = offered.some(({ step }) => step !== undefined);
  return (
    <>
      <h2>{hasSteps ? say.whichStep : say.which}</h2>
      <ul class="list">
        {offered.map(({ body, step }) => {
          const query = new URLSearchParams({
            ...(body === undefined ? {} : { body }),
            ...(step === undefined ? {} : { step: String(step) }),
          });
          return (
            <li key={String(query)}>
              <Link href={`${here}?${query}`}>{bodies.find(({ id }) => id === body)?.name ?? body}</Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
