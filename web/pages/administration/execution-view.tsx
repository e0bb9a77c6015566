import type { ComponentChildren } from 'preact';
import type { Answer } from '../../api/ask.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import { ExecutionActs } from './execution-acts.tsx';
import { ExecutionFacts, OtherExecutions } from './execution-facts.tsx';
import { ExecutionHistory } from './execution-history.tsx';
import { executionWords } from './execution-words.ts';
import { ExecutionGraph } from './graph/execution-graph.tsx';

/** The sentence, what may be done, the graph, the history with the facts beside it. */
export function ExecutionView({
  execution,
  others,
  now,
  raw,
  showRaw,
}: {
  execution: Answer<'getExecution'>;
  others: Answer<'executionsOfTool'>['items'];
  now: string | undefined;
  /** The service's own events, where somebody wants them. */
  raw: ComponentChildren;
  showRaw: (show: boolean) => void;
}) {
  const say = useWords(executionWords);
  return (
    <>
      <p class="health-rest">{execution.sentence}</p>
      <ExecutionActs execution={execution} />
      <ExecutionGraph execution={execution} />
      <div class="beside execution-beside">
        <aside aria-label={say.facts}>
          <ExecutionFacts execution={execution} now={now} />
          {others.length > 1 && <OtherExecutions items={others} here={execution.execution} />}
        </aside>
        <div>
          <Section
            title={say.history}
            beside={
              <button type="button" class="plain-link small no-print" onClick={() => showRaw(!raw)}>
                {raw ? say.noRaw : say.raw}
              </button>
            }
          >
            <ExecutionHistory {...execution} />
          </Section>
          {raw && <Section title={say.rawTitle}>{raw}</Section>}
        </div>
      </div>
    </>
  );
}
