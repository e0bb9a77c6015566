import type { Language } from '../../../functions/domain/text.ts';
import { lowered } from '../../words/lowered.ts';
import type { Item } from './answers.ts';
import type { LeftOut } from './several.ts';
import { severalWords } from './several-words.ts';

/** What is asked of the body on an item: in the officer's words, or by its step. */
export const askWords = ({ ask, asked }: Pick<Item, 'ask' | 'asked'>, language: Language): string =>
  asked?.[language] ?? asked?.en ?? asked?.fr ?? ask?.label ?? '';

/** Why an item is left out, in a few words. */
export function leftWords(item: Item, left: LeftOut, language: Language): string {
  const say = severalWords[language];
  switch (left.why) {
    case 'recorded':
      return say.recorded;
    case 'disputed':
      return left.kind === 'reservation' || left.kind === 'dissociation' ? say[left.kind] : say.statement;
    case 'other-ask':
      return item.asked ? say.otherAsk(askWords(item, language)) : lowered(item.ask?.label ?? '');
    case 'no-step':
      return say.noStep;
    case 'by-choice':
      return say.byChoice;
    case 'elsewhere':
      return lowered(item.isWords);
    default:
      return left satisfies never;
  }
}

/** `V.c`, or the number of the tool where the item has none. */
export const itemName = ({ item, tool }: Pick<Item, 'item' | 'tool'>): string => item ?? tool;
