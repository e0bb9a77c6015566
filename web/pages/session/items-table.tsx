import { type ComponentChildren, Fragment } from 'preact';
import { ToolLink } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import type { Item } from './answers.ts';
import { AskedCell } from './asked-cell.tsx';
import { Papers } from './papers.tsx';
import { sessionWords } from './session-words.ts';

/** Items of a session, a line each; under 720 px a few lines each. */
export function ItemsTable({
  caption,
  items,
  dense,
  last,
  cell,
  beneath,
}: {
  caption: string;
  items: readonly Item[];
  /** The secretary's: closer lines, and the papers without sentences. */
  dense?: boolean;
  /** The heading of the last column. */
  last: string;
  cell: (item: Item) => ComponentChildren;
  /** What opens under the line of an item. */
  beneath?: (item: Item) => ComponentChildren;
}) {
  const say = useWords(sessionWords);
  return (
    <table class={dense ? 'folds items dense' : 'folds items'}>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.item}</th>
          <th scope="col">{say.title}</th>
          <th scope="col">{say.asked}</th>
          <th scope="col">{say.papers}</th>
          <th scope="col">{last}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const opened = beneath?.(item);
          return (
            <Fragment key={item.tool}>
              <tr
                id={`item-${item.tool}`}
                tabIndex={-1}
                class={opened ? 'opened' : item.subjectTo ? 'dashed' : undefined}
              >
                <td class="number">{item.item}</td>
                <th scope="row">
                  <ToolLink tool={item.tool} title={item.title} />{' '}
                  <span class="meta muted number">
                    <span class="print-only">/t/</span>
                    {item.tool}
                  </span>
                </th>
                <td>
                  <AskedCell ask={item.ask} asked={item.asked} />
                </td>
                <td>{item.papers.length > 0 && <Papers papers={item.papers} short={dense ?? false} />}</td>
                <td class="last">{cell(item)}</td>
              </tr>
              {opened && (
                <tr class="beneath">
                  <td colSpan={5}>{opened}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
