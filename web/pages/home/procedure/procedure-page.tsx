import '../../../looks/procedure.css';
import { useState } from 'preact/hooks';
import { useSearchParams } from 'wouter-preact';
import { type Answer, useAsk } from '../../../api/ask.ts';
import type { Me } from '../../../api/me.ts';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Page } from '../../../parts/page.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { zoneOfReader } from '../greeting.ts';
import { AnswerPart } from './answer-part.tsx';
import { ClosedView } from './closed-view.tsx';
import { endOf, lastProcedure } from './ended.ts';
import { ProcedureFacts } from './procedure-facts.tsx';
import { ProcedureView } from './procedure-view.tsx';
import { procedureWords } from './procedure-words.ts';
import { ReceiptView } from './receipt-view.tsx';
import type { Procedure } from './standing.ts';
import { Unsent } from './unsent.tsx';

/** A written procedure: an administration says whether it objects (USERS.md 2.2, D5). */
export default function ProcedurePage({ params: { tool = '' } }: PageProps) {
  const asked = useAsk('getTool', { params: { tool } });
  const who = useAsk('getMe', {});
  const missing = [asked, who].find(({ data, error }) => data === undefined && error);
  if (missing)
    return (
      <Page>
        <Fault error={missing.error} again={() => void missing.refetch()} />
      </Page>
    );
  if (asked.data === undefined || who.data === undefined) return <Page />;
  return <Told asked={asked} tool={asked.data.body} me={who.data.body} />;
}

function Told({
  asked,
  tool,
  me,
}: {
  asked: ReturnType<typeof useAsk<'getTool'>>;
  tool: Answer<'getTool'>;
  me: Me;
}) {
  const say = useWords(procedureWords);
  const { procedure } = tool;
  const [receipt, keep] = useState<Answer<'answerProcedure'>>();
  const last = procedure?.decision ?? lastProcedure(tool);
  const code = procedure?.body ?? tool.decisions.find(({ decision }) => decision === last)?.body;
  const body = useAsk('getBody', { params: { body: code?.id ?? '' } }, { enabled: code !== undefined });
  const here = zoneOfReader(me.timeZone);
  const of = { tool, me, here, body: body.data?.body };
  return (
    <Page
      title={say.title(code?.code ?? '')}
      above={
        <>
          {tool.tool} <ToolLink tool={tool.tool} title={tool.title} />
        </>
      }
      {...(procedure && {
        facts: <ProcedureFacts tool={tool} procedure={procedure} mailbox={of.body?.mailbox} />,
      })}
    >
      <Asked of={asked}>
        {() => (
          <>
            {receipt && <ReceiptView receipt={receipt} title={tool.title} name={me.name} timeZone={here} />}
            {procedure ? (
              <Open {...of} procedure={procedure} lead={receipt === undefined} recorded={keep} />
            ) : (
              <Closed {...of} last={last} />
            )}
          </>
        )}
      </Asked>
    </Page>
  );
}

interface Of {
  readonly tool: Answer<'getTool'>;
  readonly me: Me;
  readonly here: string;
  readonly body: Answer<'getBody'> | undefined;
}

function Open({
  procedure,
  lead,
  recorded,
  ...of
}: Of & {
  procedure: Procedure;
  lead: boolean;
  recorded: (receipt: Answer<'answerProcedure'>) => void;
}) {
  const { tool, me, here, body } = of;
  const [query, setQuery] = useSearchParams();
  return (
    <ProcedureView
      {...{ tool, procedure, me, here, body, lead }}
      member={query.get('member') ?? undefined}
      chooseMember={(member) => setQuery({ member }, { replace: true })}
      answering={(voice) => (
        <AnswerPart
          key={voice.id}
          {...{ procedure, voice, here, recorded }}
          tool={tool.tool}
          person={me.person}
          there={body?.timeZone}
        />
      )}
      unsent={<Unsent {...of} decision={procedure.decision} />}
    />
  );
}

function Closed({ last, ...of }: Of & { last: string | undefined }) {
  const { tool } = of;
  const history = useAsk('getHistory', { params: { tool: tool.tool } }, { enabled: last !== undefined });
  const end = last === undefined ? undefined : endOf(last, history.data?.body.items ?? []);
  return (
    <ClosedView
      tool={tool}
      wasOpen={last !== undefined}
      end={end}
      unsent={last !== undefined && <Unsent {...of} decision={last} />}
    />
  );
}
