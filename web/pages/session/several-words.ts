import type { Language } from '../../../functions/domain/text.ts';
import { inBoth } from '../../words/both.ts';
import { lowered } from '../../words/lowered.ts';
import type { Choice } from '../decision/fill/offered.ts';

/** Recording one decision over several items (USERS.md 2.1, S2). */
export const severalWords = inBoth(
  {
    title: 'Record several',
    what: 'One text, one paragraph, one decision over several items on which the body was asked the same.',
    notOpen: 'What the body decides can be recorded once the session is open.',
    tooFew: 'There are not two undecided items on which the body is asked the same. Record them one by one.',
    back: 'To the session',
    asked: 'What the body was asked',
    group: (asked: string, n: number) => `${asked} (${n})`,
    items: 'Items',
    which: 'Which items',
    outcome: (body: string) => `What did the ${body} decide on them?`,
    onward: 'each then goes on along its own route',
    when: 'Letters',
    check: 'Before it is recorded',
    decision: 'Number of the decision',
    will: (n: number, outcome: string) => `${n} will be recorded as ${outcome}`,
    noted: 'noted',
    willUnknown: (n: number) => (n === 1 ? '1 is chosen' : `${n} are chosen`),
    leftOut: (n: number) => `${n} left out`,
    none: 'None.',
    two: 'Choose two items at least; one alone is recorded in its line.',
    recorded: 'already recorded',
    reservation: 'a Member has announced a reservation',
    statement: 'a Member had a statement put on the record',
    dissociation: 'a Member has dissociated itself',
    otherAsk: (asked: string) => (/^to /.test(asked) ? `asked ${asked}` : `asked: ${asked}`),
    noStep: 'this body has no step on its route',
    byChoice: 'not ticked',
    record: (outcome: string, n: number) => `Record: ${outcome} (${n} items)`,
    recordNone: 'Record',
    done: (n: number) => (n === 1 ? '1 item is recorded.' : `${n} items are recorded.`),
    failed: (n: number) => (n === 1 ? '1 item is not recorded.' : `${n} items are not recorded.`),
    results: 'What became of each item',
    itemRecorded: (outcome: string) => `Recorded: ${outcome}`,
    itemNot: 'Not recorded',
    alone: 'Record it by itself…',
    again: 'Record several more',
  },
  {
    title: 'Consigner plusieurs points',
    what: 'Un texte, un paragraphe, une décision pour plusieurs points sur lesquels la même chose était demandée à l’organe.',
    notOpen: 'Ce que l’organe décide peut être consigné une fois la session ouverte.',
    tooFew:
      'Il n’y a pas deux points à décider sur lesquels la même chose est demandée. Consignez-les un par un.',
    back: 'Vers la session',
    asked: 'Ce qui était demandé à l’organe',
    group: (asked: string, n: number) => `${asked} (${n})`,
    items: 'Points',
    which: 'Quels points',
    outcome: (body: string) => `Qu’a décidé l’organe (${body}) à leur sujet ?`,
    onward: 'ensuite : chacun poursuit son propre parcours',
    when: 'Lettres',
    check: 'Avant de consigner',
    decision: 'Numéro de la décision',
    will: (n: number, outcome: string) =>
      n > 1 ? `${n} points seront consignés : ${outcome}` : `${n} point sera consigné : ${outcome}`,
    noted: 'a pris note',
    willUnknown: (n: number) => (n > 1 ? `${n} points choisis` : `${n} point choisi`),
    leftOut: (n: number) => (n > 1 ? `${n} écartés` : `${n} écarté`),
    none: 'Aucun.',
    two: 'Choisissez au moins deux points ; un seul se consigne à sa ligne.',
    recorded: 'déjà consigné',
    reservation: 'un Membre a annoncé une réserve',
    statement: 'un Membre a fait consigner une déclaration',
    dissociation: 'un Membre s’est désolidarisé',
    otherAsk: (asked: string) => `demandé : ${asked}`,
    noStep: 'cet organe n’a pas d’étape sur son parcours',
    byChoice: 'non coché',
    record: (outcome: string, n: number) => `Consigner : ${outcome} (${n} points)`,
    recordNone: 'Consigner',
    done: (n: number) => (n > 1 ? `${n} points sont consignés.` : `${n} point est consigné.`),
    failed: (n: number) => (n > 1 ? `${n} points ne sont pas consignés.` : `${n} point n’est pas consigné.`),
    results: 'Ce qu’il est advenu de chaque point',
    itemRecorded: (outcome: string) => `Consigné : ${outcome}`,
    itemNot: 'Non consigné',
    alone: 'Le consigner seul…',
    again: 'En consigner d’autres',
  },
);

/** As what items will be recorded: `endorsed`; what was taken note of is `noted`. Empty until it is chosen. */
export function recordedAs(
  choice: Pick<Choice, 'outcome' | 'label'> | undefined,
  language: Language,
): string {
  if (!choice) return '';
  return choice.outcome === 'noted' ? severalWords[language].noted : lowered(choice.label[language]);
}
