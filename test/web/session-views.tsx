import type { ComponentChildren } from 'preact';
import type { Answer, Name } from '../../web/api/ask.ts';
import { CloseForm } from '../../web/pages/session/close-form.tsx';
import { ClosedView } from '../../web/pages/session/closed-view.tsx';
import { DeskView } from '../../web/pages/session/desk-view.tsx';
import { NoteTakeaways } from '../../web/pages/session/note-takeaways.tsx';
import { NoteView } from '../../web/pages/session/note-view.tsx';
import { planOf } from '../../web/pages/session/plan.ts';
import { PlanForm } from '../../web/pages/session/plan-form.tsx';
import { ReaderSession } from '../../web/pages/session/reader-session.tsx';
import { ReportForm } from '../../web/pages/session/report-form.tsx';
import { SessionActs } from '../../web/pages/session/session-acts.tsx';
import { SessionHeading } from '../../web/pages/session/session-heading.tsx';
import { SessionTakeaways } from '../../web/pages/session/session-takeaways.tsx';
import { SessionsView } from '../../web/pages/session/sessions-view.tsx';
import { askGroups, sortOut } from '../../web/pages/session/several.ts';
import { SeveralAnswers } from '../../web/pages/session/several-answers.tsx';
import { SeveralLists } from '../../web/pages/session/several-lists.tsx';
import { SeveralPick } from '../../web/pages/session/several-pick.tsx';

const shows = <N extends Name>(
  name: string,
  endpoint: N,
  view: (answer: Answer<N>) => ComponentChildren,
) => ({ name, endpoint, view: view as (answer: never) => ComponentChildren });

const nothing = () => undefined;
const never = () => new Promise<never>(nothing);
const today = '2024-04-24';

/** The views of sessions, each with the endpoint whose answer it shows. */
export const sessionViews = [
  shows('the time line of sessions', 'listSessions', ({ items }) => (
    <SessionsView lines={items} today={today} />
  )),
  shows('the head of a session', 'getSession', (session) => (
    <SessionHeading session={session} today={today} />
  )),
  shows('what may be done to a session', 'getSession', (session) => (
    <SessionActs session={session} allRecorded={false} />
  )),
  shows('the secretary’s desk', 'getSession', (session) => (
    <DeskView
      session={session}
      opened={session.items[0]?.tool ?? null}
      onlyUndecided={false}
      here={session.items.map(({ tool }) => tool)}
      show={nothing}
      recordAt={(tool) => `?record=${tool}`}
      form={({ tool }) => tool}
      back={({ tool }) => tool}
    />
  )),
  shows('what is undecided', 'getSession', (session) => (
    <DeskView
      {...{ session, opened: null, here: [], show: nothing, form: nothing, back: nothing }}
      onlyUndecided
      recordAt={(tool) => `?record=${tool}`}
    />
  )),
  shows('a session to read', 'getSession', (session) => <ReaderSession session={session} />),
  shows('what can be taken away of a session', 'getSession', (session) => (
    <SessionTakeaways session={session} csv={never} />
  )),
  shows('the two lists of several', 'getSession', ({ items }) => (
    <SeveralLists sorted={sortOut(items, askGroups(items)[0]?.id, () => true)} outcome="mot" />
  )),
  shows('the items of several', 'getSession', ({ items }) =>
    askGroups(items)
      .slice(0, 1)
      .map((group) => (
        <SeveralPick
          {...{ group, choose: nothing, tick: nothing, ticked: () => true }}
          key={group.id}
          groups={askGroups(items)}
        />
      )),
  ),
  shows('what became of several', 'recordSeveral', ({ answers }) => (
    <SeveralAnswers session="PTC-243-244" items={[]} answers={answers} outcome="mot" more={nothing} />
  )),
  shows('closing a session', 'getSession', (session) => (
    <CloseForm session={session} ahead={[session]} done={nothing} />
  )),
  shows('a closed session', 'actOnSession', (closed) => (
    <ClosedView session="PTC-243-244" items={[]} closed={closed} />
  )),
  shows('the report of a session', 'getSession', (session) => (
    <ReportForm session={session} close={nothing} />
  )),
  shows('a session to change', 'getSession', (session) => (
    <PlanForm
      first={planOf(session)}
      etag='"2"'
      bodies={[session.body]}
      sessions={[session]}
      planned={nothing}
    />
  )),
  shows('the follow-up note', 'getNote', (note) => <NoteView note={note} />),
  shows('what can be taken away of the note', 'getNote', () => (
    <NoteTakeaways session="PTC-243-244" plain="" page={never} />
  )),
];
