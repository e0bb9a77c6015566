/** Any JSON value: what states read, write and hand on. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json;
}

/** True for an object that is neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Length in bytes of the value as JSON text in UTF-8, the measure of the service's size limits. */
export function sizeOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** The service's limit on the input and output of executions, states and tasks: 256 KiB of UTF-8. */
export const DATA_LIMIT_BYTES = 262_144;
