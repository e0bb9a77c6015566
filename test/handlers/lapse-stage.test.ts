import { beforeEach, describe, expect, test } from 'vitest';
import { daysAfter } from '../../functions/domain/date.ts';
import { positionOf } from '../../functions/domain/head.ts';
import { memberId, personId } from '../../functions/domain/ids.ts';
import { lapseStage } from '../../functions/handlers/lapse-stage.ts';
import { PTC } from '../support/sample-register.ts';
import { bothLanguages, officer, secretaryOf } from '../support/story.ts';
import { Rig } from './protocol-rig.ts';

const submit = {
  type: 'submit',
  to: PTC,
  asked: { en: 'To endorse' },
  versions: bothLanguages,
  by: officer,
} as const;

describe('lapse-stage', () => {
  let rig: Rig;
  let startedAt: string;
  beforeEach(async () => {
    rig = new Rig();
    startedAt = rig.now;
    await rig.registered();
  });
  const here = async () => positionOf(await rig.head());
  const lapsesAt = async () => {
    const at = (await rig.head()).next.lapsesAt;
    if (at === null) throw new Error('Nothing lapses');
    return at;
  };
  const types = async () => (await rig.ports.tools.events(rig.id)).map(({ type }) => type);

  test('lets the clock act once the hour of the register has passed, and tells where that leads', async () => {
    const position = await here();
    rig.now = await lapsesAt();
    const told = await lapseStage(rig.ports)({ position, startedAt });
    expect(await types()).toHaveLength(2);
    expect(told).toEqual(await here());
    expect(told.leg).toBe(2);
  });

  test('does nothing a second time: the leg has moved', async () => {
    const position = await here();
    rig.now = await lapsesAt();
    const told = await lapseStage(rig.ports)({ position, startedAt });
    expect(await lapseStage(rig.ports)({ position, startedAt })).toEqual(told);
    expect(await types()).toHaveLength(2);
  });

  test('a decision in the last second wins: the stage does not lapse over it', async () => {
    const position = await here();
    rig.now = await lapsesAt();
    let met = false;
    const tools = {
      ...rig.ports.tools,
      append: async (append: Parameters<typeof rig.ports.tools.append>[0]) => {
        if (!met) {
          met = true;
          expect(await rig.does(submit)).toBe('done');
        }
        return rig.ports.tools.append(append);
      },
    };
    const told = await lapseStage({ ...rig.ports, tools })({ position, startedAt });
    expect(await types()).toEqual(['Registered', 'Submitted']);
    expect(told).toMatchObject({ stage: 'ptc-endorsement', leg: 2 });
  });

  test('gives up, to be called again, where others write first five times', async () => {
    const position = await here();
    rig.now = await lapsesAt();
    const tools = {
      ...rig.ports.tools,
      append: async () => ({ is: 'conflict', tool: rig.id, winner: undefined }) as const,
    };
    await expect(lapseStage({ ...rig.ports, tools })({ position, startedAt })).rejects.toThrow(
      'Others wrote first, 5 times',
    );
  });

  test('sends an execution that was woken early back into its stage', async () => {
    const position = await here();
    expect(await lapseStage(rig.ports)({ position, startedAt })).toEqual(position);
    expect(await types()).toEqual(['Registered']);
  });

  test('has the tool carried over when it was the execution whose time was up', async () => {
    const position = await here();
    rig.now = daysAfter(await lapsesAt(), -1);
    const told = await lapseStage(rig.ports)({ position, startedAt: daysAfter(rig.now, -300) });
    expect(told).toEqual({ ...position, stage: 'carry-over' });
    expect(await types()).toEqual(['Registered']);
  });

  test('tells an execution of an older generation, or of a paused tool, that it is superseded', async () => {
    const position = await here();
    rig.now = await lapsesAt();
    await rig.does({ type: 'pause-execution', reason: 'Looking', by: officer });
    const superseded = { ...position, stage: 'superseded' };
    expect(await lapseStage(rig.ports)({ position, startedAt })).toEqual(superseded);
    await rig.does({ type: 'resume-execution', reason: 'Looked', by: officer });
    expect(await lapseStage(rig.ports)({ position, startedAt })).toEqual(superseded);
    expect(await types()).toEqual(['Registered', 'ExecutionPaused', 'ExecutionResumed']);
  });

  describe('when a written procedure runs out', () => {
    const seat = (person: string, member: string) =>
      rig.ports.people.putSeat({
        person: personId(person),
        role: 'delegate',
        body: PTC,
        member: memberId(member),
        from: '2020-01-01',
      });
    /** Opens it, and has its letters handed over to these people. */
    async function opened(handedTo: readonly string[]) {
      await seat('anna', 'A');
      await seat('ben', 'A');
      await seat('chloe', 'B');
      await rig.does(submit);
      await rig.ring();
      const { leg } = await rig.head();
      const facts = {
        outcome: 'written-opened',
        body: PTC,
        decidedOn: '2024-04-01',
        basis: { is: 'consensus' },
        versions: bothLanguages,
        deadlineAt: '2024-04-19T10:00:00.000Z',
        rule: 'Rule 12',
      } as const;
      const done = await rig.does({
        type: 'open-written-procedure',
        decision: 'T13-3' as never,
        facts,
        agrees: 'endorsed',
        minimumDays: 14,
        by: secretaryOf(PTC),
      });
      expect(done).toBe('done');
      expect((await rig.head()).leg).toBe(leg + 1);
      await rig.ring();
      const id = 'T13-3-official' as never;
      await rig.ports.notices.freeze(id);
      const recipients = ['anna', 'ben', 'chloe'].map((person) => ({
        person: personId(person),
        language: 'en' as const,
        events: [0],
        class: 'official' as const,
        state: handedTo.includes(person) ? ('sent' as const) : ('failed' as const),
        at: rig.now,
      }));
      await rig.ports.notices.putChunks(id, [{ key: 'en-001', state: 'sent', recipients }]);
      rig.now = '2024-04-19T10:00:00.000Z';
    }

    test('silence agrees where every Member was reached by at least one letter', async () => {
      await opened(['ben', 'chloe']);
      const told = await lapseStage(rig.ports)({ position: await here(), startedAt });
      expect((await types()).at(-1)).toBe('SilenceAgreed');
      expect(told.stage).toBe('policy-commission');
    });

    test('no letter, no silence: it is extended, and says whom it did not reach', async () => {
      await opened(['anna', 'ben']);
      const told = await lapseStage(rig.ports)({ position: await here(), startedAt });
      const last = (await rig.ports.tools.events(rig.id)).at(-1);
      expect(last).toMatchObject({ type: 'ProcedureExtended', notReached: ['B'] });
      expect(told).toMatchObject({ stage: 'ptc-endorsement', lapsesAt: '2024-05-03T10:00:00.000Z' });
    });

    test('the letter of the extension reaches those whom the first did not', async () => {
      await opened(['anna', 'ben']);
      await lapseStage(rig.ports)({ position: await here(), startedAt });
      await rig.ring();
      const id = 'T13-4-official' as never;
      await rig.ports.notices.freeze(id);
      const chloe = { person: personId('chloe'), language: 'fr', events: [0], class: 'official' } as const;
      const recipients = [{ ...chloe, state: 'sent', at: rig.now } as const];
      await rig.ports.notices.putChunks(id, [{ key: 'fr-001', state: 'sent', recipients }]);
      rig.now = '2024-05-03T10:00:00.000Z';
      await lapseStage(rig.ports)({ position: await here(), startedAt });
      expect((await types()).at(-1)).toBe('SilenceAgreed');
    });

    test('a letter that left too late for the minimum of days does not count', async () => {
      await opened(['anna', 'ben', 'chloe']);
      const id = 'T13-3-official' as never;
      const { recipients = [] } = (await rig.ports.notices.chunk(id, 'en-001')) ?? {};
      rig.ports.notices.reached = async () =>
        recipients.map((r) => (r.person === 'chloe' ? { ...r, at: '2024-04-06T08:00:00.000Z' } : r));
      await lapseStage(rig.ports)({ position: await here(), startedAt });
      expect((await rig.ports.tools.events(rig.id)).at(-1)).toMatchObject({ notReached: ['B'] });
    });
  });
});
