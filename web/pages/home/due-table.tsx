import { Link } from 'wouter-preact';
import { useLanguage } from '../../app/language.tsx';
import { LanguageDot } from '../../parts/language-dot.tsx';
import { ToolTitle } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { type Columns, columnsOf, whenOf } from './due-columns.ts';
import { bySentence, type DueLine } from './due-lines.ts';
import { dueWords } from './due-words.ts';

interface Parts {
  readonly lines: readonly DueLine[];
  /** What the rows have in common. */
  readonly label: string;
  /** Whether to say whose business each is. */
  readonly who: boolean;
}

/** Rows of one kind for who works through them: one line each (USERS.md 2.1, S1). */
export function DueTable({ lines, label, who }: Parts) {
  const said = bySentence(lines);
  const columns = columnsOf(lines, who, said === undefined);
  return (
    <table class="folds due-table" aria-label={label}>
      <Heads of={columns} />
      {(said ?? [[undefined, lines] as const]).map(([sentence, under]) => (
        <tbody key={sentence}>
          {sentence !== undefined && (
            <tr class="under">
              <th colSpan={Object.values(columns).length} scope="rowgroup">
                {sentence}
              </th>
            </tr>
          )}
          {under.map((line) => (
            <Row key={line.key} line={line} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Heads({ of }: { of: Columns }) {
  const say = useWords(dueWords);
  return (
    <thead>
      <tr>
        {of.number && (
          <th scope="col" class="number">
            {say.number}
          </th>
        )}
        <th scope="col">{say[of.first]}</th>
        {of.asked && <th scope="col">{say[of.asked]}</th>}
        {of.dot && (
          <th scope="col" class="dot">
            <span class="unseen">{say.languages}</span>
          </th>
        )}
        {(['who', 'since', 'when'] as const).map(
          (name) =>
            of[name] && (
              <th key={name} scope="col" class={name}>
                {say[name]}
              </th>
            ),
        )}
      </tr>
    </thead>
  );
}

function Row({ line, columns }: { line: DueLine; columns: Columns }) {
  const say = useWords(dueWords);
  const language = useLanguage();
  const { row, title, tools, to } = line;
  return (
    <tr>
      {columns.number && (
        <td class="number muted">
          {tools.length > 1 ? <span title={tools.join(', ')}>{say.tools(tools.length)}</span> : tools[0]}
        </td>
      )}
      <td class="first">
        <Link href={to}>{title === undefined ? row.sentence : <ToolTitle title={title} />}</Link>
      </td>
      {columns.asked && <td>{title !== undefined && row.sentence}</td>}
      {columns.dot && <td class="dot">{row.paper && <LanguageDot state={row.paper} />}</td>}
      {columns.who && (
        <td class="who" data-label={say.who}>
          {row.body?.code}
        </td>
      )}
      {columns.since && (
        <td class="since" data-label={say.since}>
          {row.since}
        </td>
      )}
      {columns.when && <td class="when">{whenOf(line, language)}</td>}
    </tr>
  );
}
