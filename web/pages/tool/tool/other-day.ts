import type { Call } from '../../../api/ask.ts';

/** What happened by then, or what was recorded by then. */
export type Axis = 'asOn' | 'asKnown';

/** The address of a tool in the past; undefined while it is not said which past, or when. */
export function otherDayAddress(tool: string, axis: Axis | undefined, when: string): string | undefined {
  if (axis === undefined || when === '') return undefined;
  // A field gives a day, or a day and an hour of the clock where the reader is.
  const at = axis === 'asOn' ? when : instantOf(when);
  return at && `/t/${tool}?${new URLSearchParams({ [axis]: at })}`;
}

function instantOf(local: string): string | undefined {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** How the API is asked for the tool that an address means: as it is, or as it was. */
export function toolCall(tool: string, address: URLSearchParams): Call<'getTool'> {
  const asOn = address.get('asOn');
  const asKnown = address.get('asKnown');
  const query = { ...(asOn !== null && { asOn }), ...(asKnown !== null && { asKnown }) };
  // As it is now it is asked for in the same words as by every other page, and is one answer with theirs.
  return { params: { tool }, ...(Object.keys(query).length > 0 && { query }) };
}
