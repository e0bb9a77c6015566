import { describe, expect, it } from 'vitest';
import { currentDefinition } from '../../functions/contracts/steps.ts';
import { executionName, type Head, headOf, positionOf } from '../../functions/domain/head.ts';
import { toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { alignExecution } from '../../functions/handlers/align-execution.ts';
import { announce } from '../../functions/handlers/announce.ts';
import { UnknownTool } from '../../functions/handlers/as-clock.ts';
import { bringUp } from '../../functions/handlers/bring-up.ts';
import { carryOver } from '../../functions/handlers/carry-over.ts';
import { driftOf, isYoung } from '../../functions/handlers/drift.ts';
import { finishNotices, nextRun } from '../../functions/handlers/finish-notices.ts';
import { lapseStage } from '../../functions/handlers/lapse-stage.ts';
import { openStage } from '../../functions/handlers/open-stage.ts';
import { reconcile } from '../../functions/handlers/reconcile.ts';
import { repair } from '../../functions/handlers/repair.ts';
import type { Wait } from '../../functions/ports.ts';
import { administrator } from '../support/register.ts';
import { beforePoc, beforePtc } from '../support/story.ts';
import { Rig } from './protocol-rig.ts';

const head: Head = { ...headOf(beforePtc().tool), generation: 2, leg: 3 };
const wait = (more: Partial<Wait> = {}): Wait => ({
  tool: head.tool,
  ...{ generation: 2, leg: 3, attempt: '', execution: 'T13-g2', token: 'of-T13', definition: 1 },
  ...more,
});
type Answered = 'answered' | 'gone' | 'invalid';

/** What an execution is answered, which are started, and what is counted. */
async function aligned(to: Head, waiting: Wait | undefined, answer: Answered = 'answered') {
  const told: unknown[] = [];
  const executions = {
    answer: async (token: string, position: unknown) => {
      told.push(['answers', token, position]);
      return answer;
    },
    start: async (name: string, position: unknown) => {
      told.push(['starts', name, position]);
      return 'started' as const;
    },
  };
  const watch = { count: (what: string, facts: unknown) => told.push([what, facts]) };
  await alignExecution({ executions, watch }, to, waiting);
  return told;
}

describe('the execution of a tool', () => {
  const here = positionOf(head);

  it('that waits where it should is told nothing, and there is no second', async () => {
    expect(await aligned(head, wait())).toEqual([]);
  });

  it('is started where none waits, unless the tool has ended or is paused', async () => {
    expect(await aligned(head, undefined)).toEqual([['starts', 'T13-g2', here]]);
    expect(await aligned({ ...head, paused: true }, undefined)).toEqual([]);
    expect(await aligned({ ...head, open: false }, undefined)).toEqual([]);
  });

  it('that waits behind is told where to be; a token that is none is counted', async () => {
    const behind = wait({ leg: 2 });
    expect(await aligned(head, behind)).toEqual([['answers', 'of-T13', here]]);
    expect(await aligned(head, behind, 'gone')).toHaveLength(1);
    expect(await aligned(head, behind, 'invalid')).toEqual([
      ['answers', 'of-T13', here],
      ['InvalidToken', { tool: 'T13', execution: 'T13-g2' }],
    ]);
  });

  it('of an older generation is ended under its own before the next is started', async () => {
    expect(await aligned(head, wait({ generation: 1, leg: 3 }))).toEqual([
      ['answers', 'of-T13', { ...here, generation: 1, stage: 'superseded' }],
      ['starts', 'T13-g2', here],
    ]);
  });

  it('that knows more than what was read is left alone', async () => {
    for (const to of [head, { ...head, paused: true }])
      expect(await aligned(to, wait({ generation: 3, leg: 1 }))).toEqual([]);
    expect(await aligned(head, wait({ leg: 4 }))).toEqual([]);
  });
});

describe('a stage that opens', () => {
  const opens = async (answer: Answered) => {
    const counted: unknown[] = [];
    const ports = {
      tools: { head: async () => head },
      waits: { open: async () => 'written' as const },
      executions: { answer: async () => answer },
      watch: { count: (what: string, facts: unknown) => counted.push([what, facts]) },
    };
    const attempt = { redrives: 0, enteredAt: '2024-04-24T08:00:00Z', retries: 0 };
    const position = { ...positionOf(head), leg: 2 };
    const opened = { position, token: 'of-T13', execution: 'T13-g2', definition: 1, attempt };
    return [await openStage(ports)(opened), counted];
  };

  it('and is behind already does not wait; that its token is none is counted, and nothing else', async () => {
    expect(await opens('answered')).toEqual([{ waits: false }, []]);
    expect(await opens('gone')).toEqual([{ waits: false }, []]);
    expect(await opens('invalid')).toEqual([
      { waits: false },
      [['InvalidToken', { tool: 'T13', execution: 'T13-g2' }]],
    ]);
  });
});

describe('an execution of a tool that the register does not know', () => {
  it('fails with its name', async () => {
    const { ports } = new Rig();
    const position = positionOf(head);
    const starts = { position, startedAt: '2024-04-01T08:00:00.000Z' };
    await expect(lapseStage(ports)(starts)).rejects.toThrow(UnknownTool);
    await expect(carryOver(ports)({ position, execution: 'T13-g2' })).rejects.toThrow(UnknownTool);
  });
});

describe('a generation that is handed over', () => {
  it('is so once others have ceased to write first', async () => {
    const rig = new Rig();
    await rig.registered();
    const { append } = rig.ports.tools;
    let tries = 0;
    const tools = {
      ...rig.ports.tools,
      append: async (asked: Parameters<typeof append>[0]) =>
        ++tries < 3 ? { is: 'conflict' as const, tool: rig.id, winner: undefined } : append(asked),
    };
    const position = positionOf(await rig.head());
    await carryOver({ ...rig.ports, tools })({ position, execution: 'T13-g1' });
    expect([tries, (await rig.head()).generation]).toEqual([3, 2]);
  });
});

describe('what follows from events', () => {
  it('is nothing where there is no tool, and is not read again where all of it is done', async () => {
    const rig = new Rig();
    await bringUp(rig.ports)(toolId('T99'));
    expect(await rig.ports.waits.read(toolId('T99'))).toEqual({ relayedVersion: 0 });
    await rig.registered();
    await bringUp(rig.ports)(rig.id);
    const reads: string[] = [];
    const tools = {
      ...rig.ports.tools,
      events: async (id: typeof rig.id) => {
        reads.push(id);
        return rig.ports.tools.events(id);
      },
    };
    await bringUp({ ...rig.ports, tools })(rig.id);
    expect(reads).toEqual([]);
  });

  it('is a notice of each event after one and up to another', async () => {
    const story = beforePoc();
    const added: unknown[] = [];
    const ports = {
      tools: { events: async () => story.events },
      people: { world: async () => story.world(story.now) },
      notices: {
        read: async () => undefined,
        add: async ({ id }: { id: string }, event: object) => {
          added.push([id, event]);
          return 'added' as const;
        },
      },
      executions: { startNotice: async () => 'started' as const },
      clock: { now: () => story.now },
    };
    const told = async (after: number, upTo: number) => {
      added.length = 0;
      await announce(ports as never, story.id, after, upTo);
      return added.map((one) => (one as [string, { n: number }])[1].n);
    };
    expect(await told(0, 3)).toEqual([2, 3]);
    expect(await told(2, 3)).toEqual([3]);
    expect(await told(0, 2)).toEqual([2]);
    expect(await told(3, 3)).toEqual([]);
  });
});

describe('what happened lately', () => {
  it('is what happened less than two minutes ago', () => {
    const at = (lastEventAt: string) => isYoung({ lastEventAt }, '2024-04-24T08:02:00.000Z');
    expect([at('2024-04-24T08:00:00.001Z'), at('2024-04-24T08:00:00.000Z')]).toEqual([true, false]);
  });
});

describe('an execution that the service tells of', () => {
  it.each(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const)('as %s has stopped', (status) => {
    expect(driftOf(head, wait(), { status }, 1)).toEqual({ why: 'stopped', mayOnlyBeSlow: false });
  });

  it('as one that goes on is right, ahead, behind, or under an old definition, by its wait', () => {
    const drift = (waiting: Wait | undefined, status: 'RUNNING' | 'PENDING_REDRIVE' = 'RUNNING') =>
      driftOf(head, waiting, { status }, 1);
    expect([drift(wait()), drift(wait(), 'PENDING_REDRIVE')]).toEqual([undefined, undefined]);
    for (const ahead of [{ leg: 4 }, { generation: 3, leg: 1 }])
      expect(drift(wait(ahead))).toEqual({ why: 'ahead', mayOnlyBeSlow: false });
    for (const behind of [wait({ leg: 2 }), wait({ generation: 1, leg: 9 }), undefined])
      expect(drift(behind)).toEqual({ why: 'behind', mayOnlyBeSlow: true });
    expect(drift(wait({ definition: 0 }))).toEqual({ why: 'old-definition', mayOnlyBeSlow: false });
    expect(driftOf(head, wait(), undefined, 1)).toEqual({ why: 'missing', mayOnlyBeSlow: true });
  });
});

describe('letters that are not finished', () => {
  const id = noticeId('PTC-2024-04-01');
  const sendAt = '2024-04-01T16:00:00.000Z';
  const finished = async (now: string) => {
    const { ports } = new Rig();
    const due = { id, body: 'PTC', day: '2024-04-01', sendAt, class: 'subscription' } as never;
    await ports.notices.add(due, { tool: toolId('T13'), n: 2 });
    return finishNotices({ ...ports, clock: { now: () => now } });
  };

  it('are taken up two minutes after their hour and no sooner', async () => {
    expect(await finished('2024-04-01T16:01:59.000Z')).toEqual([]);
    expect(await finished('2024-04-01T16:02:01.000Z')).toEqual([{ notice: id, run: 0 }]);
  });

  it('are left to an execution that goes on, or that is about to', async () => {
    const after = (status: string) =>
      nextRun({ executions: { describeNotice: async () => ({ status }) } } as never, { id }, 3);
    expect(await Promise.all(['RUNNING', 'PENDING_REDRIVE', 'FAILED', 'ABORTED'].map(after))).toEqual([
      undefined,
      undefined,
      3,
      3,
    ]);
  });
});

describe('an execution that is replaced', () => {
  async function replaced(why: 'behind' | 'ahead' | 'missing', by: object | null = null, version = 1) {
    const rig = new Rig();
    await rig.registered();
    const stopped: unknown[] = [];
    const executions = {
      ...rig.ports.executions,
      stop: async (...of: unknown[]) => void stopped.push(of),
    };
    const seen = { ...(await rig.head()), version };
    const done = await repair({ ...rig.ports, executions }, seen, why, ...(by ? [by as never] : []));
    return { done, stopped, version: (await rig.head()).version };
  }
  it('is stopped where it runs elsewhere, and the service is told by whom and why', async () => {
    expect(await replaced('behind')).toEqual({
      done: true,
      stopped: [['T13-g1', 'Replaced by the reconciler: behind']],
      version: 2,
    });
    expect((await replaced('ahead', { by: administrator, reason: 'Looked' })).stopped).toEqual([
      ['T13-g1', 'Replaced by the administrator: ahead'],
    ]);
    expect((await replaced('missing')).stopped).toEqual([]);
  });

  it('stays where somebody wrote since it was looked at', async () => {
    expect(await replaced('behind', null, 7)).toEqual({ done: false, stopped: [], version: 1 });
  });
});

describe('a look at all tools', () => {
  /** So many tools that are all where they should be, and what the service was asked of them. */
  function register(count: number, { paged = 1_000, heads = true } = {}) {
    const ids = Array.from({ length: count }, (_, n) => toolId(`T${String(n).padStart(4, '0')}`));
    const described: string[] = [];
    const of = (tool: (typeof ids)[number]) => ({ ...head, tool });
    const { ports, counted } = new Rig();
    const executions = {
      ...ports.executions,
      describe: async (name: string) => {
        described.push(name);
        return { status: 'RUNNING' as const, startedAt: '' };
      },
    };
    const read: string[] = [];
    const tools = {
      ...ports.tools,
      head: async (tool: (typeof ids)[number]) => {
        read.push(tool);
        return heads ? of(tool) : undefined;
      },
      sweep: async (after = '') => {
        const page = ids.filter((id) => id > after).slice(0, paged);
        const last = page.at(-1);
        return { tools: page, ...(last && last !== ids.at(-1) ? { after: last } : {}) };
      },
    };
    const waits = {
      ...ports.waits,
      read: async (tool: (typeof ids)[number]) => ({
        wait: wait({ tool, execution: executionName(of(tool)), definition: currentDefinition }),
        relayedVersion: head.version,
      }),
    };
    const clock = { now: () => '2024-05-24T08:00:00.000Z' };
    return { ports: { ...ports, tools, waits, executions, clock }, described, counted, read };
  }

  it('asks the service for 200 executions between sweeps, in a sweep for all', async () => {
    const { ports, described, read } = register(230);
    expect(await reconcile(ports)({ mode: 'compare' })).toEqual({ looked: 230, drifted: [], notices: [] });
    expect([described.length, read.length]).toEqual([200, 230]);
    described.length = 0;
    await reconcile(ports)({ mode: 'sweep' });
    expect(described).toHaveLength(230);
    described.length = 0;
    await reconcile(ports)({ mode: 'compare', execution: 'T0229-g2' });
    expect([described.length, described.at(-1)]).toEqual([201, 'T0229-g2']);
  });

  it('counts towards those 200 only what it asked the service for', async () => {
    const { ports, described } = register(300);
    const tools = {
      ...ports.tools,
      head: async (tool: typeof head.tool) => ({
        ...head,
        ...{ tool, paused: tool < 'T0100' },
      }),
    };
    await reconcile({ ...ports, tools })({ mode: 'compare' });
    expect(described).toHaveLength(200);
  });

  it('begins where it is told to, also while what a sweep had no time for is left', async () => {
    const { ports } = register(5);
    const look = { at: '', mode: 'sweep', looked: 0, drifted: [], notices: [], left: 'T0003' } as const;
    await ports.looks.put(look);
    expect((await reconcile(ports)({ mode: 'compare', after: 'T0001' })).looked).toBe(3);
    expect(await ports.looks.last()).toMatchObject({ mode: 'compare', left: 'T0003' });
    expect((await reconcile(ports)({ mode: 'compare' })).looked).toBe(1);
  });

  it('passes over what has gone meanwhile', async () => {
    const { ports, described, counted } = register(3, { heads: false });
    expect(await reconcile(ports)({ mode: 'sweep' })).toEqual({ looked: 3, drifted: [], notices: [] });
    expect(counted.map(({ what }) => what)).toEqual(['ReconcilerRan']);
    expect([described, await ports.looks.last()]).toEqual([
      [],
      { at: '2024-05-24T08:00:00.000Z', mode: 'sweep', looked: 3, drifted: [], notices: [] },
    ]);
  });

  it('ends at the page at which its time is up, and says where it goes on', async () => {
    const looks = async (tookMs: number) => {
      const { ports } = register(2, { paged: 1 });
      const times = [1_000, 1_000 + tookMs];
      return reconcile({ ...ports, mostMs: 500, elapsedMs: () => times.shift() ?? 0 })({ mode: 'sweep' });
    };
    expect(await looks(499)).toEqual({ looked: 2, drifted: [], notices: [] });
    expect(await looks(500)).toEqual({ looked: 1, drifted: [], notices: [], after: 'T0000' });
  });

  it('may take twelve minutes where nothing else is said', async () => {
    const looks = async (minutes: number) => {
      const { ports } = register(2, { paged: 1 });
      const times = [0, minutes * 60_000];
      return reconcile({ ...ports, elapsedMs: () => times.shift() ?? 0 })({ mode: 'sweep' });
    };
    expect([(await looks(11.9)).looked, (await looks(12)).looked]).toEqual([2, 1]);
  });

  it('tells its counts of what it found and of what it put right', async () => {
    const rig = new Rig();
    await rig.registered();
    await rig.ring();
    await rig.settles();
    rig.passes(200_000);
    await rig.ports.executions.stop('T13-g1', 'by hand');
    rig.counted.length = 0;
    await rig.reconciled();
    const found = { tool: 'T13', why: 'stopped', repaired: true };
    expect(rig.counted).toEqual([
      { what: 'DriftFound', facts: found },
      { what: 'DriftRepaired', facts: found },
      { what: 'ReconcilerRan', facts: { looked: 1, drifted: 1, notices: 0 } },
    ]);
    rig.counted.length = 0;
    const tools = { ...rig.ports.tools, append: async () => ({ is: 'conflict' as const, tool: rig.id }) };
    await rig.ports.executions.stop('T13-g2', 'by hand');
    await rig.reconciled('sweep', { ...rig.ports, tools } as never);
    expect(rig.counted.map(({ what }) => what)).toEqual(['DriftFound', 'ReconcilerRan']);
  });

  it('keeps the first five hundred that it found for who asks whether all is well', async () => {
    const { ports } = register(600);
    const executions = {
      ...ports.executions,
      describe: async () => ({ status: 'FAILED' as const }),
      describeNotice: async () => undefined,
    };
    const tools = { ...ports.tools, load: async () => undefined };
    const unfinished = async () => Array.from({ length: 600 }, (_, n) => ({ id: `N${n}`, sendAt: '' }));
    const notices = { ...ports.notices, unfinished };
    const all = { ...ports, tools, executions, notices } as never;
    const found = await reconcile(all)({ mode: 'sweep' });
    expect([found.drifted.length, found.notices.length]).toEqual([600, 600]);
    const kept = await ports.looks.last();
    expect([kept?.drifted.length, kept?.notices.length]).toEqual([500, 500]);
    expect((await reconcile(all)({ mode: 'compare' })).drifted).toHaveLength(200);
  });
});
