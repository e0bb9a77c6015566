import type { Route, Step } from '../../../../functions/domain/route.ts';
import type { BodyRow, Tool } from '../doing/setting.ts';

type Stage = Step['stage'];

/** A turn of a route while it is edited. */
export interface EditedStep {
  /** Of a turn that the route has already; absent of one that was added. */
  readonly n?: number;
  readonly body: string;
  readonly ask: 'decide' | 'inform';
  /** It has been taken, and stays as it is (USERS.md 1.2, rule 5 of the change of a route). */
  readonly done?: true;
  /** It holds only once the body of that turn has let the tool pass. */
  readonly subjectTo?: number;
}

export interface EditedRoute {
  readonly steps: readonly EditedStep[];
  readonly endsWith: Route['endsWith'];
}

/** The route as it stands, to be changed. What was waived stays so, and is not there to be edited. */
export function editedFrom({ steps, endsWith }: Tool['route']): EditedRoute {
  const turns = steps.filter(({ kind, mark }) => kind === 'body' && mark !== 'waived');
  const numberOf = (body: string) => turns.find((turn) => turn.body?.id === body)?.n;
  return {
    endsWith,
    steps: turns.map(({ n, body, ask, mark, subjectTo }): EditedStep => {
      const subject = subjectTo && numberOf(subjectTo.id);
      return {
        ...(n === undefined ? {} : { n }),
        ...{ body: body?.id ?? '', ask: ask ?? 'decide' },
        ...(mark === 'done' || mark === 'in-part' ? { done: true as const } : {}),
        ...(subject === undefined ? {} : { subjectTo: subject }),
      };
    }),
  };
}

/** Without one turn; what held only after it holds by itself. */
export const without = (route: EditedRoute, index: number): EditedRoute => {
  const gone = route.steps[index]?.n;
  const steps = route.steps
    .filter((_, i) => i !== index)
    .map(({ subjectTo, ...step }) =>
      subjectTo === undefined || subjectTo === gone ? step : { ...step, subjectTo },
    );
  return { ...route, steps };
};

/** With one more turn, before the one that has this place; at the end where none has. */
export const withStep = (route: EditedRoute, at: number, step: EditedStep): EditedRoute => ({
  ...route,
  steps: route.steps.toSpliced(at, 0, step),
});

/** Says whether two routes are one and the same way. */
export const isSameRoute = (a: EditedRoute, b: EditedRoute): boolean =>
  a.endsWith === b.endsWith &&
  a.steps.length === b.steps.length &&
  a.steps.every((step, i) => {
    const other = b.steps[i];
    return other !== undefined && step.n === other.n && step.body === other.body && step.ask === other.ask;
  });

/** Which bodies gain a turn and which lose one: they are told (rule 8). */
export function gainsAndLosses(before: EditedRoute, after: EditedRoute) {
  const kept = new Set(after.steps.flatMap(({ n }) => n ?? []));
  return {
    gain: [...new Set(after.steps.filter(({ n }) => n === undefined).map(({ body }) => body))],
    lose: [
      ...new Set(before.steps.filter(({ n }) => n !== undefined && !kept.has(n)).map(({ body }) => body)),
    ],
  };
}

/**
 * The route as the register takes it. A turn that was added has a number that none of the route ever had, also none that
 * was waived.
 */
export function routeOf(edited: EditedRoute, route: Tool['route'], bodies: readonly BodyRow[]) {
  let last = Math.max(0, ...route.steps.map(({ n }) => n ?? 0));
  const stageOf = (body: string) => bodies.find(({ id }) => id === body)?.stage.id as Stage;
  return {
    // Who changes a route by hand takes no template's.
    ...{ template: 'own', templateVersion: 1, endsWith: edited.endsWith },
    ...(route.partnerGate === undefined ? {} : { partnerGate: route.partnerGate }),
    steps: edited.steps.map(({ n, body, ask, subjectTo }) => ({
      ...{ n: n ?? ++last, stage: stageOf(body), body, ask },
      ...(subjectTo === undefined ? {} : { condition: { subjectTo } }),
    })),
  };
}
