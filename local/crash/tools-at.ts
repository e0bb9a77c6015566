/** A written procedure that is open, and what each Member last said in it. */
export interface OpenProcedure {
  readonly tool: string;
  readonly decision: string;
  readonly said: Map<string, 'no-objection' | 'withdrawn'>;
}

/** Where the tools of the load stand, as far as their people were told: what there is to do for whom. */
export interface ToolsAt {
  /** A tool that stands at a stage, taken off the list unless it is left for another to meet there. */
  take(stage: string, leaves?: boolean): string | undefined;
  /** Where an answer says that it went. */
  stands(tool: string, stage: unknown): void;
  count(stage: string): number;
  readonly procedures: OpenProcedure[];
  /** Whom a tool is to be submitted to. */
  readonly firstBody: Map<string, string>;
}

export function toolsAt(): ToolsAt {
  const at = new Map<string, string[]>();
  const listOf = (stage: string): string[] => {
    const list = at.get(stage) ?? [];
    at.set(stage, list);
    return list;
  };
  return {
    take: (stage, leaves = false) => (leaves ? listOf(stage)[0] : listOf(stage).shift()),
    stands(tool, stage) {
      if (typeof stage === 'string' && stage !== 'ended') listOf(stage).push(tool);
    },
    count: (stage) => listOf(stage).length,
    procedures: [],
    firstBody: new Map(),
  };
}
