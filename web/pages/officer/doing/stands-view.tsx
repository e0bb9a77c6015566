import { useWords } from '../../../words/both.ts';
import { doWords } from './do-words.ts';
import type { Tool } from './setting.ts';

/** Beside a form: where the text stands, where it comes from and who is responsible for it. */
export function StandsView({ tool }: { tool: Pick<Tool, 'where' | 'origin' | 'officers' | 'kind'> }) {
  const say = useWords(doWords);
  const names = tool.officers.flatMap(({ name }) => name ?? []).join(', ');
  return (
    <div class="stands small">
      <p class="meta muted">{say.stands}</p>
      <p>{tool.where.sentence}</p>
      <p class="muted">
        {tool.kind.label}. {tool.origin.label}.
      </p>
      {names !== '' && <p class="muted">{say.responsible(names)}</p>}
    </div>
  );
}
