import { Link } from 'wouter-preact';
import { useLanguage } from '../../../app/language.tsx';
import { Wording } from '../../../parts/body-words.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Term } from '../../../parts/term.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { actWords } from '../../../ways/act-words.ts';
import { type Act, actsOn, type Tool } from '../../../ways/acts.ts';
import { useWords } from '../../../words/both.ts';
import { lowered } from '../../../words/lowered.ts';
import { dayIn, instantWords } from '../../../words/time.ts';
import { decisionWords } from './decision-words.ts';

type Decision = Tool['decisions'][number];

/** What a body decided on a tool: its outcome, its own words in serif, what was said for the record, how it stands. */
export function DecisionView({ tool, decision }: { tool: Tool; decision: Decision }) {
  const say = useWords(decisionWords);
  const language = useLanguage();
  const { body, session, item, settled, proposal } = decision;
  const basis = decision.basis.label;
  const here = `/t/${tool.tool}/decisions/${decision.decision}`;
  return (
    <article class="decision" aria-labelledby={`decision-${decision.decision}`}>
      <h3 id={`decision-${decision.decision}`}>
        <Term id={decision.outcome.id}>{decision.outcome.label}</Term>
        <span class="regular">
          {' · '}
          {body.code}, {dayIn(decision.decidedOn, language)}
        </span>
      </h3>
      <p class="small muted">
        {session && (
          <>
            <Link href={`/sessions/${session.id}`}>{session.label}</Link>
            {', '}
          </>
        )}
        {item !== undefined && <>{say.item(item)}, </>}
        <Term id="basis">{session || item !== undefined ? lowered(basis) : basis}</Term>
        {'. '}
        <Term id={decision.status}>{decision.statusWords}</Term>.
      </p>
      {decision.restricted && (
        <Notice tone="information">
          <p class="small">
            <Term id="restricted">{say.restricted(body.code)}</Term>
          </p>
        </Notice>
      )}
      <p>{decision.sentence}</p>
      {settled && <p>{settled.sentence}</p>}
      <Words decision={decision} />
      {decision.statements.map((one) => (
        <div key={`${one.kind}${one.text.en}${one.text.fr}`}>
          <p class="small said-of">
            <Term id={one.kind}>{one.label}</Term>
            {` · ${one.by}`}
          </p>
          <Wording of={one.text} />
        </div>
      ))}
      <Made decision={decision} />
      <p class="small muted">
        {[
          decision.versions.length > 0 &&
            say.covers(decision.versions.map(({ number }) => number).join(', ')),
          decision.late,
          decision.corrected && say.corrected,
          decision.formerBody && say.formerBody(decision.formerBody.code),
          decision.quiet && say.quiet,
          decision.letters?.sentence,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {proposal && (
        <Notice tone="waiting">
          <p>
            <strong>{say.proposal(proposal.outcome.label)}</strong> {proposal.sentence}
          </p>
          <p class="small">
            {say.proposedBy(proposal.by.name ?? proposal.by.person, instantWords(proposal.at, language))}{' '}
            {proposal.reason}
          </p>
        </Notice>
      )}
      <p class="small row no-print">
        <Link href={here}>{say.whole(decision.decision)}</Link>
        <Acts acts={actsOn(tool, decision)} />
      </p>
    </article>
  );
}

/** Whatever the body said, each under what it is. */
function Words({ decision }: { decision: Decision }) {
  const say = useWords(decisionWords);
  const parts = [
    ['text', undefined],
    ['scope', say.scope],
    ['amendments', say.amendments],
    ['guidance', say.guidance],
    ['whoMayContribute', say.whoMayContribute],
    ['reason', say.reason],
  ] as const;
  return (
    <>
      {parts.map(([part, title]) =>
        decision[part] === undefined ? null : (
          <div key={part}>
            {title !== undefined && <p class="small said-of">{title}</p>}
            <Wording of={decision[part]} />
          </div>
        ),
      )}
    </>
  );
}

/** What came of it: another tool, and the rule it was taken under. */
function Made({ decision: { child, remainder, rule } }: { decision: Decision }) {
  const say = useWords(decisionWords);
  return (
    <>
      {remainder && (
        <p>
          {say.remainder} {remainder.tool}, <ToolLink {...remainder} />
        </p>
      )}
      {child && (
        <p>
          {say.child} {child.tool}, <ToolLink {...child} />
        </p>
      )}
      {rule !== undefined && <p class="small">{say.rule(rule)}</p>}
    </>
  );
}

function Acts({ acts }: { acts: readonly Act[] }) {
  const act = useWords(actWords);
  return (
    <>
      {acts.map(({ command, way }) => (
        <Link key={command} href={way}>
          {act[command]}
        </Link>
      ))}
    </>
  );
}
