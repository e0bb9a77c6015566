import { describe, expect, it } from 'vitest';
import { personId, sessionId, type ToolId } from '../../functions/domain/ids.ts';
import type { Place } from '../../functions/domain/life-cycle-order.ts';
import type { Session, SessionState } from '../../functions/domain/session.ts';
import { toolsComingUp } from '../../functions/handlers/api/read/tools-coming-up.ts';
import type { Page } from '../../functions/ports.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  bodies,
  PTC,
  seat,
  sessions,
  worldAt,
} from '../support/sample-register.ts';
import { type Standing, standingTools } from '../support/standing-tools.ts';

const actor = { id: personId('p'), seats: [seat('p', 'secretary', PTC)] };
const of = (id: string, state: SessionState = 'planned'): Session => {
  const session = sessions.find((one) => one.id === id);
  if (!session) throw new Error(id);
  return { ...session, state };
};
const spring = of('PTC-243-244');
const council = of('Council-143-144');
const autumn = { next: { ...atPtc, session: sessionId('PTC-245-246') } };
const winter = { next: { ...atPoc, session: sessionId('PoC-91') } };

/** So many tools that stand alike, each a minute longer than the one after it. */
const many = (name: string, count: number, standing: Standing): Record<string, Standing> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${name}${100 + n}`,
      { ...standing, since: new Date(Date.UTC(2024, 2, 1, 8, n)).toISOString() },
    ]),
  );

/** What comes up in a session, among tools that stand so; with what was read for it. */
async function comingUp(
  places: Readonly<Record<string, Standing>>,
  ...meetings: readonly [Session, ...Session[]]
) {
  const register = standingTools(places);
  const asked = { pages: [] as unknown[], read: [] as (readonly ToolId[])[] };
  const tools = {
    heldTools: register.heldTools,
    toolsAt: (place: Place, page?: Page) => {
      asked.pages.push([place, page]);
      return register.toolsAt(place, page);
    },
    summaries: (ids: readonly ToolId[]) => {
      asked.read.push(ids);
      return register.summaries(ids);
    },
  };
  const reader = { actor, world: worldAt(), events: register.events };
  const of = await toolsComingUp(tools, meetings, reader, 'en');
  return { ...asked, ...of(meetings[0]), told: meetings.map((meeting) => of(meeting)) };
}

describe('what comes up in a session', () => {
  const title = 'Compendium of Case Studies on Cross-Border E-Commerce';

  it('is due there, then expected there after another body; each session has its own', async () => {
    const places = {
      ...{ A: { next: atPtc }, B: autumn, C: { next: { ...atPoc, session: null } }, D: { next: atCouncil } },
      ...{ E: { next: at('draft') }, F: { next: { ...atPtc, session: null } } },
    };
    const { told, pages, read } = await comingUp(places, spring, council, of('PoC-91'));
    const subjectTo = 'subject to the Policy Commission';
    expect(told).toEqual([
      { tools: [{ tool: 'A', title, is: 'due' }] },
      {
        tools: [
          { tool: 'D', title, is: 'due' },
          { tool: 'A', title, is: 'expected', subjectTo },
          { tool: 'C', title, is: 'expected', subjectTo },
          { tool: 'F', title, is: 'expected', subjectTo },
        ],
      },
      { tools: [{ tool: 'B', title, is: 'expected' }] },
    ]);
    expect(pages.toSorted()).toEqual(bodies.map(({ id }) => [id, { most: 100 }]).toSorted());
    expect(read.map((ids) => ids.toSorted())).toEqual([['A', 'B', 'C', 'D', 'F']]);
  });

  it.each<SessionState>(['closed', 'report-issued'])(
    'is nothing where it is %s, and is not read',
    async (state) => {
      const { told, pages, read } = await comingUp({ A: { next: atPtc } }, of('PTC-243-244', state));
      expect([told, pages, read]).toEqual([[{}], [], []]);
      expect((await comingUp({ A: { next: atPtc } }, of('PTC-243-244', state), council)).told[0]).toEqual({});
    },
  );

  it('is fifty tools, and more are said to be there only where they are', async () => {
    const fifty = await comingUp(many('T', 50, { next: atPtc }), spring);
    expect([fifty.tools?.length, fifty.more]).toEqual([50, undefined]);
    const one = await comingUp(many('T', 51, { next: atPtc }), spring);
    expect([one.tools?.length, one.more]).toEqual([50, true]);
  });

  it('is looked for among a hundred tools of a body, and said to be more where it holds more', async () => {
    const hundred = many('T', 100, autumn);
    expect((await comingUp(hundred, spring)).told).toEqual([{ tools: [] }]);
    const last = { next: atPtc, since: '2024-04-01T08:00:00.000Z' };
    expect((await comingUp({ ...hundred, last }, spring)).told).toEqual([{ tools: [], more: true }]);
  });

  it('is looked for among two hundred tools of all bodies, those that are fixed for it first', async () => {
    const last = { next: { ...atPoc, session: null }, since: '2024-04-01T08:00:00.000Z' };
    const due = { tool: 'due', title, is: 'due' };
    const places = (count: number) => ({
      ...{ ...many('T', 100, autumn), ...many('X', count, winter) },
      ...{ last, due: { next: atCouncil } },
    });
    expect((await comingUp(places(99), council)).told).toEqual([{ tools: [due], more: true }]);
    // What is fixed for another session is not what is looked for.
    expect((await comingUp(places(100), council)).told).toEqual([{ tools: [due], more: true }]);
    expect((await comingUp(places(98), council)).told).toEqual([
      {
        tools: [due, { tool: 'last', title, is: 'expected', subjectTo: 'subject to the Policy Commission' }],
      },
    ]);
  });
});
