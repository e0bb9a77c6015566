import '../../../looks/decision.css';
import '../../../looks/officer.css';
import { useRef, useState } from 'preact/hooks';
import { Redirect, useSearch } from 'wouter-preact';
import type { Language } from '../../../../functions/domain/text.ts';
import { useAsk } from '../../../api/ask.ts';
import { type Me, useMe } from '../../../api/me.ts';
import { useLanguage } from '../../../app/language.tsx';
import { NotFoundPage } from '../../../app/not-found-page.tsx';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Page } from '../../../parts/page.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { actWords } from '../../../ways/act-words.ts';
import { useWords } from '../../../words/both.ts';
import { AlsoGiven } from './also-given.tsx';
import type { AnyForm } from './command-form.ts';
import { DoneDeed } from './done-deed.tsx';
import { placeElsewhere } from './elsewhere.ts';
import { FillCommand } from './fill-command.tsx';
import { type FormCommand, forms, isFormCommand } from './forms.ts';
import type { Also } from './give-each.ts';
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
  const language = useLanguage();
  const asked = useAsk('getTool', { params: { tool }, query: {} });
  if (!Object.hasOwn(words, command)) return <NotFoundPage />;
  if (isFormCommand(command))
    return (
      <Deed
        key={`${tool} ${command} ${search}`}
        {...{ tool, command, search }}
        title={titleOf(command, language) ?? words[command]}
      />
    );
  const known = asked.data?.body;
  // It has its place elsewhere; who may not do it now sees the text.
  return known ? <Redirect to={placeElsewhere(known, command) ?? `/t/${tool}`} replace /> : <Page />;
}

const titleOf = (command: FormCommand, language: Language) => (forms[command] as AnyForm).heading?.(language);

interface Place {
  readonly tool: string;
  readonly command: FormCommand;
  readonly search: string;
  readonly title: string;
}

function Deed({ tool, command, search, title }: Place) {
  const me = useMe();
  const query = useAsk('getTool', { params: { tool }, query: {} });
  const [done, finish] = useState<{ receipt: Receipt; also: readonly Also[] }>();
  const known = query.data?.body;
  const above = known && (
    <p>
      <span class="number">{known.tool}</span> · <ToolLink tool={known.tool} title={known.title} />
    </p>
  );
  if (done)
    return (
      <Page title={title} above={above}>
        <DoneDeed
          {...{ tool, command }}
          receipt={done.receipt}
          form={forms[command]}
          again={() => finish(undefined)}
        />
        {done.also.length > 0 && <AlsoGiven endpoint={forms[command].endpoint} also={done.also} />}
      </Page>
    );
  return (
    <Page title={title} above={above} facts={known && <StandsView tool={known} />}>
      <Asked of={query}>
        {(shown, etag) =>
          me && (
            <Begun
              {...{ tool: shown, etag, command, me, onDone: (receipt, also) => finish({ receipt, also }) }}
              readAgain={() => void query.refetch()}
              asked={Object.fromEntries(new URLSearchParams(search))}
            />
          )
        }
      </Asked>
    </Page>
  );
}

interface Parts {
  readonly tool: Tool;
  readonly etag: string | undefined;
  readonly command: FormCommand;
  readonly me: Me;
  readonly asked: Readonly<Record<string, string>>;
  readonly readAgain: () => void;
  readonly onDone: (receipt: Receipt, also: readonly Also[]) => void;
}

/** The form, if the reader may; otherwise why not. */
function Begun(parts: Parts) {
  const { tool, command, asked } = parts;
  const bodies = useAsk('listBodies', {});
  const offered = offeredHere(tool, command);
  // Who has begun to fill it in keeps what they wrote, even if somebody else is quicker meanwhile.
  const begun = useRef<Offered>();
  begun.current ??= offeredBy(offered, asked);
  if (begun.current) return <Fill {...parts} offered={begun.current} />;
  if (offered.length === 0) return <NotOfferedView tool={tool.tool} command={command} />;
  return (
    <Asked of={bodies}>
      {({ items }) => <WhichView offered={offered} bodies={items} here={`/t/${tool.tool}/do/${command}`} />}
    </Asked>
  );
}

function Fill({ command, offered, ...parts }: Parts & { offered: Offered }) {
  const { tool, etag, me, asked, readAgain, onDone } = parts;
  const form = forms[command];
  const { setting, error, again } = useSetting(form, { tool, offered, me, asked });
  if (error !== undefined) return <Fault error={error} again={again} />;
  if (!setting) return null;
  return <FillCommand {...{ form, setting, etag, readAgain, onDone }} person={me.person} />;
}
