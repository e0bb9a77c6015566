import { describe, expect, it } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { memoryRegister, records, secretary } from '../support/register.ts';
import { PoC } from '../support/sample-register.ts';
import {
  committee,
  emptyRegister,
  endorsed,
  importedAt,
  importer,
  member,
  person,
  session,
  smallFile,
  template,
} from '../support/small-import.ts';

type Report = Awaited<ReturnType<ReturnType<typeof emptyRegister>['imports']>>;
const counts = ({ changes, same, wrong, written }: Report) => ({
  changes: changes.length,
  same,
  wrong: wrong.length,
  written,
});
const H1 = toolId('H1');
const seats = [
  { person: 'P01', role: 'officer', tool: 'H1', from: '2024-01-01' },
  { person: 'P01', role: 'delegate', body: 'PTC', member: 'member-a', from: '2024-01-01' },
];
const everything = smallFile([template([endorsed()])], { seats });

describe('an import', () => {
  it('tells what is new in the order in which one part names another, and writes it', async () => {
    const { imports, tools, people } = emptyRegister();
    const isNew = (what: string, id: string) => ({ is: 'new', what, id, fields: [] });
    const changes = [
      isNew('member', 'member-a'),
      isNew('body', 'PTC'),
      isNew('session', 'PTC-7'),
      isNew('person', 'P01'),
      isNew('seat', 'P01 officer H1 2024-01-01'),
      isNew('seat', 'P01 delegate PTC member-a 2024-01-01'),
      isNew('tool', 'H1'),
    ];
    expect(await imports(everything, { dryRun: true })).toEqual({
      changes,
      same: 0,
      wrong: [],
      written: false,
    });
    expect([await tools.load(H1), await people.members()]).toEqual([undefined, []]);

    expect(await imports(everything)).toEqual({ changes, same: 0, wrong: [], written: true });
    const { bodies, sessions } = await people.world(importedAt);
    expect(await people.members()).toEqual([member]);
    expect([...bodies.values()]).toEqual([committee]);
    expect([...sessions.values()]).toEqual([{ ...session('closed'), version: 1, log: [] }]);
    expect(await people.people([importer])).toEqual([{ ...person, levels: {} }]);
    expect(await people.seatsOf(importer)).toEqual(seats);
    expect(await tools.events(H1)).toMatchObject([
      { type: 'HistoryEntered', at: importedAt, by: { person: 'P01', seat: { role: 'import' } } },
    ]);
  });

  it('of the same file again writes nothing', async () => {
    const { imports, tools } = emptyRegister();
    await imports(everything);
    expect(await imports(everything)).toEqual({ changes: [], same: 7, wrong: [], written: false });
    expect(await tools.events(H1)).toHaveLength(1);
  });

  it('that was cut off writes what is missing when it is run again', async () => {
    const { imports, people, tools } = emptyRegister();
    const more = smallFile([template([endorsed()]), template([], { id: 'H2' })], {
      members: [member, { ...member, id: 'member-b' }],
    });
    await imports(everything);
    expect(counts(await imports({ ...more, seats }))).toEqual({
      changes: 2,
      same: 7,
      wrong: 0,
      written: true,
    });
    expect((await people.members()).map(({ id }) => id)).toEqual(['member-a', 'member-b']);
    expect(await tools.load(toolId('H2'))).toBeDefined();
  });

  it('reads of the register what the file names, each once, and nothing else', async () => {
    const { imports, people, tools } = emptyRegister();
    const read: unknown[] = [];
    const load: typeof tools.load = async (id) => {
      read.push(id);
      return tools.load(id);
    };
    const seatsOf: typeof people.seatsOf = async (id) => {
      read.push(id);
      return people.seatsOf(id);
    };
    const over = { tools: { ...tools, load }, people: { ...people, seatsOf } };
    const file = smallFile([template([], { supersedes: 'H2' }), template([], { id: 'H2' })], { seats });
    await imports(file, { dryRun: true, over });
    expect(read.map(String).toSorted()).toEqual(['H1', 'H2', 'P01']);
  });

  it('with one fault writes nothing, and tells what it would have written', async () => {
    const { imports, people } = emptyRegister();
    const report = await imports(smallFile([template([], { kind: 'resolution' })]));
    expect(report.wrong).toEqual([
      {
        path: ['tools', 0],
        what: 'A resolution or recommendation needs the Council. Add the Council to the route.',
      },
    ]);
    expect(counts(report)).toEqual({ changes: 4, same: 0, wrong: 1, written: false });
    expect(await people.members()).toEqual([]);
  });

  it('judges a tool in the world as the file leaves it', async () => {
    const { imports, tools } = emptyRegister();
    const days = { dates: { precision: 'month', value: '2024-04' }, firstDay: '2024-04-23' };
    const waiting = template([], { standsAt: { at: 'step', step: 1, session: 'PTC-7' } });
    await imports(smallFile([waiting], { sessions: [session('planned', days)] }));
    expect((await tools.load(H1))?.tool.progress.next).toMatchObject({ step: 1, session: 'PTC-7' });
    // A later file finds bodies and sessions in the register.
    const alone = { placet: 'import-1', tools: [{ ...waiting, id: 'H2' }] };
    expect(counts(await imports(alone))).toEqual({ changes: 1, same: 0, wrong: 0, written: true });
    expect((await tools.load(toolId('H2')))?.tool.progress.next).toMatchObject({ step: 1, session: 'PTC-7' });
  });

  it('of many entries brings in each once, and asks the register for ten at a time', async () => {
    const { imports, people, tools } = emptyRegister();
    const n = Array.from({ length: 23 }, (_, i) => String(i + 1).padStart(2, '0'));
    const file = smallFile(
      n.map((i) => template([], { id: `H${i}` })),
      {
        members: n.map((i) => ({ ...member, id: `member-${i}` })),
        people: n.map((i) => ({ ...person, id: `P${i}` })),
        seats: n.map((i) => ({ person: `P${i}`, role: 'officer', tool: `H${i}`, from: '2024-01-01' })),
      },
    );
    let running = 0;
    const most: number[] = [];
    const putMember: typeof people.putMember = async (one) => {
      most.push(++running);
      await people.putMember(one);
      running -= 1;
    };
    const report = await imports(file, { over: { people: { ...people, putMember } } });
    expect(counts(report)).toEqual({ changes: 94, same: 0, wrong: 0, written: true });
    expect([most.length, Math.max(...most)]).toEqual([23, 10]);
    expect((await people.members()).map(({ id }) => id)).toEqual(n.map((i) => `member-${i}`));
    for (const i of n) expect(await tools.events(toolId(`H${i}`))).toHaveLength(1);
    expect(await imports(file)).toEqual({ changes: [], same: 94, wrong: [], written: false });
  });
});

describe('children and parents of one file', () => {
  it('are written parents first, and each parent learns of all its children', async () => {
    const { imports, tools } = emptyRegister();
    const tool = (id: string, more: object = {}) => template([], { id, ...more });
    const file = smallFile([
      // Of one that waits itself, and of one that does not.
      tool('grandchild', { parent: 'child', derivedFrom: 'parent' }),
      tool('child', { parent: 'parent' }),
      tool('sister', { derivedFrom: 'parent' }),
      tool('parent'),
    ]);
    expect(counts(await imports(file))).toEqual({ changes: 8, same: 0, wrong: 0, written: true });
    const childrenOf = async (id: string) => (await tools.load(toolId(id)))?.tool.children;
    expect(await childrenOf('parent')).toEqual(['child', 'sister', 'grandchild']);
    expect(await childrenOf('child')).toEqual(['grandchild']);
    expect(await childrenOf('grandchild')).toEqual([]);
    expect(counts(await imports(file))).toEqual({ changes: 0, same: 8, wrong: 0, written: false });
  });

  it('a parent in the register about which a restricted body decided stays as hidden as it was', async () => {
    const { tools, people, before, does, clock } = await memoryRegister('2024-06-18T08:00:00.000Z');
    const tool = toolId('T13');
    await before();
    await does(secretary, { tool, command: records('endorsed') });
    const facts = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
    const by = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PoC } } as const;
    await does(by, { tool, command: records('endorsed', facts) });
    expect(tools.heads.get(tool)?.held).toBe(true);
    const { imports } = emptyRegister();
    const child = template([], { officers: ['officer'], derivedFrom: 'T13' });
    const report = await imports(
      { placet: 'import-1', tools: [child] },
      { over: { tools, people }, now: clock.now() },
    );
    expect(counts(report)).toEqual({ changes: 1, same: 0, wrong: 0, written: true });
    expect(tools.heads.get(tool)?.held).toBe(true);
    expect((await tools.load(tool))?.tool.children).toEqual(['H1']);
  });
});

describe('what somebody else wrote while a file was read', () => {
  const overtaken = 'somebody else wrote first: import the file again';

  it('is told of a tool, and the rest is written', async () => {
    const { imports, tools, people } = emptyRegister();
    const file = smallFile([
      template([], { id: 'H0' }),
      template([]),
      template([], { id: 'H2', parent: 'H0' }),
    ]);
    // Another import of one of its tools comes between.
    const putMember: typeof people.putMember = async (one) => {
      await imports(smallFile([template([])]));
      await people.putMember(one);
    };
    expect(await imports(file, { over: { people: { ...people, putMember } } })).toMatchObject({
      wrong: [{ path: ['tools', 1], what: overtaken }],
      written: true,
    });
    for (const id of ['H0', 'H1', 'H2']) expect(await tools.load(toolId(id))).toBeDefined();
  });

  it('is told of a child whose number was given to another text', async () => {
    const { imports, people } = emptyRegister();
    const file = smallFile([template([]), template([], { id: 'H2', parent: 'H1' })]);
    const putMember: typeof people.putMember = async (one) => {
      await imports(smallFile([template([], { id: 'H2' })]));
      await people.putMember(one);
    };
    const { wrong } = await imports(file, { over: { people: { ...people, putMember } } });
    expect(wrong).toEqual([{ path: ['tools', 1], what: overtaken }]);
  });

  it('is told of a session', async () => {
    const { imports, people } = emptyRegister();
    const planned = (day: string) => session('planned', { dates: { precision: 'day', value: day } });
    const before = { ...session('closed'), id: 'PTC-6' };
    const held = (day: string) => smallFile([], { sessions: [before, planned(day)] });
    await imports(held('2024-04-23'));
    const world: typeof people.world = async (now) => {
      const read = await people.world(now);
      // Somebody else moves the session as soon as the import has read it.
      await imports(held('2024-05-07'));
      return read;
    };
    const report = await imports(held('2024-06-04'), { over: { people: { ...people, world } } });
    expect(report).toMatchObject({ wrong: [{ path: ['sessions', 1], what: overtaken }], written: true });
  });
});
