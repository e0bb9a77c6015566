import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../functions/contracts/api/client.ts';
import { useLanguage } from '../app/language.tsx';
import { inBoth, useWords } from '../words/both.ts';
import { instantWords } from '../words/time.ts';
import { Fault } from './fault.tsx';
import { Notice } from './notice.tsx';

const words = inBoth(
  {
    coming: 'Reading the register …',
    kept: (when: string) => `Offline. As it was seen on this device on ${when}.`,
    stale: 'This could not be refreshed; it is as it was a moment ago.',
  },
  {
    coming: 'Lecture du registre…',
    kept: (when: string) => `Hors ligne. Tel que vu sur cet appareil le ${when}.`,
    stale: 'Actualisation impossible ; voici l’état d’il y a un instant.',
  },
);

/** As much of a query as it takes to show it. */
export interface Query<T> {
  readonly data: Answered<T> | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Shows an answer when it is there; says so while it is not, when it could not be had, and when it is an old one. */
export function Asked<T>({
  of,
  told,
  children,
}: {
  of: Query<T>;
  /** In place of the usual words where an old answer is shown, as an answer that knows its own time has them. */
  told?: (body: T) => { readonly kept: string; readonly stale: string };
  children: (body: T, etag?: string) => ComponentChildren;
}) {
  const say = useWords(words);
  const language = useLanguage();
  const { data, error } = of;
  if (data === undefined)
    return error ? <Fault error={error} again={() => void of.refetch()} /> : <Coming>{say.coming}</Coming>;
  return (
    <>
      {data.keptAt !== undefined && (
        <Notice tone="waiting" live>
          {told?.(data.body).kept ?? say.kept(instantWords(data.keptAt, language))}
        </Notice>
      )}
      {error ? (
        <Fault error={error} again={() => void of.refetch()}>
          <p>{told?.(data.body).stale ?? say.stale}</p>
        </Fault>
      ) : null}
      {children(data.body, data.etag)}
    </>
  );
}

/** Says nothing for 300 ms: what is there by then was never missing (USERS.md 4, motion). */
function Coming({ children }: { children: string }) {
  const [late, set] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => set(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="muted" role="status" data-coming>
      {late ? children : ''}
    </p>
  );
}
