import type { Line } from './answers.ts';

/** The sessions of the same body that have not begun, by date: what was not reached can be proposed for one of them. */
export const laterSessions = <L extends Pick<Line, 'id' | 'body' | 'state'>>(
  lines: readonly L[],
  of: Pick<Line, 'id' | 'body'>,
): readonly L[] =>
  lines.filter(({ id, body, state }) => body.id === of.body.id && id !== of.id && state.id === 'planned');
