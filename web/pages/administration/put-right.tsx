import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { TextBox } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useWords } from '../../words/both.ts';
import type { Acting, Step } from './acting.ts';
import { putRightWords } from './put-right-words.ts';
import { type Act, useActing } from './use-acting.ts';

/** What is about to be done: its verb, what follows from it, and what it writes where. */
export interface Offered {
  readonly verb: string;
  /** Both are left out where they stand beside it already. */
  readonly consequence?: string;
  readonly writes?: {
    readonly tool: string;
    /** Null: the history of the tool says nothing of it. */
    readonly event: { readonly type: string; readonly why?: string } | null;
  };
  /** It ends an execution, and is seen when nothing runs. */
  readonly stops?: boolean;
}

interface Parts {
  readonly offered: Offered;
  /** After it has come right: where to go on. */
  readonly next?: ComponentChildren;
}

/**
 * An administrator steps in: sees what will be done and written, says why, and has it done. It is green only after it
 * has been looked at again; until then it is looked at by itself.
 */
export function PutRight({ act, ...parts }: Parts & { act: Act }) {
  const [acting, step] = useActing(act);
  return <PutRightView {...parts} acting={acting} step={step} />;
}

/** The same as it stands at a moment. */
export function PutRightView({
  offered,
  acting,
  step,
  next,
}: Parts & { acting: Acting; step: (step: Step) => void }) {
  if (acting.is === 'seen')
    return (
      <Outcome
        acting={acting}
        stops={offered.stops === true}
        look={() => step({ does: 'look' })}
        next={next}
      />
    );
  return <Asking offered={offered} acting={acting} step={step} />;
}

function Asking({
  offered: { verb, consequence, writes },
  acting,
  step,
}: {
  offered: Offered;
  acting: Exclude<Acting, { is: 'seen' }>;
  step: (step: Step) => void;
}) {
  const say = useWords(putRightWords);
  const { is, reason } = acting;
  const begin = (submit: Event) => {
    submit.preventDefault();
    step({ does: 'begin' });
  };
  return (
    <form class="put-right" onSubmit={begin} noValidate>
      {consequence !== undefined && <p>{consequence}</p>}
      {writes && <Written {...writes} />}
      <TextBox
        label={say.reason}
        hint={say.reasonHint}
        fault={is === 'asked' && acting.isMissing ? say.reasonMissing : undefined}
        value={reason}
        change={(written) => step({ does: 'write', reason: written })}
        rows={2}
      />
      {is === 'asked' && acting.error !== undefined && <Fault error={acting.error} />}
      <Button main type="submit" busy={is === 'doing'}>
        {verb}
      </Button>
    </form>
  );
}

function Written({ tool, event }: NonNullable<Offered['writes']>) {
  const say = useWords(putRightWords);
  if (event === null) return <p class="small muted">{say.writesNothing(tool)}</p>;
  return (
    <p class="small muted">
      {say.writes(tool)} <code>{event.type}</code>
      {event.why !== undefined && <>, {say.why(event.why)}</>}
    </p>
  );
}

const tones = { right: 'done', 'not-yet': 'waiting', 'not-done': 'stop' } as const;

function Outcome({
  acting,
  stops,
  look,
  next,
}: {
  acting: Extract<Acting, { is: 'seen' }>;
  stops: boolean;
  look: () => void;
  next: ComponentChildren;
}) {
  const say = useWords(putRightWords);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { seen, looks, isLooking, error } = acting;
  const isSoon = looks === 0 || isLooking === true;
  const waiting = stops
    ? { soon: say.lookingAtPause, later: say.notYetPaused }
    : { soon: say.looking, later: say.notYet };
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone={tones[seen.is]} live>
        <p>{seen.is === 'not-yet' ? (isSoon ? waiting.soon : waiting.later) : seen.sentence}</p>
        {seen.is === 'not-yet' && !isSoon && <Button onClick={look}>{say.now}</Button>}
        {seen.is !== 'not-yet' && next}
      </Notice>
      {error !== undefined && <Fault error={error} again={look} />}
    </div>
  );
}
