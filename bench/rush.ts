import { memberId, personId } from '../functions/domain/ids.ts';
import type { Language } from '../functions/domain/text.ts';
import { askApi } from './five-decisions.ts';
import type { MeasuredSystem } from './local-system.ts';
import type { Size, Table } from './measured.ts';
import { quantile } from './statistics.ts';

const readers = { full: 100, small: 10 };
const rounds = { full: 10, small: 1 };

export const howRush =
  'Then everybody opens the link of the letter of 18.00 in the same moment: each delegate has a token, and asks at once for both things that the page of a tool asks for (`/api/me`, `/api/tools/…`). All go through the local gateway and one thread of `api-read`; on AWS each would have a sandbox of its own, here they queue. The first round finds the function cold.';

/** Delegates who all open the page of one tool at once. */
export async function rush(system: MeasuredSystem, tool: string, size: Size): Promise<Table> {
  const count = readers[size];
  const people = Array.from({ length: count }, (_, n) => `rush-${n}`);
  for (const [n, id] of people.entries()) {
    const [person, member] = [personId(id), memberId('MA')];
    const language: Language = n % 2 === 0 ? 'en' : 'fr';
    const told = { name: `Delegate ${n}`, email: `${id}@example.org`, language, levels: {} };
    await system.ports.people.putPerson({ id: person, ...told });
    await system.ports.people.putSeat({
      ...{ person, role: 'delegate', body: 'PTC' as never, member, from: '2020-01-01' },
    });
  }
  const tokens = await system.tokens(people);
  const opens = async (token: string): Promise<number> => {
    const began = performance.now();
    const paths = ['/api/me', `/api/tools/${tool}`];
    await Promise.all(paths.map((path) => askApi(system, token, { path, body: undefined })));
    return performance.now() - began;
  };
  const together = () => Promise.all(tokens.map(opens));
  const first = await together();
  const later: number[] = [];
  for (let n = 0; n < rounds[size]; n++) later.push(...(await together()));
  const row = (name: string, of: readonly number[]) => [
    name,
    String(of.length),
    ...[quantile(of, 0.5), quantile(of, 0.95), Math.max(...of)].map((ms) => ms.toFixed(0)),
  ];
  return {
    caption: `${count} delegates open the link of a letter at once: milliseconds until a page has all it asked for`,
    head: ['round', 'pages', 'p50', 'p95', 'longest'],
    rows: [row('first', first), row('later', later)],
  };
}
