import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Answer } from '../../api/ask.ts';
import { useDeed } from '../../filling/deed.ts';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Choice } from '../../parts/field.tsx';
import { Tick } from '../../parts/options.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import type { Line, Session } from './answers.ts';
import { closeWords } from './close-words.ts';
import { Named } from './several-lists.tsx';

export type Closed = Answer<'actOnSession'>;

/** What is left undecided, preset as not reached; then the act. Nothing holds it up. */
export function CloseForm({
  session,
  ahead,
  done,
}: {
  session: Session;
  /** The body's later sessions, nearest first. */
  ahead: readonly Pick<Line, 'id' | 'label' | 'when'>[];
  done: (closed: Closed) => void;
}) {
  const say = useWords(closeWords);
  const left = session.items.filter(({ is }) => is === 'due');
  const [unticked, untick] = useState<readonly string[]>([]);
  const [chosen, choose] = useState<string>();
  const target = chosen ?? ahead[0]?.id ?? '';
  const { tell, busy, error } = useDeed('actOnSession');
  const tools = left.flatMap(({ tool }) => (unticked.includes(tool) ? [] : [tool]));
  const notReached = { tools, ...(target !== '' && { targetSession: target }) };
  const close = async (event: Event) => {
    event.preventDefault();
    const body = { act: 'close', ...(tools.length > 0 && { notReached }) } as const;
    const closed = await tell({ params: { session: session.id }, body });
    if (closed) done(closed);
  };
  return (
    <form noValidate onSubmit={(event) => void close(event)}>
      {left.length === 0 ? (
        <p>{say.all}</p>
      ) : (
        <Section title={say.left}>
          <p>{say.leftHow}</p>
          <div>
            {left.map((item) => (
              <Tick
                key={item.tool}
                label={<Named item={item} />}
                hint={unticked.includes(item.tool) ? say.stays : say.tick}
                ticked={!unticked.includes(item.tool)}
                change={(is) =>
                  untick(is ? unticked.filter((tool) => tool !== item.tool) : [...unticked, item.tool])
                }
              />
            ))}
          </div>
          <p class="muted small">{say.unticked}</p>
          {tools.length > 0 && (
            <Choice
              label={say.target}
              value={target}
              change={choose}
              options={[
                ...ahead.map(({ id, label, when }) => ({
                  id,
                  label: [label, when].filter(Boolean).join(', '),
                })),
                { id: '', label: say.notFixed },
              ]}
            />
          )}
        </Section>
      )}
      <p class="muted small">{say.blocks}</p>
      {error ? <Fault error={error} /> : null}
      <div class="row">
        <Button main type="submit" busy={busy}>
          {tools.length > 0 ? say.closeWith(tools.length) : say.close}
        </Button>
        <Link href={`/sessions/${session.id}`}>{say.back}</Link>
      </div>
    </form>
  );
}
