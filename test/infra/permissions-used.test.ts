import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { hashOfSecret } from '../../functions/handlers/api/take-part/calendar-secret.ts';
import { constructIdOf, functionNamesWanted } from '../../infra/functions.ts';
import { workflowFile } from '../../workflows/asl.ts';
import { type Cell, subjectsOf } from '../api/permissions-cells.ts';
import { requestFor } from '../api/permissions-requests.ts';
import { expected } from '../api/permissions-rules.ts';
import type { apiRig } from '../api/rig.ts';
import type { WholeRig } from '../api/whole-rig.ts';
import { enterEverybody, known } from '../api/whole-rig-people.ts';
import { live, paperFile, publishedFile, registrationOf } from '../api/whole-rig-story.ts';
import { standings } from '../api/whole-rig-tools.ts';
import { bodies, PTC, SWG, sessions } from '../support/sample-register.ts';
import { templates } from './composed.ts';
import { type EveryFunction, everyFunction } from './every-function.ts';
import { policiesOf, rightsIn } from './rights.ts';

/*
 * No permission that nothing uses, and none that is missing: half a year of the register is lived through every deployed
 * function's own entry, and what each asked of AWS is held against its policy as it is synthesized.
 */

const { all } = templates();
const policies = policiesOf(all);

/** What the services do in a function's name, and no code of ours: its log, its stream, its failures. */
const byService = (name: string): ((right: string) => boolean) => {
  const construct = constructIdOf(name);
  const rings = ['relay', 'invite'].includes(name);
  const calledByEvents = ['reconcile', 'letter-event', 'digest', 'keep-history'].includes(name);
  const own = new Set([
    ...['CreateLogStream', 'PutLogEvents'].map((right) => `logs:${right} on ${construct}Log`),
    ...(rings
      ? [
          ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map(
            (right) => `dynamodb:${right} on RegisterStream`,
          ),
          'dynamodb:ListStreams on *',
          ...['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map(
            (right) => `sqs:${right} on RelayFailures`,
          ),
        ]
      : []),
    ...(calledByEvents ? ['sqs:SendMessage on FailedEvents'] : []),
  ]);
  return (right) => own.has(right);
};

let register: EveryFunction;
beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
  register = await everyFunction('2024-01-01T08:00:00.000Z');
  await halfAYear();
}, 240_000);
afterAll(async () => {
  await register.close();
  vi.restoreAllMocks();
});

const tools = standings.filter(({ missing }) => !missing).map(({ tool }) => tool);

async function halfAYear(): Promise<void> {
  const { stores, call, engine, clock } = register;
  for (const body of bodies) await stores.people.putBody(body);
  const group = { id: 'SWG-30' as never, body: SWG, firstDay: '2024-03-11', lastDay: '2024-03-13' };
  for (const session of [...sessions, { ...(sessions[0] as (typeof sessions)[number]), ...group }])
    await stores.people.putSession(session);
  await enterEverybody(stores.people);
  for (const bytes of [paperFile, publishedFile]) register.keepFile(bytes);

  // People are invited, and one of them signs in.
  await register.rings('invite', ...known.map(({ id }) => [`PERSON#${id}`, 'PERSON'] as const));
  register.pool.signsIn('del-A');
  await live(register as unknown as ReturnType<typeof apiRig>, clock, { secret: true });
  await stores.people.putCalendar(personId('del-A'), hashOfSecret('c'.repeat(43)));

  await executionsAndLetters();
  await everyLine();
  await whatGoesWrong();

  // People change and go.
  const del = { name: 'Name of del-A', language: 'en' };
  const asTheyAre = { 'if-match': '*' };
  await register.ask('PUT', '/api/admin/people/del-A', {
    as: 'admin',
    headers: asTheyAre,
    body: { ...del, email: 'new@example.org' },
  });
  await register.ask('PUT', '/api/admin/people/del-B', {
    as: 'admin',
    headers: asTheyAre,
    body: { ...del, email: 'b@example.org' },
  });
  // Somebody had closed this account by hand: a change in the register opens it again.
  const closed = register.pool.accounts.get('del-B');
  if (!closed) throw new Error('del-B was invited');
  closed.open = false;
  const changed = ['del-A', 'del-B'].map((id) => [`PERSON#${id}`, 'PERSON'] as const);
  await register.rings('invite', ...changed);
  await register.post('/api/admin/people/del-A/erasure', 'admin');
  await register.rings('invite', ...changed);

  await call('digest');
  const { executions = [] } = await engine.listExecutions({
    stateMachineArn: process.env.LIFECYCLE_ARN,
    statusFilter: 'SUCCEEDED',
    maxResults: 1000,
  });
  for (const { name = '' } of executions.slice(0, 1)) await call('keep-history', { execution: name });
}

/** The relay hears of everything; executions wait, silence speaks, letters leave. */
async function executionsAndLetters(): Promise<void> {
  const { post, relayed, passUntil } = register;
  await relayed(...tools);
  await post('/api/tools/T-ptc/decisions/none/take-back', 'sec-PTC', { reason: 'x' });
  await post('/api/admin/tools/T-paused/execution/pause', 'admin', { reason: 'To be restored' });
  await passUntil('2024-06-28T18:00:00.000Z');
  await relayed(...tools);
  await passUntil('2024-06-29T18:00:00.000Z');
}

/** Each line of the API is asked by somebody who may, about a few things. */
async function everyLine(): Promise<void> {
  register.waiting.push({ queue: 'RelayFailures', body: '{"tool":"T-ptc"}' });
  for (const endpoint of endpoints) {
    const cells: readonly Cell[] = subjectsOf(endpoint).flatMap((subject) => {
      const person = known.find((one) => expected(endpoint, { person: one, ...subject }) === 'may');
      return person ? [{ person, ...subject }] : [];
    });
    for (const cell of cells.slice(0, 2)) {
      const { address, ...how } = requestFor(endpoint, cell, register as unknown as WholeRig);
      const asked =
        endpoint.id === 'retryDeadLetter' ? address.replace('letter-1', 'RelayFailures-0') : address;
      await register.ask(endpoint.method, asked, { ...how, as: cell.person.id });
    }
  }
}

/** What is asked of AWS only where something is amiss, each with tools of its own. */
async function whatGoesWrong(): Promise<void> {
  const { engine, stores, call, relayed, breaks, passUntil, post, interrupt } = register;
  const after = (days: number) => new Date(Date.parse(register.clock.at) + days * 86_400_000).toISOString();
  const minutes = (n: number) => after(n / 1440);
  const arnOf = (of: 'LIFECYCLE_ARN' | 'NOTICE_ARN', name: string) =>
    `${String(process.env[of]).replace(':stateMachine:', ':execution:')}:${name}`;
  const stop = (of: 'LIFECYCLE_ARN' | 'NOTICE_ARN', name: string) =>
    engine.stopExecution({ executionArn: arnOf(of, name) });
  const registers = async (tool: string) => {
    const registration = registrationOf(tool, ['officer']);
    expect((await post('/api/tools', 'officer', { tool, registration })).status).toBe(201);
    await relayed(tool);
  };
  const paper = { document: 'PC0999', language: 'en', revision: 'a' };
  const submits = async (tool: string) => {
    const what = { to: PTC, asked: { en: 'to examine' }, versions: [paper] };
    expect((await post(`/api/tools/${tool}/submissions`, 'officer', what)).status).toBe(201);
  };
  const putsRight = async (tool: string) =>
    expect((await post(`/api/admin/drift/${tool}/put-right`, 'admin', { reason: 'It drifts' })).status).toBe(
      200,
    );

  // Two executions stop where they may not: the clock finds one, an administrator the other.
  for (const [tool, found] of [
    ['X-stop1', () => call('reconcile', { mode: 'compare', execution: 'X-stop1-g1' })],
    ['X-stop2', () => putsRight('X-stop2')],
  ] as const) {
    await registers(tool);
    await stop('LIFECYCLE_ARN', `${tool}-g1`);
    await found();
    await engine.idle();
  }
  // Two hang between stages, because the register is busy for longer than it should be.
  for (const [tool, found] of [
    ['X-hang1', () => call('reconcile', { mode: 'sweep' })],
    ['X-hang2', () => putsRight('X-hang2')],
  ] as const) {
    await registers(tool);
    breaks('open-stage', true);
    await submits(tool);
    await relayed(tool);
    await passUntil(minutes(4));
    await found();
    breaks('open-stage', false);
    await engine.idle();
  }
  // One failed, and is let go on.
  await registers('X-fail');
  breaks('open-stage', true);
  await submits('X-fail');
  await relayed('X-fail');
  await passUntil(minutes(60));
  breaks('open-stage', false);
  const again = await post('/api/admin/tools/X-fail/execution/redrive', 'admin', { reason: 'Again' });
  expect(again.status).toBe(201);
  await engine.idle();
  // A decision comes between the look and the note of an execution that begins to wait.
  await registers('X-race');
  interrupt('open-stage', 'UpdateItemCommand', () =>
    post('/api/tools/X-race/withdrawal', 'officer', { reason: { en: 'Overtaken' } }),
  );
  await submits('X-race');
  await relayed('X-race');

  // A letter that came back leaves again; letters whose execution died are found.
  const mail = { tags: { notice: ['T-silence-3-official'], chunk: ['en-001'], person: ['del-B'] } };
  const bounce = { bounceType: 'Permanent', bounceSubType: 'General' };
  for (const chunk of ['en-001', 'fr-001'])
    await call('letter-event', {
      source: 'aws.ses',
      detail: { eventType: 'Bounce', bounce, mail: { tags: { ...mail.tags, chunk: [chunk] } } },
    });
  const sends = { persons: ['del-B'], reason: 'It came back' };
  expect((await post('/api/admin/letters/T-silence-3-official/send-again', 'admin', sends)).status).toBe(200);
  const { executions: letters = [] } = await engine.listExecutions({
    stateMachineArn: process.env.NOTICE_ARN,
    statusFilter: 'RUNNING',
  });
  for (const { name = '' } of letters) await stop('NOTICE_ARN', name);
  await passUntil(after(2));
  await call('reconcile', { mode: 'compare' });
  await passUntil(after(1));
  register.waiting.push({ queue: 'FailedEvents', body: '{"execution":"X-stop1-g1"}' });
  await post('/api/admin/dead-letters/FailedEvents-0/retry', 'admin', { reason: 'Once more' });

  // Somebody is quicker than the clock: it reads what there is then, and decides anew.
  for (const name of ['lapse-stage', 'carry-over'] as const)
    interrupt(name, 'TransactWriteItemsCommand', async ({ input }) => {
      const [first] = input.TransactItems as readonly {
        readonly Put?: { readonly Item: { readonly PK: { S: string } } };
      }[];
      const tool = toolId(first?.Put?.Item.PK.S.replace('TOOL#', '') ?? '');
      const loaded = await stores.tools.load(tool);
      if (!loaded) return;
      await stores.tools.append({
        at: register.clock.at,
        by: { person: personId('officer'), seat: { role: 'officer' } },
        restricted: new Set(),
        events: [{ tool, after: loaded, event: { type: 'ChildDerived', child: toolId('T-child') } }],
      });
    });
  await registers('X-silence');
  await submits('X-silence');
  const facts = {
    ...{ outcome: 'written-opened', body: PTC, decidedOn: register.clock.at.slice(0, 10) },
    ...{ basis: { is: 'consensus' }, rule: 'Rule 7', deadlineAt: '2024-07-26T10:00:00.000Z' },
    versions: [paper, { ...paper, language: 'fr' }],
  };
  const asks = { facts, agrees: 'endorsed', minimumDays: 14 };
  expect((await post('/api/tools/X-silence/procedures', 'sec-PTC', asks)).status).toBe(201);
  await relayed('X-silence');
  // Silence speaks; a year passes, and who waits is carried over.
  await relayed(...tools);
  for (const days of [30, 330, 1]) {
    await passUntil(after(days));
    await relayed(...tools);
  }
  await call('reconcile', { mode: 'sweep' });
}

describe('what a function asked of AWS', () => {
  it.each(functionNamesWanted)('is what its policy allows, all of it and nothing else: %s', (name) => {
    const granted = rightsIn(policies, constructIdOf(name)).filter((right) => !byService(name)(right));
    const used = [...(register.noted.get(name) ?? [])].sort();
    expect(used).toEqual(granted);
  });
});

describe('what a state machine may call', () => {
  it.each([
    ['ToolLifecycle', 'tool-lifecycle'],
    ['StageNotice', 'stage-notice'],
  ] as const)('is what its workflow calls, and each was called: %s', (construct, workflow) => {
    const named = [...workflowFile(workflow).matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);
    const functions = [...new Set(named)].map((name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`);
    const rights = rightsIn(policies, construct).filter((right) => right.startsWith('lambda:'));
    expect(rights).toEqual(functions.map((name) => `lambda:InvokeFunction on ${name}Function`).sort());
    for (const name of functionNamesWanted.filter((one) => functions.includes(constructIdOf(one))))
      expect([name, register.noted.has(name)]).toEqual([name, true]);
  });

  it('beside that is its log and its trace, which know no resource', () => {
    for (const construct of ['ToolLifecycle', 'StageNotice'])
      for (const right of rightsIn(policies, construct).filter((one) => !one.startsWith('lambda:')))
        expect(right).toMatch(
          /^(logs:\w*LogDeliver(y|ies)|logs:\w*ResourcePolic(y|ies)|logs:DescribeLogGroups|xray:\w+) on \*$/,
        );
  });
});
