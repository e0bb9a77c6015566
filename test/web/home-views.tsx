import type { ComponentChildren } from 'preact';
import type { Answer, Name } from '../../web/api/ask.ts';
import { CountsLine } from '../../web/pages/home/counts-line.tsx';
import { DueView } from '../../web/pages/home/due-view.tsx';
import { Greeting } from '../../web/pages/home/greeting-line.tsx';
import { OffersView } from '../../web/pages/home/offers-view.tsx';
import { OwnToolsView } from '../../web/pages/home/own-tools.tsx';
import { ClosedView } from '../../web/pages/home/procedure/closed-view.tsx';
import { ProcedureFacts } from '../../web/pages/home/procedure/procedure-facts.tsx';
import { ProcedureView } from '../../web/pages/home/procedure/procedure-view.tsx';
import { ReceiptView } from '../../web/pages/home/procedure/receipt-view.tsx';
import { FollowedList } from '../../web/pages/letters/followed-tools.tsx';
import { InboxLetter } from '../../web/pages/letters/inbox-letter.tsx';
import { LevelSwitch } from '../../web/pages/letters/level-switch.tsx';
import { OfficialNotices } from '../../web/pages/letters/official-notices.tsx';
import { SettingsView } from '../../web/pages/letters/own-settings.tsx';
import { me, procedure } from './home-answers.ts';

const shows = <N extends Name>(
  name: string,
  endpoint: N,
  view: (answer: Answer<N>) => ComponentChildren,
) => ({ name, endpoint, view: view as (answer: never) => ComponentChildren });

const nothing = () => undefined;
const zone = 'Africa/Bamako';

/** The views of `/`, of a written procedure and of `/letters`, each with the endpoint whose answer it shows. */
export const homeViews = [
  shows('what needs a delegate', 'getDue', (due) => <DueView due={due} dense={false} members />),
  shows('what needs a secretary', 'getDue', (due) => <DueView due={due} dense />),
  shows('the line of counts', 'getDue', ({ tally }) => <CountsLine tally={tally} />),
  shows('offers that wait', 'getDue', ({ offers }) => <OffersView offers={offers} note={nothing} />),
  shows('the greeting', 'listSessions', ({ items }) => (
    <Greeting me={me()} due={undefined} sessions={items} />
  )),
  shows('own tools', 'listTools', ({ items }) => <OwnToolsView tools={items} />),
  shows('a written procedure', 'getTool', (tool) => (
    <ProcedureView
      {...{ tool, me: me(), here: zone, lead: true, member: undefined, chooseMember: nothing }}
      procedure={tool.procedure ?? procedure()}
      body={{ timeZone: 'Europe/Brussels', mailbox: 'ptc@example.org' }}
      answering={({ name }) => name}
      unsent={null}
    />
  )),
  shows('what a written procedure is about', 'getTool', (tool) => (
    <ProcedureFacts tool={tool} procedure={tool.procedure ?? procedure()} mailbox={undefined} />
  )),
  shows('a closed procedure', 'getTool', (tool) => (
    <ClosedView tool={tool} wasOpen end={undefined} unsent={null} />
  )),
  shows('a receipt', 'answerProcedure', (receipt) => (
    <ReceiptView receipt={receipt} title="Guide" name="Aminata Koulibaly" timeZone={zone} />
  )),
  shows('the switches of bodies', 'getSubscriptions', ({ bodies, levels }) =>
    bodies.map((body) => (
      <LevelSwitch key={body.body} of={body} levels={levels} chosen={body.level} choose={nothing} />
    )),
  ),
  shows('official notices', 'getSubscriptions', ({ official }) => <OfficialNotices of={official} />),
  shows('followed tools', 'getSubscriptions', ({ tools }) => <FollowedList tools={tools} leave={nothing} />),
  shows('own settings', 'getMe', (person) => <SettingsView me={person} wanted={{}} change={nothing} />),
  shows('the inbox', 'listInbox', ({ items }) =>
    items.map((letter) => (
      <InboxLetter key={letter.notice} letter={letter} isRead={letter.readAt !== null} mark={nothing} />
    )),
  ),
];
