import type { ComponentChildren } from 'preact';
import { otherThan } from '../../../../functions/domain/text.ts';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { BodyWords, Wording } from '../../../parts/body-words.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Folded, Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { decisionWords } from './decision-words.ts';

export type Decision = Answer<'getDecision'>;

const worded = ['guidance', 'amendments', 'reason', 'scope', 'whoMayContribute'] as const;

/** What a body decided, in its own words, with everything that was recorded beside them. */
export function DecisionView({ decision, children }: { decision: Decision; children?: ComponentChildren }) {
  const say = useWords(decisionWords);
  const { text, statements, versions, settled, proposal } = decision;
  return (
    <>
      {decision.restricted && <Notice tone="information">{say.restricted}</Notice>}
      {decision.corrected && <Notice tone="information">{say.corrected}</Notice>}
      {decision.formerBody && <Notice>{say.formerBody(decision.formerBody.name)}</Notice>}
      {proposal && <Proposal decision={decision} proposal={proposal} />}
      <Section title={say.conclusion}>
        {text ? <InBothLanguages of={text} /> : <p class="muted">{say.noConclusion}</p>}
      </Section>
      {worded.map((field) => {
        const words = decision[field];
        return (
          words && (
            <Section key={field} title={say[field]}>
              <InBothLanguages of={words} />
            </Section>
          )
        );
      })}
      {settled && (
        <Section title={say.settled}>
          <p>{settled.sentence}</p>
        </Section>
      )}
      {statements.length > 0 && (
        <Section title={say.statements}>
          {statements.map((one, n) => (
            // Statements have no name but their place.
            <div key={`${one.kind}${n}`} class="stack">
              <p>
                <strong>{one.label}</strong>, {one.by}
              </p>
              <InBothLanguages of={one.text} />
            </div>
          ))}
        </Section>
      )}
      <Section title={say.versions}>
        {versions.length === 0 ? (
          <p class="muted">{say.noVersions}</p>
        ) : (
          <ul class="plain row">
            {versions.map(({ number, language }) => (
              <li key={number} class="number" lang={language}>
                {number}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {children}
    </>
  );
}

/** In the reader's language; the other, where it is there too, is folded. */
function InBothLanguages({ of }: { of: NonNullable<Decision['text']> }) {
  const say = useWords(decisionWords);
  const language = useLanguage();
  const other = otherThan(language);
  const second = of[language] === undefined ? undefined : of[other];
  return (
    <>
      <Wording of={of} />
      {second !== undefined && (
        <Folded title={say.otherLanguage}>
          <BodyWords lang={other}>{second}</BodyWords>
        </Folded>
      )}
    </>
  );
}

/** What stands, and what is proposed to stand in its place. */
function Proposal({
  decision,
  proposal,
}: {
  decision: Decision;
  proposal: NonNullable<Decision['proposal']>;
}) {
  const say = useWords(decisionWords);
  const language = useLanguage();
  const { by, at, sentence, reason } = proposal;
  return (
    <Section title={say.proposal}>
      <p class="small muted">{say.proposedBy(by.name ?? say.somebody, dayIn(at.slice(0, 10), language))}</p>
      <dl class="facts sides">
        <div>
          <dt>{say.asRecorded}</dt>
          <dd>{decision.sentence}</dd>
        </div>
        <div>
          <dt>{say.proposed}</dt>
          <dd>{sentence}</dd>
        </div>
        <div>
          <dt>{say.why}</dt>
          <dd>{reason}</dd>
        </div>
      </dl>
    </Section>
  );
}
