import { papersOf } from '../documents-of-tool.ts';
import type { Due } from '../due.ts';
import type { Actor } from '../may.ts';
import { languages } from '../text.ts';
import { currentStep, isOpen, isOut, type Tool } from '../tool.ts';
import { whereIs } from '../where.ts';
import type { World } from '../world.ts';
import { isOfficerOf, serves } from './seats.ts';

/** A language that is missing or behind, while the tool is still on its way. */
export function toTranslate(person: Actor, tool: Tool): readonly Due[] {
  const body = currentStep(tool)?.body;
  if (!isOpen(tool) || !(isOfficerOf(person, tool) || serves(person, body))) return [];
  return papersOf(tool).flatMap(({ document, state }): Due[] =>
    state.is === 'complete'
      ? []
      : [
          {
            asks: 'translate',
            document,
            languages: [state.language],
            paper: state,
            ...(body === undefined ? {} : { body }),
          },
        ],
  );
}

/** What the officer of a tool has to hand in or to let out. */
export function ofOfficer(person: Actor, tool: Tool, world: World): readonly Due[] {
  if (!isOfficerOf(person, tool)) return [];
  const { waitsFor, returnsTo } = tool.progress.next;
  const { since } = whereIs(tool, world);
  const back = tool.route.steps.find(({ n }) => n === returnsTo)?.body;
  if (waitsFor === 'submission')
    return [{ asks: 'draft', since, ...(back === undefined ? {} : { body: back }) }];
  if (waitsFor !== 'publication') return [];
  return [{ asks: 'publish', since, languages: languages.filter((language) => !isOut(tool, language)) }];
}
