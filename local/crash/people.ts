import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, chanceOf } from '../../test/api/fuzz/chance.ts';
import type { Asking } from './asking.ts';
import type { Gate } from './gate.ts';
import type { Deed, Ledger } from './ledger.ts';
import { type OpenProcedure, type ToolsAt, toolsAt } from './tools-at.ts';
import { paperOf, sha256Of, upload } from './upload.ts';

/** The day on which everybody works, in Brussels. */
export const today = '2024-04-23';
/** The bodies of the load's routes, each with the meeting that sits today and who records for it. */
export const bodies = [
  { body: 'SWG', stage: 'working-group', session: 'SWG-crash', outcome: 'endorsed', by: ['P07', 'P08'] },
  {
    body: 'PTC',
    stage: 'ptc-endorsement',
    session: 'PTC-243-244',
    outcome: 'endorsed',
    by: ['P01', 'P02'],
  },
  {
    body: 'Council',
    stage: 'council-approval',
    session: 'Council-crash',
    outcome: 'approved',
    by: ['P05', 'P06'],
  },
] as const;
const officers = ['P14', 'P15', 'P16', 'P17'] as const;
/** Each has one voice on the PTC. */
const delegates = ['P22', 'P23', 'P24', 'P25', 'P26', 'P27'] as const;
const deadlineAt = '2024-05-17T10:00:00.000Z';
/** So many tools wait for the PTC at least, so that after a restart there is one to decide on. */
const reserve = 4;
/** A person with nothing to do looks again so soon. */
const idleMs = 10;

export interface PeopleOptions {
  readonly asking: Asking;
  readonly gate: Gate;
  readonly ledger: Ledger;
  readonly seed: number;
}

/** Everybody at work until the gate ends; `count` people, and a promise that settles when all have gone home. */
export function peopleAtWork(options: PeopleOptions): {
  readonly count: number;
  readonly gone: Promise<unknown>;
} {
  const tools = toolsAt();
  const everybody = [
    ...officers.map((person) => ({ person, act: officer })),
    ...bodies.flatMap((of) => of.by.map((person) => ({ person, act: secretary(of) }))),
    ...delegates.map((person) => ({ person, act: delegate })),
  ];
  const days = everybody.map(async ({ person, act }, i) => {
    const chance = chanceOf(options.seed * 100 + i);
    const self: Self = { ...options, person, tools, chance };
    while (await options.gate.turn()) if (!(await act(self))) await pause(idleMs);
  });
  return { count: everybody.length, gone: Promise.all(days) };
}

interface Self extends PeopleOptions {
  readonly person: string;
  readonly tools: ToolsAt;
  readonly chance: Chance;
}

/** One thing that a person does; `false`: there was nothing to do. */
type Act = (self: Self) => Promise<boolean>;

interface Saying extends Pick<Deed, 'what' | 'tool' | 'path'> {
  readonly body: (word: string) => unknown;
  readonly ifMatch?: string | undefined;
}

/** Asks for one thing, and remembers where the answer says that the tool went. */
async function give(
  { asking, ledger, person, tools }: Self,
  { what, tool, path, body, ifMatch }: Saying,
): Promise<Deed['told']> {
  const word = ledger.word();
  const deed: Deed = {
    ...{ what, tool, path, person, word, key: `key-${word}` },
    body: body(word),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
  const told = await asking.give(deed);
  if (told?.status === 201) tools.stands(tool, told.body.stage);
  return told;
}

const paper = (language: 'en' | 'fr') => ({ document: 'PC0741', language, revision: 'a' });

async function officer(self: Self): Promise<boolean> {
  const { tools, chance, person } = self;
  const approved = tools.take('publication');
  if (approved !== undefined) await publish(self, approved);
  else if (tools.count('ptc-endorsement') >= reserve * 3) return false;
  else if (tools.count('draft') > 0 && chance.in(2)) return submit(self);
  else {
    const tool = `K${self.ledger.word().slice('crash-'.length)}`;
    const first = chance.in(2) ? 'SWG' : 'PTC';
    tools.firstBody.set(tool, first);
    const path = '/api/tools';
    await give(self, { what: 'register', tool, path, body: (word) => begun(self, tool, first, word) });
    const name = `officer ${person}`;
    if (chance.in(2)) await attach(self, tool, name);
  }
  return true;
}

/** Half of the routes begin with the working group. */
function begun({ person }: Self, tool: string, first: string, word: string) {
  const way = first === 'SWG' ? bodies : bodies.filter(({ body }) => body !== 'SWG');
  return {
    tool,
    registration: {
      title: { en: `Guidelines ${word}`, working: true },
      kind: 'guidelines',
      origin: { kind: 'secretariat', names: [] },
      // Whoever of them is free goes on with it.
      officers: [person, ...officers.filter((other) => other !== person)],
      route: {
        template: 'own',
        templateVersion: 1,
        steps: way.map(({ stage, body }, i) => ({ n: i + 1, stage, body, ask: 'decide' })),
        endsWith: 'publication',
      },
    },
  };
}

async function submit(self: Self): Promise<boolean> {
  const tool = self.tools.take('draft');
  if (tool === undefined) return false;
  const to = self.tools.firstBody.get(tool);
  const path = `/api/tools/${tool}/submissions`;
  const versions = [paper('en'), paper('fr')];
  await give(self, {
    ...{ what: 'submit', tool, path },
    body: (word) => ({ to, asked: { en: `To endorse ${word}` }, versions }),
  });
  return true;
}

async function attach(self: Self, tool: string, name: string): Promise<void> {
  const content = paperOf(`${self.ledger.word()} ${name}`, 100_000 + self.chance.upTo(300_000));
  if (!(await upload(self, { person: self.person, tool, content }))) return;
  const path = `/api/tools/${tool}/documents`;
  const version = { document: `PC${1000 + self.chance.upTo(9000)}`, language: 'en', revision: 'a' };
  await give(self, {
    ...{ what: 'attach', tool, path },
    body: (word) => ({ version: { ...version, sha256: sha256Of(content) }, as: 'paper', number: word }),
  });
}

async function publish(self: Self, tool: string): Promise<void> {
  const path = `/api/tools/${tool}/publications`;
  for (const language of ['en', 'fr'])
    await give(self, {
      ...{ what: 'publish', tool, path },
      body: (word) => ({
        publication: {
          ...{ language, on: today, audience: 'public', editorialOnly: true },
          file: { name: `${word}.pdf`, sha256: 'a'.repeat(64), bytes: 1000 },
        },
      }),
    });
}

/** Looks at the tool and records what its body decided; at times two of one body on the same tool at once. */
const secretary =
  (of: (typeof bodies)[number]): Act =>
  async (self) => {
    const { tools, chance, asking, person } = self;
    const { body, stage, session, outcome } = of;
    const both = chance.in(4) && tools.count(stage) > reserve;
    const tool = tools.take(stage, both);
    if (tool === undefined) return false;
    const ifMatch = await asking.versionOf(person, tool);
    if (body === 'PTC' && tools.procedures.length < 3 && chance.in(6)) return procedure(self, tool, ifMatch);
    await give(self, {
      ...{ what: 'decide', tool, path: `/api/tools/${tool}/decisions`, ifMatch },
      body: (word) => ({
        facts: {
          ...{ outcome, body, session, decidedOn: today, basis: { is: 'consensus' } },
          text: { en: `The body so decided. ${word}` },
          versions: [paper('en')],
        },
        letter: { leaves: chance.in(3) ? 'soon' : 'with-the-day' },
      }),
    });
    return true;
  };

async function procedure(self: Self, tool: string, ifMatch: string | undefined): Promise<boolean> {
  const path = `/api/tools/${tool}/procedures`;
  const told = await give(self, {
    ...{ what: 'open-procedure', tool, path, ifMatch },
    body: (word) => ({
      facts: {
        ...{ outcome: 'written-opened', body: 'PTC', session: 'PTC-243-244', decidedOn: today },
        ...{ basis: { is: 'consensus' }, deadlineAt, rule: `Rule ${word}` },
        versions: [paper('en'), paper('fr')],
      },
      agrees: 'endorsed',
      minimumDays: 14,
    }),
  });
  if (told?.status === 201)
    self.tools.procedures.push({ tool, decision: String(told.body.decision), said: new Map() });
  return true;
}

/** Answers for their Member, takes it back, answers again. */
async function delegate(self: Self): Promise<boolean> {
  const { tools, chance, person } = self;
  const open: OpenProcedure | undefined = tools.procedures[chance.upTo(tools.procedures.length)];
  if (!open) return false;
  const answer = open.said.get(person) === 'no-objection' ? 'withdrawn' : 'no-objection';
  const path = `/api/tools/${open.tool}/procedures/${open.decision}/answers`;
  const told = await give(self, {
    ...{ what: 'answer', tool: open.tool, path },
    body: (word) => ({ answer, text: { en: `We have seen it. ${word}` } }),
  });
  if (told?.status === 201) open.said.set(person, answer);
  // Its secretary decided meanwhile: nobody asks in writing any more.
  else if (told?.body.code === 'no-open-procedure' && tools.procedures.includes(open))
    tools.procedures.splice(tools.procedures.indexOf(open), 1);
  // A person who answers reads on for a moment; otherwise this would be all that anybody does.
  await pause(idleMs * 5);
  return true;
}
