import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { daysBetween } from '../../../../functions/domain/date.ts';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Wording } from '../../../parts/body-words.tsx';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { amendedWords } from './amended-words.ts';

type Decision = Answer<'getDecision'>;
type Tool = Answer<'getTool'>;

/** Whether the amended text of this decision is what the tool waits for. */
export const waitsFor = (tool: Pick<Tool, 'may'>, { decision }: Pick<Decision, 'decision'>): boolean =>
  tool.may.some((one) => one.command === 'confirm-amended-text' && one.decision === decision);

/** Left what was recorded, right what takes its place. */
export function AmendedView({
  decision,
  today,
  children,
}: {
  decision: Decision;
  /** The business day. */
  today: string;
  /** The form. */
  children: ComponentChildren;
}) {
  const say = useWords(amendedWords);
  const language = useLanguage();
  const { decidedOn, byDay, amendments, versions } = decision;
  const days = say.days(String(daysBetween(decidedOn, today)));
  return (
    <>
      <p>
        {say.endorsed(dayIn(decidedOn, language), days)}{' '}
        {byDay !== undefined && say.by(dayIn(byDay, language))}
      </p>
      <div class="two-sides">
        <Section title={say.amendments}>
          {amendments ? <Wording of={amendments} /> : <p class="muted">{say.noAmendments}</p>}
          <p class="small muted">
            {say.before} <span class="number">{versions.map(({ number }) => number).join(', ')}</span>
          </p>
        </Section>
        <Section title={say.versions}>{children}</Section>
      </div>
    </>
  );
}

/** Nothing waits: there was nothing to amend, or it has been confirmed. */
export function NothingWaits({ tool, decision }: { tool: string; decision: string }) {
  const say = useWords(amendedWords);
  return (
    <>
      <p>{say.empty}</p>
      <p class="row">
        <Link href={`/t/${tool}/decisions/${decision}`}>{say.toDecision}</Link>
        <Link href={`/t/${tool}`}>{say.toTool}</Link>
      </p>
    </>
  );
}
