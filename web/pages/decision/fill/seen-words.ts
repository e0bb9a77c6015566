import { fr } from '../../../../functions/domain/language/spacing.ts';
import { inBoth } from '../../../words/both.ts';

/** What has changed in the register while a form was filled in or kept. */
export const seenWords = inBoth(
  {
    since: 'Since you began:',
    recorded: (what: string) => `This session has recorded: ${what}.`,
    takenBack: (what: string) => `No longer recorded: ${what}.`,
    come: (papers: string) => `Attached, and ticked under “Text before the body”: ${papers}.`,
    gone: (papers: string) => `No longer the newest version: ${papers}.`,
    notNow: 'The outcome you chose is not possible now.',
    leadsElsewhere: 'What follows from the outcome you chose is no longer the same.',
  },
  {
    since: 'Depuis que vous avez commencé :',
    recorded: (what: string) => fr`Cette session a consigné : ${what}.`,
    takenBack: (what: string) => fr`N’est plus consigné : ${what}.`,
    come: (papers: string) => fr`Joint, et coché sous « Texte examiné » : ${papers}.`,
    gone: (papers: string) => fr`N’est plus la version la plus récente : ${papers}.`,
    notNow: 'Le résultat choisi n’est pas possible pour l’instant.',
    leadsElsewhere: 'Les suites du résultat choisi ne sont plus les mêmes.',
  },
);
export type SeenWords = (typeof seenWords)['en'];
