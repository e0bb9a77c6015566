import { beforeEach, describe, expect, test } from 'vitest';
import { bodyId, personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId, type Recipient } from '../../functions/domain/notice.ts';
import type { Chunk, NoticeStore } from '../../functions/ports.ts';
import { settleLetters } from '../../local/restore/letters.ts';
import type { RestorePorts } from '../../local/restore/restore-ports.ts';
import { fakeExecutions } from '../support/fake-executions.ts';
import { memoryNoticeStore } from '../support/memory-notices.ts';

const id = noticeId('PTC-243-244-2024-04-24');
const [hour, now] = ['2024-04-24T16:00:00.000Z', '2024-04-25T08:00:00.000Z'];
const clock = { now: () => now };
const notice = { id, class: 'subscription', body: bodyId('PTC'), day: '2024-04-24', sendAt: hour } as const;
const event = (tool: string, n: number) => ({ tool: toolId(tool), n });

const recipient = (person: string, events: readonly number[], state: Recipient['state']): Recipient => ({
  ...{ person: personId(person), language: 'en', events, class: 'subscription', state },
  ...(state === 'pending' ? {} : { at: hour, messageId: `m-${person}` }),
});
const chunk = (state: Chunk['state'], ...recipients: readonly Recipient[]): Chunk => ({
  ...{ key: 'en-001', state, recipients },
});

describe('the ledger of a restored register', () => {
  let [restored, old]: NoticeStore[] = [];
  let executions: ReturnType<typeof fakeExecutions>;
  /** Executions of notices that came to hand letters over. */
  let sent: Set<string>;

  beforeEach(async () => {
    [restored, old] = [memoryNoticeStore(), memoryNoticeStore()];
    executions = fakeExecutions(clock);
    sent = new Set();
    // One event before the moment of restoring, and one after it, which only the old table has.
    await restored.add(notice, event('T13', 7));
    await old.add(notice, event('T13', 7));
    await old.add(notice, event('T14', 3));
  });

  const settle = (withOld: boolean) =>
    settleLetters({
      notices: restored,
      executions,
      clock,
      service: { cameToSend: async (name: string) => sent.has(name) },
      ...(withOld && { old: { notices: old } }),
    } as unknown as RestorePorts);
  const states = async () =>
    ((await restored?.chunks(id)) ?? []).flatMap(({ recipients }) =>
      recipients.map(({ person, state, events }) => [person, state, events]),
    );
  const stateOf = async () => (await restored?.read(id))?.state;
  /** An execution that was started, and how it ended. */
  const ran = async (status: 'SUCCEEDED' | 'ABORTED', came: boolean, run = 0) => {
    await executions.startNotice(id, hour, run);
    const name = run === 0 ? id : `${id}-r${run}`;
    const found = executions.notices.get(name);
    if (found) found.status = status;
    if (came) sent.add(name);
  };

  test('is closed as the old table closed it: who was told of something lost alone has no line', async () => {
    await old?.freeze(id);
    const people = [
      recipient('p1', [0, 1], 'sent'),
      recipient('p2', [1], 'sent'),
      recipient('p3', [0], 'bounced'),
    ];
    await old?.putChunks(id, [chunk('sent', ...people)]);
    await old?.close(id, hour);
    expect(await settle(true)).toMatchObject({ told: [id], waiting: [], inPart: [], unclear: [] });
    expect(await stateOf()).toBe('closed');
    expect(await states()).toEqual([
      ['p1', 'sent', [0]],
      ['p3', 'bounced', [0]],
    ]);
    expect((await restored?.read(id))?.counts).toEqual({ sent: 1, bounced: 1 });
    expect(executions.notices.size).toBe(0);
  });

  test('goes on where the old table was: the letters that had not left leave, under a name of their own', async () => {
    await ran('ABORTED', true);
    await old?.freeze(id);
    await old?.putChunks(id, [
      chunk('pending', recipient('p1', [0], 'sent'), recipient('p2', [0], 'pending')),
    ]);
    expect(await settle(true)).toMatchObject({ told: [], inPart: [id] });
    expect(await stateOf()).toBe('frozen');
    expect(await states()).toEqual([
      ['p1', 'sent', [0]],
      ['p2', 'pending', [0]],
    ]);
    expect([...executions.notices.keys()]).toEqual([id, `${id}-r1`]);
  });

  test('believes the old table where its own chunk was being sent at that moment', async () => {
    await restored?.freeze(id);
    await restored?.putChunks(id, [chunk('pending', recipient('p1', [0], 'pending'))]);
    await restored?.claim(id, 'en-001', hour, hour);
    await old?.freeze(id);
    await old?.putChunks(id, [chunk('sent', recipient('p1', [0], 'sent'))]);
    await old?.close(id, hour);
    expect(await settle(true)).toMatchObject({ told: [id] });
    expect(await states()).toEqual([['p1', 'sent', [0]]]);
  });

  test('waits for its hour again where nobody had been told', async () => {
    await ran('ABORTED', false);
    expect(await settle(true)).toMatchObject({ waiting: [id], told: [] });
    expect(await stateOf()).toBe('gathering');
    expect([...executions.notices.keys()]).toEqual([id, `${id}-r1`]);
    // A second time finds it under way.
    expect(await settle(true)).toMatchObject({ waiting: [id] });
    expect(executions.notices.size).toBe(2);
  });

  test('without the old table: an execution that came to send and ended well has told', async () => {
    await ran('ABORTED', false);
    await ran('SUCCEEDED', true, 1);
    expect(await settle(false)).toMatchObject({ told: [id], waiting: [], unclear: [] });
    expect(await stateOf()).toBe('closed');
    expect(executions.notices.size).toBe(2);
  });

  test('without the old table: one that was cut off while it sent is closed, and named', async () => {
    await ran('ABORTED', true);
    expect(await settle(false)).toMatchObject({ unclear: [id], told: [], waiting: [] });
    expect(await stateOf()).toBe('closed');
    expect(executions.notices.size).toBe(1);
  });

  test('without the old table: one that ended well and had nobody to tell is sent to nobody again', async () => {
    await ran('SUCCEEDED', false);
    expect(await settle(false)).toMatchObject({ waiting: [id] });
    expect(await stateOf()).toBe('gathering');
  });
});
