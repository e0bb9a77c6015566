import type { Answer } from '../../../api/ask.ts';
import { lowered } from '../../../words/lowered.ts';
import type { Form } from './filled.ts';
import { asksFor, type Choice, choicesOf } from './offered.ts';
import type { SeenWords } from './seen-words.ts';

type Session = Pick<Answer<'getSession'>, 'items' | 'unplaced' | 'expected'>;

/** What a form is filled in over, as far as it would be filled in otherwise: kept with it, and compared with later. */
export interface Seen {
  /** Of what the session has recorded of the tool: its number, and `deferred`. */
  readonly recorded: readonly { readonly decision: string; readonly label: string }[];
  /** Numbers of the papers that can be ticked. */
  readonly papers: readonly string[];
  /** By outcome: that it is possible, and where the tool would stand. */
  readonly leads: Readonly<Record<string, string>>;
}

/** As much of it as the register says now. */
export const seenIn = (form: Form, { items, unplaced, expected }: Session): Seen => ({
  recorded: [...items, ...unplaced, ...expected]
    .filter(({ tool }) => tool === form.tool)
    .flatMap(({ outcomes }) => outcomes)
    .map(({ decision = '', label }) => ({ decision, label: lowered(label) })),
  papers: form.versions.map(({ number }) => number),
  leads: Object.fromEntries(
    choicesOf(form).map(({ outcome, offered, leadsTo }) => [
      outcome,
      offered === 'not-now' ? 'not-now' : leadsTo ? `${leadsTo.stage} ${leadsTo.waitsFor}` : 'stays',
    ]),
  ),
});

/** What the session has recorded since. */
export const recordedSince = (before: Seen, now: Seen): Seen['recorded'] =>
  now.recorded.filter(({ decision }) => before.recorded.every((one) => one.decision !== decision));

/** What has changed since and matters to who records this outcome, a sentence each; a text that is not judged has none. */
export function changesSince(
  before: Seen,
  now: Seen,
  choice: Pick<Choice, 'outcome' | 'fields'> | undefined,
  say: SeenWords,
): readonly string[] {
  const recorded = recordedSince(before, now);
  const back = recordedSince(now, before);
  const judges = choice === undefined || asksFor(choice, 'versions');
  const come = now.papers.filter((number) => judges && !before.papers.includes(number));
  const gone = before.papers.filter((number) => judges && !now.papers.includes(number));
  const [led, leads] = choice ? [before.leads[choice.outcome], now.leads[choice.outcome]] : [];
  const inWords = (of: Seen['recorded']) =>
    of.map(({ decision, label }) => (decision === '' ? label : `${label} (${decision})`)).join(', ');
  return [
    ...(recorded.length > 0 ? [say.recorded(inWords(recorded))] : []),
    ...(back.length > 0 ? [say.takenBack(inWords(back))] : []),
    ...(come.length > 0 ? [say.come(come.join(', '))] : []),
    ...(gone.length > 0 ? [say.gone(gone.join(', '))] : []),
    ...(led === leads ? [] : [leads === 'not-now' ? say.notNow : say.leadsElsewhere]),
  ];
}
