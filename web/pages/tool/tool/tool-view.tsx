import type { ComponentChildren } from 'preact';
import { Section } from '../../../parts/section.tsx';
import type { Tool } from '../../../ways/acts.ts';
import { useWords } from '../../../words/both.ts';
import { TodoView, WhereView } from './answer-view.tsx';
import { DecisionsView } from './decisions-view.tsx';
import { FactsView } from './facts-view.tsx';
import { hasRelatives, LineageView } from './lineage-view.tsx';
import { PapersView } from './papers-view.tsx';
import { PastBand } from './past-band.tsx';
import { ProcedureView } from './procedure-view.tsx';
import { PublicationsView } from './publications-view.tsx';
import { QuestionsView } from './questions-view.tsx';
import { RouteView } from './route-view.tsx';
import { toolWords } from './tool-words.ts';

interface Parts {
  readonly tool: Tool;
  /** The box to contribute, where contributions are invited. */
  readonly offers?: ComponentChildren;
  /** The button to follow it. */
  readonly follow?: ComponentChildren;
  /** What is folded: its history, its past. */
  readonly folded?: ComponentChildren;
}

/**
 * A tool, in the order of a phone (USERS.md 2.2, D2): where it is, what is to be done, its papers; then its way, its
 * decisions and the rest. What is out stands with the papers: of a published tool it is what people come for.
 */
export function ToolView({ tool, offers, follow, folded }: Parts) {
  const say = useWords(toolWords);
  return (
    <>
      <p class="origin">{tool.origin.label}</p>
      <PastBand tool={tool} />
      <div class="tool">
        <div class="answer">
          <WhereView tool={tool} />
          {tool.todo && <TodoView tool={tool} todo={tool.todo} />}
          {tool.publications.length > 0 && (
            <Section title={say.published}>
              <PublicationsView tool={tool} />
            </Section>
          )}
          <Section title={say.documents}>
            {tool.documents.length === 0 ? (
              <p class="muted">{say.noDocuments}</p>
            ) : (
              <PapersView papers={tool.documents} />
            )}
          </Section>
        </div>
        <details class="facts-fold folded">
          <summary>{say.facts}</summary>
          <div>
            <FactsView tool={tool} />
            {follow}
          </div>
        </details>
        <div class="way">
          <Section title={say.route}>
            {tool.route.steps.length === 0 ? (
              <p class="muted">{tool.where.ending ? say.endedBefore : say.noRoute}</p>
            ) : (
              <RouteView tool={tool} />
            )}
          </Section>
        </div>
        <div class="rest">
          {tool.procedure && <ProcedureView tool={tool} procedure={tool.procedure} />}
          {offers}
          <Section title={say.decisions}>
            <DecisionsView tool={tool} />
          </Section>
          {tool.questions.length > 0 && (
            <Section title={say.questions}>
              <QuestionsView tool={tool} />
            </Section>
          )}
          {hasRelatives(tool.lineage) && (
            <Section title={say.lineage}>
              <LineageView lineage={tool.lineage} />
            </Section>
          )}
          {folded && <div class="folds no-print">{folded}</div>}
        </div>
      </div>
    </>
  );
}
