import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { Answer } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { ToolLink } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { executionWords } from './execution-words.ts';
import { ageWords, whenHere } from './when.ts';

/** The facts of an execution. Of its token only the age is known to anybody. `now`: the business time. */
export function ExecutionFacts({
  execution: { tool, title, status, generation, current, facts },
  now,
}: {
  execution: Answer<'getExecution'>;
  now: string | undefined;
}) {
  const say = useWords(executionWords);
  const language = useLanguage();
  const { startedAt, endedAt, definition, accepts, leg, tokenSince, paused } = facts;
  return (
    <dl class="facts">
      <Fact name={say.tool}>
        {tool} <ToolLink tool={tool} title={title} />
      </Fact>
      <Fact name={say.status}>{status === 'unknown' ? say.unknown : <code>{status}</code>}</Fact>
      {startedAt !== null && <Fact name={say.started}>{whenHere(startedAt, language)}</Fact>}
      {endedAt !== null && <Fact name={say.ended}>{whenHere(endedAt, language)}</Fact>}
      {paused && <Fact name={say.paused}>{say.onPurpose}</Fact>}
      <Fact name={say.definition}>
        {definition ?? '–'} ({say.accepts(String(accepts.from), String(accepts.to))})
      </Fact>
      <Fact name={say.generation}>
        {generation}
        {current && <> ({say.current})</>}
      </Fact>
      {leg !== null && <Fact name={say.leg}>{leg}</Fact>}
      <Fact name={say.token}>
        {tokenSince === null ? (
          say.noToken
        ) : (
          <>
            {now === undefined
              ? say.tokenSince(whenHere(tokenSince, language))
              : say.tokenAge(whenHere(tokenSince, language), ageWords(tokenSince, now, language))}{' '}
            <span class="muted">{say.neverShown}</span>
          </>
        )}
      </Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Every execution that the tool has had, the present one first. */
export function OtherExecutions({
  items,
  here,
}: {
  items: Answer<'executionsOfTool'>['items'];
  here: string;
}) {
  const say = useWords(executionWords);
  return (
    <nav aria-label={say.executions}>
      <p class="muted meta">{say.executions}</p>
      <ul class="plain">
        {items.map(({ execution, current, status }) => (
          <li key={execution}>
            {execution === here ? (
              <strong>{execution}</strong>
            ) : (
              <Link href={`/admin/executions/${execution}`}>{execution}</Link>
            )}{' '}
            <span class="muted">
              {current && `${say.current}, `}
              {status === 'unknown' ? say.unknown : status}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
