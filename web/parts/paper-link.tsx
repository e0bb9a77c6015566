import { useState } from 'preact/hooks';
import { api } from '../api/api.ts';
import type { Answer } from '../api/ask.ts';
import { inBoth, useWords } from '../words/both.ts';
import { Fault } from './fault.tsx';

/** One language and revision of a paper, as answers have it. */
export type PaperVersion = Answer<'getDocument'>['versions'][number];

const words = inBoth({ pages: (n: number) => `${n} p.` }, { pages: (n: number) => `${n}\u00a0p.` });

/**
 * The number of a paper in one language; a link to its file, with the size, where the register has one. Where it opens
 * is asked when somebody wants it, for such an address is good for some minutes only.
 */
export function PaperLink({ document, version }: { document: string; version: PaperVersion }) {
  const say = useWords(words);
  const [error, fail] = useState<unknown>();
  const { number, language, file, pages, sha256 } = version;
  const size = file?.size ?? (pages === undefined ? undefined : say.pages(pages));
  const told = size !== undefined && <span class="meta muted"> {size}</span>;
  if (!file)
    return (
      <span class="number" lang={language}>
        {number}
        {told}
      </span>
    );
  const open = () => {
    fail(undefined);
    const params = { document, version: number.slice(document.length) };
    api
      .getFile({ params, query: { ...(sha256 !== undefined && { sha256 }) } })
      .then(({ body }) => location.assign(body.address), fail);
  };
  return (
    <>
      <button type="button" class="paper-link number" lang={language} onClick={open}>
        {number}
      </button>
      {told}
      {error !== undefined && <Fault error={error} again={open} />}
    </>
  );
}
