import '../../../looks/tool.css';
import { useAsk } from '../../../api/ask.ts';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { BodyFacts, BodyView } from './body-view.tsx';
import { bodyWords } from './body-words.ts';

/** `/bodies/:body`: who it is, who serves it, when it meets. */
export default function BodyPage({ params: { body = '' } }: PageProps) {
  const say = useWords(bodyWords);
  const asked = useAsk('getBody', { params: { body } });
  const known = asked.data?.body;
  const title = known?.name ?? (asked.error ? say.notThere : undefined);
  return (
    <Page
      {...(title !== undefined && { title })}
      above={known?.code}
      facts={known && <BodyFacts body={known} />}
    >
      <Asked of={asked}>{(answer) => <BodyView body={answer} />}</Asked>
    </Page>
  );
}
