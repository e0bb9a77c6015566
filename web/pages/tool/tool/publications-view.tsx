import { useState } from 'preact/hooks';
import { api } from '../../../api/api.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Fault } from '../../../parts/fault.tsx';
import type { Tool } from '../../../ways/acts.ts';
import { inBoth, useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';

const words = inBoth(
  {
    en: 'English',
    fr: 'French',
    membersOnly: 'for Members only',
    editorial: 'editorial changes only',
    open: (name: string) => `Open ${name}`,
  },
  {
    en: 'Anglais',
    fr: 'Français',
    membersOnly: 'réservé aux Membres',
    editorial: 'modifications rédactionnelles seulement',
    open: (name: string) => `Ouvrir ${name}`,
  },
);

type Publication = Tool['publications'][number];

/** The text as it is out, by language, the reader's first; a link only where it can be opened. */
export function PublicationsView({ tool }: { tool: Pick<Tool, 'tool' | 'publications'> }) {
  const say = useWords(words);
  const language = useLanguage();
  const mine = tool.publications.toSorted(
    (a, b) => Number(b.language === language) - Number(a.language === language),
  );
  return (
    <ul class="plain papers">
      {mine.map((one) => (
        <li key={one.language}>
          <span>{say[one.language]}</span>
          <div>
            <p>
              <PublishedFile tool={tool.tool} publication={one} />
            </p>
            <p class="small muted">
              {[
                dayIn(one.on, language),
                one.place,
                one.audience === 'members-only' && say.membersOnly,
                one.editorialOnly && say.editorial,
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where it opens is asked when somebody wants it, for such an address is good for some minutes only. */
function PublishedFile({ tool, publication }: { tool: string; publication: Publication }) {
  const say = useWords(words);
  const [error, fail] = useState<unknown>();
  const { language, file } = publication;
  const size = <span class="meta muted"> {file.size}</span>;
  if (file.type === undefined)
    return (
      <>
        {file.name}
        {size}
      </>
    );
  const open = () => {
    fail(undefined);
    api
      .getPublishedFile({ params: { tool, language } })
      .then(({ body }) => location.assign(body.address), fail);
  };
  return (
    <>
      <button type="button" class="paper-link" onClick={open}>
        {say.open(file.name)}
      </button>
      {size}
      {error !== undefined && <Fault error={error} again={open} />}
    </>
  );
}
