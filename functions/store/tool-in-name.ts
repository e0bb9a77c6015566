import { type DecisionId, isId, type ToolId, toolId } from '../domain/ids.ts';

/** The tool of a decision of one tool: `T13-7` and `T13-r2` are of T13. Undefined where a name has another form. */
export function toolInName(decision: DecisionId): ToolId | undefined {
  const [, tool] = /^(.+)-r?\d+$/.exec(decision) ?? [];
  return tool !== undefined && isId(tool) ? toolId(tool) : undefined;
}
