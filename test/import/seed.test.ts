import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { titleWords } from '../../functions/domain/language/title-words.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import { seatsOn } from '../../functions/domain/person.ts';
import { currentStep, isOpen, type Tool } from '../../functions/domain/tool.ts';
import { importFile, seedFiles } from '../../local/import/import-file.ts';
import { startRegisters } from './own-register.ts';

const morning = '2024-04-23T05:30:00.000Z';
let registers: Awaited<ReturnType<typeof startRegisters>>;
let ports: Awaited<ReturnType<typeof registers.open>>;
const tools = new Map<string, Tool>();

async function importSeed() {
  const reports = [];
  for (const file of seedFiles)
    reports.push(await importFile({ ports, file, dryRun: false, by: personId('P21'), now: morning }));
  return reports;
}
const summary = (reports: Awaited<ReturnType<typeof importSeed>>) =>
  reports.map(({ changes, wrong, written }) => ({ changes: changes.length, wrong, written }));

beforeAll(async () => {
  registers = await startRegisters();
  ports = await registers.open();
  expect(summary(await importSeed())).toEqual([
    // 8 bodies and 23 sessions; 26 Members and observers, 60 people, 116 seats; 20 officers' seats, 20 tools.
    { changes: 31, wrong: [], written: true },
    { changes: 202, wrong: [], written: true },
    { changes: 40, wrong: [], written: true },
  ]);
  for (const n of ids) {
    const loaded = await ports.tools.load(toolId(n));
    if (loaded) tools.set(n, loaded.tool);
  }
});
afterAll(() => registers.stop());

const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
  .map((n) => `T${String(n).padStart(2, '0')}`)
  .concat(['T14a', 'T14b', 'T15', 'T16', 'T17', 'T18', 'T20']);

const tool = (id: string): Tool => {
  const found = tools.get(id);
  if (!found) throw new Error(`The register has no ${id}`);
  return found;
};
const stepStates = (id: string) =>
  tool(id).route.steps.map((s) => `${s.body} ${tool(id).progress.steps[s.n]?.is ?? 'pending'}`);

describe('the register on the morning of 23 April 2024', () => {
  // DOMAIN.md 4: where each tool stands, and before whom.
  test.each([
    ['T01', 'ended', 'published'],
    ['T02', 'ended', 'approved'],
    ['T03', 'ended', 'approved'],
    ['T04', 'ended', 'approved'],
    ['T05', 'ended', 'approved'],
    ['T06', 'ended', 'published'],
    ['T07', 'ended', 'approved'],
    ['T08', 'ended', 'approved'],
    ['T09', 'ended', 'approved'],
    ['T10', 'ended', 'approved'],
    ['T11', 'ended', 'approved'],
  ])('%s has %s: %s', (id, stage, ending) => {
    expect([tool(id).progress.next.stage, tool(id).progress.next.ending]).toEqual([stage, ending]);
  });

  test.each([
    ['T12', 'ptc-endorsement', 'decide'],
    ['T13', 'ptc-endorsement', 'decide'],
    ['T14b', 'ptc-endorsement', 'decide'],
    ['T15', 'ptc-endorsement', 'inform'],
    ['T16', 'ptc-endorsement', 'decide'],
    ['T17', 'ptc-endorsement', 'decide'],
    ['T18', 'ptc-endorsement', 'decide'],
    ['T20', 'ptc-endorsement', 'inform'],
  ])('%s is in %s, where the PTC is asked to %s, at its session of that week', (id, stage, ask) => {
    const { next } = tool(id).progress;
    expect([next.stage, currentStep(tool(id))?.ask, next.session]).toEqual([stage, ask, 'PTC-243-244']);
  });

  test('T14a is in draft, before no body and no session', () => {
    expect(tool('T14a').progress.next).toMatchObject({ stage: 'draft', step: null, session: null });
  });

  test('what came before is done, what nobody recorded is not known, and neither is ever said of the other', () => {
    expect(stepStates('T01')).toEqual(['PTC done', 'PoC not-known', 'Council done']);
    expect(stepStates('T02')).toEqual(['PTC not-known', 'PoC not-known', 'Council done']);
    expect(stepStates('T03')).toEqual(['PTC done', 'Council done']);
    expect(stepStates('T12')).toEqual(['PTC pending', 'Council pending']);
    expect(stepStates('T14b')).toEqual(['SWG not-known', 'PTC pending']);
    expect(stepStates('T15')).toEqual(['SWG done', 'PoC done', 'PTC pending']);
    expect(stepStates('T16')).toEqual(['WCO-UPU-CC not-known', 'PTC pending']);
  });

  test('lineage is as the paper tells it', () => {
    expect([tool('T13').supersedes, tool('T14b').parent, tool('T18').derivedFrom]).toEqual([
      'T05',
      'T14a',
      'T17',
    ]);
    expect(tool('T06').route.partnerGate).toBe('IAPH');
    expect(tool('T16').route.partnerGate).toBe('UPU');
  });

  test('approval and release are two dates, each as exact as it is known', () => {
    expect(tool('T01').history.map(({ what, on }) => [what, on.precision])).toEqual([
      ['endorsed', 'session'],
      ['approved', 'month'],
      ['published', 'day'],
    ]);
    expect(tool('T10').history[0]).toMatchObject({ what: 'in-part', scope: { en: 'Sections 1 to 5' } });
  });

  test('what the paper leaves open is asked, and its mistakes are marked where they touch a tool', () => {
    const asked = (id: string) => tool(id).questions.map(({ code }) => code);
    expect(asked('T03')).toContain('no-policy-commission-step');
    expect(asked('T12')).toEqual(['no-policy-commission-step', 'source-doubtful']);
    expect(asked('T13')).toEqual(['source-doubtful']);
    expect(asked('T17')).toEqual(['date-not-known']);
    expect(asked('T16')).toContain('partner-endorsement-unknown');
  });

  test('one paper covers all twenty tools', () => {
    expect(tools.size).toBe(20);
    for (const { documents } of tools.values())
      expect(documents.map(({ document }) => document)).toEqual(['PC0739']);
  });

  test('what came before is found by body and day, by kind, by officer and by the words of a title', async () => {
    const { decided } = await ports.tools.decidedBy(bodyId('Council'), {
      from: '2023-06-01',
      until: '2023-06-30',
    });
    expect(decided.map(({ tool, n, on }) => [tool, n, on])).toEqual(
      ids.slice(0, 11).map((id) => [id, 0, '2023-06']),
    );
    expect((await ports.tools.toolsOfKind('compendium')).tools).toEqual(['T05', 'T09', 'T13']);
    expect(await ports.tools.toolsByWord('blockch')).toEqual(['T12']);
    const officer = tool('T16').officers[0];
    if (!officer) throw new Error('T16 has an officer');
    expect((await ports.tools.toolsOfOfficer(officer)).tools).toContain('T16');
    expect((await ports.tools.heldTools()).heads).toEqual([]);
  });

  test('no French title is invented for a real tool', () => {
    for (const { title } of tools.values()) {
      expect(title).not.toHaveProperty('fr');
      expect(titleWords(title, 'fr')).toContain('[titre de travail]');
    }
    expect(titleWords(tool('T01').title, 'en')).toBe('WCO Data Model');
  });

  test('history has no timers, and nothing but itself was written', async () => {
    for (const { progress, version, generation, children } of tools.values())
      expect([progress.next.lapsesAt, version, generation]).toEqual([null, 1 + children.length, 1]);
    for (const id of ids)
      expect((await ports.tools.events(toolId(id))).map(({ type }) => type)).toEqual([
        'HistoryEntered',
        ...tool(id).children.map(() => 'ChildDerived'),
      ]);
  });

  test('lineage is told both ways', () => {
    expect([tool('T17').children, tool('T18').derivedFrom]).toEqual([['T18'], 'T17']);
    expect([tool('T14a').children, tool('T14b').parent]).toEqual([['T14b'], 'T14a']);
  });

  test('it is told to nobody, and no finished tool is given an execution', async () => {
    const world = await ports.people.world(morning);
    for (const id of ids) {
      for (const event of await ports.tools.events(toolId(id)))
        expect(noticesDue(event, tool(id), world)).toEqual([]);
      expect((await ports.tools.head(toolId(id)))?.open).toBe(tool(id).progress.next.stage !== 'ended');
    }
    expect(ids.filter((id) => !isOpen(tool(id)))).toEqual(ids.slice(0, 11));
  });
});

describe('the people of the seed', () => {
  const sixty = Array.from({ length: 60 }, (_, i) => personId(`P${String(i + 1).padStart(2, '0')}`));

  test('sixty, half of them reading French, all at example.org', async () => {
    const people = await ports.people.people(sixty);
    expect(people).toHaveLength(60);
    expect(people.filter(({ language }) => language === 'fr')).toHaveLength(30);
    expect(people.every(({ email }) => /^[a-z.]+@example\.org$/.test(email))).toBe(true);
    expect(new Set(people.map(({ email }) => email)).size).toBe(60);
  });

  test('one reads French and sits eight times', async () => {
    const [person] = await ports.people.people([personId('P22')]);
    expect(person?.language).toBe('fr');
    expect(seatsOn(await ports.people.seatsOf(personId('P22')), '2024-04-23')).toHaveLength(8);
  });

  test('every open body has two secretaries, but for one that shows the warning', async () => {
    const { bodies } = await ports.people.world(morning);
    const counts: Record<string, number> = {};
    for (const { id, closed } of bodies.values()) {
      const seats = seatsOn(await ports.people.seatsOn(id), '2024-04-23');
      if (!closed) counts[id] = seats.filter(({ role }) => role.endsWith('secretary')).length;
    }
    expect(counts).toEqual({ SWG: 2, 'WCO-UPU-CC': 2, DMPT: 2, PTC: 2, CBC: 1, PoC: 2, Council: 2 });
  });

  test('every Member has a seat on the PTC and the Council, and none is a real one', async () => {
    const members = (await ports.people.members()).filter(({ kind }) => kind === 'member');
    expect(members.every(({ name }) => /^Member [A-X]$/.test(name.en))).toBe(true);
    const { bodies } = await ports.people.world(morning);
    for (const body of ['PTC', 'Council']) {
      const id = [...bodies.keys()].find((known) => known === body);
      const seats = id ? await ports.people.seatsOn(id) : [];
      const present = new Set(seats.filter(({ role }) => role === 'delegate').map(({ member }) => member));
      expect(present.size).toBe(members.length);
    }
  });

  test('every tool has an officer with a seat', async () => {
    for (const { id, officers } of tools.values()) {
      expect(officers).toHaveLength(1);
      for (const officer of officers)
        expect(await ports.people.seatsOf(officer)).toContainEqual(
          expect.objectContaining({ role: 'officer', tool: id }),
        );
    }
  });
});

test('the meetings of the seed carry their double numbers as entered, and no day that is not verified', async () => {
  const { sessions } = await ports.people.world(morning);
  expect(sessions.get(sessionId('PTC-243-244'))).toMatchObject({
    label: { en: '243rd/244th Sessions', fr: '243e/244e sessions' },
    firstDay: '2024-04-23',
    lastDay: '2024-04-26',
    state: 'planned',
  });
  expect(sessions.get(sessionId('PoC-90'))).not.toHaveProperty('firstDay');
  expect(sessions.get(sessionId('PoC-88'))?.dates).toEqual({ precision: 'unknown' });
});

test('importing the seed again writes nothing', async () => {
  expect(summary(await importSeed())).toEqual([
    { changes: 0, wrong: [], written: false },
    { changes: 0, wrong: [], written: false },
    { changes: 0, wrong: [], written: false },
  ]);
});
