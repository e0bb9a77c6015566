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

/** A paper that covers twenty tools is one paper to translate, and stands once (USERS.md 1.2, documents missing in French). */
export function oncePerPaper(rows: readonly Due[]): readonly Due[] {
  const paperOf = ({ asks, document, languages }: Due) =>
    asks === 'translate' ? `${document} ${languages}` : undefined;
  const papers = Map.groupBy(rows, paperOf);
  return rows.flatMap((row): Due[] => {
    const paper = paperOf(row);
    if (paper === undefined) return [row];
    const [first, ...others] = papers.get(paper) ?? [];
    if (row !== first) return [];
    const alsoOf = others.flatMap(({ tool }) => tool ?? []);
    return [{ ...row, ...(alsoOf.length > 0 ? { alsoOf } : {}) }];
  });
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
