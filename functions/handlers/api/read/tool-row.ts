import { kindLabels, stageLabels } from '../../../domain/language/screen-labels.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import type { Language } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';
import { bodyNamed, labelled, sessionNamed } from './named.ts';
import type { ToolEntry } from './tool-entry.ts';

/** A tool as a list has it, in words. */
export const toolRow = (entry: ToolEntry, world: World, language: Language) => ({
  tool: entry.tool,
  title: titleWords(entry.title, language, entry.tool),
  kind: labelled(kindLabels, entry.kind, language),
  body: entry.body === null ? null : bodyNamed(entry.body, world, language),
  stage: labelled(stageLabels, entry.stage, language),
  since: entry.since,
  session: sessionNamed(entry.session, world, language) ?? null,
  open: entry.stage !== 'ended',
});
