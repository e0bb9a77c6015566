import '../../../looks/tool.css';
import { useAsk } from '../../../api/ask.ts';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { PaperView } from './paper-view.tsx';
import { paperWords } from './paper-words.ts';

/** `/documents/:document`: a paper by its number, with or without a language. */
export default function PaperPage({ params: { document = '' } }: PageProps) {
  const say = useWords(paperWords);
  const asked = useAsk('getDocument', { params: { document } });
  const title = asked.data?.body.document ?? (asked.error ? say.notThere : undefined);
  return (
    <Page {...(title !== undefined && { title })} above={say.above}>
      <Asked of={asked}>{(paper) => <PaperView paper={paper} />}</Asked>
    </Page>
  );
}
