import { answer } from '../commands/answer.tsx';
import { attach } from '../commands/attach.tsx';
import { changeRoute } from '../commands/change-route.tsx';
import { clearStep } from '../commands/clear-step.tsx';
import { discontinue } from '../commands/discontinue.tsx';
import { notListed } from '../commands/not-listed.tsx';
import { openWrittenProcedure } from '../commands/procedure.tsx';
import { publish } from '../commands/publish.tsx';
import { submit } from '../commands/submit.tsx';
import { withdraw } from '../commands/withdraw.tsx';
import type { AnyForm } from './command-form.ts';

/** Every command that is given on a page of its own here, by the name that a tool's answer has for it. */
export const forms = {
  submit,
  'not-listed': notListed,
  'attach-document': attach,
  'change-route': changeRoute,
  withdraw,
  discontinue,
  'open-written-procedure': openWrittenProcedure,
  publish,
  'clear-step': clearStep,
  object: answer,
} as const satisfies Readonly<Record<string, AnyForm>>;

export type FormCommand = keyof typeof forms;

/** Says whether a command has its page here. */
export const isFormCommand = (name: string): name is FormCommand => Object.hasOwn(forms, name);
