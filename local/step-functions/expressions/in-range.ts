import { EvaluationError } from './evaluation-error.ts';

/** A number of seconds that a field accepts: whole, and at most 99,999,999 as the service has it. */
export function inRange(value: number, least: number, field: string): number {
  if (Number.isInteger(value) && value >= least && value <= 99_999_999) return value;
  throw new EvaluationError(
    `The field '${field}' must be a whole number from ${least} to 99999999, but was ${value}.`,
    field,
  );
}
