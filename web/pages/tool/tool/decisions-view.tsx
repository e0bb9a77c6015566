import type { Tool } from '../../../ways/acts.ts';
import { useWords } from '../../../words/both.ts';
import { DecisionView } from './decision-view.tsx';
import { decisionWords } from './decision-words.ts';
import { latestFirst } from './latest-first.ts';
import { toolWords } from './tool-words.ts';

/** What the bodies decided, the latest first; below it what papers tell of the time before the register. */
export function DecisionsView({ tool }: { tool: Tool }) {
  const say = useWords(toolWords);
  const of = useWords(decisionWords);
  return (
    <>
      {tool.decisions.length === 0 && <p class="muted">{say.noDecisions}</p>}
      {latestFirst(tool).map((decision) => (
        <DecisionView key={decision.decision} tool={tool} decision={decision} />
      ))}
      {tool.history.length > 0 && (
        <div class="from-paper">
          <h3>{of.beforeRegister}</h3>
          <ul class="plain small">
            {tool.history.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
