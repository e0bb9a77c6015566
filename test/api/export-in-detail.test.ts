import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decisionId, memberId, personId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import { historyFor } from '../../functions/domain/readers-history.ts';
import { type ExportStop, partsFrom } from '../../functions/handlers/api/administer/export-parts.ts';
import { exportedTool } from '../../functions/handlers/api/administer/exported-tool.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { placeText } from '../../functions/handlers/api/place-in-list.ts';
import { secretary } from '../support/register.ts';
import { PTC, person, registration, seat } from '../support/sample-register.ts';
import { beforePtc, bothLanguages, officer, secretaryOf, worldOn } from '../support/story.ts';
import {
  type Administered,
  administered,
  beforePoC,
  recordsInJune,
  secretaryOfPoC,
} from './administer-rig.ts';
import { apiRig } from './rig.ts';

interface Line {
  readonly kind: string;
  readonly id?: string;
  readonly tool?: string;
}
const administrator = { id: personId('admin'), seats: [seat('admin', 'administrator')] };

/** Lists that give one person and one tool at a time. */
function onePerPage({ people, tools }: Administered) {
  const everybody: typeof people.everybody = (page) => people.everybody({ ...page, most: 1 });
  const toolsOfKind: typeof tools.toolsOfKind = (kind, page) => tools.toolsOfKind(kind, { ...page, most: 1 });
  return { people: { ...people, everybody }, tools: { ...tools, toolsOfKind } };
}

describe('the parts of an export', () => {
  let register: Administered;
  beforeAll(async () => {
    register = await administered('T13', 'T14');
    const { people, does } = register;
    await does(officer, {
      tool: 'T20',
      command: {
        type: 'register',
        registration: { ...registration, kind: 'guidelines', officers: ['officer'] },
      },
    });
    for (const [id, kind] of [
      ['A', 'member'],
      ['OBS', 'observer'],
    ] as const)
      await people.putMember({ id: memberId(id), name: { en: `Member ${id}`, fr: `Membre ${id}` }, kind });
    await does(secretary, { session: 'PTC-243-244', act: 'suspend' }, 'the-key-of-a-request');
    for (const topic of ['tool:T13', 'tool:T99', 'body:PTC'])
      await people.follow(topic, personId('del-A'), true);
    await people.putSeat(seat('del-A', 'officer', undefined, { tool: toolId('T99') }));
    await people.putSeat(seat('del-A', 'officer', undefined, { tool: toolId('T13') }));
    await beforePoC(register, 'T13');
    const child = { tool: 'T139', registration: { ...registration, officers: ['officer'] } };
    const command = { ...recordsInJune('child-derived', { child: 'T139' }), child };
    await does(secretaryOfPoC, { tool: 'T13', command });
  });

  async function parts(
    from?: ExportStop,
    ports: Pick<Administered, 'people' | 'tools'> = onePerPage(register),
  ) {
    const world = await register.people.world(register.clock.now());
    const all: { begins: ExportStop; lines: readonly Line[] }[] = [];
    for await (const { begins, lines } of partsFrom(ports, { actor: administrator, world }, from))
      all.push({ begins, lines: lines as readonly Line[] });
    return all;
  }
  const people = ['dep-PTC', 'del-A', 'sec-Council', 'sec-PoC', 'sec-PTC'];

  it('are bodies, people and tools, each with the place that it begins at, and none names what is hidden', async () => {
    const all = await parts();
    const begins = all.map((part) => part.begins);
    expect(begins[0]).toEqual({ part: 'bodies' });
    expect(begins[1]).toEqual({ part: 'people' });
    expect(begins.slice(2, -3)).toEqual(
      begins.slice(2, -3).map(() => ({ part: 'people', after: expect.any(String) })),
    );
    expect(begins.slice(-3)).toEqual([
      { part: 'tools', kind: 'guidelines' },
      { part: 'tools', kind: 'compendium' },
      { part: 'tools', kind: 'compendium', after: 'T13' },
    ]);
    const named = all.slice(-3).map(({ lines }) => [...new Set(lines.map(({ tool }) => tool))]);
    expect(named).toEqual([['T20'], ['T13'], ['T14']]);
    const persons = all.slice(1, -3).flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'person'));
    expect(persons.map(({ id }) => id)).toEqual(expect.arrayContaining(people));
    expect(new Set(persons.map(({ id }) => id)).size).toBe(persons.length);
  });

  it('go on from each of these places with what comes there and after it', async () => {
    const all = await parts();
    for (const [i, { begins }] of all.entries()) {
      const rest = await parts(begins);
      expect(rest.map(({ lines }) => lines)).toEqual(all.slice(i).map(({ lines }) => lines));
      expect(rest.map((part) => part.begins)).toEqual(all.slice(i).map((part) => part.begins));
    }
  });

  it('hold of bodies, sessions and Members what is kept of them, less the key of a request', async () => {
    const [first] = await parts();
    const { bodies, sessions } = await register.people.world(register.clock.now());
    const { request: _, ...log } =
      [...sessions.values()].find(({ id }) => id === 'PTC-243-244')?.log[0] ?? {};
    expect(log).toMatchObject({ by: 'sec-PTC' });
    expect(first?.lines).toEqual([
      ...[...bodies.values()].map((body) => ({ kind: 'body', ...body })),
      ...[...sessions.values()].map((session) => ({
        kind: 'session',
        ...session,
        log: session.id === 'PTC-243-244' ? [log] : [],
      })),
      { kind: 'member', is: 'member', id: 'A', name: { en: 'Member A', fr: 'Membre A' } },
      { kind: 'member', is: 'observer', id: 'OBS', name: { en: 'Member OBS', fr: 'Membre OBS' } },
    ]);
  });

  it('hold of a person their seats and what they follow, less what names a tool that is not theirs to know', async () => {
    const lines = (await parts()).flatMap((part) => part.lines);
    const delA = { person: 'del-A', from: '2020-01-01' };
    const at = lines.findIndex(({ id }) => id === 'del-A');
    expect(lines.slice(at, at + 3)).toEqual([
      { kind: 'person', ...person('del-A'), follows: ['body:PTC', 'tool:T13'] },
      { kind: 'seat', ...delA, role: 'delegate', body: 'PTC', member: 'A' },
      { kind: 'seat', ...delA, role: 'officer', tool: 'T13' },
    ]);
    expect(lines[at + 3]?.kind).not.toBe('seat');
  });

  it('read a chain once to know whether it may be named', async () => {
    const { people: store, tools } = onePerPage(register);
    const read: string[] = [];
    const events = async (id: ToolId) => {
      read.push(id);
      return tools.events(id);
    };
    await parts({ part: 'people' }, { people: store, tools: { ...tools, events } });
    expect(read.filter((id) => id === 'T99')).toHaveLength(1);
  });
});

describe('what an export holds of a tool', () => {
  const story = beforePtc()
    .does({
      type: 'open-written-procedure',
      decision: decisionId('T13-3'),
      facts: {
        ...{ body: PTC, decidedOn: '2024-04-24', basis: { is: 'not-stated' }, versions: bothLanguages },
        ...{ deadlineAt: '2024-05-17T10:00:00.000Z', rule: 'PTC 243/244, para. 12' },
        outcome: 'written-opened',
      },
      agrees: 'endorsed',
      minimumDays: 14,
      by: secretaryOf(PTC),
    })
    .does({
      type: 'object',
      decision: decisionId('T13-3'),
      member: memberId('A'),
      answer: 'no-objection',
      hasVoice: true,
      text: { en: 'Our lawyers have read it.' },
      by: { person: personId('del-A'), seat: { role: 'delegate', body: PTC, member: memberId('A') } },
    });
  const world = worldOn(story.now);
  const lines = (more: readonly ReturnType<typeof seat>[] = []) => {
    const actor = { ...administrator, seats: [...administrator.seats, ...more] };
    return exportedTool(historyFor(story.events, actor, world), actor, world);
  };
  const answer = {
    kind: 'event',
    tool: 'T13',
    type: 'AnswerReceived',
    decision: 'T13-3',
    answer: 'no-objection',
    at: story.now,
  };
  const whose = {
    member: 'A',
    text: { en: 'Our lawyers have read it.' },
    by: { person: 'del-A', seat: { role: 'delegate', body: 'PTC', member: 'A' } },
  };

  it('is what happened by its place, and each paper; an answer without the Member that gave it', () => {
    expect(lines().map((line) => (line as { position?: number }).position)).toEqual([1, 2, 3, 4, undefined]);
    expect(lines()[3]).toEqual({ ...answer, position: 4, by: null });
    expect(lines()[4]).toMatchObject({ kind: 'document', tool: 'T13', document: 'PC0741' });
    expect(lines()[2]).toMatchObject({ type: 'WrittenProcedureOpened', by: secretaryOf(PTC) });
  });

  it('tells who answered to a delegate of that Member, and to nobody else’s', () => {
    const sitsFor = (member: string) => seat('admin', 'delegate', PTC, { member: memberId(member) });
    expect(lines([sitsFor('A')])[3]).toEqual({ ...answer, position: 4, ...whose });
    expect(lines([sitsFor('B')])[3]).toEqual({ ...answer, position: 4, by: null });
  });

  it('is the events as they are stored, by their numbers, for who reads all of it', () => {
    const events = lines([seat('admin', 'secretary', PTC)]).slice(0, 4);
    expect(events).toEqual(story.events.map((event) => ({ kind: 'event', ...event })));
  });

  it('is nothing where nothing of it may be known', () => {
    expect(exportedTool([], administrator, world)).toEqual([]);
  });
});

describe('an export', () => {
  let register: Administered;
  let name = '';
  let post: Administered['post'];
  beforeEach(async () => {
    register = await administered('T13');
    await register.people.putPerson(person('p-zoe', { name: 'Zoe' }));
    const { people, tools } = onePerPage(register);
    const everybody: typeof people.everybody = async (page) => {
      const { people: shown, ...more } = await people.everybody(page);
      return { people: shown.map((one) => (one.name === 'Zoe' ? { ...one, name } : one)), ...more };
    };
    ({ post } = apiRig(register, administerDesk({ ...register, tools, people: { ...people, everybody } })));
  });
  /** The last of all people has a name of so many bytes. */
  const called = (length: number) => {
    name = `\u00e9${'z'.repeat(length - 2)}`;
  };
  async function exported(after?: string) {
    const { text } = await post('/api/admin/exports', 'admin', after === undefined ? {} : { after });
    const lines = text.trimEnd().split('\n');
    return { lines, next: JSON.parse(lines.at(-1) ?? '').next, size: Buffer.byteLength(text) };
  }
  const kinds = (lines: readonly string[]) => [
    ...new Set(lines.slice(1, -1).map((line) => JSON.parse(line).kind)),
  ];
  it('is one answer of 4 MB at most, the first and the last line beside it', async () => {
    called(10);
    const { lines, size } = await exported();
    const framing = [lines[0], lines.at(-1)].reduce(
      (sum, line) => sum + Buffer.byteLength(line ?? '') + 1,
      0,
    );
    const room = 4_000_000 - (size - framing) + 10;
    called(room);
    expect((await exported()).next).toBeUndefined();
    called(room + 1);
    const cut = await exported();
    expect(kinds(cut.lines)).not.toContain('event');
    const rest = await exported(cut.next);
    expect(kinds(rest.lines)).toEqual(['event', 'document']);
    expect(JSON.parse(rest.lines.at(-1) ?? '')).toEqual({ kind: 'end' });
    expect((await register.noted()).map(({ after }) => after?.whole)).toEqual(
      expect.arrayContaining([true, false]),
    );
  });

  it('gives what is larger than an answer by itself, and is noted as whole only where it is', async () => {
    called(4_100_000);
    const first = await exported();
    register.passes(1);
    const second = await exported(first.next);
    register.passes(1);
    const third = await exported(second.next);
    expect([first, second, third].map(({ lines }) => kinds(lines))).toEqual([
      ['body', 'session', 'person', 'seat'],
      ['person'],
      ['event', 'document'],
    ]);
    expect(JSON.parse(third.lines[0] ?? '')).toMatchObject({ kind: 'register' });
    expect((await register.noted()).map(({ after }) => after)).toEqual(
      [third, second, first].map(({ lines }) => ({ lines: lines.length - 2, whole: false })),
    );
    register.passes(1);
    called(10);
    const { lines } = await exported();
    expect((await register.noted())[0]?.after).toEqual({ lines: lines.length - 2, whole: true });
    register.passes(1);
    await post('/api/admin/exports', 'admin', { reason: 'The audit of April' });
    expect((await register.noted())[0]).toMatchObject({ what: 'export', reason: 'The audit of April' });
  });

  it('goes on from places of its own only', async () => {
    const from = async (question: string, place: unknown) =>
      (await register.post('/api/admin/exports', 'admin', { after: placeText([question], place) })).status;
    expect(await from('export', { part: 'tools', kind: 'compendium' })).toBe(200);
    expect(await from('export', { part: 'people', after: 'no one!' })).toBe(400);
    expect(await from('', { part: 'tools', kind: 'compendium' })).toBe(400);
    expect((await register.post('/api/admin/exports', 'admin', { after: 'nonsense' })).status).toBe(400);
  });
});
