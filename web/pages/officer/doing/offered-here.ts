import type { Offered, Tool } from './setting.ts';

/**
 * What the reader may do of a command, once for each body and step that it concerns. A route is one thing to change,
 * under whichever body's authority; a Member's own voice is not entered by its secretary.
 */
export function offeredHere(tool: Pick<Tool, 'may'>, command: string): readonly Offered[] {
  const all = tool.may.filter((one) => one.command === command && one.member === undefined);
  if (command !== 'change-route') return all;
  const [first] = all;
  return first ? [{ command }] : [];
}

/** The one that the address means; the only one that there is; undefined where somebody has to choose. */
export function offeredBy(
  offered: readonly Offered[],
  { body, step }: Readonly<Record<string, string>>,
): Offered | undefined {
  const fits = (asked: string | undefined, has: string | number | undefined) =>
    asked === undefined || has === undefined || String(has) === asked;
  const meant = offered.filter((one) => fits(body, one.body) && fits(step, one.step));
  return meant.length === 1 ? meant[0] : undefined;
}
