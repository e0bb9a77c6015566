import '../../../looks/tool.css';
import { Link } from 'wouter-preact';
import { stageLabels } from '../../../../functions/domain/language/screen-labels.ts';
import type { Whereabouts } from '../../../../functions/domain/stage.ts';
import { api } from '../../../api/api.ts';
import { type Call, useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Asked } from '../../../parts/asked.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { PagesOfList } from '../pages-of-list.tsx';
import { SaveCsv } from '../save-csv.tsx';
import { useFilters } from '../use-filters.ts';
import { ToolFilters, toolFilters } from './tool-filters.tsx';
import { ToolsView } from './tools-view.tsx';
import { toolsWords } from './tools-words.ts';

/** `/tools`: every tool, or those that the address asks for. */
export default function ToolsPage() {
  const say = useWords(toolsWords);
  const { filters, set, from } = useFilters(toolFilters);
  // The API says which values there are, and what is wrong with one that is not.
  const query = filters as Exclude<Call<'listTools'>['query'], undefined>;
  const { after, ...what } = query;
  const asked = useAsk('listTools', { query: { ...query, most: '50' } });
  const bodies = useAsk('listBodies', {});
  const language = useLanguage();
  const { stage, officer } = filters;
  const stageLabel = stage && (stageLabels[stage as Whereabouts]?.[language] ?? stage);
  return (
    <Page title={say.title} wide>
      <ToolFilters filters={filters} set={set} bodies={bodies.data?.body.items ?? []} />
      {(stage !== undefined || officer !== undefined) && (
        <p class="small">
          {say.only} {[stageLabel, officer].filter(Boolean).join(', ')}. <Link href="/tools">{say.all}</Link>
        </p>
      )}
      <Asked of={asked}>
        {(page) => (
          <>
            <ToolsView page={page} />
            <PagesOfList
              isFirst={after === undefined}
              next={page.next}
              from={(place) => `/tools${from(place)}`}
            />
            <p>
              <SaveCsv name={say.file} ask={() => api.toolsCsv({ query: what })} />
            </p>
          </>
        )}
      </Asked>
    </Page>
  );
}
