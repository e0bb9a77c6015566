import { useLanguage } from '../../../app/language.tsx';
import { useWords } from '../../../words/both.ts';
import { whenHere } from '../when.ts';
import { type Graph, stagesInOrder } from './drawn.ts';
import { graphWords } from './graph-words.ts';
import type { Present } from './present.ts';

/** The same data as the picture: every state, how often and when it was visited, and where it leads. */
export function GraphTable({ graph, present }: { graph: Graph; present: Present | undefined }) {
  const say = useWords(graphWords);
  const language = useLanguage();
  const when = (at: string | null) => (at === null ? '' : whenHere(at, language));
  return (
    <table class="folds graph-table">
      <caption class="unseen">{say.title}</caption>
      <thead>
        <tr>
          <th scope="col">{say.state}</th>
          <th scope="col">{say.kind}</th>
          <th scope="col" class="amount">
            {say.visits}
          </th>
          <th scope="col">{say.first}</th>
          <th scope="col">{say.last}</th>
          <th scope="col">{say.leads}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(graph).map(({ name, kind, visits, firstAt, lastAt }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {present?.state === name && (
                <span class={`here ${present.is}`}> {hereWords(say, present)}</span>
              )}
            </th>
            <td class="no-break">{say[kind]}</td>
            <td class="amount" data-label={say.visits}>
              {visits}
            </td>
            <td data-label={say.first}>{when(firstAt)}</td>
            <td data-label={say.last}>{when(lastAt)}</td>
            <td data-label={say.leads}>{leadsTo(graph, name, say).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `it waits here`. */
export const hereWords = (
  say: Readonly<Record<'waits' | 'stopped' | 'paused', string>>,
  { is }: Pick<Present, 'is'>,
): string => ({ waiting: say.waits, stopped: say.stopped, paused: say.paused })[is];

/** Stages as in the picture, then what lies between them, then the ends. */
function rowsOf(graph: Graph): Graph['states'] {
  const stages = stagesInOrder(graph);
  const others = graph.states.filter(({ kind }) => kind !== 'stage').map(({ name }) => name);
  return [...stages, ...others].flatMap((name) => graph.states.find((state) => state.name === name) ?? []);
}

/** `NextStage 2×`, `StageLapsed (States.Timeout)`. */
const leadsTo = (
  { transitions }: Graph,
  state: string,
  say: { readonly taken: (n: string) => string; readonly on: (label: string) => string },
): readonly string[] =>
  transitions
    .filter(({ from }) => from === state)
    .map(({ to, times, on, label }) =>
      [
        to,
        ...(on === 'error' && label !== undefined ? [say.on(label)] : []),
        ...(times > 0 ? [say.taken(String(times))] : []),
      ].join(' '),
    );
