import { useLanguage } from '../../app/language.tsx';
import { Folded } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import { dayIn } from '../../words/time.ts';
import type { Line } from './answers.ts';
import { SessionLine } from './session-line.tsx';
import { sessionsWords } from './sessions-words.ts';
import { timeLine } from './time-line.ts';

/** The year that a session is in, as far as anybody knows: of `October 2022` too. */
const yearOf = ({ firstDay, when }: Line): string | undefined =>
  firstDay?.slice(0, 4) ?? /\b\d{4}\b/.exec(when ?? '')?.[0];

/** Sessions by date around today: what is over is folded, what comes has the tools due there. */
export function SessionsView({ lines, today }: { lines: readonly Line[]; today: string }) {
  const say = useWords(sessionsWords);
  const language = useLanguage();
  const { past, now, coming } = timeLine(lines, today, yearOf);
  const over = past.reduce((sum, { lines: inYear }) => sum + inYear.length, 0);
  const shown = (some: readonly Line[]) => (
    <ol class="plain time-line">
      {some.map((line) => (
        <SessionLine key={line.id} line={line} today={today} />
      ))}
    </ol>
  );
  if (lines.length === 0) return <p>{say.empty}</p>;
  return (
    <>
      {over > 0 && (
        <Folded title={say.past(over)}>
          {past.map(({ year, lines: inYear }) => (
            <section key={year ?? ''} aria-label={year ?? say.unknown}>
              <h2 class="year">{year ?? say.unknown}</h2>
              {shown(inYear)}
            </section>
          ))}
        </Folded>
      )}
      <h2 class="today">{say.today(dayIn(today, language))}</h2>
      {now.length + coming.length > 0 ? shown([...now, ...coming]) : <p>{say.coming}</p>}
    </>
  );
}
