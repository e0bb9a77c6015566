import type { Basis, Origin, Statement } from '../event.ts';
import type { Bilingual, Language } from '../text.ts';
import { fr, onOneLine, spaced } from './spacing.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What was said for the record beside a decision. */
export const statementLabels: Readonly<Record<Statement['kind'], Bilingual>> = {
  reservation: pair('Reservation', 'Réserve'),
  statement: pair('Statement', 'Déclaration'),
  dissociation: pair('Dissociation', 'Désolidarisation'),
};

/** Who said it, unless the delegation asked to be named (USERS.md 1.2, reservations). */
export const oneMember: Bilingual = pair('One Member', 'Un Membre');

/** `By consensus` / `Par consensus`; of a vote what the Chair declared, and nothing computed from it. */
export function basisWords(basis: Basis, language: Language): string {
  switch (basis.is) {
    case 'consensus':
      return { en: 'By consensus', fr: 'Par consensus' }[language];
    case 'no-objection-in-writing':
      return { en: 'No objection in writing', fr: 'Sans objection par écrit' }[language];
    case 'not-stated':
      return { en: 'Not stated', fr: 'Non précisé' }[language];
    case 'vote':
      return language === 'en'
        ? `By vote: ${basis.for} for, ${basis.against} against, ${basis.abstaining} abstaining`
        : fr`Par vote : ${String(basis.for)} pour, ${String(basis.against)} contre, ${String(basis.abstaining)} ${basis.abstaining > 1 ? 'abstentions' : 'abstention'}`;
    default:
      return basis satisfies never;
  }
}

const origins: Readonly<Record<Origin['kind'], Bilingual>> = {
  secretariat: pair('Prepared by the Secretariat', 'Préparé par le Secrétariat'),
  body: pair('Prepared by a body', 'Préparé par un organe'),
  members: pair('Proposed by Members', 'Proposé par des Membres'),
  region: pair('Prepared by a region', 'Préparé par une région'),
  partner: pair('Prepared by a partner', 'Préparé par un partenaire'),
  'private-sector-group': pair(
    'Prepared by a private sector group',
    'Préparé par un groupe du secteur privé',
  ),
  'not-known': pair('Origin not known', 'Origine non connue'),
};

/** `Prepared by the Asia/Pacific Region and its Regional Private Sector Group` (USERS.md 1.2, origin). */
export function originWords({ kind, names }: Origin, language: Language): string {
  const named = names.map(onOneLine).filter((name) => name !== '');
  if (named.length === 0 || kind === 'not-known') return origins[kind][language];
  const list = new Intl.ListFormat(language).format(named);
  if (kind === 'members') return { en: `Proposed by ${list}`, fr: `Proposé par ${list}` }[language];
  return { en: `Prepared by ${list}`, fr: `Préparé par ${list}` }[language];
}
