import { useRef } from 'preact/hooks';
import { type Call, useAsk } from '../../../api/ask.ts';
import { useSettled } from '../../../filling/use-settled.ts';
import { commandOf } from '../fill/command-of.ts';
import type { Filled, Form } from '../fill/filled.ts';
import type { Setting } from '../fill/setting.ts';
import type { Told, ToldAnswer } from './told.ts';

type Previewed = 'previewDecision' | 'previewProcedure';

/** Who would be told of a form as it is filled in; asked again a moment after something was changed. */
export function useTold(filled: Filled, form: Form, setting: Setting): Told {
  // How it was taken is asked for, yet what is not said of it does not keep the letter from being shown.
  const basis = filled.plain.basis || 'not-stated';
  const read = commandOf({ ...filled, plain: { ...filled.plain, basis } }, form, setting);
  const wanted = 'body' in read ? JSON.stringify(read.body) : '';
  const settled = useSettled(wanted);
  const name: Previewed =
    'body' in read && read.command === 'open-written-procedure' ? 'previewProcedure' : 'previewDecision';
  const isShown = 'body' in read && read.command !== 'discontinue';
  // The property of commandOf: its body is one that the endpoint takes.
  const call = {
    params: { tool: form.tool },
    body: settled === '' ? {} : JSON.parse(settled),
  } as unknown as Call<Previewed>;
  const asked = useAsk(name, call, { enabled: isShown && settled === wanted });
  const last = useRef<ToldAnswer>();
  const answer = settled === wanted ? asked.data?.body : undefined;
  if (answer) last.current = answer;
  if (!('body' in read)) return { is: 'incomplete' };
  if (!isShown) return { is: 'not-beforehand' };
  if (answer) return { is: 'known', answer, stale: false };
  if (settled === wanted && asked.error)
    return { is: 'failed', error: asked.error, again: () => void asked.refetch() };
  return last.current ? { is: 'known', answer: last.current, stale: true } : { is: 'coming' };
}
