import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { bodyIn } from '../../../domain/language/body-words.ts';
import { kindLabels } from '../../../domain/language/screen-labels.ts';
import { fr } from '../../../domain/language/spacing.ts';
import type { Route } from '../../../domain/route.ts';
import { proposedFor, routeFrom, templateIds } from '../../../domain/route-templates.ts';
import type { Language } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';

/** The route that a registration form proposes, as a sentence and as data (USERS.md 2.1, S8). */
export const proposedRoute =
  ({
    people,
    clock,
  }: {
    readonly people: Pick<PeopleStore, 'world'>;
    readonly clock: Clock;
  }): UseCase<typeof api.proposedRoute> =>
  async ({ query, language }) => {
    const world = await people.world(clock.now());
    const { kind, template = proposedFor(kind), workingGroup, committee, partner } = query;
    const choices = {
      ...(workingGroup === undefined ? {} : { workingGroups: [workingGroup] }),
      ...(committee === undefined ? {} : { committee }),
      ...(partner === undefined ? {} : { partner }),
    };
    const made = routeFrom(template, choices);
    const way = wayOf(made, world, language);
    const kinds = kindLabels[kind][language];
    return reply({
      sentence: language === 'en' ? `${kinds}: normally ${way}.` : fr`${kinds} : en règle générale ${way}.`,
      route: { ...made, steps: made.steps.map((step) => ({ ...step })) },
      templates: templateIds.map((id) => ({
        id,
        proposed: id === proposedFor(kind),
        sentence: wayOf(routeFrom(id, choices), world, language),
      })),
    });
  };

/** `PTC → Policy Commission → Council` */
const wayOf = ({ steps }: Route, world: World, language: Language): string =>
  steps
    .map(({ body, ask }) => {
      const { code } = bodyIn(world, body, language);
      const informed = language === 'en' ? `${code} (for information)` : `${code} (pour information)`;
      return ask === 'inform' ? informed : code;
    })
    .join(' → ');
