import '../../../looks/tool.css';
import { useAsk } from '../../../api/ask.ts';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { isNotThere, NotThere } from '../not-there.tsx';
import { PaperView } from './paper-view.tsx';
import { paperWords } from './paper-words.ts';

/** `/documents/:document`: a paper by its number, with or without a language. */
export default function PaperPage({ params: { document = '' } }: PageProps) {
  const say = useWords(paperWords);
  const asked = useAsk('getDocument', { params: { document } });
  const isMissing = asked.data === undefined && isNotThere(asked.error);
  const title = asked.data?.body.document ?? (isMissing ? say.notThere : document);
  return (
    <Page title={title} above={say.above}>
      {isMissing ? (
        <NotThere error={asked.error} named={document} />
      ) : (
        <Asked of={asked}>{(paper) => <PaperView paper={paper} />}</Asked>
      )}
    </Page>
  );
}
