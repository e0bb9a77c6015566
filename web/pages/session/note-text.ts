import type { Language } from '../../../functions/domain/text.ts';
import type { Answer } from '../../api/ask.ts';

type Table = Answer<'getNote'>['en'];

/** The note as plain text, for where no table can be pasted: a line an item, its parts between tabs. */
export const noteText = (note: Pick<Answer<'getNote'>, Language>, order: readonly Language[]): string =>
  order.map((of) => tableText(note[of])).join('\n\n');

const tableText = ({ heading, columns, lines, empty }: Table): string =>
  [
    heading,
    ...(lines.length === 0 ? [empty ?? ''] : [columns.join('\t')]),
    ...lines.map(({ item, title, decision, statusWords, conclusion, followUp, byWhen, next }) => {
      const said = conclusion ? [conclusion.label, conclusion.words] : [];
      return [`${item} ${title}`, [decision, statusWords, ...said].join(' '), followUp, byWhen, next]
        .map((part) => part.replaceAll(/\s+/g, ' ').trim())
        .join('\t');
    }),
  ].join('\n');
