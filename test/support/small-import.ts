import { type ImportFile, readImport } from '../../functions/contracts/import.ts';
import { personId } from '../../functions/domain/ids.ts';
import { importHistory } from '../../functions/handlers/import-history.ts';
import { memoryPeopleStore } from './memory-people.ts';
import { memoryToolStore } from './memory-tools.ts';

/** A small import file: a committee, its session, a Member, a person and a template whose way ends at the committee. */
export const importedAt = '2024-01-15T09:00:00.000Z';
export const importer = personId('P01');

export const committee = {
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
export const session = (
  state: 'planned' | 'closed',
  dates: object = { dates: { precision: 'unknown' } },
) => ({
  id: 'PTC-7',
  body: 'PTC',
  label: { en: '7th Session', fr: '7e session' },
  timeZone: 'Europe/Brussels',
  state,
  ...dates,
});
export const member = { id: 'member-a', name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' };
export const person = { id: 'P01', name: 'Ama Test', email: 'ama@example.org', language: 'fr' };
export const endorsed = (on: object = { precision: 'unknown' }) => ({
  what: 'endorsed',
  body: 'PTC',
  step: 1,
  on,
});
export const template = (lines: readonly object[], more: object = {}) => ({
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
export const smallFile = (tools: readonly object[] = [], more: object = {}) => ({
  placet: 'import-1',
  members: [member],
  bodies: [committee],
  sessions: [session('closed')],
  people: [person],
  tools,
  ...more,
});

/** A file as it is read; one whose form is wrong fails the test. */
function readable(json: object): ImportFile {
  const read = readImport(JSON.parse(JSON.stringify(json)));
  if ('placet' in read) return read;
  throw new Error(JSON.stringify(read));
}

/** An empty register in memory, and the import into it; `ports` stand for those that a test has something to say in. */
export function emptyRegister() {
  const ports = { tools: memoryToolStore(), people: memoryPeopleStore() };
  const imports = (
    json: object,
    { dryRun = false, over = {} as Partial<typeof ports>, now = importedAt } = {},
  ) => importHistory({ ...ports, ...over })({ file: readable(json), dryRun, by: importer, now });
  return { ...ports, imports };
}
