import { keepText, type Shelf, textAt } from '../../../filling/shelf.ts';

/** What somebody has written and not sent. */
export interface KeptAnswer {
  readonly reasons: string;
  readonly proposal: string;
  readonly remark: string;
}

export const nothingWritten: KeptAnswer = { reasons: '', proposal: '', remark: '' };

/** Whose answer for which Member in which procedure: another person at this device has their own. */
export const keptUnder = (person: string, decision: string, member: string): string =>
  `placet.draft.answer.${person}.${decision}.${member}`;

/** Nothing where nothing is kept, or the device keeps nothing. */
export function keptAnswer(shelf: Shelf, key: string): KeptAnswer {
  try {
    const kept = JSON.parse(textAt(shelf, key) || '{}') as Partial<Record<keyof KeptAnswer, unknown>>;
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    return { reasons: text(kept.reasons), proposal: text(kept.proposal), remark: text(kept.remark) };
  } catch {
    return nothingWritten;
  }
}

/** Keeps it until it is sent; what is empty is not kept. Where the shelf is full or forbidden it is on the page alone. */
export const keepAnswer = (shelf: Shelf, key: string, answer: KeptAnswer): void =>
  void keepText(shelf, key, isEmpty(answer) ? '' : JSON.stringify(answer));

const isEmpty = (answer: KeptAnswer): boolean => Object.values(answer).every((text) => text === '');

/** An objection as it is sent: what is objected to, then what is proposed instead, said to be that. */
export const objectionText = (
  { reasons, proposal }: KeptAnswer,
  proposed: (text: string) => string,
): string =>
  asOneText({ ...nothingWritten, reasons, proposal: proposal.trim() === '' ? '' : proposed(proposal) });

/** All that was written, as one text. */
export const asOneText = (answer: KeptAnswer): string =>
  [answer.reasons, answer.proposal, answer.remark].filter((text) => text.trim() !== '').join('\n\n');
