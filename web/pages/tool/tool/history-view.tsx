import type { Answer } from '../../../api/ask.ts';
import { useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Asked } from '../../../parts/asked.tsx';
import { inBoth, useWords } from '../../../words/both.ts';
import { instantWords } from '../../../words/time.ts';
import { withIdle } from './idle.ts';

const words = inBoth(
  {
    idle: (months: number) => `⋯ ${months} months`,
    recorded: (when: string) => `recorded ${when}`,
    none: 'Nothing has happened to it that you may know of.',
  },
  {
    idle: (months: number) => `⋯ ${months} mois`,
    recorded: (when: string) => `consigné le ${when}`,
    none: 'Il ne s’est rien passé dont vous puissiez avoir connaissance.',
  },
);

/** What happened to a tool, asked when somebody unfolds it. */
export function History({ tool }: { tool: string }) {
  const history = useAsk('getHistory', { params: { tool } });
  return <Asked of={history}>{(body) => <HistoryView history={body} />}</Asked>;
}

/** A line for each thing that happened, oldest first; idle months are one line. */
export function HistoryView({ history }: { history: Answer<'getHistory'> }) {
  const say = useWords(words);
  const language = useLanguage();
  if (history.items.length === 0) return <p class="muted">{say.none}</p>;
  return (
    <ol class="plain history">
      {withIdle(history.items).map((row) =>
        row.is === 'idle' ? (
          <li key={`idle${row.before}`} class="idle muted">
            {say.idle(row.months)}
          </li>
        ) : (
          <li key={row.entry.position}>
            <span class="when muted">{row.entry.happenedOn.words}</span>
            <div>
              <p>{row.entry.sentence}</p>
              <p class="meta muted">
                {[
                  row.entry.by && [row.entry.by.name, row.entry.by.seat].filter(Boolean).join(', '),
                  say.recorded(instantWords(row.entry.recordedAt, language)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ),
      )}
    </ol>
  );
}
