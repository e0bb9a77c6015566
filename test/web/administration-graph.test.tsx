import { describe, expect, it } from 'vitest';
import { stages as trackOrder } from '../../functions/domain/stage.ts';
import { graphOf } from '../../functions/handlers/api/administer/execution-graph.ts';
import {
  type Drawn,
  everyState,
  folded,
  type Graph,
  stagesInOrder,
} from '../../web/pages/administration/graph/drawn.ts';
import { ExecutionGraph } from '../../web/pages/administration/graph/execution-graph.tsx';
import { lanesFor } from '../../web/pages/administration/graph/lanes.ts';
import { type Box, layOut, type Picture } from '../../web/pages/administration/graph/lay-out.ts';
import { workflow } from '../../workflows/asl.ts';
import fc from '../support/properties.ts';
import { textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

/** The life cycle as it is deployed, and a way through it: PTC twice, then the Council, then the end. */
const lifeCycle = graphOf(workflow('tool-lifecycle'));
function walked(...way: readonly string[]): Graph {
  const pairs = way.slice(1).map((to, i) => [way[i], to] as const);
  const isPlumbing = (name: string | undefined) =>
    lifeCycle.states.some((state) => state.name === name && state.kind === 'plumbing');
  const shown = way.filter((name) => !isPlumbing(name));
  const passages = new Map<string, { from: string; to: string; times: number }>();
  for (const [i, to] of shown.slice(1).entries()) {
    const from = shown[i] ?? to;
    const times = (passages.get(`${from} ${to}`)?.times ?? 0) + 1;
    passages.set(`${from} ${to}`, { from, to, times });
  }
  return {
    startsAt: lifeCycle.startsAt,
    states: lifeCycle.states.map(({ name, kind }) => {
      const visits = way.filter((one) => one === name).length;
      const at = visits === 0 ? null : '2024-04-23T08:00:00.000Z';
      return { name, kind, visits, firstAt: at, lastAt: at };
    }),
    transitions: lifeCycle.transitions.map((one) => ({
      ...one,
      times: pairs.filter(([from, to]) => from === one.from && to === one.to).length,
    })),
    passages: [...passages.values()],
  };
}
const twiceAtThePtc = walked(
  'NextStage',
  'Draft',
  'NextStage',
  'PtcEndorsement',
  'NextStage',
  'WorkingGroup',
  'NextStage',
  'PtcEndorsement',
  'StageLapsed',
  'NextStage',
  'PtcEndorsement',
  'NextStage',
  'CouncilApproval',
  'NextStage',
  'Ended',
);

/** Any workflow: no way leads out of an end, and a stage may lead anywhere, also to itself and twice to another. */
const anyDrawn: fc.Arbitrary<Drawn> = fc
  .record({ stages: fc.nat(7), plumbing: fc.nat(4), ends: fc.nat(3) })
  .chain(({ stages, plumbing, ends }) => {
    const named = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind}${i}`);
    const drawn = { stages: named('S', stages), plumbing: named('P', plumbing), ends: named('E', ends) };
    const froms = [...drawn.stages, ...drawn.plumbing];
    const tos = [...froms, ...drawn.ends];
    const ways =
      froms.length === 0
        ? fc.constant([])
        : fc.array(
            fc.record({ from: fc.constantFrom(...froms), to: fc.constantFrom(...tos), times: fc.nat(3) }),
            { maxLength: 30 },
          );
    const begins = fc.option(fc.constantFrom(...froms, ...drawn.ends, 'nowhere'), { nil: undefined });
    return fc.record({ ways, begins }).map((more) => ({ ...drawn, ...more }));
  });

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const boxOf = ({ boxes }: Picture, name: string) => boxes.find((box) => box.name === name);
const isOnTheEdge = (box: Box | undefined, point: { x: number; y: number } | undefined): boolean =>
  box !== undefined &&
  point !== undefined &&
  (((point.x === box.x || point.x === box.x + box.width) &&
    point.y > box.y &&
    point.y < box.y + box.height) ||
    (point.y === box.y && point.x > box.x && point.x < box.x + box.width));

/** Which boxes a line runs through, its own ends apart. */
const crossed = ({ boxes, lines }: Picture): readonly string[] =>
  lines.flatMap(({ from, to, points }) =>
    points.slice(1).flatMap((b, i) => {
      const a = points[i] ?? b;
      const [x1, x2] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
      const [y1, y2] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
      return boxes
        .filter((box) => x1 < box.x + box.width && x2 > box.x && y1 < box.y + box.height && y2 > box.y)
        .map((box) => `${from} to ${to} through ${box.name}`);
    }),
  );

const drawings = {
  'the life cycle, folded': folded(twiceAtThePtc),
  'the life cycle with every state': everyState(twiceAtThePtc),
} as const;

describe('what is drawn of an execution', () => {
  it('has its stages in the order of the route track, whatever the order of the file', () => {
    const inOrder = stagesInOrder(twiceAtThePtc);
    expect(inOrder).toHaveLength(trackOrder.length);
    const words = inOrder.map((name) => lifeCycle.transitions.find(({ to }) => to === name)?.label);
    expect(words).toEqual(trackOrder);
    const turned = { ...twiceAtThePtc, states: twiceAtThePtc.states.toReversed() };
    expect(stagesInOrder(turned)).toEqual(inOrder);
  });

  it('folded, is the way from stage to stage, with the plan dotted and the end that was reached', () => {
    const { plumbing, ends, ways, begins } = folded(twiceAtThePtc);
    expect(begins).toBe('Draft');
    expect(plumbing).toEqual([]);
    expect(ends).toEqual(['Ended']);
    expect(ways.map(({ from, to, times }) => `${from} ${to} ${times}`)).toEqual([
      'Draft WorkingGroup 0',
      'PtcEndorsement PolicyCommission 0',
      'PolicyCommission CouncilApproval 0',
      'CouncilApproval Publication 0',
      'Draft PtcEndorsement 1',
      'PtcEndorsement WorkingGroup 1',
      'WorkingGroup PtcEndorsement 1',
      'PtcEndorsement PtcEndorsement 1',
      'PtcEndorsement CouncilApproval 1',
      'CouncilApproval Ended 1',
    ]);
  });

  it('of one that never ran is the plan alone', () => {
    const { ends, ways, begins } = folded(walked());
    expect(begins).toBeUndefined();
    expect(ends).toEqual([]);
    expect(ways.every(({ times }) => times === 0)).toBe(true);
    expect(ways).toHaveLength(trackOrder.length - 1);
  });

  it('unfolded, is every state and every transition of the file', () => {
    const { stages, plumbing, ends, ways } = everyState(twiceAtThePtc);
    expect([...stages, ...plumbing, ...ends].toSorted()).toEqual(
      lifeCycle.states.map(({ name }) => name).toSorted(),
    );
    expect(ways).toHaveLength(lifeCycle.transitions.length);
  });
});

/** What holds of every picture. */
function expectSound(drawn: Drawn, picture: Picture): void {
  const { boxes, lines, width, height } = picture;
  expect(boxes.map(({ name }) => name)).toEqual([...drawn.stages, ...drawn.plumbing, ...drawn.ends]);
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => meet(a, b))).toEqual([]);
  const isInside = ({ x, y }: { x: number; y: number }) => x >= 0 && y >= 0 && x <= width && y <= height;
  expect(
    boxes.every((box) => isInside(box) && isInside({ x: box.x + box.width, y: box.y + box.height })),
  ).toBe(true);
  const drawnLines = [...lines, ...(picture.begins ? [picture.begins] : [])];
  expect(drawnLines.every(({ points }) => points.every(isInside))).toBe(true);
  expect(lines.map(({ from, to, times }) => ({ from, to, times }))).toEqual(
    drawn.ways.map(({ from, to, times }) => ({ from, to, times })),
  );
  for (const { from, to, points, path } of lines) {
    expect(isOnTheEdge(boxOf(picture, from), points[0]), `${from} to ${to} begins at ${from}`).toBe(true);
    expect(isOnTheEdge(boxOf(picture, to), points.at(-1)), `${from} to ${to} ends at ${to}`).toBe(true);
    expect(path).not.toMatch(/NaN|undefined|Infinity/);
  }
  const slanted = lines.filter(({ points }) =>
    points.slice(1).some((b, i) => b.x !== points[i]?.x && b.y !== points[i]?.y),
  );
  expect(slanted).toEqual([]);
  expect(crossed(picture)).toEqual([]);
}

describe('a picture', () => {
  it.each(Object.entries(drawings))(
    'of %s has stages from left to right and nothing on another',
    (_, drawn) => {
      const picture = layOut(drawn);
      expectSound(drawn, picture);
      const xs = drawn.stages.map((name) => boxOf(picture, name)?.x ?? 0);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      expect(new Set(drawn.stages.map((name) => boxOf(picture, name)?.y)).size).toBe(1);
    },
  );

  it('of any workflow has every state and every way, no box on another and no line through one', () => {
    fc.assert(fc.property(anyDrawn, (drawn) => expectSound(drawn, layOut(drawn))));
  });

  it('of the same is the same', () => {
    fc.assert(
      fc.property(anyDrawn, (drawn) => {
        expect(layOut(structuredClone(drawn))).toEqual(layOut(drawn));
      }),
    );
  });

  it('has no two lines that end at the same place of a stage', () => {
    fc.assert(
      fc.property(anyDrawn, (drawn) => {
        const ends = layOut(drawn).lines.flatMap(({ from, to, points }) => [
          ...(from.startsWith('S') ? [points[0]] : []),
          ...(to.startsWith('S') ? [points.at(-1)] : []),
        ]);
        expect(new Set(ends.map((point) => `${point?.x} ${point?.y}`)).size).toBe(ends.length);
      }),
    );
  });

  it('has lanes in which no two lines meet', () => {
    const span = fc
      .record({ from: fc.nat(50), more: fc.nat(50) })
      .map(({ from, more }) => ({ from, to: from + more }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (given) => {
        const spans = given.map((one, way) => ({ ...one, way }));
        const lanes = lanesFor(spans);
        for (const a of spans)
          for (const b of spans)
            if (a.way < b.way && lanes.get(a.way) === lanes.get(b.way))
              expect(a.to < b.from || b.to < a.from).toBe(true);
      }),
    );
  });
});

describe('the graph of an execution', () => {
  const facts = {
    startedAt: null,
    endedAt: null,
    definition: 1,
    accepts: { from: 1, to: 1 },
    leg: 1,
    tokenSince: null,
    paused: false,
  };
  const inside = {
    state: 'CouncilApproval',
    since: '2024-06-25T10:00:00.000Z',
    until: '2025-01-31T10:00:00.000Z',
  };
  const waiting = {
    graph: walked('NextStage', 'PtcEndorsement', 'NextStage', 'CouncilApproval'),
    in: inside,
    status: 'RUNNING' as const,
    current: true,
    facts,
    sentence: 'Waiting in CouncilApproval.',
  };
  const failed = {
    ...waiting,
    status: 'FAILED' as const,
    sentence: 'Failed in CouncilApproval on 3 July 2024.',
  };
  const pictureOf = (html: string) => /<svg[\s\S]*<\/svg>/.exec(html)?.[0] ?? '';
  const shown = (execution: typeof waiting | typeof failed, language: 'en' | 'fr' = 'en') =>
    rendered(<ExecutionGraph execution={execution} />, language);

  it('has a ring where it waits, and says until when', () => {
    const picture = pictureOf(shown(waiting));
    expect(picture.match(/class="ring"/g)).toHaveLength(1);
    expect(textsIn(picture).replaceAll(/\s+/g, ' ')).toContain('since 25 Jun 2024 until 31 Jan 2025');
    expect(textsIn(pictureOf(shown(waiting, 'fr')))).toContain('jusqu’au 31 janv. 2025');
  });

  it('has a stop mark where it failed, and its sentence beside it', () => {
    const picture = pictureOf(shown(failed));
    expect(picture).not.toContain('class="ring"');
    expect(picture.match(/class="mark"/g)).toHaveLength(1);
    expect(textsIn(picture).replaceAll(/\s+/g, ' ')).toContain('Failed in CouncilApproval on 3 July 2024.');
  });

  it.each(['Draft', 'CouncilApproval', 'Publication'])(
    'says what it says of %s under it and under no other, in a picture that is wide enough',
    (state) => {
      for (const execution of [
        waiting,
        { ...failed, sentence: 'Failed in Publication, and so on. '.repeat(4) },
      ])
        for (const language of ['en', 'fr'] as const) {
          const there = { ...execution, in: { ...inside, state } };
          const picture = pictureOf(shown(there, language));
          const box = new RegExp(`<title>${state},.*?<rect class="box" x="(\\d+)"`).exec(picture)?.[1];
          const [, told = ''] =
            /<text class="(?:waiting|stopped)"[^>]*>(.*)<\/text><\/svg>/.exec(picture) ?? [];
          const lines = [...told.matchAll(/<tspan x="(\d+)"[^>]*>([^<]*)/g)];
          expect(lines.length).toBeGreaterThan(1);
          expect(lines.map(([, x]) => x)).toEqual(lines.map(() => box));
          const wide = Number(/viewBox="0 0 (\d+)/.exec(picture)?.[1]);
          const longest = Math.max(...lines.map(([, , words = '']) => words.length));
          expect(wide).toBeGreaterThanOrEqual(Number(box) + longest * 6.5);
        }
    },
  );

  it('has states that the keyboard reaches, and that say what they are', () => {
    const states = [
      ...pictureOf(shown(waiting)).matchAll(/<g class="state[^>]*tabindex="0"[^>]*><title>([^<]*)/g),
    ];
    expect(states.map(([, told]) => told)).toEqual([
      'Draft, stage, not visited',
      'WorkingGroup, stage, not visited',
      'PtcEndorsement, stage, visited once',
      'PolicyCommission, stage, not visited',
      'CouncilApproval, stage, visited once, it waits here',
      'Publication, stage, not visited',
    ]);
  });

  it('has the same data as a table: every state, and where it leads', () => {
    const table = /<table[\s\S]*<\/table>/.exec(shown(waiting))?.[0] ?? '';
    for (const { name } of lifeCycle.states) expect(table).toContain(name);
    expect(textsIn(table)).toContain('NextStage 1×, StageLapsed (States.Timeout)');
  });

  it('shows every state where what is folded holds it', () => {
    const graph = walked('NextStage', 'Draft', 'StageLapsed');
    const stuck = { ...failed, graph, in: { ...inside, state: 'StageLapsed' } };
    expect(pictureOf(shown(stuck))).toContain('StageLapsed, in between, visited once, it stopped here');
  });
});
