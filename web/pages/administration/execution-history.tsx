import { homeZone } from '../../../functions/domain/body.ts';
import { dayIn as dayOf } from '../../../functions/domain/date.ts';
import type { Answer } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { useWords } from '../../words/both.ts';
import { dayIn, hourOf } from '../../words/time.ts';
import { byDay } from './by-day.ts';
import { executionWords } from './execution-words.ts';
import { whenHere } from './when.ts';

type Execution = Answer<'getExecution'>;

/** What happened in an execution day by day, months without anything folded, and what it waits for now. */
export function ExecutionHistory({
  history,
  status,
  in: inside,
}: Pick<Execution, 'history' | 'status' | 'in'>) {
  const say = useWords(executionWords);
  const language = useLanguage();
  if (history.length === 0) return <p class="muted">{say.noHistory}</p>;
  const until = inside?.until;
  return (
    <ol class="plain history">
      {byDay(history, (at) => dayOf(homeZone, at)).map((entry) =>
        'idle' in entry ? (
          <li key={`idle ${entry.at}`} class="idle">
            {entry.idle}
          </li>
        ) : (
          <li key={`${entry.day} ${entry.lines[0]?.at}`}>
            <h3>{dayIn(entry.day, language)}</h3>
            <ol class="plain">
              {entry.lines.map(({ at, sentence }, i) => (
                <li key={`${at} ${i}`}>
                  <time dateTime={at}>{hourOf(at, language, homeZone)}</time> {sentence}
                </li>
              ))}
            </ol>
          </li>
        ),
      )}
      {status === 'RUNNING' && inside && (
        <li class="pending">
          <span aria-hidden="true">◉</span> {say.still(inside.state)}
          {until != null && <>, {say.until(whenHere(until, language))}</>}
        </li>
      )}
    </ol>
  );
}
