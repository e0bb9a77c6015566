import type { RecordedEvent } from './event.ts';
import type { BodyId } from './ids.ts';
import type { Step, StepState } from './route.ts';

type Change = Pick<Extract<RecordedEvent, { type: 'RouteChanged' }>, 'before' | 'after' | 'marks' | 'move'>;

const marked = ({ after, marks, move }: Change, is: StepState['is']): readonly Step[] => {
  const steps = [...(marks ?? []), ...(move?.marks ?? [])].filter((mark) => mark.state.is === is);
  return after.steps.filter(({ n }) => steps.some(({ step }) => step === n));
};

/** The steps that a change of the route drops. A tool on its way keeps them on its route, to be drawn as waived. */
export const waivedBy = (event: Change): readonly Step[] => marked(event, 'waived');

/** The bodies that gain or lose a step, each once: they are told (USERS.md 1.2, rule 8 of the change of a route). */
export function bodiesTouchedBy(event: Change): readonly BodyId[] {
  const bodiesOf = (route: Change['after']) => route.steps.map((step) => step.body);
  const [before, after] = [bodiesOf(event.before), bodiesOf(event.after)];
  return [
    ...new Set([
      ...before.filter((body) => !after.includes(body)),
      ...waivedBy(event).map((step) => step.body),
      ...after.filter((body) => !before.includes(body)),
      ...marked(event, 'pending').map((step) => step.body),
    ]),
  ];
}
