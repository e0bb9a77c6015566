import type { Answer } from '../../web/api/ask.ts';
import type { TrackStep } from '../../web/parts/track-shape.ts';

/** A step of a track with as much as a test says of it. */
export function step(more: Partial<Omit<TrackStep, 'body'>> & { readonly body?: string } = {}): TrackStep {
  const { body, ...rest } = more;
  return {
    ...{ kind: 'body', mark: 'planned', sentence: '', name: body ?? 'Publication', times: 1 },
    ...(body === undefined ? {} : { body: { id: body, code: body, name: body } }),
    ...rest,
  };
}

/** A tool before the PTC, as the API answers it, with what a test says otherwise. */
export function toolAnswer(more: Partial<Answer<'getTool'>> = {}): Answer<'getTool'> {
  return {
    tool: 'T13',
    title: 'Compendium [titre de travail]',
    titles: { en: 'Compendium' },
    kind: { id: 'compendium', label: 'Recueil' },
    origin: { kind: 'not-known', label: 'Origine non connue', names: [] },
    partners: [],
    officers: [],
    stage: { id: 'ptc-endorsement', label: 'Entérinement par le CTP' },
    open: true,
    where: {
      sentence: 'Devant le CTP.',
      at: 'body',
      since: { precision: 'unknown', words: 'date non connue' },
      ahead: [],
      publishes: true,
    },
    todo: { sentence: 'Rien pour l’instant.', rows: [] },
    route: { template: 'full', endsWith: 'publication', steps: [step({ n: 1, body: 'CTP', mark: 'here' })] },
    documents: [],
    decisions: [],
    history: [],
    lineage: { supersededBy: [], children: [] },
    questions: [],
    deferrals: 0,
    notReached: 0,
    publications: [],
    may: [],
    ...more,
  };
}
