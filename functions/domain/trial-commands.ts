import { homeZone } from './body.ts';
import type { Deed } from './command.ts';
import { type Day, dayIn } from './date.ts';
import { endsWork } from './decide/ending.ts';
import { type BodyId, decisionId, documentId } from './ids.ts';
import type { Actor } from './may.ts';
import { languages } from './text.ts';
import { isOpen, stateOf, type Tool } from './tool.ts';
import { type Standing, standingOf } from './way.ts';
import type { World } from './world.ts';

/** A command without what a person will enter, and of whose body it would be. */
export interface Trial {
  readonly deed: Deed;
  readonly body?: BodyId;
}

/** Every command that could be given of a tool, as it would be tried; several of a kind where it concerns several. */
export const trialsFor = (person: Actor, tool: Tool, world: World): readonly Trial[] => {
  const today = dayIn(homeZone, world.now);
  return [
    ...ofOfficer(tool, today),
    ...ofBodies(person, tool, world, today),
    ...ofDecisions(tool),
    ...ofSteps(tool, world),
    ...ofEngine(tool),
  ];
};

function ofOfficer(tool: Tool, on: Day): readonly Trial[] {
  const open = tool.route.steps.find(({ n }) => stateOf(tool.progress, n).is === 'pending');
  const file = { name: 'trial', sha256: '0'.repeat(64), bytes: 1 };
  const document = documentId('trial');
  return [
    ...(open ? [{ deed: { type: 'submit', to: open.body, asked: {}, versions: [] } } as const] : []),
    { deed: { type: 'withdraw', reason: {} } },
    ...languages.map((language): Trial => {
      const publication = { language, on, audience: 'public', editorialOnly: true, file } as const;
      return { deed: { type: 'publish', publication } };
    }),
    { deed: { type: 'attach-document', as: 'paper', version: { document, language: 'en', revision: 'a' } } },
  ];
}

/** Where a body's outcome is what comes next, or is still missing. */
const expects: ReadonlySet<Standing['is']> = new Set(['holder', 'overtaken', 'overtaking', 'informed']);

function ofBodies(person: Actor, tool: Tool, world: World, decidedOn: Day): readonly Trial[] {
  const decision = decisionId('trial');
  const known = person.seats.flatMap(({ body }) =>
    body !== undefined && world.bodies.has(body) ? [body] : [],
  );
  const ofBody = (body: BodyId): readonly Trial[] => {
    const facts = { body, decidedOn, basis: { is: 'not-stated' }, versions: [] } as const;
    const recorded = { ...facts, outcome: 'statement' } as const;
    const opened = { ...facts, outcome: 'written-opened' } as const;
    const ended = { ...facts, outcome: 'discontinued' } as const;
    const isExpected = expects.has(standingOf(tool, body, world).is);
    const mayEnd = isOpen(tool) && endsWork(tool, body, world);
    return [
      ...(isExpected
        ? [{ type: 'record-decision', decision, tools: [tool.id], facts: recorded } as const]
        : []),
      { type: 'not-listed', body, why: 'late' } as const,
      {
        type: 'open-written-procedure',
        decision,
        facts: opened,
        agrees: 'endorsed',
        minimumDays: 1,
      } as const,
      ...(mayEnd ? [{ type: 'discontinue', decision, facts: ended } as const] : []),
      changeBy(tool, body),
    ].map((deed) => ({ deed, body }));
  };
  return [{ deed: changeBy(tool) }, ...[...new Set(known)].flatMap(ofBody)];
}

const changeBy = (tool: Tool, body?: BodyId): Deed => ({
  type: 'change-route',
  after: tool.route,
  authority:
    body === undefined
      ? { kind: 'standing-decision', reference: 'trial' }
      : { kind: 'superior-body', body, reference: 'trial' },
});

const ofDecisions = ({ decisions }: Tool): readonly Trial[] =>
  decisions
    .filter(({ status }) => status !== 'taken-back')
    .flatMap(({ id: decision, facts, proposal }): readonly Trial[] => {
      const { body } = facts;
      return [
        { body, deed: { type: 'confirm-amended-text', decision, versions: [], checkedBy: 'chair' } },
        { body, deed: { type: 'confirm-text', decision, report: '', paragraph: '', text: {} } },
        { body, deed: { type: 'take-back', decision, reason: 'trial', lettersLeft: false } },
        { body, deed: { type: 'propose-correction', decision, facts, reason: '' } },
        ...(proposal
          ? [{ body: proposal.facts.body, deed: { type: 'agree-correction', decision } } as const]
          : []),
      ];
    });

/** Steps of which something is still for the seats of a restricted body. */
const ofSteps = (tool: Tool, { bodies }: World): readonly Trial[] =>
  tool.route.steps
    .filter(({ n }) =>
      tool.decisions.some(
        ({ step, facts, cleared }) => step === n && !cleared && (bodies.get(facts.body)?.restricted ?? true),
      ),
    )
    .map(({ n: step, body }) => ({ body, deed: { type: 'clear-step', step } }));

const ofEngine = ({ paused }: Tool): readonly Trial[] => [
  { deed: { type: paused ? 'resume-execution' : 'pause-execution', reason: 'trial' } },
  { deed: { type: 'replace-execution', why: 'by-hand', reason: 'trial' } },
];
