import { Link } from 'wouter-preact';
import type { Language } from '../../../functions/domain/text.ts';
import type { Answer } from '../../api/ask.ts';
import { BodyWords } from '../../parts/body-words.tsx';

type Table = Answer<'getNote'>['en'];
type NoteLine = Table['lines'][number];

/** The note in one language, whichever the reader's is: item, decision, who does what, by when, next body and date. */
export function NoteTable({
  table: { heading, columns, lines, empty },
  language,
}: {
  table: Table;
  language: Language;
}) {
  if (lines.length === 0) return <p lang={language}>{empty}</p>;
  return (
    <table class="folds note" lang={language}>
      <caption class="unseen">{heading}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={`${line.tool} ${line.decision}`} line={line} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

/** A dash stands where nobody gave it one. */
const hasNumber = (item: string): boolean => /[\p{L}\p{N}]/u.test(item);

function Line({ line, columns }: { line: NoteLine; columns: readonly string[] }) {
  const { tool, item, title, decision, statusWords, conclusion, followUp, byWhen, next } = line;
  return (
    <tr>
      <th scope="row">
        {hasNumber(item) && <span class="number">{item}</span>} <Link href={`/t/${tool}`}>{title}</Link>
      </th>
      <td>
        <p>
          {decision} <span class="meta muted">{statusWords}</span>
        </p>
        {conclusion && (
          <>
            <p class="meta muted">{conclusion.label}</p>
            <BodyWords lang={conclusion.language}>{conclusion.words}</BodyWords>
          </>
        )}
      </td>
      <td data-label={columns[2]}>{followUp}</td>
      <td data-label={columns[3]}>{byWhen}</td>
      <td data-label={columns[4]}>{next}</td>
    </tr>
  );
}
