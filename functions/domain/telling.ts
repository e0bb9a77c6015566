import type { RecordedEvent } from './event.ts';
import type { BodyId } from './ids.ts';
import type { NoticeClass } from './notice.ts';
import type { DecisionOutcome } from './outcome.ts';
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
   * `seats`: all seats, and who follows. `decisions`, `all`: from that level on. `secretaries`, `correctors` (they
   * and the Chair) and `officers`: those who have something to do.
   */
  readonly to: 'seats' | 'decisions' | 'all' | 'secretaries' | 'correctors' | 'officers';
  /** Its secretaries hear of it too: the tool is theirs now, or was to be. */
  readonly nextBody?: BodyId;
}

/** Decisions that let silence speak: a Member that is not told of them could be bound without knowing. */
const opensWindow: readonly (DecisionOutcome | 'written-opened' | 'discontinued')[] = [
  'in-principle',
  'tacit-approval',
];

/** How an event is told; undefined: nobody gets a letter. The tool is as the event left it. */
export function tellingOf(event: RecordedEvent, tool: Tool): Telling | undefined {
  const letter = (to: Telling['to'], bodies: readonly (BodyId | undefined)[]): Telling | undefined => {
    const known = [...new Set(bodies.filter((body): body is BodyId => body !== undefined))];
    return known.length === 0 ? undefined : { as: 'subscription', when: 'sending-hour', bodies: known, to };
  };
  const official = (when: Telling['when'], body: BodyId | undefined): Telling | undefined =>
    body === undefined ? undefined : { as: 'official', when, bodies: [body], to: 'seats' };
  const passingOn = (telling: Telling | undefined): Telling | undefined => {
    const next = currentStep(tool)?.body;
    return !telling || next === undefined || telling.bodies.includes(next)
      ? telling
      : { ...telling, nextBody: next };
  };
  const holder = () => currentStep(tool)?.body;

  switch (event.type) {
    case 'Submitted': {
      const telling = letter('all', [event.to]);
      return telling && { ...telling, nextBody: event.to };
    }
    case 'NotListed':
      return letter('all', [event.body]);
    case 'DecisionRecorded': {
      const { outcome, body } = event.facts;
      if (opensWindow.includes(outcome)) return passingOn(official('sending-hour', body));
      if (event.quiet) return undefined;
      return passingOn(letter('decisions', [body]));
    }
    case 'AmendedTextConfirmed':
      return passingOn(letter('decisions', [decisionOf(tool, event.decision)?.facts.body]));
    case 'TextConfirmed':
      return letter('decisions', [decisionOf(tool, event.decision)?.facts.body]);
    case 'CorrectionProposed':
      return letter('correctors', [event.facts.body]);
    case 'CorrectionAgreed':
      return passingOn(official('sending-hour', event.facts.body));
    case 'RouteChanged': {
      const bodiesOf = (route: typeof event.after) => route.steps.map((step) => step.body);
      const [before, after] = [bodiesOf(event.before), bodiesOf(event.after)];
      const touched = [
        ...before.filter((body) => !after.includes(body)),
        ...after.filter((body) => !before.includes(body)),
      ];
      const telling = letter('seats', [...touched, holder()]);
      return telling && { ...telling, as: 'official' };
    }
    case 'Withdrawn':
      // Before it was submitted nobody but its officer knew of it.
      return letter('decisions', [tool.submissions.at(-1)?.to]);
    case 'Discontinued':
      return letter('decisions', [event.facts.body]);
    case 'WrittenProcedureOpened':
      return official('at-once', event.facts.body);
    case 'AnswerReceived':
      return event.answer === 'objection'
        ? official('at-once', decisionOf(tool, event.decision)?.facts.body)
        : undefined;
    case 'SilenceAgreed':
      return passingOn(official('at-once', decisionOf(tool, event.decision)?.facts.body));
    case 'ProcedureExtended':
      return official('at-once', decisionOf(tool, event.decision)?.facts.body);
    case 'DocumentAttached':
      return letter('all', [
        (event.decision === undefined ? undefined : decisionOf(tool, event.decision)?.facts.body) ?? holder(),
      ]);
    case 'Published':
      // In the name of the body that let it out, whichever body was last to be recorded.
      return letter('decisions', [tool.route.steps.findLast((step) => step.ask === 'decide')?.body]);
    case 'StepCleared':
      return letter('decisions', [tool.route.steps.find((step) => step.n === event.step)?.body]);
    case 'Reminded': {
      const body = holder() ?? lastDecision(tool)?.facts.body;
      if (event.of !== 'publication' && event.of !== 'submission') return letter('secretaries', [body]);
      // These are the officer's to do; the secretaries of the body that decided hear of it too.
      const telling = letter('officers', [body]);
      return telling && { ...telling, ...(body === undefined ? {} : { nextBody: body }) };
    }
    case 'FellDormant':
      return letter('officers', [tool.route.steps[0]?.body]);
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
