import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { Link } from 'wouter-preact';
import type { Answer } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { Section } from '../../parts/section.tsx';
import { ToolTitle } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { driftWords } from './drift-words.ts';
import { whenHere } from './when.ts';

type Drift = Answer<'getDrift'>;
/** One tool whose execution is not where the register says. */
export type DriftRow = Drift['items'][number];

/** A table of what disagrees; under a row that was opened, what somebody does about it. */
export function DriftTable({
  rows,
  open,
  toggle,
  beneath,
}: {
  rows: readonly DriftRow[];
  open: string | undefined;
  toggle: (row: DriftRow) => void;
  beneath: (row: DriftRow) => ComponentChildren;
}) {
  const say = useWords(driftWords);
  const language = useLanguage();
  return (
    <table class="folds drift">
      <caption class="unseen">{say.table}</caption>
      <thead>
        <tr>
          <th scope="col">{say.tool}</th>
          <th scope="col">{say.register}</th>
          <th scope="col">{say.engine}</th>
          <th scope="col">{say.since}</th>
          <th scope="col">{say.repair}</th>
          <th scope="col">
            <span class="unseen">{say.act}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.tool}>
            <tr class={open === row.tool ? 'opened' : undefined}>
              <th scope="row">
                <Link href={`/admin/executions/${row.execution}`}>{row.tool}</Link>{' '}
                <span class="regular">
                  <ToolTitle title={row.title} />
                </span>
              </th>
              <td data-label={say.register}>{row.register.sentence}</td>
              <td data-label={say.engine}>{row.engine.sentence}</td>
              <td data-label={say.since}>
                {row.since === null ? say.notKnown : whenHere(row.since, language)}
              </td>
              <td data-label={say.repair}>{row.repair}</td>
              <td>
                <button
                  type="button"
                  class="button low"
                  aria-expanded={open === row.tool}
                  onClick={() => toggle(row)}
                >
                  {open === row.tool ? say.close : say.putRight} <span class="unseen">{row.tool}</span>
                </button>
              </td>
            </tr>
            {open === row.tool && (
              <tr class="beneath-row">
                <td colSpan={6}>{beneath(row)}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** Under which definitions executions wait: what an upgrade has still to move. */
export function Definitions({ waiting }: Pick<Drift['definitions'], 'waiting'>) {
  const say = useWords(driftWords);
  if (waiting.length === 0) return null;
  return (
    <Section title={say.definitions}>
      <ul class="plain small">
        {waiting.map(({ definition, sentence }) => (
          <li key={definition}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}

/** What will be done to each before all are put right at once. */
export function AllListed({ rows }: { rows: readonly DriftRow[] }) {
  const say = useWords(driftWords);
  return (
    <>
      <p>{say.allWhat(String(rows.length))}</p>
      <ul class="list small">
        {rows.map(({ tool, title, repair, event }) => (
          <li key={tool}>
            <strong>{tool}</strong> <ToolTitle title={title} />. {repair}{' '}
            <span class="muted">
              {event === null ? say.writesNothing : say.writes(`${event.type} (${event.why})`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const marks = {
  waits: ['tone-done', '●'],
  'no-drift': ['tone-done', '●'],
  'started-not-yet-seen': ['tone-waiting', '◔'],
  'somebody-acted': ['tone-stop', '■'],
  'not-there': ['tone-stop', '■'],
} as const satisfies Record<Answer<'putRight'>['state'], readonly [string, string]>;

/** What became of each. */
export function AllSeen({ items }: { items: Answer<'putAllRight'>['items'] }) {
  return (
    <ul class="list small">
      {items.map(({ tool, state, sentence }) => (
        <li key={tool}>
          <span aria-hidden="true" class={marks[state][0]}>
            {marks[state][1]}
          </span>{' '}
          <strong>{tool}</strong> {sentence}
        </li>
      ))}
    </ul>
  );
}
