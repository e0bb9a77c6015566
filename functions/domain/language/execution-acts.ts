import type { Bilingual } from '../text.ts';
import { spaced } from './spacing.ts';

const say = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What an administrator reads after acting on an execution. */
export const executionActs = {
  paused: (execution: string): Bilingual =>
    say(
      `${execution} is paused. Nothing starts it again until somebody resumes it.`,
      `${execution} est suspendue. Rien ne la redémarrera avant sa reprise.`,
    ),
  resumed: (execution: string): Bilingual =>
    say(
      `The tool goes on with ${execution}, from where the register has it.`,
      `Le texte reprend avec ${execution}, là où le registre le situe.`,
    ),
  redriven: (execution: string): Bilingual =>
    say(
      `${execution} goes on from where it had stopped.`,
      `${execution} reprend là où elle s'était arrêtée.`,
    ),
} as const;
