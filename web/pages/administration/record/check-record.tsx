import { useState } from 'preact/hooks';
import { type Answer, useTell } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { numberIn } from '../../../words/time.ts';
import { recordWords } from './record-words.ts';

type Verified = Answer<'verifyRecord'>;

/** Checks the chain, as far as one request goes, and on from there. */
export function CheckRecord() {
  const say = useWords(recordWords);
  const language = useLanguage();
  const tell = useTell('verifyRecord');
  const [before, count] = useState(0);
  const seen = tell.data?.body;
  const check = () => {
    const after = seen?.next;
    count(after === undefined ? 0 : before + (seen?.events ?? 0));
    tell.mutate({ body: after === undefined ? {} : { after } });
  };
  return (
    <>
      <p>{say.checkWhat}</p>
      {tell.error && <Fault error={tell.error} />}
      {seen && <VerifiedView verified={seen} />}
      {before > 0 && <p role="status">{say.sofar(numberIn(before + (seen?.events ?? 0), language))}</p>}
      <Button busy={tell.isPending} onClick={check}>
        {seen?.next === undefined ? say.check : say.goOn}
      </Button>
    </>
  );
}

/** « 48,112 events, chain whole, 3.1 s », or what is broken. */
export function VerifiedView({ verified: { sentence, broken } }: { verified: Verified }) {
  return (
    <Notice tone={broken.length === 0 ? 'done' : 'stop'} live>
      <p>{sentence}</p>
      {broken.length > 0 && (
        <ul>
          {broken.map(({ sentence: what }) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
