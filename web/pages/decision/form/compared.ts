import { basisLabels } from '../../../../functions/domain/language/form-words.ts';
import type { Language } from '../../../../functions/domain/text.ts';
import type { Answer } from '../../../api/ask.ts';
import { dayIn } from '../../../words/time.ts';
import type { Ready } from '../fill/command-of.ts';
import type { Form } from '../fill/filled.ts';
import { choicesOf } from '../fill/offered.ts';
import { formWords } from './form-words.ts';

type Decision = Answer<'getDecision'>;

/** One field of two records of the same item; empty where one says nothing of it. */
export interface Compared {
  readonly field: string;
  readonly label: string;
  readonly theirs: string;
  readonly yours: string;
}

const worded = ['text', 'guidance', 'amendments', 'reason', 'scope', 'whoMayContribute'] as const;

/** Where two records of one item differ or agree, field by field. What neither says is left out. */
export function compared(
  { outcome, decidedOn, item, byDay, basis, versions, target, targetSession, ...theirs }: Decision,
  { body }: Ready,
  form: Form,
  language: Language,
): readonly Compared[] {
  const facts = body.facts as Readonly<Record<string, unknown>>;
  const choices = choicesOf(form);
  const labelOf = (field: string) =>
    choices.flatMap(({ fields }) => fields).find((one) => one.field === field)?.label[language] ?? field;
  const words = (wording: Decision['text']) => Object.values(wording ?? {}).join('\n');
  const day = (on: unknown) => (typeof on === 'string' ? dayIn(on, language) : '');
  const line = (field: string, their: string, your: string): Compared => ({
    ...{ field, theirs: their, yours: your },
    label: labelOf(field),
  });
  const chosen = choices.find((choice) => choice.outcome === facts.outcome);
  const toWhom = (to: unknown) => form.targets.find((one) => one.target === to)?.label ?? '';
  // Of an outcome that goes to no session nothing is said of one; deferred to none, it is not fixed.
  const at = (of: string, label: string | undefined) =>
    label ?? (of === 'deferred' ? formWords[language].notFixed : '');
  const session = form.sessions.find(({ id }) => id === facts.targetSession)?.label;
  const how = (facts.basis as { is: keyof typeof basisLabels }).is;
  const numbers = (facts.versions as Form['versions']).map(
    (one) =>
      form.versions.find(({ document, language: of }) => document === one.document && of === one.language)
        ?.number,
  );
  return [
    line('outcome', outcome.label, chosen?.label[language] ?? ''),
    line('target', toWhom(target), toWhom(facts.target)),
    line('targetSession', at(outcome.id, targetSession?.label), at(String(facts.outcome), session)),
    line('decidedOn', day(decidedOn), day(facts.decidedOn)),
    line('item', item ?? '', typeof facts.item === 'string' ? facts.item : ''),
    line('basis', basis.label, basisLabels[how][language]),
    ...worded.map((field) => line(field, words(theirs[field]), words(facts[field] as Decision['text']))),
    line('byDay', day(byDay), day(facts.byDay)),
    line('versions', versions.map(({ number }) => number).join(', '), numbers.join(', ')),
  ].filter(({ theirs: their, yours }) => their !== '' || yours !== '');
}
