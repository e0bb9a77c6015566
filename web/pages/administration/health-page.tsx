import '../../looks/administration.css';
import { useAsk } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/both.ts';
import { firstSentence } from './first-sentence.ts';
import { HealthView } from './health-view.tsx';
import { healthWords } from './health-words.ts';

/** Where an administrator's morning begins: the sentence is the heading. */
export default function HealthPage() {
  const say = useWords(healthWords);
  const asked = useAsk('getHealth', {});
  const sentence = asked.data?.body.sentence;
  return (
    <Page title={say.title} heading={sentence === undefined ? undefined : firstSentence(sentence).first}>
      <Asked of={asked}>{(health) => <HealthView health={health} />}</Asked>
    </Page>
  );
}
