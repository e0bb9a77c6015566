import type { ToolKind } from './event.ts';
import { type BodyId, bodyId } from './ids.ts';
import type { Ask, Route, Step } from './route.ts';

/** One turn in a template; a working group is named only when a route is made from it. */
interface TemplateStep {
  readonly stage: Step['stage'];
  readonly ask: Ask;
  /** Holds only once the step before it has let the tool pass (row 23: the papers of June are written before). */
  readonly conditional?: true;
}

/** A way that tools have been seen to take (DOMAIN.md 5). A new version never touches a running tool. */
export interface RouteTemplate {
  readonly id: TemplateId;
  readonly version: number;
  readonly steps: readonly TemplateStep[];
  readonly endsWith: Route['endsWith'];
  /** A partner's endorsement gates publication; the route names the partner. */
  readonly withPartner?: true;
  /** Who authorised it must be recorded with the route (row 18). */
  readonly needsAuthority?: true;
}

export const templateIds = [
  'full',
  'without-policy-commission',
  'ends-at-ptc',
  'inverted-ptc-informed',
  'partner-gate',
  'partner-gate-at-ptc',
  'report-note-only',
  'fast-track',
  'written-procedure',
] as const;
export type TemplateId = (typeof templateIds)[number];

const group: TemplateStep = { stage: 'working-group', ask: 'decide' };
const ptc: TemplateStep = { stage: 'ptc-endorsement', ask: 'decide' };
const ptcInformed: TemplateStep = { stage: 'ptc-endorsement', ask: 'inform' };
const commission: TemplateStep = { stage: 'policy-commission', ask: 'decide' };
const council: TemplateStep = { stage: 'council-approval', ask: 'decide' };
const councilIfCommission: TemplateStep = { ...council, conditional: true };

const usual = [group, ptc, commission, councilIfCommission];

/** The templates in their newest version, by id. */
export const routeTemplates = {
  full: { id: 'full', version: 1, steps: usual, endsWith: 'publication' },
  'without-policy-commission': {
    id: 'without-policy-commission',
    version: 1,
    steps: [group, ptc, council],
    endsWith: 'publication',
  },
  'ends-at-ptc': { id: 'ends-at-ptc', version: 1, steps: [group, ptc], endsWith: 'last-step' },
  'inverted-ptc-informed': {
    id: 'inverted-ptc-informed',
    version: 1,
    steps: [group, commission, ptcInformed],
    endsWith: 'last-step',
  },
  'partner-gate': {
    id: 'partner-gate',
    version: 1,
    steps: usual,
    endsWith: 'publication',
    withPartner: true,
  },
  'partner-gate-at-ptc': {
    id: 'partner-gate-at-ptc',
    version: 1,
    steps: [group, ptc],
    endsWith: 'publication',
    withPartner: true,
  },
  'report-note-only': { id: 'report-note-only', version: 1, steps: [ptcInformed], endsWith: 'last-step' },
  'fast-track': {
    id: 'fast-track',
    version: 1,
    steps: [council],
    endsWith: 'publication',
    needsAuthority: true,
  },
  /** The steps of the usual way; the PTC is meant to take its own in writing (row 19). */
  'written-procedure': { id: 'written-procedure', version: 1, steps: usual, endsWith: 'publication' },
} as const satisfies { readonly [Id in TemplateId]: RouteTemplate & { readonly id: Id } };

/** What a person chooses beside the template. */
export interface RouteChoices {
  /** In their order; none leaves the step out: nobody's working group is ever drawn as a placeholder. */
  readonly workingGroups?: readonly BodyId[];
  /** A sister committee in the PTC's place (DOMAIN.md 2: CBC). */
  readonly committee?: BodyId;
  readonly partner?: string;
}

const usualBody = {
  'ptc-endorsement': bodyId('PTC'),
  'policy-commission': bodyId('PoC'),
  'council-approval': bodyId('Council'),
} as const;

/** The route that a template makes, with its steps numbered and the chosen bodies in place. */
export function routeFrom(id: TemplateId, choices: RouteChoices = {}): Route {
  const template: RouteTemplate = routeTemplates[id];
  const bodiesOf = ({ stage }: TemplateStep): readonly BodyId[] => {
    if (stage === 'working-group') return choices.workingGroups ?? [];
    if (stage === 'ptc-endorsement') return [choices.committee ?? usualBody[stage]];
    return [usualBody[stage]];
  };
  const steps = template.steps
    .flatMap((step) => bodiesOf(step).map((body) => ({ ...step, body })))
    .map(({ stage, body, ask, conditional }, index): Step => {
      const condition = conditional && index > 0 ? { condition: { subjectTo: index } } : {};
      return { n: index + 1, stage, body, ask, ...condition };
    });
  return {
    template: template.id,
    templateVersion: template.version,
    steps,
    endsWith: template.endsWith,
    ...(template.withPartner && choices.partner ? { partnerGate: choices.partner } : {}),
  };
}

/** The template that a registration form proposes; a person may choose another. */
export const proposedFor = (kind: ToolKind): TemplateId => proposals[kind];

const proposals = {
  guidelines: 'full',
  guidance: 'full',
  guide: 'full',
  compendium: 'full',
  'data-model': 'full',
  procedure: 'full',
  annexes: 'full',
  dataset: 'full',
  study: 'full',
  'concept-paper': 'full',
  'concept-note': 'ends-at-ptc',
  template: 'ends-at-ptc',
  repository: 'inverted-ptc-informed',
  resolution: 'full',
  recommendation: 'full',
  report: 'report-note-only',
} as const satisfies Record<ToolKind, TemplateId>;
