import type { Instant } from './date.ts';
import type { Next, RecordedEvent, Title, ToolKind } from './event.ts';
import { type BodyId, isId, type ToolId, toolId } from './ids.ts';
import { cut } from './language/spacing.ts';
import type { Whereabouts } from './stage.ts';
import { currentStep, isOpen, type Tool } from './tool.ts';

/** What the protocol and the lists need of a tool, in at most 1 KB. */
export interface Head {
  readonly tool: ToolId;
  readonly version: number;
  readonly leg: number;
  readonly generation: number;
  readonly open: boolean;
  readonly paused: boolean;
  readonly next: Next;
  readonly body: BodyId | null;
  readonly since: Instant;
  readonly lastEventAt: Instant;
  readonly kind: ToolKind;
  /** At most 120 characters of the title, English first; « … » where it goes on. */
  readonly title: string;
  /** At most 120 characters of the French one, where it is known. */
  readonly titleFr?: string;
  readonly working?: true;
}

const longest = 120;

export const headOf = (tool: Tool): Head => ({
  tool: tool.id,
  version: tool.version,
  leg: tool.leg,
  generation: tool.generation,
  open: isOpen(tool),
  paused: tool.paused,
  next: tool.progress.next,
  body: currentStep(tool)?.body ?? null,
  since: tool.progress.since,
  lastEventAt: tool.lastEventAt,
  kind: tool.kind,
  ...titles(tool, (title) => cut(title, longest)),
  ...(tool.title.working ? { working: true as const } : {}),
});

/** The forms in which a head may stand: as it is written now, and as it once was, when a title was cut within a word. */
export const formsOfHead = (tool: Tool): readonly Head[] => [
  headOf(tool),
  { ...headOf(tool), ...titles(tool, (title) => title.slice(0, longest)) },
];

const titles = ({ id, title: { en, fr } }: Tool, short: (title: string) => string) => ({
  title: short(en ?? fr ?? id),
  ...(fr === undefined ? {} : { titleFr: short(fr) }),
});

/** The title that a head carries: where it is the French one twice, there is no English one. */
export const titleOfHead = ({
  title,
  titleFr,
  working,
}: Pick<Head, 'title' | 'titleFr' | 'working'>): Title => ({
  ...(title === titleFr ? {} : { en: title }),
  ...(titleFr === undefined ? {} : { fr: titleFr }),
  ...(working ? { working } : {}),
});

/** What an execution carries from state to state, and what the relay answers it with. */
export interface Position {
  readonly tool: ToolId;
  readonly generation: number;
  readonly leg: number;
  /** `superseded`: the execution belongs to an older generation and ends. `carry-over`: its year is nearly up. */
  readonly stage: Whereabouts | 'superseded' | 'carry-over';
  readonly lapsesAt: Instant | null;
}

/** Where the register says that the execution of the current generation is to wait. */
export const positionOf = (head: Head): Position => ({
  tool: head.tool,
  generation: head.generation,
  leg: head.leg,
  stage: head.next.stage,
  lapsesAt: head.next.lapsesAt,
});

/** The name of the execution of a generation: a repeated start finds it and does no harm. */
export const executionName = (head: Pick<Head, 'tool' | 'generation'>): string =>
  `${head.tool}-g${head.generation}`;

/** Whose execution a name is, by which generation: `T13-g1` is of T13. Undefined for a name that is not of a tool. */
export function executionOf(name: string): Pick<Head, 'tool' | 'generation'> | undefined {
  // From the last « -g »: a tool's own id may hold one.
  const { tool = '', generation } = /^(?<tool>.+)-g(?<generation>[1-9]\d*)$/.exec(name)?.groups ?? {};
  return isId(tool) ? { tool: toolId(tool), generation: Number(generation) } : undefined;
}

/**
 * The generation of a tool's first execution. What came in from paper and had ended before never had one (USERS.md 1.2,
 * historical import); where such a text is examined again, its second generation runs first.
 */
export const firstGeneration = (events: readonly RecordedEvent[]): number => {
  const [first] = events;
  return first && 'move' in first && first.move?.next.stage === 'ended' ? 2 : 1;
};

/** Says the same of a tool's present generation by its head alone: no move came after the one that began it. */
export const neverRan = ({ open, leg }: Pick<Head, 'open' | 'leg'>): boolean => !open && leg <= 1;

/** The generations that ever ran, the present one first; as many as are wanted. */
export const generationsOf = (present: number, events: readonly RecordedEvent[], most: number) => {
  const first = firstGeneration(events);
  return Array.from({ length: Math.min(Math.max(present - first + 1, 0), most) }, (_, i) => present - i);
};
