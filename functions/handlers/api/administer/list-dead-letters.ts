import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { DeadLetter, DeadLetters } from '../../../desk-ports.ts';
import { deadLettersWaiting, deadLetterWords } from '../../../domain/language/dead-letter-words.ts';
import { cut, onOneLine } from '../../../domain/language/spacing.ts';
import { kindOf } from './dead-letter-kind.ts';

/** What nobody could process, some of it; what it says is not shown, for it may be for a body's seats alone. */
export const listDeadLetters =
  (ports: {
    readonly deadLetters: Pick<DeadLetters, 'counts' | 'peek'>;
  }): UseCase<typeof api.listDeadLetters> =>
  async ({ language }) => {
    const letters = await ports.deadLetters.peek();
    const counts = await ports.deadLetters.counts();
    const items = letters
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map((letter) => {
        const { id, queue, at } = letter;
        const { kind } = kindOf(letter);
        return { id, queue, at, kind, sentence: deadLetterWords[kind][language], error: errorOf(letter) };
      });
    const waiting = counts.relay + counts.events;
    return reply({ counts, items, sentence: deadLettersWaiting(waiting, items.length, language) });
  };

/** The name of what went wrong: EventBridge and the scheduler say ERROR_CODE, Lambda begins its message with it. */
function errorOf({ attributes }: DeadLetter): string | null {
  const { ERROR_CODE, ErrorMessage } = attributes;
  const named = ERROR_CODE ?? ErrorMessage?.match(/"errorType"\s*:\s*"([A-Za-z0-9_.]{1,80})"/)?.[1];
  return named === undefined ? null : cut(onOneLine(named), 80);
}
