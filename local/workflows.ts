import { readFile } from 'node:fs/promises';
import type { Engine } from './step-functions/engine.ts';

/** The two state machines, by the names that they have on AWS too. */
export const workflowNames = ['tool-lifecycle', 'stage-notice'] as const;

/** A workflow file as the local engine takes it: functions are called by their bare names. */
export async function definitionOf(name: (typeof workflowNames)[number]): Promise<string> {
  return withFunctions(await readFile(new URL(`../workflows/${name}.asl.json`, import.meta.url), 'utf8'));
}

/** The text of a workflow file with the names of its functions in place. */
export const withFunctions = (text: string): string =>
  text.replaceAll(/\$\{(\w+)\}/g, (_, placeholder: string) => functionOf(placeholder));

/** `openStage` in `${openStage}` is the function `open-stage`. */
const functionOf = (placeholder: string): string =>
  placeholder.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The state of `tool-lifecycle` in which a tool waits at a stage: `ptc-endorsement` is `PtcEndorsement`. */
export const stateOf = (stage: string): string =>
  stage.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** Makes the state machines, or brings them up to their files; what runs goes on under what it was started with. */
export async function installWorkflows(engine: Engine): Promise<void> {
  const { stateMachines = [] } = await engine.listStateMachines({});
  for (const name of workflowNames) {
    const definition = await definitionOf(name);
    const stateMachineArn = stateMachines.find((machine) => machine.name === name)?.stateMachineArn;
    if (stateMachineArn === undefined) {
      const roleArn = `arn:aws:iam::000000000000:role/${name}`;
      await engine.createStateMachine({ name, definition, roleArn });
      continue;
    }
    const current = await engine.describeStateMachine({ stateMachineArn });
    if (current.definition !== definition) await engine.updateStateMachine({ stateMachineArn, definition });
  }
}
