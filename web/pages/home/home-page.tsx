import { useAsk } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';

/** « Ce qui m'attend ». */
export function HomePage() {
  const due = useAsk('getDue', { query: {} });
  return (
    <Page title="Placet">
      <Asked of={due}>{({ counts }) => <p>{counts}</p>}</Asked>
    </Page>
  );
}
