import { otherThan } from '../../../functions/domain/text.ts';
import { useLanguage } from '../../app/language.tsx';
import type { Item } from './answers.ts';

/** What is asked of the body: for decision or for information, and in the officer's words where there are some. */
export function AskedCell({ ask, asked }: Pick<Item, 'ask' | 'asked'>) {
  const language = useLanguage();
  const other = otherThan(language);
  const mine = asked?.[language];
  const words = mine ?? asked?.[other];
  return (
    <>
      {ask && <span class={`tag ${ask.id}`}>{ask.label}</span>}{' '}
      {words !== undefined && <span lang={mine === undefined ? other : undefined}>{words}</span>}
    </>
  );
}
