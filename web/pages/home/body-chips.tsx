import type { Answer } from '../../api/ask.ts';
import { Chips } from '../../parts/chips.tsx';
import { useWords } from '../../words/both.ts';
import { homeWords } from './home-words.ts';

/** One chip a body that has rows; nothing to choose where there is one. */
export function BodyChips({
  bodies,
  chosen,
  choose,
}: {
  bodies: Answer<'getDue'>['bodies'];
  chosen: string | undefined;
  choose: (body: string | undefined) => void;
}) {
  const say = useWords(homeWords);
  if (bodies.length < 2) return null;
  const options = [
    { id: '', label: say.allBodies },
    ...bodies.map(({ id, code, rows }) => ({
      id,
      label: (
        <>
          {code} <span class="count">{rows}</span>
        </>
      ),
    })),
  ];
  return (
    <Chips
      legend={say.bodies}
      options={options}
      chosen={chosen ?? ''}
      choose={(id) => choose(id === '' ? undefined : id)}
    />
  );
}
