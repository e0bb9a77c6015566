/** Labels that only screens show; letters do without them, and so do the functions that write letters. */
import type { ToolKind } from '../event.ts';
import type { SeatRole } from '../person.ts';
import type { SessionState } from '../session.ts';
import type { Whereabouts } from '../stage.ts';
import type { Bilingual } from '../text.ts';

const pair = (en: string, fr: string): Bilingual => ({ en, fr });

/** For the administrator and the engine; screens show the body (USERS.md 1.2, a step is a body). */
export const stageLabels: Readonly<Record<Whereabouts, Bilingual>> = {
  draft: pair('Draft', 'Projet'),
  'working-group': pair('Working group', 'Groupe de travail'),
  'ptc-endorsement': pair('PTC endorsement', 'Entérinement par le CTP'),
  'policy-commission': pair('Policy Commission', 'Commission de politique générale'),
  'council-approval': pair('Council approval', 'Approbation par le Conseil'),
  publication: pair('Publication', 'Publication'),
  ended: pair('Ended', 'Terminé'),
};

export const kindLabels: Readonly<Record<ToolKind, Bilingual>> = {
  guidelines: pair('Guidelines', 'Directives'),
  guidance: pair('Guidance', 'Orientations'),
  guide: pair('Guide', 'Guide'),
  compendium: pair('Compendium', 'Recueil'),
  'data-model': pair('Data model', 'Modèle de données'),
  procedure: pair('Procedure', 'Procédure'),
  annexes: pair('Annexes', 'Annexes'),
  dataset: pair('Dataset', 'Jeu de données'),
  study: pair('Study', 'Étude'),
  'concept-paper': pair('Concept paper', 'Document de réflexion'),
  'concept-note': pair('Concept note', 'Note d’orientation'),
  template: pair('Template', 'Modèle'),
  repository: pair('Repository', 'Répertoire'),
  resolution: pair('Resolution', 'Résolution'),
  recommendation: pair('Recommendation', 'Recommandation'),
  report: pair('Report', 'Rapport'),
};

export const roleLabels: Readonly<Record<SeatRole, Bilingual>> = {
  secretary: pair('Secretary', 'Secrétaire'),
  'deputy-secretary': pair('Deputy secretary', 'Secrétaire adjoint'),
  chair: pair('Chair', 'Présidence'),
  delegate: pair('Delegate', 'Délégué'),
  observer: pair('Observer', 'Observateur'),
  officer: pair('Responsible officer', 'Responsable du texte'),
  administrator: pair('Administrator', 'Administrateur'),
};

export const sessionStateLabels: Readonly<Record<SessionState, Bilingual>> = {
  planned: pair('Planned', 'Prévue'),
  open: pair('Open', 'Ouverte'),
  suspended: pair('Suspended', 'Suspendue'),
  closed: pair('Closed', 'Close'),
  'report-issued': pair('Report issued', 'Rapport publié'),
};
