import type { Language } from '../../../functions/domain/text.ts';
import { dayIn } from '../../words/time.ts';
import { type DueLine, isNear } from './due-lines.ts';

/** What each column is called; one that no line needs is not there. */
export interface Columns {
  readonly number?: true;
  /** What the row leads with. */
  readonly first: 'tool' | 'session' | 'decision' | 'asked';
  /** What is asked; of what waits for somebody else, where it stands. */
  readonly asked?: 'asked' | 'where';
  readonly dot?: true;
  readonly who?: true;
  readonly since?: true;
  readonly when?: true;
}

/** The columns that lines need; `who`: whose business each is, `asked`: its own sentence beside its title. */
export function columnsOf(lines: readonly DueLine[], who: boolean, asked: boolean): Columns {
  const some = (has: (line: DueLine) => boolean, name: keyof Columns) =>
    lines.some(has) ? { [name]: true as const } : {};
  const kind = lines[0]?.row.asks;
  const isTitled = lines.some(({ title }) => title !== undefined);
  return {
    ...some(({ tools }) => tools.length > 0, 'number'),
    first: isTitled
      ? 'tool'
      : kind === 'sessions'
        ? 'session'
        : kind === 'information'
          ? 'decision'
          : 'asked',
    ...(asked && isTitled ? { asked: kind === 'wait' ? ('where' as const) : ('asked' as const) } : {}),
    ...some(({ row }) => row.paper !== undefined, 'dot'),
    ...(who || kind === 'wait' ? { who: true as const } : {}),
    ...some(({ row }) => row.since !== undefined, 'since'),
    ...some((line) => whenOf(line, 'en') !== undefined, 'when'),
  };
}

/** The day of news; of what has a deadline of its own, or has gone by, the days left. */
export const whenOf = ({ row }: DueLine, language: Language): string | undefined =>
  row.asks === 'information' && row.on !== undefined
    ? dayIn(row.on, language)
    : isNear(row)
      ? row.left
      : undefined;
