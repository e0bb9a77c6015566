import { isObject, type Json, type JsonObject } from '../json.ts';
import { checkTemplate, isExpression } from './check-expressions.ts';
import type { Findings } from './findings.ts';

/** Checks the value of one field; `path` is the field's own. */
export type Check = (value: Json, path: string, findings: Findings) => void;

/** The fields that a part of a definition may have. A field that is not listed is refused, never ignored. */
export interface Shape {
  required: Record<string, Check>;
  optional: Record<string, Check>;
}

/** Checks an object against its shape; returns it when it is one. */
export function checkShape(
  value: Json,
  shape: Shape,
  path: string,
  findings: Findings,
): JsonObject | undefined {
  if (!isObject(value)) {
    findings.add(path, 'An object is expected');
    return undefined;
  }
  const missing = Object.keys(shape.required).filter((name) => !(name in value));
  if (missing.length > 0) findings.add(path, `These fields are required: [${missing.join(', ')}]`);
  const known = new Map(Object.entries({ ...shape.required, ...shape.optional }));
  for (const [name, member] of Object.entries(value)) {
    const check = known.get(name);
    if (check) check(member, `${path}/${name}`, findings);
    else findings.add(`${path}/${name}`, `Field '${name}' is not supported`);
  }
  return value;
}

/** A string, as it stands. */
export const text: Check = (value, path, findings) => {
  if (typeof value !== 'string') findings.add(path, 'A string is expected');
};

/** A value in which expressions may stand, seeing of `$states` what `members` says besides input and context. */
export function template(...members: ('result' | 'errorOutput')[]): Check {
  return (value, path, findings) => checkTemplate(value, members, path, findings);
}

/** A string, or an expression that gives one. */
export const textOrExpression: Check = (value, path, findings) => {
  text(value, path, findings);
  checkTemplate(value, [], path, findings);
};

/** The names and values that a state keeps as variables. */
export function assignments(...members: ('result' | 'errorOutput')[]): Check {
  return (value, path, findings) => {
    if (!isObject(value)) return findings.add(path, 'An object is expected');
    for (const name of Object.keys(value)) {
      const wellFormed = /^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u.test(name);
      if (!wellFormed || name === 'states') findings.add(`${path}/${name}`, 'This is no name of a variable');
    }
    checkTemplate(value, members, path, findings);
  };
}

/** A whole number from `least` to `most`; `orExpression` where the service takes JSONata too. */
export function wholeNumber(least: number, most: number, orExpression?: 'or expression'): Check {
  return (value, path, findings) => {
    if (orExpression && isExpression(value)) return checkTemplate(value, [], path, findings);
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return;
    findings.add(path, `A whole number from ${least} to ${most} is expected`);
  };
}

/** A number within bounds. */
export function number(least: number, most: number): Check {
  return (value, path, findings) => {
    if (typeof value === 'number' && value >= least && value <= most) return;
    findings.add(path, `A number from ${least} to ${most} is expected`);
  };
}

/** One of a few values; the others the service may know, this engine does not. */
export function oneOf(...allowed: (string | boolean)[]): Check {
  return (value, path, findings) => {
    if (allowed.some((one) => one === value)) return;
    findings.add(path, `Not supported: ${JSON.stringify(value)}. Supported: ${allowed.join(', ')}`);
  };
}

/** A list whose items have a shape, with at least one item. */
export function listOf(shape: Shape): Check {
  return (value, path, findings) => {
    if (!Array.isArray(value) || value.length === 0)
      return findings.add(path, 'A list with an item is expected');
    for (const [index, item] of value.entries()) checkShape(item, shape, `${path}[${index}]`, findings);
  };
}
