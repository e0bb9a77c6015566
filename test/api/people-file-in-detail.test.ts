import { describe, expect, it } from 'vitest';
import { type BodyId, memberId, personId } from '../../functions/domain/ids.ts';
import { erased, type Member, type Person, type Seat } from '../../functions/domain/person.ts';
import { type PersonLine, readPeopleFile } from '../../functions/handlers/api/administer/people-file.ts';
import { planPeople } from '../../functions/handlers/api/administer/people-plan.ts';
import { bodies, PTC, person, SWG, seat } from '../support/sample-register.ts';
import { administered } from './administer-rig.ts';

const memberA: Member = { id: memberId('A'), name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' };

/** What a file of these lines would do beside these people and seats. */
function planned(
  lines: readonly Partial<PersonLine>[],
  people: readonly Person[] = [],
  seats: readonly Seat[] = [],
) {
  const seatsOf = Map.groupBy(seats, (one) => one.person);
  const whole = lines.map(({ person: id = personId('p-ada'), ...line }, i): PersonLine => {
    const { name, email, language } = person(id);
    return { person: id, name, email, language, line: i + 2, ...line };
  });
  const known = {
    bodies: new Map(bodies.map((body) => [body.id, body])),
    members: new Map([[memberA.id, memberA]]),
    people: new Map(people.map((one) => [one.id, one])),
    seats: seatsOf,
    addresses: new Map(people.map(({ id, email }) => [email.toLowerCase(), [id]])),
    by: personId('admin'),
  };
  return planPeople(whole, known, 'en');
}
const nothing = { people: [], seats: [], new: 0, changed: 0, same: 0, wrong: [] };
const ada = personId('p-ada');

describe('what a file of people would do', () => {
  it('is to enter who is new, once, with each seat that a line gives them', () => {
    const plan = planned([
      { role: 'secretary', body: PTC, from: '2024-05-01' },
      { role: 'delegate', body: SWG, member: memberA.id, from: '2024-05-01', to: '2024-12-31' },
      {},
      { person: personId('p-bo'), role: 'administrator', from: '2024-05-01' },
    ]);
    expect(plan).toEqual({
      ...nothing,
      people: [person('p-ada'), person('p-bo')],
      seats: [
        { person: ada, role: 'secretary', body: PTC, from: '2024-05-01' },
        { person: ada, role: 'delegate', body: SWG, member: 'A', from: '2024-05-01', to: '2024-12-31' },
        { person: 'p-bo', role: 'administrator', from: '2024-05-01' },
      ],
      new: 3,
      same: 1,
    });
    for (const one of plan.seats) expect(Object.values(one)).not.toContain(undefined);
  });

  it('is nothing where the register says the same already', () => {
    const held = seat('p-ada', 'secretary', PTC, { to: '2024-12-31' });
    const line = { role: 'secretary', body: PTC, from: held.from, to: '2024-12-31' } as const;
    expect(planned([{}], [person('p-ada')])).toEqual({ ...nothing, same: 1 });
    expect(planned([line], [person('p-ada')], [held])).toEqual({ ...nothing, same: 1 });
  });

  it('is to change what differs, and to keep what the file does not say', () => {
    const chosen = { timeZone: 'Africa/Dakar', levels: { [PTC]: 'all' as const } };
    for (const before of [{ name: 'Ada' }, { email: 'old@example.org' }, { language: 'fr' as const }])
      expect(planned([{}], [person('p-ada', { ...chosen, ...before })])).toEqual({
        ...nothing,
        people: [person('p-ada', chosen)],
        changed: 1,
      });
  });

  it('is to give a seat another last day, or none, and to leave the other seats alone', () => {
    const held = [seat('p-ada', 'chair', PTC), seat('p-ada', 'secretary', PTC, { to: '2024-12-31' })];
    const given = (to: object) =>
      planned([{ role: 'secretary', body: PTC, from: '2020-01-01', ...to }], [person('p-ada')], held);
    for (const to of [{}, { to: '2025-12-31' }])
      expect(given(to)).toEqual({
        ...nothing,
        seats: [seat('p-ada', 'secretary', PTC, to)],
        changed: 1,
      });
    expect(
      planned([{ role: 'chair', body: PTC, from: '2024-01-01' }], [person('p-ada')], held),
    ).toMatchObject({ new: 1, changed: 0 });
  });

  it('is not done by a line that says another name, address or language than the first of the same person', () => {
    const differs = (line: number) => ({
      line,
      sentence: 'says another name, address or language than line 2',
    });
    expect(
      planned([{}, {}, { name: 'Ada' }, { email: 'other@example.org' }, { language: 'fr' }]).wrong,
    ).toEqual([differs(4), differs(5), differs(6)]);
  });

  it('is not done by a line with the address of another person, however it is written', () => {
    const bo = { person: personId('p-bo'), email: 'P-ADA@example.org' };
    expect(planned([{}, bo])).toMatchObject({
      new: 1,
      wrong: [{ line: 3, sentence: 'has the address of another person, on line 2' }],
    });
    expect(planned([bo, {}]).wrong).toMatchObject([{ line: 3 }]);
  });

  it('is not done by a line with the address that somebody in the register has', () => {
    const held = [person('p-bo', { email: 'P-Ada@example.org' })];
    expect(planned([{}], held)).toEqual({
      ...nothing,
      wrong: [
        {
          line: 2,
          sentence: 'p-bo has this address already: each person needs one of their own to sign in',
        },
      ],
    });
    const moves = { person: personId('p-bo'), email: 'bo@example.org' };
    expect(planned([{}, moves], held)).toMatchObject({ new: 1, changed: 1, wrong: [] });
    // Who shares one since before is no news, and keeps it until somebody gives them another.
    expect(planned([{}], [...held, person('p-ada')])).toMatchObject({ same: 1, wrong: [] });
  });

  it('never brings back who was erased', () => {
    expect(planned([{}], [erased(person('p-ada'))])).toEqual({
      ...nothing,
      wrong: [{ line: 2, sentence: 'was erased: who comes again is entered under another identifier' }],
    });
  });

  it('never ends the own administrator’s seat of who imports, and may end any other', () => {
    const ending = { from: '2020-01-01', to: '2024-12-31' };
    const admin = personId('admin');
    const wrong = (line: Partial<PersonLine>) => planned([line]).wrong.map(({ sentence }) => sentence);
    expect(wrong({ person: admin, role: 'administrator', ...ending })).toEqual([
      'the seat of an administrator is another administrator’s to end',
    ]);
    expect(wrong({ person: ada, role: 'administrator', ...ending })).toEqual([]);
    expect(wrong({ person: admin, role: 'secretary', body: PTC, ...ending })).toEqual([]);
    expect(wrong({ person: admin, role: 'administrator', from: '2020-01-01' })).toEqual([]);
  });

  it('names everything that is wrong with the seat of a line, and what it does not know', () => {
    const wrong = (line: Partial<PersonLine>) => planned([{ from: '2024-05-01', ...line }]).wrong[0];
    expect(wrong({ role: 'secretary', to: '2024-04-01' })).toEqual({
      line: 2,
      sentence: 'this role needs a body; ends before it begins',
    });
    expect(wrong({ role: 'chair', body: 'NONE' as BodyId })?.sentence).toBe('Body ‘NONE’ unknown');
    expect(wrong({ role: 'delegate', body: PTC, member: memberId('Z') })?.sentence).toBe(
      'Member ‘Z’ unknown',
    );
  });
});

describe('a file of people', () => {
  const header = 'person,name,email,language,role,body,member,from,to';
  const read = (...lines: string[]) => readPeopleFile([header, ...lines].join('\n'), 'en');

  it('is read line by line, empty cells left out', () => {
    expect(
      read('p-ada, Ada ,ada@example.org,en,delegate,PTC,A,2024-05-01,', '', 'p-bo,Bo,bo@example.org,fr,,,,,'),
    ).toEqual({
      lines: [
        {
          ...{ person: 'p-ada', name: 'Ada', email: 'ada@example.org', language: 'en', line: 2 },
          ...{ role: 'delegate', body: 'PTC', member: 'A', from: '2024-05-01' },
        },
        { person: 'p-bo', name: 'Bo', email: 'bo@example.org', language: 'fr', line: 4 },
      ],
      wrong: [],
    });
  });

  it('tells all that is wrong with a line, in one sentence', () => {
    expect(read('p-ada,Ada,nowhere,de,,,,,').wrong).toEqual([
      {
        line: 2,
        sentence: 'email is not an address such as name@example.org; language is neither "en" nor "fr"',
      },
    ]);
    expect(read('p-ada,Ada,ada@example.org,en,secretary,PTC,,,').wrong).toEqual([
      { line: 2, sentence: 'has a seat without its first day' },
    ]);
    for (const cells of ['PTC,,,', ',A,,', ',,2024-05-01,', ',,,2024-05-01'])
      expect(read(`p-ada,Ada,ada@example.org,en,,${cells}`).wrong, cells).toEqual([
        { line: 2, sentence: 'has a seat without a role' },
      ]);
  });

  it('may have 2,000 lines', () => {
    const lines = (n: number) => Array.from({ length: n }, (_, i) => `p-${i},,,,,,,,`);
    const tooLong = { line: 2001, sentence: 'there are more than 2,000 lines' };
    expect(read(...lines(2000)).wrong).not.toContainEqual(tooLong);
    expect(read(...lines(2001)).wrong).toEqual([tooLong]);
  });

  it('is written where it gives only seats to people who are there', async () => {
    const { ask, people, noted } = await administered();
    const { name, email } = person('del-A');
    const body = [header, `del-A,${name},${email},en,secretary,PTC,,2024-05-01,`].join('\n');
    const headers = { 'content-type': 'text/csv' };
    const answer = await ask('POST', '/api/admin/people/import', { as: 'admin', body, headers });
    expect(answer.body).toEqual({
      written: true,
      new: 1,
      changed: 0,
      same: 0,
      wrong: [],
      sentence: '1 new, 0 changed. Written.',
    });
    expect(await people.seatsOf(personId('del-A'))).toContainEqual({
      person: 'del-A',
      role: 'secretary',
      body: 'PTC',
      from: '2024-05-01',
    });
    expect(await noted()).toMatchObject([{ what: 'import-people', after: { new: 1, changed: 0, same: 0 } }]);
  });
});
