import { sendLettersInput } from '../contracts/steps.ts';
import { lambda, reading } from '../edge.ts';
import { sendLetters } from '../handlers/send-letters.ts';
import { clock, inbox, mail, notices, people, toolChains, writeLetter } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(
  reading(
    sendLettersInput,
    sendLetters({
      notices: notices(),
      tools: toolChains(),
      people: people(),
      inbox: inbox(),
      mail: mail(),
      write: writeLetter(),
      watch,
      clock,
    }),
  ),
);
