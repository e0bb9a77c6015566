import { openApi } from '../../functions/contracts/api/openapi.ts';
import { personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { openDesk } from '../../functions/handlers/api/open-desk.ts';
import { previewDesk } from '../../functions/handlers/api/preview-desk.ts';
import { readDesk } from '../../functions/handlers/api/read-desk.ts';
import { recordDesk } from '../../functions/handlers/api/record-desk.ts';
import { hashOfSecret } from '../../functions/handlers/api/take-part/calendar-secret.ts';
import { takePartDesk } from '../../functions/handlers/api/take-part-desk.ts';
import { takePartReads } from '../../functions/handlers/api/take-part-reads.ts';
import { bringUp } from '../../functions/handlers/bring-up.ts';
import { carryOut } from '../../functions/handlers/carry-out.ts';
import { openStage } from '../../functions/handlers/open-stage.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import lifecycle from '../../workflows/tool-lifecycle.asl.json' with { type: 'json' };
import { fakeDeadLetters } from '../support/fake-dead-letters.ts';
import { fakeExecutions } from '../support/fake-executions.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { memoryInboxStore } from '../support/memory-inbox.ts';
import { memoryInterventionStore } from '../support/memory-interventions.ts';
import { memoryKeptExecutions } from '../support/memory-kept.ts';
import { memoryLooksStore } from '../support/memory-looks.ts';
import { memoryNoticeStore } from '../support/memory-notices.ts';
import { memoryOfferStore } from '../support/memory-offers.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { memoryToolStore } from '../support/memory-tools.ts';
import { memoryWaitStore } from '../support/memory-waits.ts';
import { bodies, PTC, SWG, sessions } from '../support/sample-register.ts';
import { apiRig } from './rig.ts';
import { enterEverybody } from './whole-rig-people.ts';
import { live, paperFile, publishedFile } from './whole-rig-story.ts';
import { taped } from './whole-rig-tape.ts';
import { standings } from './whole-rig-tools.ts';

const stores = (clock: { now(): string }) => ({
  tools: memoryToolStore(),
  people: memoryPeopleStore(),
  notices: memoryNoticeStore(),
  inbox: memoryInboxStore(),
  offers: memoryOfferStore(),
  interventions: memoryInterventionStore(),
  kept: memoryKeptExecutions(),
  looks: memoryLooksStore(),
  waits: memoryWaitStore(),
  executions: fakeExecutions(clock),
  deadLetters: fakeDeadLetters(),
  files: memoryFiles(),
});
type Stores = ReturnType<typeof stores>;

/** What only looks. Whatever else is called has perhaps written. */
const reads: { readonly [N in keyof Stores]: readonly (keyof Stores[N])[] } = {
  tools: [
    ...(['load', 'events', 'head', 'repeated', 'verify', 'sweep', 'summaries', 'heldTools'] as const),
    ...(['toolsOfDecision', 'toolsOfDocument', 'toolsAt', 'toolsOfKind', 'toolsOfOfficer'] as const),
    ...(['toolsByWord', 'decidedBy'] as const),
  ],
  people: [
    ...(['world', 'person', 'people', 'seatsOf', 'seatsOn', 'members', 'everybody', 'followers'] as const),
    ...(['followedBy', 'personOfCalendar', 'hasCalendar'] as const),
  ],
  notices: ['read', 'chunk', 'chunks', 'ofMonth', 'unfinished', 'reached'],
  inbox: ['of'],
  offers: ['of'],
  interventions: ['list'],
  kept: ['read', 'of'],
  looks: ['last'],
  waits: ['read'],
  executions: ['describe', 'describeNotice', 'history'],
  deadLetters: ['counts', 'peek'],
  // An address is nothing that is written.
  files: ['find', 'addressToPut', 'addressToRead', 'fetch'],
};

/** The one letter that has left: to whom, and the notice it was of. */
export const letter = { notice: 'PTC-243-244-2024-04-24', to: 'del-A' } as const;
/** Of the calendar of `del-A`. */
export const calendar = `${'c'.repeat(43)}.ics`;

/**
 * One register in memory with everybody in it and a tool in each state, asked through every desk that there is. The
 * same story each time: `rewind` gives it back as it was, `wrote` says what was written since.
 */
export async function wholeRig(how: { readonly secret: boolean } = { secret: true }) {
  const clock = { at: '2024-01-01T08:00:00.000Z', now: () => clock.at };
  const { stores: own, tape, rewind } = taped(() => stores(clock), reads, clock);
  const head = { site: 'https://placet.example.org', registerName: '', domain: 'example.org' };
  const unsubscribes = unsubscribePaths('the key of a test');
  const watch = { count: () => undefined };
  const ports = {
    ...own,
    ...{ clock, tokenClock: clock, watch, head, unsubscribes },
    // Noted as what the people's store does.
    erasure: own.people,
    write: letterWriter({ head, unsubscribePath: unsubscribes.path }),
    secrets: () => 'c'.repeat(43),
    elapsedMs: () => 0,
    definition: lifecycle,
    document: openApi(),
    signIn: { issuer: 'i', clientId: 'c', authorize: 'a', token: 't', revoke: 'r', signOut: 's' },
    registerName: '',
  };
  const lines = [
    ...openDesk(ports),
    ...readDesk(ports),
    ...takePartReads(ports),
    ...previewDesk(ports),
    ...recordDesk(ports),
    ...takePartDesk(ports),
    ...administerDesk(ports),
  ];
  const rig = apiRig(ports, lines);

  for (const body of bodies) await own.people.putBody(body);
  for (const session of [...sessions, groupMeets]) await own.people.putSession(session);
  await enterEverybody(own.people);
  for (const bytes of [paperFile, publishedFile]) own.files.keep(bytes);
  await live(rig, clock, how);
  await withEngine(ports);
  await withLetters(ports);
  const told = tape.length;
  return {
    ...rig,
    ports,
    /** Ids of the endpoints that some desk serves. */
    served: lines.map(({ endpoint }) => endpoint),
    /** The path at which del-A stops letters of the PTC. */
    unsubscription: unsubscribes.path(personId('del-A'), 'body:PTC').split('/').at(-1) ?? '',
    /** What was called since the register is whole and has not only looked. */
    wrote: () => tape.slice(told),
    rewind: () => rewind(told),
  };
}
export type WholeRig = Awaited<ReturnType<typeof wholeRig>>;
type Ports = WholeRig['ports'];

const groupMeets = {
  ...(sessions[0] as (typeof sessions)[number]),
  id: sessionId('SWG-30'),
  body: SWG,
  label: { en: '30th Session', fr: '30e session' },
  dates: { precision: 'day', value: '2024-03-11' },
  firstDay: '2024-03-11',
  lastDay: '2024-03-13',
} as const;

/** Executions that wait where the register has their tools; that of one tool was stopped on purpose. */
async function withEngine(ports: Ports): Promise<void> {
  const { executions } = ports;
  for (const { tool } of standings) await bringUp(ports)(toolId(tool));
  const open = openStage(ports);
  for (let call = executions.calls.shift(); call; call = executions.calls.shift())
    if (call.of === 'open-stage') await open(call.input);
  const request = { person: personId('admin'), key: 'pause-of-june', hash: 'h' };
  const pause = { type: 'pause-execution', reason: 'The register is being restored' } as const;
  await carryOut(ports)({
    tool: toolId('T-paused'),
    command: pause,
    by: { person: request.person },
    request,
  });
  await executions.stop('T-paused-g1', 'Paused');
}

/** A letter that left and one that came back, an address of a calendar, and what nobody could process. */
async function withLetters({ notices, inbox, people, deadLetters, clock }: Ports): Promise<void> {
  const notice = noticeId(letter.notice);
  const at = '2024-04-24T16:00:00.000Z';
  const to = (person: string) => ({ person: personId(person), language: 'en', events: [0] }) as const;
  await notices.freeze(notice);
  await notices.putChunks(notice, [
    {
      key: 'en#001',
      state: 'sent',
      recipients: [
        { ...to('del-A'), class: 'subscription', state: 'sent', at },
        { ...to('del-B'), class: 'subscription', state: 'bounced', at, why: 'Permanent' },
      ],
    },
  ]);
  await notices.close(notice, at, { sent: 1, bounced: 1 });
  const events = [{ tool: toolId('T-poc'), n: 3 }];
  const received = {
    notice,
    body: PTC,
    class: 'subscription',
    at,
    subject: 'PTC, 24 April',
    events,
  } as const;
  await inbox.add([{ person: personId(letter.to), ...received }]);
  await people.putCalendar(personId(letter.to), hashOfSecret('c'.repeat(43)));
  await deadLetters.comes({ queue: 'relay', body: { tool: 'T-ptc' }, at: clock.now() });
}
