import type { Language, Wording } from '../../../../functions/domain/text.ts';
import { cleanText, longest } from '../../../filling/clean-text.ts';
import type { Fault } from '../../../filling/fault-at.ts';
import { faultWords } from './fault-words.ts';
import { readField } from './field-read.ts';
import type { Filled, Form } from './filled.ts';
import { type Choice, type Command, choicesOf, chosenIn, sendingOf } from './offered.ts';
import type { Read, Setting } from './setting.ts';

/** What goes to the register, ready to be sent. */
export interface Ready {
  readonly command: Command;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * A filled form as the command that records it, or everything that has to be mended in it (USERS.md 3.1). Only what
 * the chosen outcome asks for counts: what was filled in for another one before is left out.
 */
export function commandOf(
  filled: Filled,
  form: Form,
  setting: Setting,
): Ready | { readonly faults: readonly Fault[] } {
  const choice = chosenIn(form, filled.outcome);
  if (!choice) return { faults: notChosen(filled, form, setting) };
  const reads = [
    ...choice.fields.map((field) => readField(field, filled, form, setting)),
    letterOf(filled, form, choice, setting.language),
  ];
  const faults = reads.flatMap((read) => read.faults ?? []);
  if (faults.length > 0) return { faults };
  const { outcome, command } = choice;
  const body: Record<string, unknown> = {
    facts: { outcome, body: form.body, session: form.session, versions: [] },
  };
  for (const { sets = {} } of reads)
    for (const [at, value] of Object.entries(sets)) place(body, at.split('.'), value);
  return { command, body };
}

/** The outcome is missing, and so is perhaps what every outcome asks for: all is said at once. */
function notChosen(filled: Filled, form: Form, setting: Setting): readonly Fault[] {
  const ofRecord = choicesOf(form)[0]?.fields.filter(({ block }) => block === 'record') ?? [];
  return [
    { at: 'outcome', text: faultWords[setting.language].outcome },
    ...ofRecord.flatMap((field) => readField(field, filled, form, setting).faults ?? []),
  ];
}

/** When its letters leave, and what stands before the facts in them; without a letter there is nothing to introduce. */
function letterOf(filled: Filled, form: Form, choice: Choice, language: Language): Read {
  const sending = sendingOf(form, choice, filled.send);
  const { quiet, letter } = sending?.sets ?? {};
  if (sending && !letter) return quiet === undefined ? {} : { sets: { quiet } };
  const introduction = introductionIn(filled);
  if (Object.values(introduction).some(({ length }) => length > longest.text)) {
    const say = faultWords[language];
    return {
      faults: [{ at: 'introduction', text: say.tooLong(say.introductionLabel, String(longest.text)) }],
    };
  }
  const all = { ...letter, ...(Object.keys(introduction).length > 0 ? { introduction } : {}) };
  return {
    sets: {
      // Only of what could be quiet it is said that it is not.
      ...(quiet !== undefined && choice.command === 'record-decision' ? { quiet } : {}),
      ...(Object.keys(all).length > 0 ? { letter: all } : {}),
    },
  };
}

function introductionIn({ introduction }: Filled): Wording {
  const en = cleanText(introduction.en ?? '');
  const fr = cleanText(introduction.fr ?? '');
  return { ...(en === '' ? {} : { en }), ...(fr === '' ? {} : { fr }) };
}

/** Puts a value at `facts.guidance`. */
function place(
  into: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  into[first] ??= {};
  place(into[first] as Record<string, unknown>, rest, value);
}
