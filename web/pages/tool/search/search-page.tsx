import '../../../looks/tool.css';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation, useSearchParams } from 'wouter-preact';
import { useAsk } from '../../../api/ask.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Button } from '../../../parts/button.tsx';
import { Field } from '../../../parts/field.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { FoundView, howMany } from './found-view.tsx';
import { searchWords } from './search-words.ts';

/** `/search?q=`: one box for everything. On a wide screen the box is in the bar as well. */
export default function SearchPage() {
  const say = useWords(searchWords);
  const [address] = useSearchParams();
  const [, go] = useLocation();
  const q = address.get('q')?.trim() ?? '';
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.value = q;
  }, [q]);
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const asked = String(new FormData(event.currentTarget as HTMLFormElement).get('q') ?? '').trim();
    if (asked !== '') go(`/search?${new URLSearchParams({ q: asked })}`);
  };
  return (
    <Page title={q === '' ? say.title : say.found(q)}>
      <search>
        <form onSubmit={find}>
          <Field label={say.box} hint={say.hint}>
            {(given) => (
              <span class="find">
                <input
                  {...given}
                  ref={box}
                  type="search"
                  name="q"
                  maxLength={200}
                  autocomplete="off"
                  defaultValue={q}
                />
                <Button type="submit">{say.find}</Button>
              </span>
            )}
          </Field>
        </form>
      </search>
      {q !== '' && <Results q={q} />}
    </Page>
  );
}

function Results({ q }: { q: string }) {
  const say = useWords(searchWords);
  const asked = useAsk('search', { query: { q } });
  const found = asked.data?.body;
  return (
    <>
      <p class="unseen" role="status">
        {found && say.count(howMany(found))}
      </p>
      <Asked of={asked}>{(answer) => <FoundView found={answer} />}</Asked>
    </>
  );
}
