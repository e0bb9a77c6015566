import type { Session } from './answers.ts';

/** Why an item is not on the agenda: `Council, subject to the Policy Commission`. */
export const WhyNotHere = ({
  item: { isWords, subjectTo },
  body,
}: {
  item: Pick<Session['items'][number], 'isWords' | 'subjectTo'>;
  body: Session['body'];
}) => <span class="muted">{subjectTo === undefined ? isWords : `${body.name}, ${subjectTo}`}</span>;
