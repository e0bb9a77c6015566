import '../../looks/session.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { dayIn } from '../../../functions/domain/date.ts';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../api/me.ts';
import type { PageProps } from '../../app/route.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import { emptyForm } from '../decision/fill/filled.ts';
import type { Session } from './answers.ts';
import { nameOf } from './session-heading.tsx';
import { askGroups, sortOut } from './several.ts';
import { SeveralAnswers } from './several-answers.tsx';
import { type SeveralDone, SeveralForm } from './several-form.tsx';
import { SeveralPick } from './several-pick.tsx';
import { severalWords } from './several-words.ts';

/** One decision over several items of a session. */
export default function SeveralPage({ params: { session: id = '' } }: PageProps) {
  const say = useWords(severalWords);
  const asked = useAsk('getSession', { params: { session: id } });
  const session = asked.data?.body;
  return (
    <Page title={say.title} above={session && <Link href={`/sessions/${id}`}>{nameOf(session)}</Link>}>
      <Asked of={asked}>{(body) => <Several session={body} />}</Asked>
    </Page>
  );
}

function Several({ session }: { session: Session }) {
  const say = useWords(severalWords);
  const me = useMe();
  const all = [...session.items, ...session.unplaced, ...session.expected];
  // As it was when it was recorded: what is asked again meanwhile would move items from one list to the other.
  const [done, setDone] = useState<SeveralDone & { readonly items: typeof all }>();
  const groups = askGroups(all).filter(({ items }) => items.length > 1);
  const [chosen, choose] = useState('');
  const [turned, turn] = useState<readonly string[]>([]);
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  const isDue = (tool: string) => all.some((item) => item.tool === tool && item.is === 'due');
  // Ticked beforehand: what is on the agenda. `turned` are those that somebody ticked or unticked since.
  const ticked = (tool: string) => isDue(tool) !== turned.includes(tool);
  const sorted = sortOut(all, group?.id, ticked);
  // What was written is kept whichever items it is about.
  const [filled, fill] = useState(emptyForm);
  const today = me && dayIn(session.timeZone, me.now);
  const decidedOn = filled.plain.decidedOn ?? (today && session.days.includes(today) ? today : '');
  const first = group?.items[0]?.tool ?? '';
  const form = useAsk(
    'decisionForm',
    { params: { tool: first }, query: { session: session.id } },
    { enabled: first !== '' && !done },
  );
  if (done)
    return (
      <SeveralAnswers
        session={session.id}
        items={done.items}
        answers={done.answers}
        outcome={done.outcome}
        more={() => setDone(undefined)}
      />
    );
  if (!session.may.includes('record')) return <p>{say.notOpen}</p>;
  if (!group)
    return (
      <p>
        {say.tooFew} <Link href={`/sessions/${session.id}`}>{say.back}</Link>
      </p>
    );
  return (
    <>
      <p>{say.what}</p>
      <Section title={say.items}>
        <div id="picked" class="stack">
          <SeveralPick
            groups={groups}
            group={group}
            choose={choose}
            ticked={ticked}
            tick={(tool) =>
              turn(turned.includes(tool) ? turned.filter((one) => one !== tool) : [...turned, tool])
            }
          />
        </div>
      </Section>
      <Section title={say.outcome(session.body.code)}>
        <Asked of={form}>
          {(ofFirst) =>
            me && (
              <SeveralForm
                {...{ session, me, ofFirst, sorted }}
                filled={{ ...filled, plain: { ...filled.plain, decidedOn } }}
                set={fill}
                done={(what) => setDone({ ...what, items: all })}
              />
            )
          }
        </Asked>
      </Section>
    </>
  );
}
