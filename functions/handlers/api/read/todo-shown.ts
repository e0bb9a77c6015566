import { askedOf } from '../../../domain/due.ts';
import { nothingForNow } from '../../../domain/language/due-words.ts';
import { dueRow } from '../take-part/due-row.ts';
import type { ToolSetting } from './tool-shown.ts';

/** « Que dois-je faire ? » for one reader of one tool (USERS.md 2.2, D2): as « what needs me » has it, and nothing else. */
export function todoShown({ tool, actor, world, names, language }: ToolSetting) {
  const setting = { tools: new Map([[tool.id, tool]]), members: names.members, world, language };
  const rows = askedOf(actor, tool, world).map((row) => dueRow(row, setting));
  return { sentence: rows[0]?.sentence ?? nothingForNow[language], rows };
}
