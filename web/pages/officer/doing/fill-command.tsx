import type { Fault } from '../../../filling/fault-at.ts';
import { paperWords } from '../../../papers/paper-words.ts';
import { useWords } from '../../../words/both.ts';
import type { AnyForm, Filling } from './command-form.ts';
import { FillView } from './fill-view.tsx';
import type { Also } from './give-each.ts';
import { placeOf } from './kept.ts';
import type { Setting } from './setting.ts';
import { useAttempt } from './use-attempt.ts';
import { type Receipt, type Tried, useGiving } from './use-giving.ts';
import { useKept } from './use-kept.ts';
import { useOthers } from './use-others.ts';

interface Parts {
  readonly form: AnyForm;
  readonly setting: Setting;
  readonly person: string;
  /** What was read of the tool when the form was opened, or when somebody else had been quicker. */
  readonly etag: string | undefined;
  /** Reads the tool again. */
  readonly readAgain: () => void;
  readonly onDone: (receipt: Receipt, also: readonly Also[]) => void;
}

/** The form of a command while it is filled in: kept on the device, sent with its files, and carried out once. */
export function FillCommand({ form, setting: of, person, etag, readAgain, onDone }: Parts) {
  const files = useWords(paperWords);
  const { tool, offered } = of;
  const what = [tool.tool, offered.command, offered.body, offered.step, form.keptFor?.(of)];
  const kept = useKept(
    placeOf(person, what.filter((part) => part !== undefined).join('.')),
    () => form.empty(of) as object,
  );
  const others = useOthers(form.paper?.(kept.filled, of), tool.tool);
  const setting: Setting = { ...of, others };
  const { tried, give, hold } = useGiving(form.endpoint, tool.tool, kept);
  const read = form.read(kept.filled, setting);
  const wrong = 'faults' in read ? read.faults : [];
  const refused = refusedFault(tried, form, kept.filled, files);
  const { faults, attempt, faultAt, tryIt } = useAttempt({ filled: kept.filled, wrong, refused });
  const filling: Filling<unknown> = {
    ...{ filled: kept.filled, set: kept.set as Filling<unknown>['set'], setting, hold },
    faultAt,
  };
  const send = async () => {
    tryIt();
    if (!('body' in read)) return;
    const receipt = await give({
      params: { tool: tool.tool, ...form.path?.(setting) },
      body: read.body,
      files: form.files?.(kept.filled, read.body as never) ?? [],
      ifMatch: form.evenIfChanged ? undefined : etag,
    });
    if (!receipt) return readAgain();
    kept.discard();
    onDone(receipt, form.also?.(kept.filled, setting) ?? []);
  };
  const { Fields, Consequence } = form;
  return (
    <FillView
      {...{ kept, tried: refused ? { is: 'not-yet' } : tried, away: `/t/${tool.tool}` }}
      {...{ faults, attempt }}
      verb={form.button(kept.filled, setting)}
      hasFiles={form.files !== undefined}
      follows={<Consequence {...filling} />}
      send={() => void send()}
    >
      <Fields {...filling} />
    </FillView>
  );
}

/** What the register or a file has against it, where one of its fields is what has to be mended. */
function refusedFault(
  tried: Tried,
  { refusedAt, fileAt }: AnyForm,
  filled: unknown,
  say: { notHeld: (name: string) => string; notArrived: (name: string) => string },
): Fault | undefined {
  if (tried.is === 'no-file') {
    const { file, why } = tried.of;
    const text = why === 'not-held' ? say.notHeld(file.name) : say.notArrived(file.name);
    return { at: fileAt?.(filled, file) ?? 'file', text };
  }
  const at = tried.is === 'refused' ? refusedAt?.[tried.code] : undefined;
  return at !== undefined && tried.is === 'refused' ? { at, text: tried.detail } : undefined;
}
