import type { FieldShown, Form, Offer } from './filled.ts';

/** By which command of the API an outcome is recorded. */
export type Command = 'record-decision' | 'open-written-procedure' | 'discontinue';

/** An outcome as the form lists it, whichever command records it. */
export interface Choice {
  readonly outcome: string;
  readonly command: Command;
  readonly label: Offer['label'];
  readonly offered: Offer['offered'];
  readonly fields: readonly FieldShown[];
  readonly sends: Offer['sends'];
  readonly consequence?: string;
  /** Where the tool would stand, as an offer says it. */
  readonly leadsTo?: Offer['leadsTo'];
  readonly needs: Offer['needs'];
  readonly questions: Offer['questions'];
  readonly why?: Offer['why'];
}

/**
 * Every outcome in the order of the form; what is a command of its own comes last, and only where it is offered. A
 * written procedure is among the ten commonest (USERS.md 3.2), the end of a work is not.
 */
export const choicesOf = (form: Form): readonly Choice[] => [
  ...form.offers.map((offer): Choice => ({ ...offer, command: 'record-decision' })),
  ...form.commands
    .filter(({ offered }) => offered)
    .map(
      (one): Choice => ({
        ...one,
        offered: one.why ? 'not-now' : one.command === 'open-written-procedure' ? 'usual' : 'other',
        questions: [],
      }),
    ),
];

/** The outcome that is chosen. */
export const chosenIn = (form: Form, outcome: string): Choice | undefined =>
  choicesOf(form).find((choice) => choice.outcome === outcome && choice.offered !== 'not-now');

/** Says whether an outcome asks for a field. */
export const asksFor = (choice: Pick<Choice, 'fields'> | undefined, field: string): boolean =>
  choice?.fields.some((one) => one.field === field) ?? false;

/** When its letters can leave. A body that ends a work does so openly. */
export const sendingsOf = (form: Form, { sends, command }: Pick<Choice, 'sends' | 'command'>) =>
  form.sendChoices.filter(
    ({ choice }) => sends.includes(choice) && (choice !== 'quiet' || command === 'record-decision'),
  );

/** The one that somebody chose; otherwise what is proposed, or the first. */
export function sendingOf(form: Form, choice: Pick<Choice, 'sends' | 'command'>, send: string) {
  const sendings = sendingsOf(form, choice);
  return (
    sendings.find((one) => one.choice === send) ?? sendings.find(({ proposed }) => proposed) ?? sendings[0]
  );
}
