import { inBoth } from '../../words/both.ts';

export const putRightWords = inBoth(
  {
    writes: (tool: string) => `Will be written in the history of ${tool}, with your seat and your reason:`,
    why: (why: string) => `why: ${why}`,
    writesNothing: (tool: string) =>
      `Nothing is written in the history of ${tool}. What you do, and why, is kept with “What we did”.`,
    reason: 'Reason',
    reasonHint: 'Kept beside what is done.',
    reasonMissing: 'Enter the reason',
    looking: 'Started. Looking whether it waits …',
    notYet: 'Started, but not yet seen waiting. Checking again in 30 seconds.',
    lookingAtPause: 'Being stopped. Looking whether it has stopped …',
    notYetPaused: 'Being stopped, but not yet seen to have stopped. Checking again in 30 seconds.',
    now: 'Check now',
  },
  {
    writes: (tool: string) => `Sera inscrit dans l’historique de ${tool}, avec votre siège et votre motif :`,
    why: (why: string) => `cause : ${why}`,
    writesNothing: (tool: string) =>
      `Rien n’est inscrit dans l’historique de ${tool}. Votre intervention et son motif sont conservés dans « Nos interventions ».`,
    reason: 'Motif',
    reasonHint: 'Conservé avec l’intervention.',
    reasonMissing: 'Indiquez le motif',
    looking: 'Démarrée. Vérification en cours…',
    notYet: 'Démarrée, mais pas encore vue en attente. Nouvelle vérification dans 30 secondes.',
    lookingAtPause: 'Arrêt en cours. Vérification en cours…',
    notYetPaused: 'Arrêt en cours, pas encore constaté. Nouvelle vérification dans 30 secondes.',
    now: 'Vérifier maintenant',
  },
);
