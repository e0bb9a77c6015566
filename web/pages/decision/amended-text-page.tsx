import '../../looks/decision.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { type Answer, useAsk } from '../../api/ask.ts';
import { useMe } from '../../api/me.ts';
import type { PageProps } from '../../app/route.ts';
import { useFresh } from '../../filling/use-fresh.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { ToolLink } from '../../parts/tool-title.tsx';
import { Track } from '../../parts/track.tsx';
import { useWords } from '../../words/both.ts';
import { AmendedForm } from './amended/amended-form.tsx';
import { numberAfter } from './amended/amended-read.ts';
import { AmendedView, NothingWaits, waitsFor } from './amended/amended-view.tsx';
import { amendedWords } from './amended/amended-words.ts';

/** The amended text of a decision that was subject to amendments (USERS.md 2.1, S6). */
export default function AmendedTextPage({ params: { tool: id = '', decision: name = '' } }: PageProps) {
  const say = useWords(amendedWords);
  const [isDone, done] = useState(false);
  const decision = useAsk('getDecision', { params: { decision: name } });
  const tool = useAsk('getTool', { params: { tool: id }, query: {} });
  const me = useMe();
  return (
    <Page
      title={say.title}
      above={
        <>
          {id} · {name} {tool.data && <ToolLink tool={id} title={tool.data.body.title} />}
        </>
      }
    >
      {isDone ? (
        <Confirmed tool={id} />
      ) : (
        <Asked of={decision}>
          {(about) => (
            <Asked of={tool}>
              {(shown) =>
                waitsFor(shown, about) ? (
                  <AmendedView decision={about} today={me?.today ?? about.decidedOn}>
                    <AmendedForm
                      tool={id}
                      decision={name}
                      examples={examplesFor(about, shown)}
                      onward={onwardFrom(shown, about.body.id)}
                      done={() => done(true)}
                    />
                  </AmendedView>
                ) : (
                  <NothingWaits tool={id} decision={name} />
                )
              }
            </Asked>
          )}
        </Asked>
      )}
    </Page>
  );
}

/** What has been confirmed, and where the tool has moved. */
function Confirmed({ tool: id }: { tool: string }) {
  const say = useWords(amendedWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const tool = useFresh(useAsk('getTool', { params: { tool: id }, query: {} }));
  return (
    <div class="recorded">
      <div role="status">
        <h2 ref={heading} tabIndex={-1}>
          {say.done}
        </h2>
      </div>
      <Asked of={tool}>
        {({ where, route }) => (
          <>
            <p>{where.sentence}</p>
            <Track steps={route.steps} />
          </>
        )}
      </Asked>
      <p>
        <Link href={`/t/${id}`}>{say.toTool}</Link>
      </p>
    </div>
  );
}

/** Where the tool goes after this body, in the words of its way ahead; the body itself may still stand there first. */
function onwardFrom({ where }: Answer<'getTool'>, body: string): string | undefined {
  return where.ahead.find((turn) => turn.body.id !== body)?.words;
}

/** The numbers that would come next, of the paper that was before the body. */
function examplesFor({ versions }: Answer<'getDecision'>, { documents }: Answer<'getTool'>) {
  const [first] = [...versions, ...documents.flatMap(({ en, fr }) => [en, fr])].filter(
    (one) => one !== undefined,
  );
  const version = first ?? { number: 'PC0741Ea', revision: 'a' };
  return { en: numberAfter(version, 'en'), fr: numberAfter(version, 'fr') };
}
