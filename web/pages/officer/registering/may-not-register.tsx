import { Link } from 'wouter-preact';
import { Notice } from '../../../parts/notice.tsx';
import { inBoth, useWords } from '../../../words/both.ts';

const words = inBoth(
  {
    not: 'Texts are registered by responsible officers and by the secretaries of the bodies.',
    tools: 'To the texts that are registered',
  },
  {
    not: 'Les textes sont enregistrés par leurs responsables et par les secrétaires des organes.',
    tools: 'Vers les textes enregistrés',
  },
);

/** For who came here without a seat that registers. */
export function MayNotRegister() {
  const say = useWords(words);
  return (
    <>
      <Notice tone="waiting">{say.not}</Notice>
      <p>
        <Link href="/tools">{say.tools}</Link>
      </p>
    </>
  );
}
