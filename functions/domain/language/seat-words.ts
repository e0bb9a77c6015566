import type { Day } from '../date.ts';
import type { PersonId, ToolId } from '../ids.ts';
import type { Action } from '../may.ts';
import type { Bilingual, Language } from '../text.ts';
import { actionWords } from './action-words.ts';
import { dayWords } from './date-words.ts';
import { needWords } from './health-words.ts';
import { fr, spaced } from './spacing.ts';

/** A body that lacks a secretary: with one it cannot agree to a correction, with none it cannot record. */
export const secretariesWords = (code: string, secretaries: number, language: Language): string =>
  secretaries === 0
    ? {
        en: `${code} has no secretary: nothing can be recorded.`,
        fr: fr`${code} : aucun secrétaire, rien ne peut être consigné.`,
      }[language]
    : needWords('one-secretary', { body: code }, language).sentence;

/** `Can no longer record outcomes (CBC).` / `Ne peut plus consigner des résultats (CRC).` */
export function lossWords(action: Action, on: string | undefined, language: Language): string {
  const words = actionWords[action][language];
  const about = on === undefined ? '' : ` (${on})`;
  return language === 'en' ? `Can no longer ${words}${about}.` : `Ne peut plus ${words}${about}.`;
}

/**
 * What an administrator reads after the last day of a seat was set; what it takes away is listed behind it. `named`: the
 * tool of the seat, where its registration names them too, so that they stay its officer.
 */
export function seatEndedWords(
  {
    to,
    today,
    losses,
    named,
  }: { readonly to: Day; readonly today: Day; readonly losses: number; readonly named?: ToolId },
  language: Language,
): string {
  const stays = named === undefined ? [] : [staysOfficer(named)[language]];
  if (to >= today) {
    const then = losses > 0 ? [afterIt[language]] : stays.length > 0 ? [] : [sameAfterIt[language]];
    return [countsUntil(to, to === today, language), ...stays, ...then].join(' ');
  }
  const ended = { en: 'The seat has ended.', fr: 'Le siège a pris fin.' }[language];
  const taken = losses > 0 ? [takenAway(losses, language)] : stays.length > 0 ? [] : [nothingTaken[language]];
  return [ended, ...stays, ...taken].join(' ');
}

const countsUntil = (to: Day, isToday: boolean, language: Language): string => {
  const day = dayWords(to, language);
  return isToday
    ? {
        en: `The seat counts until the end of today, ${day}.`,
        fr: `Le siège compte encore aujourd’hui, ${day}, toute la journée.`,
      }[language]
    : { en: `The seat counts until the end of ${day}.`, fr: `Le siège compte jusqu’au ${day} inclus.` }[
        language
      ];
};

const staysOfficer = (tool: ToolId): Bilingual => ({
  en: `The registration of ${tool} names them too: they stay its officer.`,
  fr: fr`L’inscription de ${tool} désigne aussi cette personne : elle en reste responsable.`,
});

const afterIt: Bilingual = { en: 'After that:', fr: spaced('Ensuite :') };
const sameAfterIt: Bilingual = {
  en: 'Another seat allows the same after it.',
  fr: 'Un autre siège permet ensuite la même chose.',
};
const nothingTaken: Bilingual = {
  en: 'It takes nothing away: another seat allows the same.',
  fr: spaced('Rien n’est retiré : un autre siège permet la même chose.'),
};
const takenAway = (losses: number, language: Language): string =>
  language === 'en'
    ? `At once it takes away ${losses} ${losses === 1 ? 'thing' : 'things'} that no other seat allows.`
    : `Il retire aussitôt ${losses} ${losses > 1 ? 'possibilités' : 'possibilité'} qu’aucun autre siège ne donne.`;

/** What keeps a person from being entered or changed, or from being given a seat. */
export type PersonFault = 'is-somebody' | 'was-erased' | 'address-of-another';

/** `P60 is somebody already: open their page, or choose another identifier`; `whose` it is or was. */
export const personFaultWords = (fault: PersonFault, whose: PersonId, language: Language): string =>
  ({
    'is-somebody': {
      en: `${whose} is somebody already: open their page, or choose another identifier`,
      fr: fr`${whose} désigne déjà quelqu’un : ouvrez sa page ou choisissez un autre identifiant`,
    },
    'was-erased': {
      en: `${whose} was erased: who comes again is entered under another identifier`,
      fr: fr`La personne ${whose} a été effacée : qui revient est inscrit sous un autre identifiant`,
    },
    'address-of-another': {
      en: `${whose} has this address already: each person needs one of their own to sign in`,
      fr: fr`${whose} a déjà cette adresse : chaque personne doit avoir la sienne pour se connecter`,
    },
  })[fault][language];

/** What an administrator reads after a person was erased. */
export function erasedWords(person: PersonId, seatsEnded: number, language: Language): string {
  const many = seatsEnded > 1;
  if (language === 'en') {
    const seats = seatsEnded === 0 ? '' : `, ${seatsEnded} ${many ? 'seats have' : 'seat has'} ended`;
    return `The name and the address of ${person} are gone${seats}. What they did stays, under this id and their seat.`;
  }
  const seats = seatsEnded === 0 ? '' : `, ${seatsEnded} ${many ? 'sièges ont' : 'siège a'} pris fin`;
  return fr`Le nom et l’adresse de ${person} sont effacés${seats}. Ses actes restent, sous cet identifiant et son siège.`;
}

/** What an administrator reads after a person was signed out everywhere. */
export const signedOutWords = (person: PersonId, language: Language): string =>
  language === 'en'
    ? `${person} is signed out everywhere. Whoever has their password and their telephone can sign in again.`
    : fr`La personne ${person} est déconnectée partout. Qui a son mot de passe et son téléphone peut se reconnecter.`;

/** What can be wrong with a line, or with a seat that is given one by one. */
export const seatFaults = {
  'body-needed': { en: 'this role needs a body', fr: 'ce rôle exige un organe' },
  'member-needed': { en: 'this role needs a Member', fr: 'ce rôle exige un Membre' },
  'no-body': { en: 'this role has no body', fr: 'ce rôle n’a pas d’organe' },
  'no-member': { en: 'this role has no Member', fr: 'ce rôle n’a pas de Membre' },
  'no-tool': { en: 'this role has no tool', fr: 'ce rôle n’a pas de texte' },
  'body-unknown': { en: 'is unknown', fr: 'inconnu' },
  'member-unknown': { en: 'is unknown', fr: 'inconnu' },
  'observer-has-no-delegate': {
    en: 'is an organization that observes: it has no delegates',
    fr: spaced('est une organisation observatrice : elle n’a pas de délégués'),
  },
  'ends-before-it-begins': { en: 'ends before it begins', fr: 'prend fin avant de commencer' },
  'erases-themselves': {
    en: 'is the one who asks: another administrator erases them',
    fr: spaced('est l’auteur de la demande : un autre administrateur l’efface'),
  },
  'own-administrator-seat': {
    en: 'the seat of an administrator is another administrator’s to end',
    fr: 'le siège d’un administrateur est retiré par un autre administrateur',
  },
} as const;
export type SeatFault = keyof typeof seatFaults;

/** What an administrator reads over a page as another person has it: the same words whatever it leaves out. */
export const seenAsWords = (name: string, mayKnow: boolean, language: Language): string =>
  mayKnow
    ? {
        en: `As ${name} would see it, without what is only for seats that you do not have.`,
        fr: `Tel que ${name} le verrait, sans ce qui est réservé à des sièges que vous n’avez pas.`,
      }[language]
    : {
        en: `${name} sees nothing of this tool.`,
        fr: `${name} ne voit rien de ce texte.`,
      }[language];
