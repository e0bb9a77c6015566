import type { Item, Session } from './answers.ts';

/** Why an item is not on the agenda: `Council, 27-29 June 2024, subject to the Policy Commission`. */
export const WhyNotHere = ({
  item: { isWords, subjectTo },
  session: { body, when },
}: {
  item: Pick<Item, 'isWords' | 'subjectTo'>;
  session: Pick<Session, 'body' | 'when'>;
}) => (
  <span class="muted">
    {subjectTo === undefined ? isWords : [body.name, when, subjectTo].filter(Boolean).join(', ')}
  </span>
);
