import { useLanguage } from '../../app/language.tsx';
import { ToolTitle } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import type { Item } from './answers.ts';
import { itemName, leftWords } from './left-words.ts';
import type { sortOut } from './several.ts';
import { severalWords } from './several-words.ts';

/** Before it is recorded: which items will be, and which are left out and why. Every item stands in one of the two. */
export function SeveralLists({
  sorted,
  outcome,
}: {
  sorted: ReturnType<typeof sortOut>;
  /** As what; empty until it is chosen. */
  outcome: string;
}) {
  const say = useWords(severalWords);
  const language = useLanguage();
  const { together, leftOut } = sorted;
  const n = together.length;
  return (
    <div class="two-lists">
      <div>
        <h3>{outcome === '' ? say.willUnknown(n) : say.will(n, outcome)}</h3>
        <ul class="list small">
          {together.map((item) => (
            <li key={item.tool}>
              <Named item={item} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{say.leftOut(leftOut.length)}</h3>
        {leftOut.length === 0 && <p class="muted">{say.none}</p>}
        <ul class="list small">
          {leftOut.map(({ item, left }) => (
            <li key={item.tool}>
              <Named item={item} />
              <br />
              <span class="muted">{leftWords(item, left, language)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** An item by its number and its title. */
export const Named = ({ item }: { item: Pick<Item, 'item' | 'tool' | 'title'> }) => (
  <>
    <strong class="number">{itemName(item)}</strong> <ToolTitle title={item.title} />
  </>
);
