import { inBoth } from '../../../words/both.ts';

/** Clearing what a restricted body decided (USERS.md 1.2, confidentiality). */
export const clearStepWords = inBoth(
  {
    decided: 'What has been for the seats of the body alone',
    follows:
      'From now on everybody whom the register knows can read this, with its papers. It cannot be closed again.',
    told: 'Whoever follows the text is told by letter at the sending hour.',
    button: (body: string) => `Clear: ${body}`,
  },
  {
    decided: 'Ce qui était réservé aux membres de l’organe',
    follows:
      'Désormais, toute personne connue du registre peut le lire, avec les documents. La diffusion est définitive.',
    told: 'Les personnes qui suivent le texte en sont informées par lettre à l’heure d’envoi.',
    button: (body: string) => `Diffuser : ${body}`,
  },
);
