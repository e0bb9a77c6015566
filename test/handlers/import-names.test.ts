import { describe, expect, it } from 'vitest';
import {
  committee,
  emptyRegister,
  member,
  person,
  session,
  smallFile,
  template,
} from '../support/small-import.ts';

const body = (id: string) => ({ ...committee, id });
const meeting = (id: string, of: string) => ({ ...session('closed'), id, body: of });
const somebody = (id: string) => ({ ...person, id });

/** A file whose every part names something else. */
const naming = {
  placet: 'import-1',
  bodies: [
    {
      ...committee,
      reportsTo: ['B1'],
      closed: { on: { precision: 'year', value: '2021' }, successors: ['B2'], authority: 'The Council' },
    },
    body('PTC-2'),
  ],
  sessions: [{ ...meeting('PTC-7', 'B3'), jointWith: 'S1' }, meeting('PTC-8', 'PTC')],
  people: [{ ...person, levels: { B4: 'all' } }, somebody('P02')],
  seats: [
    { person: 'P90', role: 'delegate', body: 'B5', tool: 'T1', member: 'M1', from: '2024-01-01' },
    { person: 'P01', role: 'administrator', from: '2024-01-01' },
  ],
  tools: [
    template(
      [
        { what: 'endorsed', body: 'B6', session: 'S2', on: { precision: 'session', value: 'S3' } },
        { what: 'note', on: { precision: 'year', value: '2020' } },
      ],
      {
        parent: 'T2',
        derivedFrom: 'T3',
        remainderOf: 'T4',
        supersedes: 'T5',
        officers: ['P91'],
        route: {
          template: 'own',
          workingGroups: ['B7'],
          committee: 'B8',
          steps: [{ stage: 'ptc-endorsement', body: 'B9', ask: 'decide' }],
          endsWith: 'last-step',
        },
        standsAt: { at: 'step', step: 1, session: 'S4' },
      },
    ),
  ],
};
const bodies = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'];
/** What it names. */
const named = {
  members: [{ ...member, id: 'M1' }],
  bodies: bodies.map(body),
  sessions: ['S1', 'S2', 'S3', 'S4'].map((id) => meeting(id, 'B9')),
  people: ['P90', 'P91'].map(somebody),
  tools: ['T1', 'T2', 'T3', 'T4', 'T5'].map((id) => template([], { id, officers: [], route: ownWay('B9') })),
};
function ownWay(of: string) {
  return {
    template: 'own',
    steps: [{ stage: 'ptc-endorsement', body: of, ask: 'decide' }],
    endsWith: 'last-step',
  };
}

describe('what a file names', () => {
  it('must stand in it or in the register: each that does not is told with its place', async () => {
    const { imports } = emptyRegister();
    const report = await imports(naming);
    expect(report.wrong.map(({ path, what }) => `${path.join('.')}: ${what}`)).toEqual([
      "bodies.0.reportsTo.0: body 'B1' unknown",
      "bodies.0.closed.successors.0: body 'B2' unknown",
      "sessions.0.body: body 'B3' unknown",
      "sessions.0.jointWith: session 'S1' unknown",
      "people.0.levels.B4: body 'B4' unknown",
      "seats.0.person: person 'P90' unknown",
      "seats.0.body: body 'B5' unknown",
      "seats.0.tool: tool 'T1' unknown",
      "seats.0.member: Member 'M1' unknown",
      "tools.0.parent: tool 'T2' unknown",
      "tools.0.derivedFrom: tool 'T3' unknown",
      "tools.0.remainderOf: tool 'T4' unknown",
      "tools.0.supersedes: tool 'T5' unknown",
      "tools.0.officers.0: person 'P91' unknown",
      "tools.0.route.workingGroups.0: body 'B7' unknown",
      "tools.0.route.committee: body 'B8' unknown",
      "tools.0.route.steps.0.body: body 'B9' unknown",
      "tools.0.lines.0.body: body 'B6' unknown",
      "tools.0.lines.0.session: session 'S2' unknown",
      "tools.0.lines.0.on.value: session 'S3' unknown",
      "tools.0.standsAt.session: session 'S4' unknown",
    ]);
    // What would be written is told beside, and nothing is.
    expect(report).toMatchObject({
      changes: [{ id: 'PTC-2' }, { id: 'PTC-8' }, { id: 'P02' }, { id: 'P01 administrator 2024-01-01' }],
      same: 0,
      written: false,
    });
  });

  it('may stand in the register', async () => {
    const { imports } = emptyRegister();
    expect(await imports({ placet: 'import-1', ...named })).toMatchObject({ wrong: [], written: true });
    expect(await imports(naming)).toMatchObject({ wrong: [], written: true });
  });

  it('may stand in the file itself', async () => {
    const whole = {
      placet: 'import-1',
      members: named.members,
      bodies: [...named.bodies, ...naming.bodies],
      sessions: [...named.sessions, ...naming.sessions],
      people: [...named.people, ...naming.people],
      seats: naming.seats,
      tools: [...named.tools, ...naming.tools],
    };
    expect(await emptyRegister().imports(whole)).toMatchObject({ wrong: [], written: true });
  });

  it('does not stand in it twice', async () => {
    const twice = smallFile([template([]), template([])]);
    const { members, bodies: own, sessions, people } = twice;
    const report = await emptyRegister().imports({
      ...twice,
      members: [...members, ...members],
      bodies: [...own, ...own],
      sessions: [...sessions, ...sessions],
      people: [...people, ...people],
    });
    expect(report.wrong).toEqual([
      { path: ['members', 1, 'id'], what: "'member-a' stands in the file twice" },
      { path: ['bodies', 1, 'id'], what: "'PTC' stands in the file twice" },
      { path: ['sessions', 1, 'id'], what: "'PTC-7' stands in the file twice" },
      { path: ['people', 1, 'id'], what: "'P01' stands in the file twice" },
      { path: ['tools', 1, 'id'], what: "'H1' stands in the file twice" },
    ]);
  });

  it('and is wrong otherwise, is told of the unknown name alone', async () => {
    const resolution = template([], { kind: 'resolution', officers: ['P02'] });
    expect((await emptyRegister().imports(smallFile([resolution]))).wrong).toEqual([
      { path: ['tools', 0, 'officers', 0], what: "person 'P02' unknown" },
    ]);
  });

  it('is no tool that would come of itself', async () => {
    const tool = (id: string, more: object = {}) => template([], { id, ...more });
    const ring = [
      tool('H1', { parent: 'H2' }),
      tool('H2', { derivedFrom: 'H3' }),
      tool('H3', { parent: 'H0', derivedFrom: 'H1' }),
      tool('H0'),
      tool('below', { parent: 'H1' }),
      tool('itself', { parent: 'itself' }),
    ];
    const { imports, people } = emptyRegister();
    const { wrong, written } = await imports(smallFile(ring));
    expect(wrong).toEqual([
      { path: ['tools', 0], what: "tool 'H1' would come of itself" },
      { path: ['tools', 1], what: "tool 'H2' would come of itself" },
      { path: ['tools', 2], what: "tool 'H3' would come of itself" },
      { path: ['tools', 5], what: "tool 'itself' would come of itself" },
    ]);
    expect([written, await people.members()]).toEqual([false, []]);
  });
});
