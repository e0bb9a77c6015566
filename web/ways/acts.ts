import type { CommandOffered } from '../../functions/domain/commands-offered.ts';
import type { Answer } from '../api/ask.ts';

/** A tool's page, as the API answers it. */
export type Tool = Answer<'getTool'>;
/** What a reader may do to a tool now. */
export type Offered = Tool['may'][number];
/** Every command there is. */
export type Command = CommandOffered['command'];

const at = (tool: Tool, path: string, facts: Readonly<Record<string, string | undefined>> = {}): string => {
  const given = Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]]));
  const query = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  return `/t/${tool.tool}${path}${query}`;
};

type Way = (tool: Tool, offered: Offered) => string | undefined;

const toDo: Way = (tool, { command, body, step }) =>
  at(tool, `/do/${command}`, { body, step: step === undefined ? undefined : String(step) });
const toDecision: Way = (tool, { decision }) =>
  decision === undefined ? undefined : at(tool, `/decisions/${decision}`);
const toExecution: Way = ({ executions }) => {
  const now = executions?.find(({ current }) => current);
  return now && `/admin/executions/${now.name}`;
};
/** The clock's, or done before a tool has a page. */
const nowhere: Way = () => undefined;

/** The session at which a body has the tool before it, or is to have it. */
const sessionOf = ({ route }: Tool, body: string | undefined): string | undefined => {
  const turns = route.steps.filter((step) => step.body?.id === body);
  return (turns.find(({ mark }) => mark === 'here') ?? turns.find(({ mark }) => mark !== 'done'))?.session
    ?.id;
};

const ways = {
  register: nowhere,
  submit: toDo,
  'not-listed': toDo,
  'record-decision': (tool, { body }) => {
    const session = sessionOf(tool, body);
    return at(tool, '/decide', session === undefined ? { body } : { session });
  },
  'confirm-amended-text': (tool, { decision }) =>
    decision === undefined ? undefined : at(tool, `/decisions/${decision}/amended-text`),
  'confirm-text': toDecision,
  'take-back': toDecision,
  'propose-correction': toDecision,
  'agree-correction': toDecision,
  'change-route': toDo,
  withdraw: toDo,
  discontinue: toDo,
  'open-written-procedure': toDo,
  // A delegate answers for a Member; the secretary enters what came by mail.
  object: (tool, offered) =>
    offered.member === undefined ? toDo(tool, offered) : at(tool, '/procedure', { member: offered.member }),
  'attach-document': toDo,
  publish: toDo,
  'enter-history': nowhere,
  'clear-step': toDo,
  lapse: nowhere,
  'carry-over': nowhere,
  'replace-execution': toExecution,
  'pause-execution': toExecution,
  'resume-execution': toExecution,
  'offer-contribution': (tool) => at(tool, '#contribute'),
} satisfies Record<Command, Way>;

const isCommand = (name: string): name is Command => Object.hasOwn(ways, name);

/** A thing to do and the address where it is done. */
export interface Act {
  readonly command: Command;
  readonly way: string;
  readonly body?: string | undefined;
  readonly decision?: string | undefined;
  readonly member?: string | undefined;
}

/** What a reader may do to a tool, with the page where it is done. */
export function actsOf(tool: Tool): readonly Act[] {
  return tool.may.flatMap((offered): readonly Act[] => {
    const { command, body, decision, member } = offered;
    if (!isCommand(command)) return [];
    const way: string | undefined = ways[command](tool, offered);
    return way === undefined ? [] : [{ command, way, body, decision, member }];
  });
}

/** What is done to one decision; it stands beside it. */
const ofDecision: ReadonlySet<Command> = new Set([
  'confirm-amended-text',
  'confirm-text',
  'take-back',
  'propose-correction',
  'agree-correction',
]);
/** What has a place of its own on the page: the box to contribute, the procedure in which one has a voice. */
const isElsewhere = ({ command, member }: Act): boolean =>
  command === 'offer-contribution' || (command === 'object' && member !== undefined);

/**
 * What is done to the tool as a whole, each thing once: its page asks for which body where there are several. Only
 * what bodies decide is recorded body by body.
 */
export function actsOnTool(tool: Tool): readonly Act[] {
  const acts = actsOf(tool).filter((act) => !ofDecision.has(act.command) && !isElsewhere(act));
  const found = new Map<string, Act>();
  for (const act of acts) {
    const key = act.command === 'record-decision' ? act.way : act.command;
    const isOfSeveral = found.has(key) && ways[act.command] === toDo;
    found.set(key, isOfSeveral ? { ...act, way: at(tool, `/do/${act.command}`) } : act);
  }
  return [...found.values()];
}

/** What is done to one of its decisions. Once its letters have left it is corrected, not taken back. */
export const actsOn = (tool: Tool, { decision, letters }: Tool['decisions'][number]): readonly Act[] =>
  actsOf(tool).filter(
    (act) =>
      ofDecision.has(act.command) &&
      act.decision === decision &&
      !(act.command === 'take-back' && letters?.left),
  );

/** Whether the reader may do something at all. */
export const mayDo = (tool: Tool, command: Command): boolean =>
  tool.may.some((offered) => offered.command === command);
