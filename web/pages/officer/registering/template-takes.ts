import {
  type RouteTemplate,
  routeTemplates,
  templateIds,
} from '../../../../functions/domain/route-templates.ts';

/** A template by its id; undefined of what is none. */
const templateOf = (id: string): RouteTemplate | undefined => {
  const known = templateIds.find((one) => one === id);
  return known && routeTemplates[known];
};

/** What a person chooses beside the template: a working group, a committee in the PTC's place, a partner. */
export function templateTakes(id: string) {
  const template = templateOf(id);
  const has = (stage: string) => template?.steps.some((step) => step.stage === stage) ?? false;
  return {
    workingGroup: has('working-group'),
    committee: has('ptc-endorsement'),
    partner: template?.withPartner === true,
  };
}

/** The same way with the Council on it. */
const withCouncil: Readonly<Record<string, string>> = {
  'ends-at-ptc': 'without-policy-commission',
  'partner-gate-at-ptc': 'partner-gate',
};
export const templateWithCouncil = (id: string): string => withCouncil[id] ?? 'full';
