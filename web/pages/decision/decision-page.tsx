import '../../looks/decision.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useAsk } from '../../api/ask.ts';
import type { PageProps } from '../../app/route.ts';
import { useFresh } from '../../filling/use-fresh.ts';
import { Asked } from '../../parts/asked.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/both.ts';
import { lowered } from '../../words/lowered.ts';
import { recordedWords } from './form/recorded-words.ts';
import { DecisionDeeds } from './page/decision-deeds.tsx';
import { DecisionFacts } from './page/decision-facts.tsx';
import { DecisionView } from './page/decision-view.tsx';
import { decisionWords } from './page/decision-words.ts';

/** One decision on one tool: what the body decided, and what may be done with it. */
export default function DecisionPage({ params: { tool: id = '', decision: name = '' } }: PageProps) {
  const say = useWords(decisionWords);
  const recorded = useWords(recordedWords);
  const [said, tell] = useState<string>();
  const [takenBack, takeBack] = useState<string>();
  const decision = useAsk(
    'getDecision',
    { params: { decision: name } },
    { enabled: takenBack === undefined },
  );
  const tool = useAsk('getTool', { params: { tool: id }, query: {} });
  const now = useFresh(tool, said ?? takenBack).data?.body.where.sentence;
  const shown = decision.data?.body;
  const session = shown?.session?.id;
  const meeting = useAsk(
    'getSession',
    { params: { session: session ?? '' } },
    { enabled: session !== undefined },
  ).data?.body;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [said, takenBack]);
  if (takenBack !== undefined)
    return (
      <Page title={takenBack} above={`${id} · ${name}`}>
        <div ref={place} tabIndex={-1} role="status">
          <p>{recorded.takenBackNow}</p>
          <p>{now}</p>
        </div>
        <p class="row">
          {session !== undefined && (
            <Link class="button" href={`/t/${id}/decide?session=${session}`}>
              {recorded.recordAgain}
            </Link>
          )}
          <Link href={`/t/${id}`}>{say.toTool}</Link>
        </p>
      </Page>
    );
  return (
    <Page
      title={shown?.sentence ?? say.title}
      above={
        shown && (
          <>
            <Link href={`/t/${id}`}>{id}</Link> ·{' '}
            {[name, shown.item, shown.session?.label].filter(Boolean).join(' · ')}
          </>
        )
      }
      facts={shown && <DecisionFacts decision={shown} timeZone={meeting?.timeZone} />}
    >
      {said !== undefined && (
        <div ref={place} tabIndex={-1}>
          <Notice tone="done" live>
            {said} {now}
          </Notice>
        </div>
      )}
      <Asked of={decision}>
        {(body) => (
          <DecisionView decision={body}>
            {tool.data && (
              <DecisionDeeds
                key={said}
                decision={body}
                tool={tool.data.body}
                report={meeting?.report?.number}
                timeZone={meeting?.timeZone}
                takenBack={() => takeBack(recorded.takenBack(lowered(body.outcome.label)))}
                done={tell}
              />
            )}
          </DecisionView>
        )}
      </Asked>
    </Page>
  );
}
