import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { knowsOfPoc, subjectsOf } from './permissions-cells.ts';
import { requestFor } from './permissions-requests.ts';
import { type WholeRig, wholeRig } from './whole-rig.ts';
import { known } from './whole-rig-people.ts';
import { paperOf, standing } from './whole-rig-tools.ts';

/** Who may know nothing of what the Policy Commission has not cleared; `officer` is responsible for the tools. */
const outsiders = known.filter((person) => !knowsOfPoc({ person, tool: standing('T-secret') }));

/** More than each endpoint's own example: what somebody would try who has heard that there is something. */
const tried: Readonly<Record<string, readonly string[]>> = {
  '/api/tools': [
    ...['', '?most=3', '?body=Council', '?body=PoC', '?body=PoC&stage=policy-commission', '?kind=guidelines'],
    ...['?stage=council-approval', '?state=draft', '?state=open', '?state=with-a-body', '?officer=officer'],
    ...['?q=T-hidden1', '?q=hidden1', '?q=Guidelines', '?q=Lignes', `?q=${paperOf('T-secret').document}`],
  ],
  '/api/tools.csv': ['', '?body=Council', '?body=PoC', '?q=Guidelines'],
  '/api/search': [
    '?q=T-hidden1',
    '?q=hidden1',
    '?q=Guidelines',
    '?q=T-secret',
    '?q=T-secret-r2',
    '?q=PoC-90',
  ],
  '/api/decisions': ['?body=PoC', '?body=Council', '?body=PoC&from=2024-06-18&until=2024-06-18'],
  '/api/decisions.csv': ['?body=PoC', '?body=Council'],
  '/api/decisions/T-secret-r2': [''],
  '/api/decisions/T-secret-r1': [''],
  '/api/documents': [`/${paperOf('T-secret').document}`, `/${paperOf('T-hidden1').document}`],
  '/api/tools/T-secret': ['?asOn=2024-06-19', '?asKnown=2024-06-19T08:00:00.000Z', '?asOn=2024-06-01'],
  '/api/tools/T-secret/history': [''],
  '/api/me/due': ['', '?body=PoC', '?body=Council'],
};

const isRead = ({ method, work }: Endpoint) => method === 'GET' && work !== 'administer' && work !== 'open';

/** Every address that a person may read, in one register as in the other. */
function addressesFor(rig: WholeRig, person: (typeof outsiders)[number]): readonly string[] {
  const ofTable = rig.served
    .filter(isRead)
    .flatMap((endpoint) =>
      subjectsOf(endpoint).map((subject) => requestFor(endpoint, { person, ...subject }, rig).address),
    );
  const more = Object.entries(tried).flatMap(([address, ends]) => ends.map((end) => `${address}${end}`));
  return [...new Set([...ofTable, ...more])];
}

/** A list to its end: every page with its ETag, and how many there were. */
async function pages(rig: WholeRig, address: string, as: string) {
  const all = [];
  for (let next: string | undefined = ''; next !== undefined && all.length < 50; ) {
    const after: string =
      next === '' ? '' : `${address.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
    const { status, headers, text, body } = await rig.get(`${address}${after}`, as);
    all.push({ status, headers, text });
    next = body?.next;
  }
  return all;
}

/** What an administrator's lists show, in pages of every length. */
const administered = [
  ...['', '?most=1', '?most=2', '?status=waiting&most=1', '?status=drifted', '?status=paused&most=1'].map(
    (end) => `/api/admin/executions${end}`,
  ),
  ...['/api/admin/executions?status=ended&most=1', '/api/admin/executions.csv', '/api/admin/drift'],
  ...['/api/admin/people', '/api/admin/interventions', '/api/admin/health'],
  ...['T-secret', 'T-hidden1', 'Guidelines', 'PoC-90', 'Council-143-144', 'T-secret-r2'].map(
    (q) => `/api/admin/find?q=${q}`,
  ),
];

describe('what the Policy Commission decided and has not cleared', () => {
  it.each(outsiders.map((person) => [person.id, person] as const))(
    'changes no byte, no ETag and no length of what %s reads',
    async (id, person) => {
      const [told, untold] = [await wholeRig({ secret: true }), await wholeRig({ secret: false })];
      for (const address of addressesFor(told, person))
        expect(await pages(told, address, id), address).toEqual(await pages(untold, address, id));
    },
  );

  it('changes no byte of what an administrator is shown, checks and exports', async () => {
    const [told, untold] = [await wholeRig({ secret: true }), await wholeRig({ secret: false })];
    for (const { people } of [told.ports, untold.ports]) {
      await people.follow('tool:T-hidden1', personId('officer'), true);
      await people.putSeat({
        ...{ person: personId('officer'), role: 'officer', from: '2020-01-01' },
        tool: toolId('T-hidden1'),
      });
    }
    for (const address of administered) {
      const shown = await pages(told, address, 'admin');
      expect(shown[0]?.status, address).toBe(200);
      expect(shown, address).toEqual(await pages(untold, address, 'admin'));
    }
    for (const address of ['/api/admin/verification', '/api/admin/exports']) {
      const { status, text } = await told.post(address, 'admin');
      expect(status, address).toBeLessThan(300);
      expect(text, address).toBe((await untold.post(address, 'admin')).text);
      expect(text, address).not.toContain('T-hidden1');
    }
  });

  it('is there for its own seats, so that the registers do differ', async () => {
    const [told, untold] = [await wholeRig({ secret: true }), await wholeRig({ secret: false })];
    for (const id of ['sec-PoC', 'del-PoC', 'sec-PTC', 'officer']) {
      const address = '/api/tools/T-hidden1/offers';
      expect((await told.get(address, id)).status).toBe(200);
      expect((await untold.get(address, id)).status).toBe(404);
    }
  });
});
