import { isObject, type Json, type JsonObject } from '../json.ts';
import { ServiceError } from '../service-error.ts';
import { checkFlow } from './check-flow.ts';
import { checkState, variablesOf } from './check-state.ts';
import type { Definition } from './definition.ts';
import { checkShape, oneOf, type Shape, text, wholeNumber } from './fields.ts';
import { Findings } from './findings.ts';
import { PROCESSOR } from './state-shapes.ts';

const MACHINE: Shape = {
  required: { StartAt: text, States: () => {}, QueryLanguage: oneOf('JSONata') },
  optional: { Comment: text, Version: oneOf('1.0'), TimeoutSeconds: wholeNumber(1, 99_999_999) },
};

/** The service's limit on the text of a definition. */
const LIMIT_BYTES = 1_048_576;

/**
 * A definition that the engine can run in every part. Throws InvalidDefinition with every finding and its path: what
 * this engine does not implement is refused here and never ignored later.
 */
export function readDefinition(source: string): Definition {
  const findings = new Findings();
  const definition = parse(source);
  checkShape(definition, MACHINE, '', findings);
  checkScope(definition, '', { variables: [], names: new Set() }, findings);
  if (findings.all.length > 0) throw invalid(findings.toString());
  return definition as unknown as Definition;
}

function parse(source: string): JsonObject {
  if (Buffer.byteLength(source) > LIMIT_BYTES) throw invalid('INVALID_JSON_DESCRIPTION: More than 1 MiB');
  let definition: Json;
  try {
    definition = JSON.parse(source) as Json;
  } catch (error) {
    throw invalid(`INVALID_JSON_DESCRIPTION: ${(error as Error).message}`);
  }
  if (isObject(definition)) return definition;
  throw invalid('SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object');
}

function invalid(what: string): ServiceError {
  return new ServiceError('InvalidDefinition', `Invalid State Machine Definition: '${what}'`);
}

/** What the scopes inside a scope must know of it. */
interface Surrounding {
  /** Variables that an iteration may read and not set. */
  variables: string[];
  /** Names of states, which are unique in the whole machine. */
  names: Set<string>;
}

/** Checks the states of a machine or of a Map, and those of the Maps among them. */
function checkScope(scope: JsonObject, path: string, around: Surrounding, findings: Findings): void {
  const { States: states } = scope;
  if (states === undefined) return;
  if (!isObject(states) || Object.keys(states).length === 0) {
    findings.add(`${path}/States`, 'At least one state is expected');
    return;
  }
  const variables = [...around.variables, ...Object.values(states).flatMap(variablesOf)];
  for (const [name, state] of Object.entries(states)) {
    const at = `${path}/States/${name}`;
    if (name.length > 80) findings.add(at, 'The name of a state has at most 80 characters');
    if (around.names.has(name)) findings.add(at, `The name "${name}" is used twice`);
    around.names.add(name);
    checkState(state, at, findings);
    for (const variable of variablesOf(state).filter((one) => around.variables.includes(one))) {
      findings.add(`${at}/Assign/${variable}`, 'This variable belongs to an outer scope');
    }
    const processor = isObject(state) && state.Type === 'Map' ? state.ItemProcessor : undefined;
    const inner = processor && checkShape(processor, PROCESSOR, `${at}/ItemProcessor`, findings);
    if (inner) checkScope(inner, `${at}/ItemProcessor`, { variables, names: around.names }, findings);
  }
  checkFlow(scope, path, findings);
}
