import { beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import { subjectsOf } from './permissions-cells.ts';
import { requestFor } from './permissions-requests.ts';
import { type WholeRig, wholeRig } from './whole-rig.ts';
import { known, type Somebody } from './whole-rig-people.ts';

const ofPtc = ['sec-PTC', 'dep-PTC'];
const secretaries = [...ofPtc, 'sec-SWG', 'sec-PoC', 'sec-Council'];

/** Words that only some may read, wherever they stand. */
const forSome: readonly (readonly [what: string, words: RegExp, who: readonly string[]])[] = [
  ['an offer to contribute', /Our laboratory, on section 3\./, [...ofPtc, 'obs-PTC']],
  ['what a Member said in a written procedure', /Our lawyers have read it\./, [...ofPtc, 'del-B']],
  ['where somebody is written to', /del-B@example\.org/, ['admin']],
  ['who sits nowhere', /Name of no-seat/, [...secretaries, 'admin', 'no-seat']],
  ['what a hidden decision made', /(called|dites) T-hidden1/, [...secretaries, 'del-PoC', 'officer']],
  ['the token of an execution', /task-\d/, []],
  ['the key of a request', /rig-request-\d/, []],
  ['the secret of a calendar', /c{43}/, []],
];

/** Everything that a person reads of the register, address by address. */
async function readBy(rig: WholeRig, person: Somebody): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const tells = ({ id, method, work }: Endpoint) =>
    (method === 'GET' && work !== 'open') || id === 'exportRegister' || id === 'seeAs';
  for (const endpoint of rig.served.filter(tells))
    for (const subject of subjectsOf(endpoint)) {
      const { address, ...request } = requestFor(endpoint, { person, ...subject }, rig);
      const { text } = await rig.ask(endpoint.method, address, { ...request, as: person.id });
      texts.set(address, text);
    }
  return texts;
}

describe('of what is there to read, only who may sees', () => {
  let rig: WholeRig;
  const read = new Map<string, ReadonlyMap<string, string>>();
  beforeAll(async () => {
    rig = await wholeRig();
    for (const person of known) read.set(person.id, await readBy(rig, person));
  });

  it.each(forSome)('%s', (_, words, who) => {
    const seen = [...read].flatMap(([person, texts]) =>
      [...texts].flatMap(([address, text]) => (words.test(text) ? [`${person} ${address}`] : [])),
    );
    const readers = [...new Set(seen.map((line) => line.split(' ')[0]))];
    expect(
      readers.filter((person) => !who.includes(person ?? '')),
      seen.join('\n'),
    ).toEqual([]);
    expect(who.filter((person) => !readers.includes(person))).toEqual([]);
  });

  it('nor does an administrator see it through the eyes of who does', async () => {
    for (const tool of ['T-secret', 'T-hidden1', 'T-silence', 'T-invites'])
      for (const person of [...secretaries, 'del-PoC', 'officer', 'del-B', 'obs-PTC']) {
        const { text } = await rig.post(`/api/admin/see-as/${person}/tools/${tool}`, 'admin');
        const shown = forSome.filter(([, words, who]) => !who.includes('admin') && words.test(text));
        expect(shown.map(([what]) => what)).toEqual([]);
      }
  });
});
