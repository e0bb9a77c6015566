import type { ComponentChildren } from 'preact';
import { useLanguage } from '../../../app/language.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import type { Tool } from '../../../ways/acts.ts';
import { inBoth, useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';

const words = inBoth(
  {
    parent: 'Part of',
    derivedFrom: 'Derived from',
    remainderOf: 'The rest of',
    supersedes: 'Takes the place of',
    children: 'Tools made from it',
    inEn: (day: string) => `Superseded in English on ${day} by`,
    inFr: (day: string) => `Superseded in French on ${day} by`,
  },
  {
    parent: 'Se rattache à',
    derivedFrom: 'Issu de',
    remainderOf: 'Reste de',
    supersedes: 'Remplace',
    children: 'Textes qui en sont issus',
    inEn: (day: string) => `Remplacé en anglais le ${day} par`,
    inFr: (day: string) => `Remplacé en français le ${day} par`,
  },
);

type Lineage = Tool['lineage'];
type Named = Lineage['children'][number];

/** Says whether a tool has relatives at all. */
export const hasRelatives = ({ children, supersededBy, ...one }: Lineage): boolean =>
  children.length > 0 || supersededBy.length > 0 || Object.values(one).some(Boolean);

/** Where a tool comes from and what came of it, both ways. */
export function LineageView({ lineage }: { lineage: Lineage }) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <dl class="facts">
      {(['parent', 'derivedFrom', 'remainderOf', 'supersedes'] as const).map((kind) => {
        const one = lineage[kind];
        return one && <Relative key={kind} how={say[kind]} tools={[one]} />;
      })}
      {lineage.supersededBy.map((one) => {
        const how = { en: say.inEn, fr: say.inFr }[one.language];
        return <Relative key={one.language + one.tool} how={how(dayIn(one.on, language))} tools={[one]} />;
      })}
      {lineage.children.length > 0 && <Relative how={say.children} tools={lineage.children} />}
    </dl>
  );
}

const Relative = ({ how, tools }: { how: ComponentChildren; tools: readonly Named[] }) => (
  <div>
    <dt>{how}</dt>
    {tools.map(({ tool, title }) => (
      <dd key={tool}>
        <span class="number muted">{tool}</span> <ToolLink tool={tool} title={title} />
      </dd>
    ))}
  </div>
);
