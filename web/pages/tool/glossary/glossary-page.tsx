import '../../../looks/tool.css';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { useAnchor } from '../use-anchor.ts';
import { GlossaryView } from './glossary-view.tsx';
import { glossaryWords } from './glossary-words.ts';

/** `/glossary`: for everybody, signed in or not. */
export default function GlossaryPage() {
  const say = useWords(glossaryWords);
  useAnchor(true);
  return (
    <Page title={say.title}>
      <GlossaryView />
    </Page>
  );
}
