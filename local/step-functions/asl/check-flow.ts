import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Findings } from './findings.ts';

/** Checks that every transition of a scope leads to one of its states, and that every state is led to. */
export function checkFlow(scope: JsonObject, path: string, findings: Findings): void {
  const states = isObject(scope.States) ? scope.States : {};
  const targets = [
    { path: `${path}/StartAt`, name: scope.StartAt },
    ...Object.entries(states).flatMap(([name, state]) => targetsOf(state, `${path}/States/${name}`)),
  ];
  for (const target of targets) {
    if (typeof target.name === 'string' && !Object.hasOwn(states, target.name)) {
      findings.add(target.path, `Missing 'Next' target: ${target.name}`);
    }
  }
  const reached = reachable(states, scope.StartAt);
  for (const name of Object.keys(states)) {
    if (!reached.has(name)) findings.add(`${path}/States/${name}`, `State "${name}" is not reachable`);
  }
}

function targetsOf(state: Json, path: string): { path: string; name: Json | undefined }[] {
  if (!isObject(state)) return [];
  const rules = (['Choices', 'Catch'] as const).flatMap((field) => {
    const list = state[field];
    if (!Array.isArray(list)) return [];
    return list.map((rule, index) => ({
      path: `${path}/${field}[${index}]/Next`,
      name: isObject(rule) ? rule.Next : undefined,
    }));
  });
  return [
    { path: `${path}/Next`, name: state.Next },
    { path: `${path}/Default`, name: state.Default },
    ...rules,
  ];
}

function reachable(states: JsonObject, from: Json | undefined): Set<string> {
  const reached = new Set<string>();
  const ahead = [from];
  for (let name = ahead.pop(); ahead.length > 0 || name !== undefined; name = ahead.pop()) {
    if (typeof name !== 'string' || reached.has(name) || !Object.hasOwn(states, name)) continue;
    reached.add(name);
    ahead.push(...targetsOf(states[name] ?? null, '').map((target) => target.name));
  }
  return reached;
}
