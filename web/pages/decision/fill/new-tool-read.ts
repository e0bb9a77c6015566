import { cleanLine, longest, wordingIn } from '../../../filling/clean-text.ts';
import type { Fault } from '../../../filling/fault-at.ts';
import { faultWords } from './fault-words.ts';
import type { FieldShown, Filled } from './filled.ts';
import type { Read, Setting } from './setting.ts';

/**
 * A text that the decision begins: the remainder of what was taken in part, or one derived (DOMAIN.md 5, rows 9, 10).
 * Its number, title and kind are asked for; the rest it has from the text it comes from.
 */
export function readNewTool(field: FieldShown, filled: Filled, { language, begun, made }: Setting): Read {
  if (made !== undefined) return { sets: { [field.at]: made } };
  const say = faultWords[language];
  const faults: Fault[] = [];
  const tool = cleanLine(filled.plain.newTool ?? begun?.tool ?? '');
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(tool)) faults.push({ at: 'newTool', text: say.newTool });
  const title = wordingIn(filled.words.newTitle, cleanLine);
  if (!title) faults.push({ at: 'newTitle', text: say.newTitle });
  else if (Object.values(title).some(({ length }) => length > longest.line))
    faults.push({ at: 'newTitle', text: say.tooLong(say.newTitleLabel, String(longest.line)) });
  if (field.field === 'child' && !filled.plain.newKind) faults.push({ at: 'newKind', text: say.newKind });
  else if (!begun) faults.push({ at: 'newTool', text: say.newRoute });
  if (!begun || faults.length > 0) return { faults };
  const { tool: _, ...inherited } = begun;
  return { sets: { [field.at]: tool, child: { tool, registration: { title, ...inherited } } } };
}
