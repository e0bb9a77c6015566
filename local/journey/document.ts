import type { KeptLetter } from '../mail.ts';
import type { executionsOf } from './executions.ts';
import type { lettersOf } from './letters.ts';
import type { Observer } from './observer.ts';
import { eightSeats } from './people.ts';
import type { Register } from './register-of.ts';
import type { JourneyStep } from './steps.ts';
import { duplicatesAmong, straysOf, withoutBand } from './verdict.ts';

/** What `npm run journey -- --json` prints. */
export interface JourneyDocument {
  readonly tools: readonly {
    readonly id: string;
    /** Its stage, or how it ended. */
    readonly state: string;
    readonly steps: readonly JourneyStep[];
    readonly execution: string | null;
  }[];
  readonly letters: { readonly sent: number; readonly people: number; readonly duplicates: number };
  readonly figures: {
    readonly seconds: number;
    /** What people and the clock did to the tools that take part. */
    readonly events: number;
    readonly decisions: number;
    /** Of all tools: those that only wait have one each. */
    readonly executions: number;
    readonly stateEntries: number;
    readonly notices: number;
    readonly lettersToEightSeatsInCouncilWeek: number;
    /** What they would have been, one an event and body. */
    readonly eventsToEightSeatsInCouncilWeek: number;
  };
  /** Empty, or why the journey is not what it should be. */
  readonly faults: readonly string[];
}

const mostInCouncilWeek = 3;

interface Played {
  readonly register: Register;
  readonly observer: Observer;
  readonly letters: ReturnType<typeof lettersOf>;
  readonly lifecycle: ReturnType<typeof executionsOf>;
  readonly mail: readonly KeptLetter[];
  /** Epoch milliseconds of the machine. */
  readonly startedAt: number;
}

/** Everything that the journey saw, and its verdict. */
export async function documentOf({
  register,
  observer,
  letters,
  lifecycle,
  mail,
  startedAt,
}: Played): Promise<JourneyDocument> {
  const tools = [...observer.tools].map(([id, { tool, steps }]) => ({
    id,
    state: tool.progress.next.ending ?? tool.progress.next.stage,
    steps: steps.map(({ n, step }) => ({ ...step, letters: letters.telling(tool.id, n) })),
    execution: steps.findLast(({ step }) => step.execution !== null)?.step.execution ?? null,
  }));
  const steps = tools.flatMap((tool) => tool.steps);
  const duplicates = duplicatesAmong(mail).length;
  const inCouncilWeek = letters.to(eightSeats, '2024-06-24', '2024-06-30');
  const bare = withoutBand(mail).length;
  const addresses = new Set(mail.flatMap(({ destination }) => destination.to));
  const { executions, stateEntries } = await lifecycle.count();
  return {
    tools,
    letters: { sent: mail.length, people: addresses.size, duplicates },
    figures: {
      seconds: Math.round((Date.now() - startedAt) / 100) / 10,
      events: steps.length,
      decisions: [...observer.tools.values()].reduce((sum, { tool }) => sum + tool.decisions.length, 0),
      executions,
      stateEntries,
      notices: letters.notices(),
      lettersToEightSeatsInCouncilWeek: inCouncilWeek,
      eventsToEightSeatsInCouncilWeek: letters.eventsTo(eightSeats, '2024-06-24', '2024-06-30'),
    },
    faults: [
      ...new Set(observer.faults),
      ...(await brokenChains(register, observer)),
      ...straysOf(new Map([...observer.tools].map(([id, { tool }]) => [id, tool]))),
      ...(duplicates > 0 ? [`${duplicates} letters were sent twice`] : []),
      ...(mail.length === letters.sent()
        ? []
        : [`The ledger says ${letters.sent()} letters, the mail ${mail.length}`]),
      ...(bare > 0 ? [`${bare} letters do not say that they are a rehearsal's`] : []),
      ...(letters.unsent() > 0 ? [`${letters.unsent()} letters were not handed over`] : []),
      ...letters.waiting().map((id) => `The notice ${id} was never sent`),
      ...(inCouncilWeek > 0 && inCouncilWeek <= mostInCouncilWeek
        ? []
        : [`The delegate with eight seats got ${inCouncilWeek} letters in the Council week`]),
    ],
  };
}

async function brokenChains(register: Register, { tools }: Observer): Promise<readonly string[]> {
  const checked = await Promise.all(
    [...tools.values()].map(async ({ tool }) => ({ id: tool.id, ...(await register.tools.verify(tool.id)) })),
  );
  return checked.flatMap(({ id, broken }) =>
    broken ? [`The record of ${id} is broken at ${broken.n}: ${broken.why}`] : [],
  );
}
