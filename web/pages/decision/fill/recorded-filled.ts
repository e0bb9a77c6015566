import { dayIn, hourIn } from '../../../../functions/domain/date.ts';
import type { Language } from '../../../../functions/domain/text.ts';
import type { Answer } from '../../../api/ask.ts';
import type { Boxed } from '../../../filling/boxed.ts';
import { boxOf } from '../../../filling/clean-text.ts';
import { emptyForm, type Filled, type Form } from './filled.ts';

type Decision = Answer<'getDecision'>;
type Version = Form['versions'][number];

const worded = ['text', 'guidance', 'amendments', 'reason', 'scope', 'whoMayContribute'] as const;

/** A decision as if it had been filled in just now: what a correction begins with. */
export function filledFrom(decision: Decision, form: Form, language: Language, zone: string): Filled {
  const { basis, deadlineAt, target, targetSession, statements, versions } = decision;
  const seen = versions.map(({ number }) => number);
  return {
    ...emptyForm(),
    outcome: decision.outcome.id,
    plain: {
      decidedOn: decision.decidedOn,
      basis: basis.is,
      ...whereGiven({
        item: decision.item,
        paragraph: decision.paragraph,
        byDay: decision.byDay,
        rule: decision.rule,
        for: numeral(basis.for),
        against: numeral(basis.against),
        abstaining: numeral(basis.abstaining),
        target: target === undefined ? undefined : String(target),
        targetSession: targetSession?.id ?? (decision.outcome.id === 'deferred' ? 'not-fixed' : undefined),
        deadlineDay: deadlineAt && dayIn(zone, deadlineAt),
        deadlineHour: deadlineAt && hourIn(zone, deadlineAt),
      }),
    },
    words: Object.fromEntries(
      worded.flatMap((field): [string, Boxed][] => {
        const wording = decision[field];
        return wording ? [[field, boxOf(wording, language)]] : [];
      }),
    ),
    unseen: form.versions.map(({ number }) => number).filter((number) => !seen.includes(number)),
    statements: statements.map(({ kind, member, text }) => ({
      ...{ kind, named: member !== undefined, member: member?.id ?? '' },
      text: boxOf(text, language),
    })),
  };
}

const numeral = (n: number | undefined) => (n === undefined ? undefined : String(n));
const whereGiven = (all: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/**
 * The form of a correction: the outcomes that a session records, whatever was usual; the versions that the decision
 * covers beside those of today. A text that the decision began stays; no correction begins another.
 */
export function correctionForm(form: Form, decision: Decision): Form {
  const made = decision.remainder ?? decision.child;
  return {
    ...form,
    offers: form.offers
      .filter(
        ({ outcome, fields }) =>
          !fields.some(({ kind }) => kind === 'new-tool') || (made && outcome === decision.outcome.id),
      )
      // What would follow is told of a decision that comes now, after this one: of a correction it is not true.
      .map((offer) => ({ ...offer, consequence: '', questions: [] })),
    commands: [],
    days:
      form.days.length === 0 || form.days.includes(decision.decidedOn)
        ? form.days
        : [...form.days, decision.decidedOn],
    versions: [
      ...form.versions,
      ...decision.versions.map(namedFully).filter((one) => !isAmong(form.versions, one)),
    ],
  };
}

const isAmong = (versions: readonly Version[], { number }: Version): boolean =>
  versions.some((one) => one.number === number);

/** `PC0741Ea` is `PC0741` in its version `Ea`. */
const namedFully = ({
  number,
  language,
  revision,
  pages,
  datedOn,
}: Decision['versions'][number]): Version => ({
  document: number.slice(0, number.length - revision.length - 1),
  ...{ language, revision, number },
  ...(pages === undefined ? {} : { pages }),
  ...(datedOn === undefined ? {} : { datedOn }),
});
