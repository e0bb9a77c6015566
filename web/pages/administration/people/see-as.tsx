import { useState } from 'preact/hooks';
import { isProblem } from '../../../api/api.ts';
import { type Answer, useTell } from '../../../api/ask.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { ToolTitle } from '../../../parts/tool-title.tsx';
import { Track } from '../../../parts/track.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';

/** What a person sees of a tool; read-only, and noted. */
export function SeeAs({ person }: { person: string }) {
  const say = useWords(peopleWords);
  const tell = useTell('seeAs');
  const [tool, setTool] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && tool.trim() === '' ? say.toolMissing : undefined;
  const unknown = isProblem(tell.error) && tell.error.document.code === 'unknown-tool';
  const see = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (tool.trim() === '') return;
    tell.mutate({ params: { person, tool: tool.trim() }, body: {} });
  };
  return (
    <>
      <form class="put-right" noValidate onSubmit={see}>
        <p>{say.seeWhat}</p>
        <TextField
          label={say.tool}
          hint={say.toolHint}
          fault={missing ?? (unknown ? say.toolUnknown : undefined)}
          value={tool}
          change={setTool}
        />
        {tell.error && !unknown && <Fault error={tell.error} />}
        <Button type="submit" busy={tell.isPending}>
          {say.see}
        </Button>
      </form>
      {tell.data && <SeenAs seen={tell.data.body} />}
    </>
  );
}

/** The tool as that person has it, in short. */
export function SeenAs({ seen: { sentence, view } }: { seen: Answer<'seeAs'> }) {
  const say = useWords(peopleWords);
  return (
    <Notice tone="information" live>
      <p>{sentence}</p>
      {view === null ? (
        <p>{say.notSeen}</p>
      ) : (
        <>
          <h3>
            <ToolTitle title={view.title} />
          </h3>
          <p>{view.where.sentence}</p>
          <Track steps={view.route.steps} />
          <ul>
            {view.decisions.map(({ decision, sentence: decided }) => (
              <li key={decision}>{decided}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
