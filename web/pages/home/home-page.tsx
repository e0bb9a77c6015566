import '../../looks/home.css';
import { useSearchParams } from 'wouter-preact';
import { useAsk } from '../../api/ask.ts';
import type { Me } from '../../api/me.ts';
import { useLanguage } from '../../app/language.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { usePrintHead } from '../../parts/print-head.ts';
import { useWords } from '../../words/both.ts';
import { hourOf, instantWords } from '../../words/time.ts';
import { BodyChips } from './body-chips.tsx';
import { CountsLine } from './counts-line.tsx';
import { isEmptyList } from './due-lines.ts';
import { DueView } from './due-view.tsx';
import { ElsewhereLine } from './elsewhere-line.tsx';
import { GreetingLine } from './greeting-line.tsx';
import { HomeActions } from './home-actions.tsx';
import { homeWords } from './home-words.ts';
import { OffersWaiting } from './offers-waiting.tsx';
import { OwnTools } from './own-tools.tsx';

/** « Ce qui m’attend »; to who serves a body, the morning of the day (USERS.md 2.1 S1, 2.2 D3). */
export function HomePage() {
  const say = useWords(homeWords);
  const language = useLanguage();
  const asked = useAsk('getMe', {});
  const due = useAsk('getDue', { query: {} });
  const [query, setQuery] = useSearchParams();
  const me = asked.data?.body;
  const at = due.data?.body.at;
  usePrintHead({
    head: me && say.headOf(me.name),
    foot: at === undefined ? '' : instantWords(at, language, me?.timeZone),
  });
  // How it is laid out depends on who reads it.
  if (me === undefined && !asked.error) return <Page />;
  const serves = me !== undefined && me.serves.length > 0;
  const worksThrough = serves || (me !== undefined && me.officerOf.length > 0);
  const body = query.get('body') ?? undefined;
  const choose = (next: string | undefined) => setQuery(next === undefined ? {} : { body: next });
  return (
    <Page
      title={serves ? say.today : say.title}
      {...(serves && { heading: <GreetingLine me={me} due={due.data?.body} /> })}
    >
      <Asked
        of={due}
        told={({ at }) => ({
          kept: say.kept(instantWords(at, language, me?.timeZone)),
          stale: say.stale(hourOf(at, language, me?.timeZone)),
        })}
      >
        {(all) => {
          const of = all.bodies.some(({ id }) => id === body) ? body : undefined;
          return (
            <>
              <HomeActions me={me} at={all.at} isEmpty={isEmptyList(all)} />
              {worksThrough && of === undefined && <CountsLine tally={all.tally} />}
              <BodyChips bodies={all.bodies} chosen={of} choose={choose} />
              <DueView
                due={all}
                dense={worksThrough}
                body={of}
                members={sitsForSeveral(me)}
                offers={<OffersWaiting offers={all.offers} body={of} />}
              />
              {me && <ElsewhereLine me={me} due={all} />}
            </>
          );
        }}
      </Asked>
      {me && me.officerOf.length > 0 && <OwnTools person={me.person} />}
    </Page>
  );
}

const sitsForSeveral = (me: Me | undefined): boolean =>
  new Set(me?.sitsFor.map(({ member }) => member.id)).size > 1;
