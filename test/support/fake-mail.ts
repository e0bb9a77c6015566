import type { Letter } from '../../functions/domain/notice.ts';
import type { Mail } from '../../functions/ports.ts';

type Result = Awaited<ReturnType<Mail['send']>>[number];

/** A mail service that keeps what it took; what it answers to a letter, or that it fails, can be told beforehand. */
export function fakeMail(answer: (letter: Letter, call: number) => Result | undefined = () => undefined) {
  const taken: Letter[] = [];
  const calls: (readonly Letter[])[] = [];
  const mail: Mail = {
    async send(letters) {
      calls.push(letters);
      return letters.map((letter, i) => {
        const given = answer(letter, calls.length);
        if (given && given.is !== 'sent') return given;
        taken.push(letter);
        return given ?? { is: 'sent', messageId: `m-${calls.length}-${i}` };
      });
    },
  };
  /** How many letters each address has. */
  const perAddress = () =>
    Object.fromEntries([...Map.groupBy(taken, (letter) => letter.to)].map(([to, all]) => [to, all.length]));
  return { mail, taken, calls, perAddress };
}
