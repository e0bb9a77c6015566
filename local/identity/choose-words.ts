import { fr } from '../../functions/domain/language/spacing.ts';
import type { Language } from '../../functions/domain/text.ts';
import type { Kind } from './groups.ts';

/** What the page that asks for a person says by itself. */
interface ChooseWords {
  readonly title: string;
  readonly intro: string;
  readonly search: string;
  readonly searchButton: string;
  readonly found: (shown: number, all: number) => string;
  readonly nobodyFound: (wanted: string) => string;
  readonly showAll: string;
  readonly nobodyYet: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly failed: string;
  readonly expired: string;
  readonly wrongForm: string;
}

export const chooseWords: Readonly<Record<Language, ChooseWords>> = {
  en: {
    title: 'Who are you?',
    intro: 'This page signs in for development: it asks for no password. Choose a person of the register.',
    search: 'Name, seat or number',
    searchButton: 'Search',
    found: (shown, all) =>
      shown < all ? `${shown} of ${all} people are shown. Search for the others.` : `${all} people`,
    nobodyFound: (wanted) => `Nobody is found under “${wanted}”.`,
    showAll: 'Show everybody',
    nobodyYet: 'Nobody is in the register yet.',
    kinds: {
      secretaries: 'Secretaries',
      chairs: 'Chairs',
      officers: 'Responsible officers',
      delegates: 'Delegates',
      observers: 'Observers',
      administrators: 'Administrators',
      others: 'Without a seat',
    },
    failed: 'Signing in did not work',
    expired: 'This page has ended, or was opened in another browser. Go back to Placet and sign in again.',
    wrongForm: 'This choice did not come from our page. Go back to Placet and sign in again.',
  },
  fr: {
    title: fr`Qui êtes-vous ?`,
    intro: fr`Cette page de connexion sert au développement : elle ne demande aucun mot de passe. Choisissez une personne du registre.`,
    search: 'Nom, siège ou numéro',
    searchButton: 'Chercher',
    found: (shown, all) =>
      shown < all
        ? fr`${String(shown)} personnes sur ${String(all)} sont affichées. Cherchez les autres.`
        : fr`${String(all)} personnes`,
    nobodyFound: (wanted) => fr`Personne ne répond à « ${wanted} ».`,
    showAll: 'Afficher tout le monde',
    nobodyYet: 'Il n’y a encore personne dans le registre.',
    kinds: {
      secretaries: 'Secrétaires',
      chairs: 'Présidences',
      officers: 'Responsables de textes',
      delegates: 'Délégués',
      observers: 'Observateurs',
      administrators: 'Administrateurs',
      others: 'Sans siège',
    },
    failed: 'La connexion n’a pas abouti',
    expired:
      'Cette page a expiré, ou a été ouverte dans un autre navigateur. Revenez à Placet et connectez-vous à nouveau.',
    wrongForm: 'Ce choix ne vient pas de notre page. Revenez à Placet et connectez-vous à nouveau.',
  },
};
