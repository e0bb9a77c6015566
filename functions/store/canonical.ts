/**
 * The one text of a value: JSON with sorted keys, no spaces and no undefined (RFC 8785). Two equal values have the
 * same text on every machine, so a hash over it can be computed again in thirty years. Letters stay as they were
 * typed: no Unicode normalization. Throws TypeError where JSON has no word for a value.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`Not a value of JSON: ${String(value)}`);
}
