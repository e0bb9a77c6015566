import type { RecordedEvent } from './event.ts';
import type { BodyId, DecisionId } from './ids.ts';
import type { NoticeClass } from './notice.ts';
import { type DecisionOutcome, outcomeTable } from './outcome.ts';
import { bodiesTouchedBy } from './route-change.ts';
import { currentStep, decisionOf, lastDecision, type Tool } from './tool.ts';

/** How an event is told. */
export interface Telling {
  /** `official`: to every seat, whatever level a person chose (USERS.md 1.2, official notice or subscription). */
  readonly as: NoticeClass;
  /** Only what has a deadline cannot wait for the sending hour, during which a wrong click can be taken back. */
  readonly when: 'at-once' | 'sending-hour';
  /** Whose letters it rides in. */
  readonly bodies: readonly BodyId[];
  /**
   * `seats`: all seats, and who follows. `decisions`, `all`: from that level on. `secretaries`, `correctors` (who can
   * agree to what somebody else proposed) and `officers`: those who have something to do.
   */
  readonly to: 'seats' | 'decisions' | 'all' | 'secretaries' | 'correctors' | 'officers';
  /** Their secretaries hear of it too: the tool is theirs now, or was to be. */
  readonly nextBodies: readonly BodyId[];
}

/** Decisions that let silence speak: a Member that is not told of them could be bound without knowing. */
export const opensWindow: readonly (DecisionOutcome | 'written-opened' | 'discontinued')[] = [
  'in-principle',
  'tacit-approval',
];

/** The bodies whose turn holds only if the body of a step lets the tool pass (USERS.md 1.2, PoC and Council). */
const waitingFor = ({ route }: Tool, step: number | null | undefined): readonly BodyId[] =>
  route.steps.filter(({ condition }) => condition && condition.subjectTo === step).map(({ body }) => body);

/** How an event is told; undefined: nobody gets a letter. The tool is as the event left it. */
export function tellingOf(event: RecordedEvent, tool: Tool): Telling | undefined {
  type Bodies = readonly (BodyId | undefined)[];
  const known = (bodies: Bodies) => [...new Set(bodies.filter((body): body is BodyId => body !== undefined))];
  const telling = (as: NoticeClass, when: Telling['when'], to: Telling['to'], of: Bodies) => {
    const bodies = known(of);
    return bodies.length === 0 ? undefined : { as, when, bodies, to, nextBodies: [] };
  };
  const letter = (to: Telling['to'], bodies: Bodies) => telling('subscription', 'sending-hour', to, bodies);
  const official = (when: Telling['when'], bodies: Bodies) => telling('official', when, 'seats', bodies);
  const also = (told: Telling | undefined, others: Bodies): Telling | undefined =>
    told && { ...told, nextBodies: known(others).filter((body) => !told.bodies.includes(body)) };
  const holder = () => currentStep(tool)?.body;
  const bodyOf = (id: DecisionId) => decisionOf(tool, id)?.facts.body;
  const passingOn = (told: Telling | undefined, step?: number | null) =>
    also(told, [holder(), ...waitingFor(tool, step)]);

  switch (event.type) {
    case 'Submitted': {
      const told = letter('all', [event.to]);
      return told && { ...told, nextBodies: [event.to] };
    }
    case 'NotListed':
      return letter('all', [event.body]);
    case 'DecisionRecorded': {
      const { outcome, body } = event.facts;
      // A turn that depends on this step is taken off until the body lets the tool pass.
      const step = event.move && outcomeTable[outcome].effect !== 'advance' ? event.step : null;
      if (opensWindow.includes(outcome)) return passingOn(official('sending-hour', [body]), step);
      if (event.quiet) return undefined;
      return passingOn(letter('decisions', [body]), step);
    }
    case 'AmendedTextConfirmed':
      return passingOn(letter('decisions', [bodyOf(event.decision)]));
    case 'TextConfirmed':
      return letter('decisions', [bodyOf(event.decision)]);
    case 'CorrectionProposed':
      return letter('correctors', [event.facts.body]);
    case 'CorrectionAgreed':
      // Who had the first letter is told that it was not so, and who should have had it, that it is.
      return passingOn(
        official('sending-hour', [event.facts.body, decisionOf(tool, event.decision)?.formerBody]),
      );
    case 'RouteChanged':
      return official('sending-hour', [...bodiesTouchedBy(event), holder()]);
    case 'Withdrawn':
      // Before it was submitted nobody but its officer knew of it.
      return letter('decisions', [tool.submissions.at(-1)?.to]);
    case 'Discontinued':
      return also(
        letter('decisions', [event.facts.body]),
        waitingFor(tool, decisionOf(tool, event.decision)?.step),
      );
    case 'WrittenProcedureOpened':
      return also(
        official('at-once', [event.facts.body]),
        waitingFor(tool, decisionOf(tool, event.decision)?.step),
      );
    case 'AnswerReceived':
      return event.answer === 'objection' ? official('at-once', [bodyOf(event.decision)]) : undefined;
    case 'SilenceAgreed':
      return passingOn(official('at-once', [bodyOf(event.decision)]));
    case 'ProcedureExtended':
      return official('at-once', [bodyOf(event.decision)]);
    case 'DocumentAttached':
      // Who follows the tool has been told of the paper itself.
      if (event.as === 'file') return undefined;
      return letter('all', [(event.decision === undefined ? undefined : bodyOf(event.decision)) ?? holder()]);
    case 'Published':
      // In the name of the body that let it out, whichever body was last to be recorded.
      return letter('decisions', [tool.route.steps.findLast((step) => step.ask === 'decide')?.body]);
    case 'StepCleared':
      // Told with the outcome that made it.
      if (event.origin) return undefined;
      return letter('decisions', [tool.route.steps.find((step) => step.n === event.step)?.body]);
    case 'Reminded': {
      const body = holder() ?? lastDecision(tool)?.facts.body;
      if (event.of !== 'publication' && event.of !== 'submission') return letter('secretaries', [body]);
      // These are the officer's to do; the secretaries of the body that decided hear of it too.
      const told = letter('officers', [body]);
      return told && { ...told, nextBodies: told.bodies };
    }
    case 'FellDormant':
      return letter('officers', [holder() ?? tool.route.steps[0]?.body]);
    // Told with the event that caused them, or nobody's business but the register's own.
    case 'Registered':
    case 'DecisionTakenBack':
    case 'EditionSuperseded':
    case 'ChildDerived':
    case 'HistoryEntered':
    case 'CarriedOver':
    case 'ExecutionReplaced':
    case 'ExecutionPaused':
    case 'ExecutionResumed':
      return undefined;
    default:
      return event satisfies never;
  }
}
