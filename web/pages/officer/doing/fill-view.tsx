import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useLanguage } from '../../../app/language.tsx';
import type { Fault } from '../../../filling/fault-at.ts';
import { FileProgress } from '../../../papers/file-progress.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { Fault as Failed } from '../../../parts/fault.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { hourOf, instantWords } from '../../../words/time.ts';
import { doWords } from './do-words.ts';
import type { Tried } from './use-giving.ts';
import type { KeptForm } from './use-kept.ts';

interface Parts {
  /** What had to be mended when it was last tried, and which try that was. */
  readonly faults: readonly Fault[];
  readonly attempt: string;
  readonly tried: Tried;
  readonly kept: Pick<KeptForm<object>, 'restored' | 'keptAt' | 'failed' | 'discard'>;
  /** The verb on the button. */
  readonly verb: string;
  /** Files go with it, and a draft keeps none. */
  readonly hasFiles?: boolean;
  readonly follows: ComponentChildren;
  readonly send: () => void;
  /** Where one goes who leaves it. */
  readonly away: string;
  readonly children: ComponentChildren;
}

/** A form on a page: what is to be mended, its fields, what follows from it, and the one button that does it. */
export function FillView({
  faults,
  attempt,
  tried,
  kept,
  verb,
  hasFiles,
  follows,
  send,
  away,
  children,
}: Parts) {
  const say = useWords(doWords);
  const heading = useId();
  const busy = tried.is === 'sending';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy) send();
  };
  return (
    <form class="doing" noValidate onSubmit={submit}>
      <Restored kept={kept} hasFiles={hasFiles === true} />
      <ErrorSummary key={attempt} faults={faults} />
      {children}
      <section class="follows" aria-labelledby={heading}>
        <h2 id={heading}>{say.follows}</h2>
        {follows}
      </section>
      <NotDone tried={tried} />
      {tried.is === 'sending' && tried.file && <FileProgress sent={tried.file} />}
      <div class="row">
        <Button type="submit" main busy={busy}>
          {tried.is === 'not-reached' ? say.again : verb}
        </Button>
        <Link href={away}>{say.leave}</Link>
        <KeptWords kept={kept} />
      </div>
    </form>
  );
}

function Restored({ kept: { restored, discard }, hasFiles }: Pick<Parts, 'kept'> & { hasFiles: boolean }) {
  const say = useWords(doWords);
  const language = useLanguage();
  if (restored === undefined) return null;
  return (
    <Notice tone="information">
      <p>
        {say.restored(instantWords(restored, language))} {hasFiles && say.noFiles}
      </p>
      <Button low onClick={discard}>
        {say.anew}
      </Button>
    </Notice>
  );
}

/** Why the last try came to nothing, unless a field says so. */
function NotDone({ tried }: { tried: Tried }) {
  const say = useWords(doWords);
  if (tried.is === 'not-reached')
    return (
      <Notice tone="stop" live>
        {say.notReached}
      </Notice>
    );
  if (tried.is !== 'refused') return null;
  return (
    <Failed error={tried.error}>
      <p>{tried.code === 'version-conflict' ? say.changed : say.notDone}</p>
    </Failed>
  );
}

function KeptWords({ kept: { keptAt, failed } }: Pick<Parts, 'kept'>) {
  const say = useWords(doWords);
  const language = useLanguage();
  return (
    <span class="small muted" role="status">
      {failed ? say.notKept : keptAt === undefined ? '' : say.kept(hourOf(keptAt, language))}
    </span>
  );
}
