import '../../../looks/tool.css';
import { useAsk } from '../../../api/ask.ts';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { isNotThere, NotThere } from '../not-there.tsx';
import { BodyFacts, BodyView } from './body-view.tsx';
import { bodyWords } from './body-words.ts';

/** `/bodies/:body`: who it is, who serves it, when it meets. */
export default function BodyPage({ params: { body = '' } }: PageProps) {
  const say = useWords(bodyWords);
  const asked = useAsk('getBody', { params: { body } });
  const known = asked.data?.body;
  const isMissing = known === undefined && isNotThere(asked.error);
  const title = known?.name ?? (isMissing ? say.notThere : asked.error ? body : undefined);
  return (
    <Page
      {...(title !== undefined && { title })}
      above={known?.code}
      facts={known && <BodyFacts body={known} />}
    >
      {isMissing ? (
        <NotThere error={asked.error} named={body} />
      ) : (
        <Asked of={asked}>{(answer) => <BodyView body={answer} />}</Asked>
      )}
    </Page>
  );
}
