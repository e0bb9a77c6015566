import { useLocation } from 'wouter-preact';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { useWords } from '../../words/both.ts';
import { findWords } from './find-words.ts';

/** One box for whatever an administrator has in hand. */
export function FindBox({ q }: { q: string }) {
  const say = useWords(findWords);
  const [, go] = useLocation();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const asked = String(new FormData(event.currentTarget as HTMLFormElement).get('q') ?? '').trim();
    if (asked !== '') go(`/admin/find?q=${encodeURIComponent(asked)}`);
  };
  return (
    <search>
      <form action="/admin/find" class="find-box" onSubmit={submit}>
        <Field label={say.label} hint={say.hint}>
          {(given) => <input {...given} type="search" name="q" defaultValue={q} key={q} autocomplete="off" />}
        </Field>
        <Button type="submit">{say.go}</Button>
      </form>
    </search>
  );
}
