import { superiorsOf } from './body.ts';
import { languageState } from './document.ts';
import type { QuestionCode } from './event.ts';
import { isGivenUp, stateOf, type Tool } from './tool.ts';
import type { World } from './world.ts';

/** A question that the register has about a tool, and what it is about. */
export interface OpenQuestion {
  readonly code: QuestionCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * What somebody should still look at: what was marked when it was recorded, and what is missing now. A question goes
 * when its cause does; none of them hinders a tool (USERS.md, the principle).
 */
export function openQuestions(tool: Tool, world: World): readonly OpenQuestion[] {
  const marked = tool.questions
    .filter(({ code }) => !ofAStep.has(code))
    .map(({ code, n }) => ({ code, facts: { n } }));
  return [...marked, ...ofSteps(tool, world), ...ofDecisions(tool, world), ...ofDocuments(tool)];
}

/** Marked as well when it was recorded, but asked of each step that it is about, as long as it is. */
const ofAStep: ReadonlySet<QuestionCode> = new Set(['step-outcome-not-recorded', 'stage-not-known']);

function ofSteps(tool: Tool, world: World): readonly OpenQuestion[] {
  const questions: OpenQuestion[] = tool.route.steps
    .filter((step) => stateOf(tool.progress, step.n).is === 'not-yet-recorded')
    .map((step) => ({ code: 'step-outcome-not-recorded', facts: { step: step.n, body: step.body } }));
  questions.push(...notKnown(tool), ...passedBy(tool), ...waivedByStandingDecision(tool));
  const reaches = (stage: string) => tool.route.steps.some((step) => step.stage === stage);
  const committee = tool.route.steps.find((step) => step.stage === 'ptc-endorsement');
  const passesBy = committee && superiorsOf(committee.body, world.bodies).length > 1;
  const known = tool.questions.some(({ code }) => code === 'no-policy-commission-step');
  const isAsked = !known && !isGivenUp(tool);
  if (reaches('council-approval') && !reaches('policy-commission') && passesBy && isAsked)
    questions.push({ code: 'no-policy-commission-step', facts: {} });
  if (tool.route.partnerGate !== undefined)
    questions.push({ code: 'partner-endorsement-unknown', facts: { partner: tool.route.partnerGate } });
  return questions;
}

/** History tells nothing of what happened there; on a way that is over, nor does anything else. */
function notKnown({ progress, questions, route }: Tool): readonly OpenQuestion[] {
  const isOver = progress.next.stage === 'ended' && questions.some(({ code }) => code === 'stage-not-known');
  return route.steps
    .filter((step) => {
      const { is } = stateOf(progress, step.n);
      return is === 'not-known' || (isOver && is === 'pending' && step.ask === 'decide');
    })
    .map((step) => ({ code: 'stage-not-known', facts: { step: step.n, body: step.body } }));
}

/** A submission may go past a body that the route asks first: nobody recorded why. */
function passedBy(tool: Tool): readonly OpenQuestion[] {
  const { next } = tool.progress;
  const { steps } = tool.route;
  const here = next.stage === 'publication' ? steps.length : steps.findIndex((step) => step.n === next.step);
  return steps
    .slice(0, Math.max(here, 0))
    .filter((step) => step.ask === 'decide' && stateOf(tool.progress, step.n).is === 'pending')
    .map((step) => ({ code: 'out-of-order', facts: { step: step.n, body: step.body } }));
}

/** No body of the day allowed it, so somebody should look the standing decision up. */
const waivedByStandingDecision = (tool: Tool): readonly OpenQuestion[] =>
  tool.route.steps.flatMap((step): readonly OpenQuestion[] => {
    const state = stateOf(tool.progress, step.n);
    return state.is === 'waived' && state.authority === 'standing-decision'
      ? [
          {
            code: 'standing-decision-cited',
            facts: { step: step.n, body: step.body, reference: state.reference },
          },
        ]
      : [];
  });

/** A paragraph is asked for from the day the report is out, and never before. */
function ofDecisions(tool: Tool, world: World): readonly OpenQuestion[] {
  return tool.decisions
    .filter(({ status }) => status === 'provisional')
    .filter(({ facts }) => facts.session && world.sessions.get(facts.session)?.state === 'report-issued')
    .map((decision) => ({
      code: 'paragraph-missing',
      facts: { decision: decision.id, body: decision.facts.body },
    }));
}

function ofDocuments(tool: Tool): readonly OpenQuestion[] {
  return tool.documents.flatMap(({ document, versions }): OpenQuestion[] => {
    const state = languageState(versions);
    if (state.is === 'complete' || versions.length === 0) return [];
    return [{ code: 'translation-missing', facts: { document, language: state.language } }];
  });
}
