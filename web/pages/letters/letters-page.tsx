import '../../looks/letters.css';
import { useEffect } from 'preact/hooks';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../api/me.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import { AnotherBody } from './another-body.tsx';
import { BodyLevels } from './body-levels.tsx';
import { FollowedTools } from './followed-tools.tsx';
import { Inbox } from './inbox.tsx';
import { inboxWords } from './inbox-words.ts';
import { lettersWords } from './letters-words.ts';
import { OfficialNotices } from './official-notices.tsx';
import { OwnSettings } from './own-settings.tsx';
import { ownSettingsWords } from './own-settings-words.ts';
import { standsBelow } from './stands-below.ts';

/** « Ce que je reçois » (USERS.md 2.2, D6), and what has come. */
export default function LettersPage() {
  const say = useWords(lettersWords);
  const { title: received } = useWords(inboxWords);
  const { title: settings } = useWords(ownSettingsWords);
  const subscriptions = useAsk('getSubscriptions', {});
  const me = useMe();
  const below = standsBelow(subscriptions);
  const isThere = subscriptions.data !== undefined && me !== undefined;
  useEffect(() => {
    if (isThere && location.hash !== '') document.querySelector(location.hash)?.scrollIntoView();
  }, [isThere]);
  return (
    <Page title={say.title}>
      {(below || !subscriptions.error) && (
        <p class="row small places no-print">
          <a href="#received">{say.toReceived}</a>
          <a href="#settings">{say.toSettings}</a>
        </p>
      )}
      <Asked of={subscriptions}>
        {(of) => (
          <>
            {of.sentence !== undefined && <p class="lead">{of.sentence}</p>}
            {of.bodies.length > 0 && (
              <Section title={say.bodies}>
                <BodyLevels of={of} />
              </Section>
            )}
            <AnotherBody concerned={new Set(of.bodies.map(({ body }) => body))} />
            {of.official.bodies.length > 0 && (
              <Section title={say.official}>
                <OfficialNotices of={of.official} />
              </Section>
            )}
            <Section title={say.tools}>
              <FollowedTools tools={of.tools} />
            </Section>
          </>
        )}
      </Asked>
      {/* What stands below does not come before what would push it down. */}
      {below && (
        <>
          {me && (
            <div id="settings">
              <Section title={settings}>
                <OwnSettings me={me} />
              </Section>
            </div>
          )}
          <div id="received">
            <Section title={received}>
              <Inbox zone={me?.timeZone} />
            </Section>
          </div>
        </>
      )}
    </Page>
  );
}
