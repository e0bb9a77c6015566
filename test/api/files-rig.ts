import { memberId } from '../../functions/domain/ids.ts';
import { readDesk } from '../../functions/handlers/api/read-desk.ts';
import { recordDesk } from '../../functions/handlers/api/record-desk.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { memoryOfferStore } from '../support/memory-offers.ts';
import { memoryRegister } from '../support/register.ts';
import { hashOf } from '../support/sample-files.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { apiRig, enter } from './rig.ts';

export const paper = (language: 'en' | 'fr', more: object = {}) => ({
  ...{ document: 'PC0741', language, revision: 'a' },
  ...more,
});

/** A register that papers are put into and read from, with people of each kind; the tool T13 is a draft. */
export async function filing() {
  const register = await memoryRegister();
  const { people } = register;
  const seat = { role: 'delegate' as const, member: memberId('A') };
  await enter(people, 'del-A', [{ ...seat, body: PTC }], 'fr');
  await enter(people, 'del-PoC', [{ ...seat, body: PoC }]);
  await enter(people, 'observer', [{ role: 'observer', body: PTC, member: memberId('O') }]);
  for (const id of ['nobody', 'officer', 'other', 'sec-PTC', 'sec-PoC', 'sec-Council'])
    await enter(people, id);
  await people.putSeat({ person: 'other' as never, role: 'officer', from: '2020-01-01' });
  const commission = (await people.world(register.clock.now())).bodies.get(PoC);
  if (commission) await people.putBody({ ...commission, prefix: 'SP' });
  const files = memoryFiles();
  const ports = { ...register, offers: memoryOfferStore(), files, registerName: '' };
  const rig = apiRig(register, [...readDesk(ports), ...recordDesk(ports)]);
  const draft = (tool: string, officer = 'officer') =>
    rig.post('/api/tools', officer, { tool, registration: { ...registration, officers: [officer] } });
  await draft('T13');
  const submit = (versions: readonly object[], tool = 'T13', officer = 'officer') =>
    rig.post(`/api/tools/${tool}/submissions`, officer, { to: PTC, asked: { en: 'To endorse' }, versions });
  /** Asks where a file is to be put. */
  const upload = (bytes: Uint8Array, as: string, more: object = {}, tool = 'T13') =>
    rig.post(`/api/tools/${tool}/files`, as, {
      ...{ sha256: hashOf(bytes), bytes: bytes.length, type: 'pdf' },
      ...more,
    });
  /** Puts a file where it is told to, as a browser does. */
  async function put(bytes: Uint8Array, as = 'officer', more: object = {}, tool = 'T13'): Promise<number> {
    const { address, headers } = (await upload(bytes, as, more, tool)).body.put;
    const body = bytes as Uint8Array<ArrayBuffer>;
    return (await files.fetch(address, { method: 'PUT', headers, body })).status;
  }
  const open = (number: string, as: string, query = '') =>
    rig.get(`/api/documents/${number.slice(0, 6)}/versions/${number.slice(6)}/file${query}`, as);
  return { ...register, ...rig, files, draft, submit, upload, put, open };
}

export type Filing = Awaited<ReturnType<typeof filing>>;

/** Takes the tool through its bodies to the Council's approval. */
export async function approve({ post, clock, people }: Filing): Promise<void> {
  const meets = async (body: string, session: string, decidedOn: string, outcome: string) => {
    clock.at = `${decidedOn}T08:00:00.000Z`;
    const found = (await people.world(clock.at)).sessions.get(session as never);
    if (found) await people.putSession({ ...found, state: 'open', version: found.version + 1 });
    const facts = { outcome, body, session, decidedOn, basis: { is: 'consensus' }, versions: [paper('en')] };
    const answer = await post('/api/tools/T13/decisions', `sec-${body}`, { facts });
    if (answer.status !== 201) throw new Error(answer.text);
  };
  await meets(PTC, 'PTC-243-244', '2024-04-24', 'endorsed');
  await meets(PoC, 'PoC-90', '2024-06-18', 'endorsed');
  await meets(Council, 'Council-143-144', '2024-06-27', 'approved');
}
