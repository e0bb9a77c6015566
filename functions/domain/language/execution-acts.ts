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
      `${execution} reprend là où elle s’était arrêtée.`,
    ),
} as const;

/** What follows from an act, said before it is done. */
export const offeredActs = {
  redrive: (execution: string): Bilingual =>
    say(
      `${execution} goes on from where it stopped, under its own name.`,
      `${execution} reprend là où elle s’est arrêtée, sous le même nom.`,
    ),
  pause: (execution: string): Bilingual =>
    say(
      `Stops ${execution} on purpose: nothing wakes it, and nobody repairs it, until it is resumed.`,
      `Arrête ${execution} à dessein : rien ne la réveille et nul ne la corrige avant sa reprise.`,
    ),
} as const;
