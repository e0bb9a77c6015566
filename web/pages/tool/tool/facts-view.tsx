import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { Term } from '../../../parts/term.tsx';
import type { Tool } from '../../../ways/acts.ts';
import { inBoth, useWords } from '../../../words/both.ts';

const words = inBoth(
  {
    number: 'Number',
    kind: 'Kind',
    edition: 'Edition',
    scope: 'Scope',
    origin: 'Origin',
    partners: 'Partners',
    officer: 'Responsible officer',
    deferrals: 'Deferred so far',
    notReached: 'Not reached for lack of time',
    times: (n: number) => (n === 1 ? 'once' : `${n} times`),
    executions: 'Executions',
    former: 'former',
  },
  {
    number: 'Numéro',
    kind: 'Type',
    edition: 'Édition',
    scope: 'Portée',
    origin: 'Origine',
    partners: 'Partenaires',
    officer: 'Responsable du texte',
    deferrals: 'Reports à ce jour',
    notReached: 'Non examiné, faute de temps',
    times: (n: number) => `${n} fois`,
    executions: 'Exécutions',
    former: 'ancienne',
  },
);

/** What a tool is, at the right of its page; executions for those who can look at them. */
export function FactsView({ tool }: { tool: Tool }) {
  const say = useWords(words);
  const executions = (tool.executions ?? []).filter(({ address }) => address !== undefined);
  return (
    <dl class="facts">
      <Fact name={say.number}>{tool.tool}</Fact>
      <Fact name={say.kind}>{tool.kind.label}</Fact>
      {tool.edition !== undefined && <Fact name={say.edition}>{tool.edition}</Fact>}
      {tool.scope !== undefined && <Fact name={say.scope}>{tool.scope}</Fact>}
      <Fact name={<Term id="origin">{say.origin}</Term>}>{tool.origin.label}</Fact>
      {tool.partners.length > 0 && (
        <Fact name={<Term id="partner">{say.partners}</Term>}>{tool.partners.join(', ')}</Fact>
      )}
      {tool.officers.length > 0 && (
        <Fact name={<Term id="officer">{say.officer}</Term>}>
          {tool.officers.map(({ person, name }) => name ?? person).join(', ')}
        </Fact>
      )}
      {tool.deferrals > 0 && (
        <Fact name={<Term id="deferred">{say.deferrals}</Term>}>{say.times(tool.deferrals)}</Fact>
      )}
      {tool.notReached > 0 && (
        <Fact name={<Term id="not-reached">{say.notReached}</Term>}>{say.times(tool.notReached)}</Fact>
      )}
      {executions.length > 0 && (
        <Fact name={<Term id="execution">{say.executions}</Term>}>
          <ul class="plain">
            {executions.map(({ name, current }) => (
              <li key={name}>
                <Link href={`/admin/executions/${name}`}>{name}</Link>
                {!current && <span class="muted"> {say.former}</span>}
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { name: ComponentChildren; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
