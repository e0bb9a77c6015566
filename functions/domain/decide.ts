import type { Command, Decided } from './command.ts';
import { discontinue, withdraw } from './decide/ending.ts';
import { attachDocument, clearStep, publish } from './decide/papers.ts';
import { recordDecision } from './decide/recording.ts';
import { enterHistory, notListed, register, submit } from './decide/registering.ts';
import { changeRoute } from './decide/routing.ts';
import { carryOver, pauseExecution, replaceExecution } from './decide/running.ts';
import { answer, lapse, openWrittenProcedure } from './decide/silence.ts';
import { confirmAmendedText, confirmText } from './decide/texts.ts';
import { agreeCorrection, proposeCorrection, takeBack } from './decide/undoing.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Tool } from './tool.ts';
import type { World } from './world.ts';

/**
 * What a command makes of a tool: events, or a refusal with what a person needs to act. Pure: who may command is
 * asked of `may()` before, and the time is the world's.
 */
export function decide(tool: Tool | undefined, command: Command, world: World): Decided | Refusal {
  if (command.type === 'register') return register(tool, command, world);
  if (command.type === 'enter-history') return enterHistory(tool, command, world);
  if (!tool) return refuse('unknown-tool');
  switch (command.type) {
    case 'submit':
      return submit(tool, command, world);
    case 'not-listed':
      return notListed(tool, command, world);
    case 'record-decision':
      return recordDecision(tool, command, world);
    case 'confirm-amended-text':
      return confirmAmendedText(tool, command, world);
    case 'confirm-text':
      return confirmText(tool, command);
    case 'take-back':
      return takeBack(tool, command);
    case 'propose-correction':
      return proposeCorrection(tool, command, world);
    case 'agree-correction':
      return agreeCorrection(tool, command, world);
    case 'change-route':
      return changeRoute(tool, command, world);
    case 'withdraw':
      return withdraw(tool, command);
    case 'discontinue':
      return discontinue(tool, command, world);
    case 'open-written-procedure':
      return openWrittenProcedure(tool, command, world);
    case 'object':
      return answer(tool, command, world);
    case 'attach-document':
      return attachDocument(tool, command, world);
    case 'publish':
      return publish(tool, command, world);
    case 'clear-step':
      return clearStep(tool, command);
    case 'lapse':
      return lapse(tool, command, world);
    case 'carry-over':
      return carryOver(tool, command);
    case 'replace-execution':
      return replaceExecution(tool, command);
    case 'pause-execution':
    case 'resume-execution':
      return pauseExecution(tool, command);
    default:
      return command satisfies never;
  }
}
