import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What our checks and pictures read of a state of the Amazon States Language; the rest is there and untyped. */
export interface State {
  readonly Type: 'Task' | 'Choice' | 'Map' | 'Parallel' | 'Pass' | 'Wait' | 'Succeed' | 'Fail';
  readonly Comment?: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Default?: string;
  readonly Resource?: string;
  readonly Choices?: readonly { readonly Condition?: string; readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts?: number }[];
  readonly ItemProcessor?: Flow;
  readonly Branches?: readonly Flow[];
  readonly Assign?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** States that lead to each other: a whole definition, or what a Map does with each item. */
export interface Flow {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
  readonly [field: string]: unknown;
}

export const workflowNames = ['tool-lifecycle', 'stage-notice'] as const;
export type WorkflowName = (typeof workflowNames)[number];

/** The text of a workflow file, as it is deployed and as the local engine reads it. */
export const workflowFile = (name: WorkflowName): string =>
  readFileSync(fileURLToPath(new URL(`${name}.asl.json`, import.meta.url)), 'utf8');

export const workflow = (name: WorkflowName): Flow => JSON.parse(workflowFile(name));

/** The flows inside a state: none, but for Map and Parallel. */
export const flowsIn = (state: State): readonly Flow[] => [
  ...(state.ItemProcessor ? [state.ItemProcessor] : []),
  ...(state.Branches ?? []),
];

/** Every flow: the definition itself, and those inside its states. */
export const flowsOf = (flow: Flow): readonly Flow[] => [
  flow,
  ...Object.values(flow.States).flatMap(flowsIn).flatMap(flowsOf),
];

/** Where a state may lead, with what leads there: nothing, a choice's condition or a caught error. */
export const waysOf = (state: State): readonly { readonly to: string; readonly when?: string }[] => [
  ...(state.Choices ?? []).map(({ Next, Condition }) => ({
    to: Next,
    ...(Condition !== undefined && { when: Condition }),
  })),
  ...(state.Default === undefined ? [] : [{ to: state.Default, when: 'otherwise' }]),
  ...(state.Next === undefined ? [] : [{ to: state.Next }]),
  ...(state.Catch ?? []).map(({ Next, ErrorEquals }) => ({ to: Next, when: ErrorEquals.join(', ') })),
];

/** Whether a Task waits until somebody sends its token back. */
export const waitsForToken = (state: State): boolean =>
  state.Resource?.endsWith('.waitForTaskToken') ?? false;
