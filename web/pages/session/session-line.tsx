import { Link } from 'wouter-preact';
import { ToolTitle } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import type { Line } from './answers.ts';
import { dayOf, daysFrom } from './day-of.ts';
import { hasDoubleNumber } from './double-number.ts';
import { sessionsWords } from './sessions-words.ts';
import { StateMark } from './state-mark.tsx';

/** A session in the time line: when, whose, which; and what comes up there. */
export function SessionLine({ line, today }: { line: Line; today: string }) {
  const say = useWords(sessionsWords);
  const { id, label, body, when, city, state, firstDay, lastDay = firstDay, jointWith, tools, more } = line;
  const isOver = state.id === 'closed' || state.id === 'report-issued';
  const days = firstDay !== undefined && lastDay !== undefined ? daysFrom(firstDay, lastDay) : [];
  const day = dayOf(days, today);
  const told = [
    city,
    hasDoubleNumber(label) && say.double,
    !isOver && day !== undefined && say.day(day, days.length),
    !isOver && lastDay !== undefined && lastDay < today && say.notClosed,
  ].filter(Boolean);
  return (
    <li>
      <span class="when number">{when ?? (isOver ? say.unknown : say.notFixed)}</span>
      <div>
        <Link href={`/sessions/${id}`}>
          <strong>
            <abbr title={body.name}>{body.code}</abbr>, {label}
          </strong>
        </Link>{' '}
        <span class="meta muted">
          {told.join(' · ')}
          {jointWith && (
            <>
              {told.length > 0 && ' · '}
              {say.joint}{' '}
              <Link href={`/sessions/${jointWith.id}`}>
                {jointWith.body.code}, {jointWith.label}
              </Link>
            </>
          )}
        </span>
        {tools && (
          <ul class="plain small coming-up" aria-label={say.tools}>
            {tools.map(({ tool, title, is, subjectTo }) => (
              <li key={tool} class={is === 'expected' ? 'dashed' : undefined}>
                <Link href={`/t/${tool}`}>
                  <ToolTitle title={title} />
                </Link>
                {subjectTo !== undefined && <span class="meta muted">, {subjectTo}</span>}
              </li>
            ))}
            {more && (
              <li>
                <Link href={`/sessions/${id}`}>{say.more}</Link>
              </li>
            )}
            {tools.length === 0 && <li class="muted">{say.none}</li>}
          </ul>
        )}
      </div>
      <span class="small">
        <StateMark state={state} />
      </span>
    </li>
  );
}
