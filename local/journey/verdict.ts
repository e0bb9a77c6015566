import type { Tool } from '../../functions/domain/tool.ts';
import type { KeptLetter } from '../mail.ts';

/** The tools that take part, and in words where each of them ends. */
export const expectedEnds = {
  T05: 'approved; superseded en fr',
  T12: 'ptc-endorsement, outcome, PTC-247-248; pending 1',
  T13: 'published; done 1 2 3',
  T14a: 'working-group, outcome; pending 1',
  T14b: 'completed; done 2',
  T15: 'completed; done 1 2 3',
  T16: 'publication, publication; done 2',
  T17: 'completed; done 1',
  T18: 'publication, publication; done 1 2 3',
  T20: 'completed; done 1',
} as const;
export const players = Object.keys(expectedEnds) as readonly (keyof typeof expectedEnds)[];

/** Where a tool stands, in the words of {@link expectedEnds}: the step that holds it, or those that are done. */
export function endOf({ progress, supersededBy, route }: Tool): string {
  const { stage, ending, waitsFor, session, step } = progress.next;
  const superseded = (['en', 'fr'] as const).filter((language) => supersededBy[language]?.by === 'T13');
  if (superseded.length > 0) return `${ending}; superseded ${superseded.join(' ')}`;
  const where = ending ?? [stage, waitsFor, session].filter((part) => part !== null).join(', ');
  const done = route.steps.filter(({ n }) => progress.steps[n]?.is === 'done').map(({ n }) => n);
  return step === null
    ? `${where}; done ${done.join(' ')}`
    : `${where}; ${progress.steps[step]?.is ?? 'pending'} ${step}`;
}

/** Tools that stand elsewhere than they should. */
export const straysOf = (tools: ReadonlyMap<string, Tool>): readonly string[] =>
  players.flatMap((id) => {
    const tool = tools.get(id);
    const end = tool ? endOf(tool) : 'not in the register';
    return end === expectedEnds[id] ? [] : [`${id} should be: ${expectedEnds[id]}; it is: ${end}`];
  });

/** Letters that one address was handed twice: the same subject and the same words. */
export function duplicatesAmong(letters: readonly KeptLetter[]): readonly KeptLetter[] {
  const seen = new Set<string>();
  return letters.filter(({ destination, subject, body }) => {
    const key = JSON.stringify([destination.to, subject, body.text]);
    const isSecond = seen.has(key);
    seen.add(key);
    return isSecond;
  });
}

/** Letters without the band that a register of invented outcomes must show on every one (USERS.md E2). */
export const withoutBand = (letters: readonly KeptLetter[]): readonly KeptLetter[] =>
  letters.filter(({ body }) =>
    [body.text, body.html].some((text) => !/Rehearsal\.|Exercice\./.test(text ?? '')),
  );
