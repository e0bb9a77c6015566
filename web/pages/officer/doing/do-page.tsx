import '../../../looks/decision.css';
import '../../../looks/officer.css';
import { useState } from 'preact/hooks';
import { Redirect, useSearch } from 'wouter-preact';
import { useAsk } from '../../../api/ask.ts';
import { type Me, useMe } from '../../../api/me.ts';
import { NotFoundPage } from '../../../app/not-found-page.tsx';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Page } from '../../../parts/page.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { actWords } from '../../tool/tool/act-words.ts';
import { DoneDeed } from './done-deed.tsx';
import { placeElsewhere } from './elsewhere.ts';
import { FillCommand } from './fill-command.tsx';
import { type FormCommand, forms, isFormCommand } from './forms.ts';
import { NotOfferedView } from './not-offered-view.tsx';
import { offeredBy, offeredHere } from './offered-here.ts';
import type { Offered, Tool } from './setting.ts';
import { StandsView } from './stands-view.tsx';
import type { Receipt } from './use-giving.ts';
import { useSetting } from './use-setting.ts';
import { WhichView } from './which-view.tsx';

/** Something that is done to a text, on a page of its own: `/t/T21/do/submit`. */
export default function DoPage({ params: { tool = '', command = '' } }: PageProps) {
  const search = useSearch();
  const words = useWords(actWords);
  const me = useMe();
  const asked = useAsk('getTool', { params: { tool }, query: {} });
  if (!Object.hasOwn(words, command)) return <NotFoundPage />;
  const known = asked.data?.body;
  const title = words[command as keyof typeof words];
  if (!isFormCommand(command)) {
    const way = known && placeElsewhere(known, command);
    if (way !== undefined) return <Redirect to={way} replace />;
    return known ? <Redirect to={`/t/${tool}`} replace /> : <Page />;
  }
  return (
    <Page title={title} above={known && <Above tool={known} />} facts={known && <StandsView tool={known} />}>
      <Asked of={asked}>
        {(shown, etag) =>
          me && (
            <Deed
              key={`${tool} ${command} ${search}`}
              {...{ tool: shown, etag, command, me, readAgain: () => void asked.refetch() }}
              asked={Object.fromEntries(new URLSearchParams(search))}
            />
          )
        }
      </Asked>
    </Page>
  );
}

const Above = ({ tool }: { tool: Tool }) => (
  <p>
    <span class="number">{tool.tool}</span> · <ToolLink tool={tool.tool} title={tool.title} />
  </p>
);

interface Parts {
  readonly tool: Tool;
  readonly etag: string | undefined;
  readonly command: FormCommand;
  readonly me: Me;
  readonly asked: Readonly<Record<string, string>>;
  readonly readAgain: () => void;
}

function Deed(parts: Parts) {
  const { tool, command, asked } = parts;
  const [done, finish] = useState<Receipt>();
  const bodies = useAsk('listBodies', {});
  // Once it has been filled in it stays what it was: the answer to a later reading may no longer offer it.
  const [started] = useState(() => offeredBy(offeredHere(tool, command), asked));
  const offered = offeredHere(tool, command);
  const one = started ?? offeredBy(offered, asked);
  if (done)
    return (
      <DoneDeed
        tool={tool.tool}
        receipt={done}
        form={forms[command]}
        again={() => finish(undefined)}
        command={command}
      />
    );
  if (one) return <Fill {...parts} offered={one} onDone={finish} />;
  if (offered.length === 0) return <NotOfferedView tool={tool} command={command} />;
  return (
    <Asked of={bodies}>
      {({ items }) => <WhichView offered={offered} bodies={items} here={`/t/${tool.tool}/do/${command}`} />}
    </Asked>
  );
}

function Fill({
  tool,
  etag,
  command,
  me,
  asked,
  readAgain,
  offered,
  onDone,
}: Parts & { offered: Offered; onDone: (receipt: Receipt) => void }) {
  const form = forms[command];
  const { setting, error, again } = useSetting(form, { tool, offered, me, asked });
  if (error !== undefined) return <Fault error={error} again={again} />;
  if (!setting) return null;
  return <FillCommand {...{ form, setting, etag, readAgain, onDone }} person={me.person} />;
}
