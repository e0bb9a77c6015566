import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../functions/domain/decide.ts';
import { bodyId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { importFile } from '../../local/import/import-file.ts';
import { reportText } from '../../local/import/report-text.ts';
import { startRegisters } from './own-register.ts';

const now = '2024-01-15T09:00:00.000Z';
const by = personId('P01');
let registers: Awaited<ReturnType<typeof startRegisters>>;
let ports: Awaited<ReturnType<typeof registers.open>>;
let folder: string;

beforeAll(async () => {
  registers = await startRegisters();
  folder = await mkdtemp(join(tmpdir(), 'placet-import-'));
});
beforeEach(async () => {
  ports = await registers.open();
});
afterAll(async () => {
  await registers.stop();
  await rm(folder, { recursive: true });
});

async function importText(text: string, dryRun = false) {
  const file = join(folder, 'history.json');
  await writeFile(file, text);
  return importFile({ ports, file, dryRun, by, now });
}
const importJson = (file: object, dryRun = false) => importText(JSON.stringify(file, null, 2), dryRun);

const committee = {
  id: 'PTC',
  name: { en: 'Permanent Technical Committee', fr: 'Comité technique permanent' },
  code: { en: 'PTC', fr: 'CTP' },
  gender: 'm',
  stage: 'ptc-endorsement',
  reportsTo: [],
  timeZone: 'Europe/Brussels',
  city: { en: 'Brussels', fr: 'Bruxelles' },
  mailbox: 'ptc@example.org',
  restricted: false,
};
const session = (state: 'planned' | 'closed', dates: object = { dates: { precision: 'unknown' } }) => ({
  id: 'PTC-7',
  body: 'PTC',
  label: { en: '7th Session', fr: '7e session' },
  timeZone: 'Europe/Brussels',
  state,
  ...dates,
});
const member = { id: 'member-a', name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' };
const person = { id: 'P01', name: 'Ama Test', email: 'ama@example.org', language: 'fr' };
const endorsed = (on: object = { precision: 'unknown' }) => ({ what: 'endorsed', body: 'PTC', step: 1, on });
const template = (lines: object[], more: object = {}) => ({
  id: 'H1',
  title: { en: 'A template' },
  kind: 'template',
  origin: { kind: 'not-known', names: [] },
  officers: ['P01'],
  route: { template: 'ends-at-ptc' },
  source: 'Minutes of 2021',
  lines,
  documents: [],
  questions: [],
  standsAt: { at: 'ended', ending: 'completed' },
  stepsNotKnown: [],
  ...more,
});
const file = (tool?: object, more: object = {}) => ({
  placet: 'import-1',
  members: [member],
  bodies: [committee],
  sessions: [session('closed')],
  people: [person],
  tools: tool ? [tool] : [],
  ...more,
});
const counts = ({ changes, same, wrong, written }: Awaited<ReturnType<typeof importText>>) => ({
  changes: changes.length,
  same,
  wrong: wrong.length,
  written,
});

describe('a dry run', () => {
  test('says what would be new, and writes nothing', async () => {
    const report = await importJson(file(template([endorsed()])), true);
    expect(counts(report)).toEqual({ changes: 5, same: 0, wrong: 0, written: false });
    expect(reportText(report, true)).toBe(
      '5 new, 0 changed, 0 as they were, 0 lines wrong\nNothing was written: this was a dry run.',
    );
    expect(await ports.tools.load(toolId('H1'))).toBeUndefined();
    expect(await ports.people.members()).toEqual([]);
  });

  test('names each wrong line by its number, as an editor shows it', async () => {
    const seats = [
      '{ "person": "P01", "role": "delegate", "body": "PTC", "member": "Contry", "from": "2024-01-01" }',
      '{ "person": "P01", "role": "delegate", "body": "PTC", "member": "member-a", "from": "2024-01-01" }',
    ];
    await importJson(file());
    const report = await importText(`{ "placet": "import-1",\n"seats": [\n${seats.join(',\n')}\n]}`, true);
    expect(reportText(report, true).split('\n').slice(0, 2)).toEqual([
      '1 new, 0 changed, 0 as they were, 1 line wrong:',
      "line 3, seats[0].member: Member 'Contry' unknown",
    ]);
  });
});

describe('what is wrong with a file', () => {
  test('is told all at once, and then nothing of it is written', async () => {
    const broken = template([{ ...endorsed({ precision: 'month', value: '2023-13' }), verb: 'liked' }], {
      kind: 'poem',
    });
    const report = await importJson(file(broken));
    expect(report.written).toBe(false);
    expect(report.wrong.map(({ path }) => path.join('.'))).toEqual([
      'tools.0.kind',
      'tools.0.lines.0.on.value',
      'tools.0.lines.0.verb',
    ]);
    expect(await ports.people.members()).toEqual([]);
  });

  test('a text that is no JSON is named by the line where it stops to be', async () => {
    const report = await importText('{\n  "placet": "import-1",\n  "members": [,]\n}');
    expect(report.wrong).toEqual([{ path: [], line: 3, what: 'is not JSON from here on' }]);
  });

  test('a resolution that would end at the PTC is not taken in', async () => {
    const report = await importJson(file(template([], { kind: 'resolution' })));
    expect(report.wrong.map(({ what }) => what.split(' ')[0])).toEqual(['resolution-needs-council']);
  });

  test('what the file names must stand in it or in the register', async () => {
    const tool = template([{ ...endorsed(), session: 'PTC-8' }], { parent: 'H0', officers: ['P02'] });
    const report = await importJson(file(tool));
    expect(report.wrong.map(({ what }) => what)).toEqual([
      "tool 'H0' unknown",
      "person 'P02' unknown",
      "session 'PTC-8' unknown",
    ]);
  });
});

describe('importing again', () => {
  test('the same file writes nothing', async () => {
    const once = file(template([endorsed()]));
    expect(counts(await importJson(once))).toEqual({ changes: 5, same: 0, wrong: 0, written: true });
    expect(counts(await importJson(once))).toEqual({ changes: 0, same: 5, wrong: 0, written: false });
    expect(await ports.tools.events(toolId('H1'))).toHaveLength(1);
  });

  test('after an import that was cut off, only what is missing is written', async () => {
    await importJson({ ...file(), people: [] });
    expect(counts(await importJson(file(template([endorsed()]))))).toMatchObject({ changes: 2, same: 3 });
  });

  test('what was unknown may become known, by a second entry of history', async () => {
    await importJson(file(template([endorsed()])));
    const known = endorsed({ precision: 'month', value: '2021-03' });
    const report = await importJson(file(template([known])));
    expect(report.changes).toEqual([{ is: 'changed', what: 'tool', id: 'H1', fields: ['lines'] }]);
    const events = await ports.tools.events(toolId('H1'));
    expect(events.map(({ type }) => type)).toEqual(['HistoryEntered', 'HistoryEntered']);
    expect(counts(await importJson(file(template([known]))))).toMatchObject({ changes: 0, written: false });
  });

  test('what is known does not become something else: that needs a correction', async () => {
    await importJson(file(template([endorsed({ precision: 'month', value: '2021-03' })])));
    const report = await importJson(file(template([endorsed({ precision: 'month', value: '2021-04' })])));
    expect(report.wrong.map(({ path, what }) => [path.join('.'), what.includes('correction')])).toEqual([
      ['tools.0.lines.0', true],
    ]);
    const renamed = await importJson(file(template([endorsed()], { title: { en: 'Another template' } })));
    expect(renamed.wrong.map(({ path }) => path.join('.'))).toEqual(['tools.0.title']);
    expect(await ports.tools.events(toolId('H1'))).toHaveLength(1);
  });

  test('a person keeps what the person chose to receive', async () => {
    await importJson(file());
    const [chosen] = await ports.people.people([by]);
    if (!chosen) throw new Error('P01 was not imported');
    await ports.people.putPerson({ ...chosen, levels: { [bodyId('PTC')]: 'none' } });
    expect(counts(await importJson(file()))).toMatchObject({ changes: 0 });
    const renamed = { ...person, name: 'Ama Teste' };
    expect((await importJson({ ...file(), people: [renamed] })).changes).toEqual([
      { is: 'changed', what: 'person', id: 'P01', fields: ['name'] },
    ]);
    expect((await ports.people.people([by]))[0]?.levels).toEqual({ PTC: 'none' });
  });
});

describe('the life of the register', () => {
  const before = { at: 'step', step: 1 };

  test('a tool that has moved on since is left where it stands', async () => {
    const held = file(template([], { standsAt: before }));
    await importJson(held);
    const after = await ports.tools.load(toolId('H1'));
    if (!after) throw new Error('H1 was not imported');
    const command = {
      type: 'withdraw',
      reason: { en: 'No longer needed.' },
      by: { person: by, seat: { role: 'officer' } },
    } as const;
    const decided = decide(after.tool, command, await ports.people.world(now));
    if (isRefusal(decided)) throw new Error(decided.refused);
    await ports.tools.append({
      at: now,
      by: command.by,
      restricted: new Set(),
      events: [{ tool: toolId('H1'), after, event: decided.event }],
    });
    expect(counts(await importJson(held))).toEqual({ changes: 0, same: 5, wrong: 0, written: false });
    expect((await ports.tools.load(toolId('H1')))?.tool.progress.next.ending).toBe('withdrawn');
  });

  test('a meeting to come may be moved; one that was held has the days that it had', async () => {
    const days = (first: string, last: string) => ({
      dates: { precision: 'day', value: first },
      firstDay: first,
      lastDay: last,
    });
    const planned = session('planned', { dates: { precision: 'month', value: '2024-04' } });
    await importJson({ ...file(), sessions: [planned] });
    await importJson({ ...file(), sessions: [session('planned', days('2024-05-06', '2024-05-08'))] });
    const { sessions } = await ports.people.world(now);
    const moved = sessions.get(sessionId('PTC-7'));
    expect(moved).toMatchObject({ firstDay: '2024-05-06', version: 2 });

    if (!moved) throw new Error('PTC-7 was not imported');
    await ports.people.putSession({ ...moved, state: 'closed', version: 3 });
    const later = { ...file(), sessions: [session('planned', days('2024-05-07', '2024-05-09'))] };
    expect((await importJson(later)).wrong.map(({ what }) => what.includes('correction'))).toEqual([true]);
    const same = { ...file(), sessions: [session('planned', days('2024-05-06', '2024-05-08'))] };
    expect(counts(await importJson(same))).toMatchObject({ changes: 0, wrong: 0 });
  });
});
