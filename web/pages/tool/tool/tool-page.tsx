import '../../../looks/tool.css';
import { useSearchParams } from 'wouter-preact';
import { useAsk } from '../../../api/ask.ts';
import { useIsSignedIn, useMe } from '../../../api/me.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { later } from '../../../parts/later.tsx';
import { Page } from '../../../parts/page.tsx';
import { usePrintHead } from '../../../parts/print-head.ts';
import { mayDo, type Tool } from '../../../ways/acts.ts';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { isNotThere, NotThere } from '../not-there.tsx';
import { useAnchor } from '../use-anchor.ts';
import { FollowButton } from './follow-button.tsx';
import { LazyFold } from './lazy-fold.tsx';
import { Offers } from './offers.tsx';
import { OpenTool } from './open-tool.tsx';
import { toolCall } from './other-day.ts';
import { TitleOfTool } from './title-of-tool.tsx';
import { ToolView } from './tool-view.tsx';
import { toolWords } from './tool-words.ts';

const History = later(async () => (await import('./history-view.tsx')).History);
const OtherDayForm = later(async () => (await import('./other-day-form.tsx')).OtherDayForm);

/** `/t/:tool`, the page behind a letter. */
export default function ToolPage({ params: { tool = '' } }: PageProps) {
  return useIsSignedIn() ? <KnownTool tool={tool} /> : <OpenTool tool={tool} />;
}

function KnownTool({ tool: id }: { tool: string }) {
  const say = useWords(toolWords);
  const [address] = useSearchParams();
  const asked = useAsk('getTool', toolCall(id, address));
  const tool = asked.data?.body;
  const language = useLanguage();
  const today = useMe()?.today;
  useAnchor(tool !== undefined);
  usePrintHead({
    head: tool && `${id} · ${tool.title}`,
    foot: [location.host + location.pathname, today && say.printed(dayIn(today, language))]
      .filter(Boolean)
      .join(' · '),
  });
  const isMissing = tool === undefined && isNotThere(asked.error);
  const title = tool?.title ?? (isMissing ? say.noTool : asked.error ? id : undefined);
  return (
    <Page
      {...(title !== undefined && { title })}
      above={[id, tool?.kind.label, tool?.edition].filter(Boolean).join(' · ')}
      heading={tool && <TitleOfTool tool={tool} />}
    >
      {isMissing ? (
        <NotThere error={asked.error} named={id} />
      ) : (
        <Asked of={asked}>{(body) => <Whole tool={body} />}</Asked>
      )}
    </Page>
  );
}

function Whole({ tool }: { tool: Tool }) {
  const say = useWords(toolWords);
  const isPast = tool.asOn !== undefined || tool.asKnown !== undefined;
  return (
    <ToolView
      tool={tool}
      follow={!isPast && <FollowButton tool={tool.tool} />}
      offers={!isPast && <Offers tool={tool} mayOffer={mayDo(tool, 'offer-contribution')} />}
      folded={
        <>
          {!isPast && (
            <LazyFold title={say.history}>
              <History tool={tool.tool} />
            </LazyFold>
          )}
          <LazyFold title={say.otherDay}>
            <OtherDayForm tool={tool.tool} />
          </LazyFold>
        </>
      }
    />
  );
}
