import type { Language } from '../../../../functions/domain/text.ts';
import type { TrackStep } from '../../../parts/track.tsx';
import type { BodyRow } from '../doing/setting.ts';
import type { EditedRoute, EditedStep } from './edited-route.ts';
import { routeWords } from './route-words.ts';

type Unheard = Omit<TrackStep, 'sentence'>;
type Turn = Pick<EditedStep, 'body' | 'ask'> & { readonly n: number; readonly subjectTo?: string };

/** Each step with what a screen reader says of it. */
const heard = (steps: readonly Unheard[], language: Language): readonly TrackStep[] =>
  steps.map((step, i) => {
    const say = routeWords[language];
    const how = { done: say.done, 'in-part': say.done, here: say.here, waived: say.waived }[
      step.mark as 'done'
    ];
    const name = step.name;
    return { ...step, sentence: say.step(String(i + 1), String(steps.length), name, how ?? say.planned) };
  });

const namedIn = (bodies: readonly BodyRow[], id: string) => {
  const body = bodies.find((one) => one.id === id);
  return { id, code: body?.code ?? id, name: body?.name ?? id };
};

/** A turn that nobody has taken yet. */
function planned(
  { n, body: id, ask, subjectTo }: Turn,
  bodies: readonly BodyRow[],
  language: Language,
): Unheard {
  const body = namedIn(bodies, id);
  const informed = ask === 'inform';
  return {
    ...{ kind: 'body', body, ask, n, times: 1, on: { precision: 'unknown', words: '' } },
    name: informed ? routeWords[language].informed(body.code) : body.name,
    mark: informed ? 'for-information' : subjectTo === undefined ? 'planned' : 'conditional',
    ...(subjectTo === undefined ? {} : { subjectTo: namedIn(bodies, subjectTo) }),
  };
}

const publication = (language: Language): Unheard => ({
  ...{ kind: 'publication', mark: 'planned', name: routeWords[language].publication, times: 1 },
});

/** The route of a text that is only being registered: the draft, each body's turn, and the publication. */
export function plannedTrack(
  route: { readonly steps: readonly Turn[]; readonly endsWith: string },
  bodies: readonly BodyRow[],
  language: Language,
): readonly TrackStep[] {
  const draft: Unheard = { kind: 'draft', mark: 'here', name: routeWords[language].draft, times: 1 };
  const turns = route.steps.map((step) => planned(step, bodies, language));
  const end = route.endsWith === 'publication' ? [publication(language)] : [];
  return heard([draft, ...turns, ...end], language);
}

/**
 * The track of a tool as it will be with another route. Once it has been submitted, a turn that is taken off stays on it
 * as waived; before, it was never there.
 */
export function trackAfter(
  before: readonly TrackStep[],
  { steps, endsWith }: EditedRoute,
  { bodies, language, begun }: { bodies: readonly BodyRow[]; language: Language; begun: boolean },
): readonly TrackStep[] {
  let last = Math.max(0, ...before.map(({ n }) => n ?? 0));
  const turns = steps.map((step): Unheard => {
    const known = before.find(({ n }) => n !== undefined && n === step.n);
    const { body, ask } = step;
    if (!known) return planned({ n: ++last, body, ask }, bodies, language);
    return step.subjectTo === undefined ? unconditional(known) : known;
  });
  if (begun) putBack(turns, before);
  const draft = before.filter(({ kind }) => kind === 'draft');
  const end = endsWith === 'publication' ? [publicationOf(before) ?? publication(language)] : [];
  return heard([...draft, ...turns, ...end], language);
}

/** What it hung on is no longer there. */
const unconditional = ({ subjectTo: _, ...step }: Unheard): Unheard =>
  step.mark === 'conditional' ? { ...step, mark: 'planned' } : step;

const publicationOf = (steps: readonly TrackStep[]) => steps.find(({ kind }) => kind === 'publication');

/** What was taken off, or was waived before, stands where it stood. */
function putBack(turns: Unheard[], before: readonly TrackStep[]): void {
  const own = before.filter(({ kind }) => kind === 'body');
  own.forEach((step, i) => {
    if (turns.some(({ n }) => n === step.n)) return;
    const ahead = own.slice(0, i).findLast(({ n }) => turns.some((turn) => turn.n === n));
    const at = ahead ? turns.findIndex(({ n }) => n === ahead.n) + 1 : 0;
    const { on: _, session: __, ...rest } = step;
    turns.splice(at, 0, { ...rest, mark: 'waived' });
  });
}
