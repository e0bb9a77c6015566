import type { ComponentChildren } from 'preact';
import type { Answer, Name } from '../../web/api/ask.ts';
import { AllListed, AllSeen, Definitions, DriftTable } from '../../web/pages/administration/drift-view.tsx';
import { ExecutionView } from '../../web/pages/administration/execution-view.tsx';
import { ExecutionsTable, filters } from '../../web/pages/administration/executions-view.tsx';
import { FindView } from '../../web/pages/administration/find-view.tsx';
import { HealthView } from '../../web/pages/administration/health-view.tsx';
import { DeadLetters } from '../../web/pages/administration/letters/dead-letters.tsx';
import { LetterFacts } from '../../web/pages/administration/letters/letter-view.tsx';
import { LettersView } from '../../web/pages/administration/letters/letters-view.tsx';
import { SendAgain } from '../../web/pages/administration/letters/send-again.tsx';
import { EndSeat } from '../../web/pages/administration/people/end-seat.tsx';
import { Imported } from '../../web/pages/administration/people/import-page.tsx';
import { PeopleView } from '../../web/pages/administration/people/people-view.tsx';
import { PersonLetters } from '../../web/pages/administration/people/person-letters.tsx';
import { ErasedPerson } from '../../web/pages/administration/people/person-page.tsx';
import { SeenAs } from '../../web/pages/administration/people/see-as.tsx';
import { PutRowRight } from '../../web/pages/administration/put-row-right.tsx';
import { RawEvents } from '../../web/pages/administration/raw-events.tsx';
import { VerifiedView } from '../../web/pages/administration/record/check-record.tsx';
import { InterventionsView } from '../../web/pages/administration/record/interventions-view.tsx';
import { DecisionView } from '../../web/pages/decision/page/decision-view.tsx';
import { DueView } from '../../web/pages/home/due-view.tsx';
import { BodyLevels } from '../../web/pages/letters/body-levels.tsx';
import { OfficialNotices } from '../../web/pages/letters/official-notices.tsx';
import { DeskView } from '../../web/pages/session/desk-view.tsx';
import { NoteView } from '../../web/pages/session/note-view.tsx';
import { ReaderSession } from '../../web/pages/session/reader-session.tsx';
import { BodyFacts, BodyView } from '../../web/pages/tool/body/body-view.tsx';
import { DecisionListView } from '../../web/pages/tool/decisions/list-view.tsx';
import { ToolsView } from '../../web/pages/tool/list/tools-view.tsx';
import { PaperView } from '../../web/pages/tool/paper/paper-view.tsx';
import { FoundView } from '../../web/pages/tool/search/found-view.tsx';
import { HistoryView } from '../../web/pages/tool/tool/history-view.tsx';
import { ToolView } from '../../web/pages/tool/tool/tool-view.tsx';

/** A view, and the endpoint whose answer it shows. */
interface View {
  readonly name: string;
  readonly endpoint: Name;
  readonly view: (answer: never) => ComponentChildren;
}

const shows = <N extends Name>(
  name: string,
  endpoint: N,
  view: (answer: Answer<N>) => ComponentChildren,
): View => ({ name, endpoint, view });

const today = '2024-04-24';

/** Every view of the app that shows an answer of the API. */
export const views: readonly View[] = [
  shows('a tool', 'getTool', (tool) => <ToolView tool={tool} />),
  shows('its history', 'getHistory', (history) => <HistoryView history={history} />),
  shows('tools', 'listTools', (page) => <ToolsView page={page} />),
  shows('what was found', 'search', (found) => <FoundView found={found} />),
  shows('a paper', 'getDocument', (paper) => <PaperView paper={paper} />),
  shows('a body', 'getBody', (body) => (
    <>
      <BodyView body={body} />
      <BodyFacts body={body} />
    </>
  )),
  shows('decisions', 'listDecisions', (page) => <DecisionListView page={page} />),
  shows('a decision', 'getDecision', (decision) => <DecisionView decision={decision} />),
  shows('what awaits a secretary', 'getDue', (due) => <DueView due={due} dense members />),
  shows('what awaits a delegate', 'getDue', (due) => <DueView due={due} dense={false} />),
  shows('a session for its secretary', 'getSession', (session) => (
    <DeskView
      session={session}
      opened={null}
      onlyUndecided={false}
      here={[]}
      show={() => undefined}
      recordAt={(tool) => `?record=${tool}`}
      form={() => null}
      back={() => null}
    />
  )),
  shows('a session for a delegate', 'getSession', (session) => <ReaderSession session={session} />),
  shows('a follow-up note', 'getNote', (note) => <NoteView note={note} />),
  shows('what one receives', 'getSubscriptions', (of) => (
    <>
      <BodyLevels of={of} />
      <OfficialNotices of={of.official} />
    </>
  )),
  shows('health', 'getHealth', (health) => <HealthView health={health} />),
  shows('what an administrator found', 'find', (found) => <FindView found={found} />),
  shows('executions', 'listExecutions', ({ items }) =>
    filters.map((filter) => <ExecutionsTable key={filter} items={items} filter={filter} />),
  ),
  shows('an execution', 'getExecution', (execution) => (
    <ExecutionView
      execution={execution}
      others={[]}
      now="2024-04-24T08:41:00.000Z"
      raw={execution.raw && <RawEvents raw={execution.raw} />}
      showRaw={() => undefined}
    />
  )),
  shows('drift', 'getDrift', ({ items, definitions }) => (
    <>
      <DriftTable
        rows={items}
        open={items[0]?.tool}
        toggle={() => undefined}
        beneath={(row) => <PutRowRight row={row} />}
      />
      <AllListed rows={items} />
      <Definitions waiting={definitions.waiting} />
    </>
  )),
  shows('what became of all that drifted', 'putAllRight', ({ items }) => <AllSeen items={items} />),
  shows('letters', 'listLetters', (letters) => <LettersView letters={letters} />),
  shows('a letter', 'getLetter', (letter) => (
    <>
      <LetterFacts letter={letter} />
      <SendAgain letter={letter} />
    </>
  )),
  shows('what nobody could process', 'listDeadLetters', (letters) => <DeadLetters letters={letters} />),
  shows('people', 'listPeople', (people) => <PeopleView people={people} words="" />),
  shows('the seats of a person', 'getPerson', ({ person, seats }) => (
    <ul>
      {seats.map((seat) => (
        <EndSeat key={seat.label} person={person} seat={seat} today={today} isOwn={false} />
      ))}
    </ul>
  )),
  shows('the letters of a person', 'lettersOfPerson', (letters) => <PersonLetters letters={letters} />),
  shows('what a person sees', 'seeAs', (seen) => <SeenAs seen={seen} />),
  shows('people from a file', 'importPeople', (seen) => <Imported seen={seen} />),
  shows('what administrators did', 'listInterventions', ({ items }) => (
    <InterventionsView items={items} called={{ body: new Map(), member: new Map() }} />
  )),
  shows('a person who was erased', 'getPerson', (known) => <ErasedPerson known={known} />),
  shows('the check of the record', 'verifyRecord', (verified) => <VerifiedView verified={verified} />),
];
