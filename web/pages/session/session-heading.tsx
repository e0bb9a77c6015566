import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { useLanguage } from '../../app/language.tsx';
import { useWords } from '../../words/both.ts';
import { dayIn } from '../../words/time.ts';
import type { Session } from './answers.ts';
import { dayOf } from './day-of.ts';
import { hasDoubleNumber } from './double-number.ts';
import { sessionWords } from './session-words.ts';
import { StateMark } from './state-mark.tsx';

/** `PTC, 243rd/244th Sessions`. */
export const nameOf = ({ body, label }: Pick<Session, 'body' | 'label'>): string => `${body.code}, ${label}`;

/** Under the name of a session: when, where, in which state, and which kind of number it has. */
export function SessionHeading({
  session,
  today,
  children,
}: {
  session: Session;
  today: string;
  children?: ComponentChildren;
}) {
  const say = useWords(sessionWords);
  const language = useLanguage();
  const { when, city, days, state, label, jointWith, report } = session;
  const day = dayOf(days, today);
  const isOver = state.id === 'closed' || state.id === 'report-issued';
  return (
    <>
      <p class="row">
        <span>{[when, city].filter(Boolean).join(' · ')}</span>
        <StateMark state={state}>
          {day !== undefined && !isOver ? `, ${say.day(day, days.length)}` : ''}
        </StateMark>
        {report && <span>{say.report(report.number, dayIn(report.issuedOn, language))}</span>}
      </p>
      {jointWith ? (
        <p class="small muted">
          {say.joint} <Link href={`/sessions/${jointWith.id}`}>{nameOf(jointWith)}</Link>. {say.jointHow}
        </p>
      ) : (
        hasDoubleNumber(label) && <p class="small muted">{say.double}</p>
      )}
      {children}
    </>
  );
}
