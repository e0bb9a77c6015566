import { useLanguage } from '../../app/language.tsx';
import { Options, Tick } from '../../parts/options.tsx';
import { useWords } from '../../words/both.ts';
import { askWords } from './left-words.ts';
import type { AskGroup } from './several.ts';
import { Named } from './several-lists.tsx';
import { severalWords } from './several-words.ts';

/** Which items: first what was asked, then those on which it was. */
export function SeveralPick({
  groups,
  group,
  choose,
  ticked,
  tick,
}: {
  groups: readonly AskGroup[];
  group: AskGroup;
  choose: (id: string) => void;
  ticked: (tool: string) => boolean;
  tick: (tool: string, is: boolean) => void;
}) {
  const say = useWords(severalWords);
  const language = useLanguage();
  return (
    <>
      {groups.length > 1 && (
        <Options
          legend={say.asked}
          options={groups.map(({ id, items }) => ({
            id,
            label: items[0] ? say.group(askWords(items[0], language), items.length) : id,
          }))}
          chosen={group.id}
          choose={choose}
        />
      )}
      <fieldset class="options">
        <legend>{say.which}</legend>
        {group.items.map((item) => (
          <Tick
            key={item.tool}
            label={<Named item={item} />}
            {...(item.is !== 'due' && { hint: item.isWords })}
            ticked={ticked(item.tool)}
            change={(is) => tick(item.tool, is)}
          />
        ))}
      </fieldset>
    </>
  );
}
