import type { TrackMark } from '../../../../functions/domain/track.ts';
import { type Line, line } from './line.ts';

/** What each mark of the route track means (USERS.md 4). */
export const markLines = {
  done: line(
    'Done',
    'Franchie',
    'The body has done what it was asked.',
    'L’organe a fait ce qui lui était demandé.',
  ),
  here: line(
    'Here',
    'En cours',
    'The tool is with this body now.',
    'Le texte est actuellement devant cet organe.',
  ),
  planned: line(
    'Planned',
    'Prévue',
    'The tool is to come here; its date is as good as the sessions known today.',
    'Le texte doit y passer ; la date vaut ce que valent les sessions connues à ce jour.',
  ),
  conditional: line(
    'Conditional',
    'Sous réserve',
    'Planned, subject to what the body before it decides.',
    'Prévue, sous réserve de la décision de l’organe précédent.',
  ),
  'for-information': line(
    'For information',
    'Pour information',
    'The body is informed, and not asked to decide; nothing waits for it.',
    'L’organe est informé et n’est pas appelé à décider ; rien n’en dépend.',
  ),
  'in-part': line(
    'In part',
    'En partie',
    'Done for a part of the text; the rest goes on by itself.',
    'Franchie pour une partie du texte ; le reste poursuit son propre parcours.',
  ),
  waived: line(
    'Waived',
    'Supprimée',
    'The step was planned, and dropped under an authority that is named.',
    'L’étape était prévue et a été supprimée en vertu d’une autorité qui est citée.',
  ),
  'not-known': line(
    'Not known',
    'Non connue',
    'Nobody recorded what happened here, and nothing is made up.',
    'Nul n’a consigné ce qui s’y est passé, et rien n’est inventé.',
  ),
  'not-yet-recorded': line(
    'Outcome not yet recorded',
    'Résultat non encore consigné',
    'A superior body decided first; what this body decided can still be recorded.',
    'Un organe supérieur s’est prononcé d’abord ; ce que cet organe a décidé peut encore être consigné.',
  ),
} as const satisfies Readonly<Record<TrackMark, Line>>;
