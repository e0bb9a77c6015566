import { describe, expect, it } from 'vitest';
import { decisionId, personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId, type Recipient } from '../../functions/domain/notice.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import { announce } from '../../functions/handlers/announce.ts';
import { lettersTold } from '../../functions/handlers/api/read/letters-told.ts';
import { fakeExecutions } from '../support/fake-executions.ts';
import { memoryNoticeStore } from '../support/memory-notices.ts';
import { PTC } from '../support/sample-register.ts';
import { beforePtc } from '../support/story.ts';
import { reading, secretaryOf } from './read-rig.ts';

const T13 = toolId('T13');
const today = noticeId('PTC-243-244-2024-04-24');
const sendAt = '2024-04-24T16:00:00.000Z';

/** The PTC's secretary has recorded T13; what the relay does with it is up to the test. */
async function recorded(more: object = {}) {
  const rig = await reading();
  await rig.submitted('T13');
  await rig.does(secretaryOf(PTC), {
    tool: T13,
    command: {
      type: 'record-decision',
      facts: {
        ...{ outcome: 'endorsed', body: PTC, session: 'PTC-243-244', decidedOn: '2024-04-24' },
        basis: { is: 'consensus' },
        versions: [{ document: 'PC0741', language: 'en', revision: 'a' }],
      },
      ...more,
    },
  });
  const relayed = async (...tools: string[]) => {
    const ports = { ...rig, executions: fakeExecutions(rig.clock) };
    for (const tool of tools.map(toolId))
      await announce(ports, tool, 0, (await rig.tools.head(tool))?.version ?? 0);
  };
  const letters = async (as = 'sec-PTC', path = '/api/decisions/T13-1', language = 'en') => {
    const { body } = await rig.get(path, as, { 'accept-language': language });
    const { letters, takeBackUntil } = body.decisions?.[0] ?? body;
    return { ...letters, ...(takeBackUntil && { takeBackUntil }) };
  };
  /** The letters of the day are written and handed over, to as many as their states. */
  const sent = async (...states: Recipient['state'][]) => {
    await rig.notices.freeze(today);
    const counts = Object.fromEntries(
      Object.entries(Object.groupBy(states, (s) => s)).map(([s, l]) => [s, l.length]),
    );
    await rig.notices.close(today, sendAt, counts);
  };
  return { ...rig, relayed, letters, sent };
}

describe('after recording', () => {
  it('its secretary sees when the letters leave, with how many others, and until when it can be taken back', async () => {
    const { letters, relayed, submitted, recorded: records } = await recorded();
    const alone = {
      ...{ sentence: 'Letters leave at 18.00.', leaveAt: sendAt, left: false, takeBackUntil: sendAt },
    };
    // Before the relay has put it into the day's letter it is the same.
    expect(await letters()).toEqual(alone);
    await relayed('T13');
    // Its submission on the same day is told to those alone who asked for all steps.
    expect(await letters()).toEqual(alone);
    await submitted('T14');
    await records(toolId('T14'), 'noted');
    await relayed('T14');
    expect((await letters()).sentence).toBe('Letters leave at 18.00 with 1 other.');
    await submitted('T15');
    await records(toolId('T15'), 'noted');
    await relayed('T15');
    expect((await letters()).sentence).toBe('Letters leave at 18.00 with 2 others.');
    expect((await letters('sec-PTC', '/api/decisions/T13-1', 'fr')).sentence).toBe(
      'Les lettres partent à 18\u00a0h\u00a000 avec 2 autres.',
    );
    expect(await letters('sec-PTC', '/api/tools/T13')).toEqual(await letters());
  });

  it('what was taken back is not among the others', async () => {
    const { letters, relayed, submitted, recorded: records, does } = await recorded();
    await submitted('T14');
    await records(toolId('T14'), 'deferred', { reason: { en: 'Late' } });
    await relayed('T13', 'T14');
    expect((await letters()).sentence).toBe('Letters leave at 18.00 with 1 other.');
    const command = { type: 'take-back', decision: 'T14-1', reason: 'Wrong item' };
    await does(secretaryOf(PTC), { tool: 'T14', command });
    expect((await letters()).sentence).toBe('Letters leave at 18.00.');
  });

  it('the others are what a delegate’s letter holds besides, the same number for each of them', async () => {
    const { letters, relayed, submitted, recorded: records, does } = await recorded();
    await submitted('T14');
    await records(toolId('T14'), 'noted');
    const version = { document: 'PC0741', language: 'en', revision: 'b' };
    const final = { decision: 'T14-1', report: 'PC0800', paragraph: '47', text: { en: 'Noted.' } };
    await does(secretaryOf(PTC), { tool: 'T14', command: { type: 'confirm-text', ...final } });
    await does(secretaryOf(PTC), {
      tool: 'T13',
      command: { type: 'attach-document', version, as: 'revision' },
    });
    await relayed('T13', 'T14');
    // The two decisions and the final text; neither the submissions nor the paper.
    for (const path of ['/api/decisions/T13-1', '/api/decisions/T14-1'])
      expect((await letters('sec-PTC', path)).sentence).toBe('Letters leave at 18.00 with 2 others.');
  });

  it('they have left only where the ledger says so', async () => {
    const { letters, relayed, sent, clock, notices } = await recorded();
    await relayed('T13');
    clock.at = '2024-04-24T16:00:05.000Z';
    const leaving = { sentence: 'Letters are leaving.', leaveAt: sendAt, left: false };
    expect(await letters()).toEqual(leaving);
    await notices.freeze(today);
    expect(await letters()).toEqual(leaving);
    await sent('sent', 'sent', 'bounced', 'failed');
    expect(await letters()).toEqual({
      ...{ sentence: '3 letters left at 18.00; 1 came back.', leaveAt: sendAt, left: true, people: 3 },
    });
    clock.at = '2024-04-25T09:00:00.000Z';
    expect((await letters('sec-PTC', '/api/tools/T13', 'fr')).sentence).toBe(
      '3 lettres sont parties le 24 avril 2024 à 18\u00a0h\u00a000\u00a0; 1 en retour.',
    );
  });

  it('of a quiet one there are none, nor where nobody was to be told', async () => {
    const quiet = await recorded({ quiet: true });
    await quiet.relayed('T13');
    expect(await quiet.letters()).toEqual({ sentence: 'No letter tells of it.', left: false });
    const unread = await recorded();
    await unread.relayed('T13');
    await unread.sent();
    expect(await unread.letters()).toMatchObject({
      ...{ sentence: 'No letter left: nobody was to be told.', left: false, people: 0 },
    });
  });

  it('a letter of its own leaves in ten minutes', async () => {
    const { letters, relayed } = await recorded({ letter: { leaves: 'soon' } });
    await relayed('T13');
    expect(await letters()).toMatchObject({
      sentence: 'Letters leave at 10.10.',
      takeBackUntil: '2024-04-24T08:10:00.000Z',
    });
  });

  it('others who record for the body are told when, and cannot take it back; nobody else is told', async () => {
    const { letters, people, get } = await recorded();
    expect(await letters('dep-PTC')).toEqual({
      sentence: 'Letters leave at 18.00.',
      leaveAt: sendAt,
      left: false,
    });
    await people.putPerson({
      ...{ id: personId('sec-CBC'), name: 'Another', email: 'c@example.org', language: 'en', levels: {} },
    });
    for (const as of ['del-A', 'sec-Council', 'admin', 'officer', 'sec-CBC']) {
      expect(await letters(as)).toEqual({});
      expect(await letters(as, '/api/tools/T13')).toEqual({});
    }
    // A tool's page has them for who could still take it back.
    expect(await letters('dep-PTC', '/api/tools/T13')).toEqual({});
    expect(
      (await get('/api/tools/T13?asOn=2024-04-24', 'sec-PTC')).body.decisions[0].letters,
    ).toBeUndefined();
  });
});

describe('the ledger', () => {
  const sendAt = '2024-04-24T16:00:00.000Z';

  /** The PTC has endorsed T13, and the decision rides in the letter of the day. */
  async function endorsed() {
    const story = beforePtc().records(PTC, 'endorsed');
    const notices = memoryNoticeStore();
    const [due] = noticesDue(story.last, story.tool, story.world(story.now));
    if (!due) throw new Error('A letter tells of it');
    await notices.add(due, { tool: story.id, n: story.last.n });
    const told = (now: string, more: object = {}) =>
      lettersTold({ notices, tools: { events: async () => story.events } }, decisionId('T13-3'), {
        ...{ tool: story.tool, events: story.events, world: { ...story.world(story.now), now } },
        ...{ language: 'en', mayTakeBack: true, ...more },
      });
    return { told, notices, notice: due.id, story };
  }
  const leaving = { letters: { sentence: 'Letters are leaving.', leaveAt: sendAt, left: false } };

  describe('the letters of a decision', () => {
    it('are to leave until the hour, and then leave', async () => {
      const { told } = await endorsed();
      const toLeave = { sentence: 'Letters leave at 18.00.', leaveAt: sendAt, left: false };
      expect(await told('2024-04-24T15:59:59.999Z')).toStrictEqual({
        letters: toLeave,
        takeBackUntil: sendAt,
      });
      expect(await told('2024-04-24T12:00:00.000Z', { mayTakeBack: false })).toStrictEqual({
        letters: toLeave,
      });
      expect(await told(sendAt)).toStrictEqual(leaving);
    });

    it('leave where they are being written already, whatever the hour', async () => {
      const { told, notices, notice } = await endorsed();
      await notices.freeze(notice);
      expect(await told('2024-04-24T12:00:00.000Z')).toStrictEqual(leaving);
    });

    it('have left to everybody to whom they were handed over, those who complained too', async () => {
      const { told, notices, notice } = await endorsed();
      await notices.freeze(notice);
      await notices.close(notice, sendAt, { sent: 5, bounced: 2, complained: 1, failed: 4 });
      expect(await told('2024-04-24T17:00:00.000Z')).toStrictEqual({
        letters: {
          ...{ sentence: '8 letters left at 18.00; 2 came back.', leaveAt: sendAt, left: true, people: 8 },
        },
      });
    });

    it('are none where no letter tells of it, and unknown where the decision is', async () => {
      const { told, story } = await endorsed();
      const quiet = story.events.map((event) =>
        event.type === 'DecisionRecorded' ? { ...event, quiet: true } : event,
      );
      expect(await told('2024-04-24T12:00:00.000Z', { events: quiet })).toStrictEqual({
        letters: { sentence: 'No letter tells of it.', left: false },
      });
      const unknown = { ...story.tool, decisions: [] };
      expect(await told('2024-04-24T12:00:00.000Z', { tool: unknown })).toBeUndefined();
      expect(await told('2024-04-24T12:00:00.000Z', { events: [] })).toBeUndefined();
    });
  });
});
