import '../../../looks/administration-graph.css';
import { useState } from 'preact/hooks';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { shortDay } from '../when.ts';
import { everyState, folded, type Graph } from './drawn.ts';
import { GraphPicture } from './graph-picture.tsx';
import { GraphTable, hereWords } from './graph-table.tsx';
import { graphWords } from './graph-words.ts';
import { presentOf } from './present.ts';
import { wrapped } from './wrap.ts';

type Execution = Pick<Answer<'getExecution'>, 'graph' | 'in' | 'status' | 'current' | 'facts' | 'sentence'>;

/** Where the execution has been and is: a picture, or one key away a table; on a narrow screen the table alone. */
export function ExecutionGraph({ execution }: { execution: Execution }) {
  const say = useWords(graphWords);
  const language = useLanguage();
  const { graph, sentence } = execution;
  const present = presentOf(execution);
  const stages = folded(graph);
  const isFoldedAway = present !== undefined && ![...stages.stages, ...stages.ends].includes(present.state);
  const [every, showEvery] = useState(isFoldedAway);
  const [asTable, showTable] = useState(false);
  const day = (at: string | null | undefined) => (at == null ? undefined : shortDay(at, language));
  const [since, until] = [day(execution.in?.since), day(execution.in?.until)];
  const waiting = [since && say.since(since), until && say.until(until)].filter((line) => line !== undefined);
  const told = (state: string) =>
    [toldOf(graph, state, say), ...(present?.state === state ? [hereWords(say, present)] : [])].join(', ');
  return (
    <Section
      title={say.title}
      beside={
        <div class="row no-print graph-choices">
          {!asTable && (
            <button type="button" class="plain-link small" onClick={() => showEvery(!every)}>
              {every ? say.stages : say.every}
            </button>
          )}
          <button type="button" class="plain-link small" onClick={() => showTable(!asTable)}>
            {asTable ? say.asPicture : say.asTable}
          </button>
        </div>
      }
    >
      <div class={asTable ? 'graph-both as-table' : 'graph-both'}>
        <div class="as-picture">
          <GraphPicture
            graph={graph}
            drawn={every ? everyState(graph) : stages}
            present={present}
            beneath={present?.is === 'waiting' ? waiting : wrapped(sentence, 40)}
            told={told}
          />
          <p class="meta muted">{say.legend}</p>
        </div>
        <GraphTable graph={graph} present={present} />
      </div>
    </Section>
  );
}

/** `CouncilApproval, stage, visited once`. */
function toldOf(
  { states }: Graph,
  state: string,
  say: { readonly never: string; readonly times: (n: string) => string } & Readonly<
    Record<Graph['states'][number]['kind'], string>
  >,
): string {
  const { kind = 'plumbing', visits = 0 } = states.find(({ name }) => name === state) ?? {};
  return [state, say[kind], visits === 0 ? say.never : say.times(String(visits))].join(', ');
}
