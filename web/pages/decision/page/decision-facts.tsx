import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { deadlineWords } from '../../../../functions/domain/language/date-words.ts';
import type { Language } from '../../../../functions/domain/text.ts';
import { type Answer, useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn, instantWords } from '../../../words/time.ts';
import type { Decision } from './decision-view.tsx';
import { decisionWords } from './decision-words.ts';

/** Everything that was recorded of it but its words. */
export function DecisionFacts({ decision, timeZone }: { decision: Decision; timeZone?: string | undefined }) {
  const say = useWords(decisionWords);
  const language = useLanguage();
  const { session, recordedBy, letters, targetSession, remainder, child, tools } = decision;
  const who = [recordedBy?.name, recordedBy?.seat].filter(Boolean).join(', ');
  return (
    <dl class="facts">
      <Fact name={say.day}>
        <time dateTime={decision.decidedOn}>{dayIn(decision.decidedOn, language)}</time>
      </Fact>
      {session && (
        <Fact name={say.session}>
          <Link href={`/sessions/${session.id}`}>{session.label}</Link>
        </Fact>
      )}
      <Fact name={say.item}>{decision.item}</Fact>
      <Fact name={say.basis}>{decision.basis.label}</Fact>
      <Fact name={say.text}>{decision.statusWords}</Fact>
      <Fact name={say.byDay}>{decision.byDay && dayIn(decision.byDay, language)}</Fact>
      <Fact name={say.deadline}>
        {decision.deadlineAt && <Deadline at={decision.deadlineAt} body={decision.body.id} />}
      </Fact>
      <Fact name={say.rule}>{decision.rule}</Fact>
      <Fact name={say.targetSession}>
        {targetSession && <Link href={`/sessions/${targetSession.id}`}>{targetSession.label}</Link>}
      </Fact>
      <Fact name={say.remainder}>{remainder && <ToolLink {...remainder} />}</Fact>
      <Fact name={say.child}>{child && <ToolLink {...child} />}</Fact>
      <Fact name={say.recorded}>
        {say.by(who, instantWords(decision.recordedAt, language, timeZone))}
        {decision.late !== undefined && <span class="line">{decision.late}</span>}
      </Fact>
      <Fact name={say.letters}>{letters?.sentence ?? (decision.quiet ? say.quiet : undefined)}</Fact>
      {tools.length > 1 && (
        <Fact name={say.covers}>
          <ul class="plain">
            {tools.map((tool) => (
              <li key={tool.tool}>
                <ToolLink {...tool} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

function Deadline({ at, body }: { at: string; body: string }) {
  const language = useLanguage();
  return deadlineSaid(at, useAsk('getBody', { params: { body } }).data?.body, language);
}

/** `Friday 17 May 2024, 12.00, Brussels time` (USERS.md 1.2); where the reader is, while the body's city is not known. */
export const deadlineSaid = (
  at: string,
  home: Pick<Answer<'getBody'>, 'city' | 'timeZone'> | undefined,
  language: Language,
): string =>
  home
    ? deadlineWords(at, home.timeZone, { en: home.city, fr: home.city }, language)
    : instantWords(at, language);

/** A fact and its name; nothing where it is not known. */
function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === undefined || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
