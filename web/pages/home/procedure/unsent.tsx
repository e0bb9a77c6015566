import { useState } from 'preact/hooks';
import type { Answer } from '../../../api/ask.ts';
import type { Me } from '../../../api/me.ts';
import { asOneText, keepAnswer, keptAnswer, keptUnder, nothingWritten } from './kept-answer.ts';
import { KeptText } from './kept-text.tsx';

/** Texts of this person that never left the device, for the Members for whom they sit. */
export function Unsent({
  tool,
  me,
  body,
  decision,
}: {
  tool: Pick<Answer<'getTool'>, 'tool'>;
  me: Me;
  body: Pick<Answer<'getBody'>, 'mailbox'> | undefined;
  decision: string;
}) {
  const [, again] = useState(0);
  const members = new Set(me.sitsFor.map(({ member }) => member.id));
  const shelves = [...members].map((member) => keptUnder(me.person, decision, member));
  const texts = shelves.map((shelf) => asOneText(keptAnswer(localStorage, shelf)));
  const forget = () => {
    for (const shelf of shelves) keepAnswer(localStorage, shelf, nothingWritten);
    again((times) => times + 1);
  };
  return (
    <KeptText
      tool={tool.tool}
      text={texts.filter((text) => text !== '').join('\n\n')}
      mailbox={body?.mailbox}
      forget={forget}
    />
  );
}
