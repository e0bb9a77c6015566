import { type Answer, useAsk } from '../../../api/ask.ts';
import type { Filled, Form } from '../fill/filled.ts';
import { chosenIn } from '../fill/offered.ts';
import type { Begun } from '../fill/setting.ts';

type Tool = Answer<'getTool'>;
type Bodies = Answer<'listBodies'>['items'];

/** What a text that the chosen outcome begins has from its parent; undefined where none is begun, or it is not known yet. */
export function useBegun(form: Form, filled: Filled): Begun | undefined {
  const field = chosenIn(form, filled.outcome)?.fields.find(({ kind }) => kind === 'new-tool')?.field;
  const kind = field === 'child' ? filled.plain.newKind : undefined;
  const tool = useAsk(
    'getTool',
    { params: { tool: form.tool }, query: {} },
    { enabled: field !== undefined },
  );
  const bodies = useAsk('listBodies', {}, { enabled: field === 'remainder' });
  const proposed = useAsk(
    'proposedRoute',
    { query: { kind: (kind || 'study') as 'study' } },
    { enabled: kind !== undefined && kind !== '' },
  );
  const parent = tool.data?.body;
  if (!parent) return undefined;
  const officers = parent.officers.map(({ person }) => person);
  const number = nextNumber(parent.tool);
  if (field === 'remainder' && bodies.data)
    return {
      ...{ tool: number, kind: parent.kind.id, officers },
      origin: { kind: parent.origin.kind, names: parent.origin.names },
      route: remainingRoute(parent, form.body, bodies.data.body.items),
    };
  if (kind && proposed.data)
    return {
      ...{ tool: number, kind, officers },
      origin: { kind: 'body', names: [] },
      route: proposed.data.body.route,
    };
  return undefined;
}

/** `T10b` of T10, `T14c` of T14b. */
export function nextNumber(tool: string): string {
  const [, stem = tool, letter] = /^(.*\d)([a-y])$/.exec(tool) ?? [];
  return `${stem}${letter === undefined ? 'b' : String.fromCharCode(letter.charCodeAt(0) + 1)}`;
}

/** The remainder stays with the body that took the other part, and has its way still before it. */
export function remainingRoute(parent: Pick<Tool, 'route'>, body: string, bodies: Bodies) {
  const all = parent.route.steps.flatMap((step) =>
    step.kind === 'body' && step.mark !== 'waived' && step.n !== undefined && step.body
      ? [{ ...step, n: step.n, body: step.body.id }]
      : [],
  );
  const from = all.findIndex((step) => step.body === body);
  return {
    template: parent.route.template,
    templateVersion: 1,
    steps: all.slice(Math.max(from, 0)).map(({ n, body: id, ask, subjectTo }) => {
      const on = all.find((step) => step.body === subjectTo?.id)?.n;
      return {
        ...{ n, body: id, ask: ask ?? 'decide' },
        stage: bodies.find((one) => one.id === id)?.stage.id,
        ...(on === undefined ? {} : { condition: { subjectTo: on } }),
      };
    }),
    endsWith: parent.route.endsWith,
    ...(parent.route.partnerGate === undefined ? {} : { partnerGate: parent.route.partnerGate }),
  };
}
