import { useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api.ts';
import { type Answer, queries, useTell } from '../../api/ask.ts';
import { Options } from '../../parts/options.tsx';
import { Folded } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import type { Seen } from './acting.ts';
import { executionWords } from './execution-words.ts';
import { PutRight } from './put-right.tsx';
import { seenOfPutRight, seenPaused, seenRunning, seenWaiting } from './seen.ts';
import type { Act } from './use-acting.ts';

type Execution = Pick<Answer<'getExecution'>, 'execution' | 'tool' | 'offers'>;
type Offer = Execution['offers'][number];

/** What may be done to an execution, as the API offers it: folded, for it is seldom needed. */
export function ExecutionActs({ execution: { execution, tool, offers } }: { execution: Execution }) {
  const say = useWords(executionWords);
  const [chosen, choose] = useState<Offer>();
  const { acts, present } = useActs(tool, execution);
  // What was done is no longer offered; what became of it stays until something else is chosen.
  const shown = chosen && !offers.some(({ act }) => act === chosen.act) ? [chosen, ...offers] : offers;
  if (shown.length === 0) return null;
  return (
    <Folded title={say.acts}>
      <Options
        legend={say.actsLegend}
        chosen={chosen?.act}
        choose={(id) => choose(shown.find(({ act }) => act === id))}
        options={shown.map(({ act, consequence, event }) => ({
          id: act,
          label: say[act],
          hint: consequence,
          beneath: (
            <PutRight
              key={act}
              offered={{
                verb: say[act],
                writes: { tool, event: event === null ? null : { type: event } },
                stops: act === 'pause',
              }}
              act={acts[act]}
              next={
                present !== execution && (
                  <Link href={`/admin/executions/${present}`}>{say.present(present)}</Link>
                )
              }
            />
          ),
        }))}
      />
    </Folded>
  );
}

/** How each act is done and looked at again; `present` is the execution that the tool has after it. */
function useActs(tool: string, execution: string) {
  const [present, setPresent] = useState(execution);
  const name = useRef(execution);
  const tells = {
    putRight: useTell('putRight'),
    pause: useTell('pauseExecution'),
    resume: useTell('resumeExecution'),
    redrive: useTell('redriveExecution'),
  };
  const isNow = (now: string) => {
    name.current = now;
    setPresent(now);
  };
  const looks = async (seen: (found: Answer<'getExecution'>) => Seen): Promise<Seen> => {
    const { body } = await api.getExecution({ params: { execution: name.current }, query: {} });
    void queries.invalidateQueries();
    return seen(body);
  };
  const putRight: Act['does'] = async (reason, key) => {
    const { body } = await tells.putRight.mutateAsync({ params: { tool }, body: { reason }, key });
    isNow(body.execution ?? execution);
    return seenOfPutRight(body);
  };
  const acted = (tell: (typeof tells)['pause' | 'resume' | 'redrive'], seen: typeof seenPaused): Act => ({
    does: async (reason, key) => {
      const { body } = await tell.mutateAsync({ params: { tool }, body: { reason }, key });
      isNow(body.execution);
      return looks(seen);
    },
    looks: () => looks(seen),
  });
  const acts: Readonly<Record<Offer['act'], Act>> = {
    // The same request again writes nothing more: the register looks again.
    'put-right': { does: putRight, looks: putRight },
    pause: acted(tells.pause, seenPaused),
    resume: acted(tells.resume, seenWaiting),
    redrive: acted(tells.redrive, seenRunning),
  };
  return { acts, present };
}
