import type { Deed } from './command.ts';
import type { BodyId, DecisionId } from './ids.ts';
import { type Actor, may, type Needs } from './may.ts';
import { currentStep, decisionOf, type Tool } from './tool.ts';

/**
 * Says whether a person may give a command, by `may()` and the command's own subject. Where the command names a
 * thing that does not exist, the answer is true: `decide` refuses it and says which thing that is.
 * The clock's commands (`lapse`, `carry-over`) are no person's.
 */
export function mayCommand(person: Actor, command: Deed, tool: Tool | undefined): true | Needs {
  switch (command.type) {
    case 'register':
    case 'enter-history':
    case 'replace-execution':
    case 'pause-execution':
    case 'resume-execution':
      return may(person, command.type, {});
    case 'lapse':
    case 'carry-over':
      return { needs: [] };
    case 'record-decision':
    case 'open-written-procedure':
      return may(person, command.type, { body: command.facts.body });
    case 'not-listed':
      return may(person, command.type, { body: command.body });
  }
  if (!tool) return true;
  switch (command.type) {
    case 'submit':
    case 'withdraw':
    case 'publish':
    case 'attach-document':
      return may(person, command.type, { tool });
    case 'change-route': {
      const holder = currentStep(tool)?.body;
      const { kind, body } = command.authority;
      const by = [holder, kind === 'superior-body' ? body : undefined].filter(
        (id): id is BodyId => id !== undefined,
      );
      return may(person, command.type, { tool, by });
    }
    case 'discontinue':
      return may(person, command.type, { body: command.facts.body });
    case 'clear-step': {
      const body = tool.route.steps.find((step) => step.n === command.step)?.body;
      return body === undefined || may(person, command.type, { body });
    }
    case 'object': {
      const body = bodyOf(tool, command.decision);
      return body === undefined || may(person, command.type, { body, member: command.member });
    }
    case 'agree-correction': {
      const decision = decisionOf(tool, command.decision);
      if (!decision) return true;
      if (!decision.proposal) return may(person, command.type, { body: decision.facts.body });
      // Where the outcome was another body's, that body has its word: one body cannot write what another decided.
      const { facts, by } = decision.proposal;
      return may(person, command.type, { body: facts.body, proposedBy: by.person });
    }
    case 'confirm-amended-text':
    case 'confirm-text':
    case 'take-back':
    case 'propose-correction': {
      const body = bodyOf(tool, command.decision);
      return body === undefined || may(person, command.type, { body });
    }
    default:
      return command satisfies never;
  }
}

const bodyOf = (tool: Tool, decision: DecisionId): BodyId | undefined =>
  decisionOf(tool, decision)?.facts.body;
