import type { Body } from '../../functions/domain/body.ts';
import type {
  By,
  DecisionFacts,
  Marks,
  Move,
  Next,
  RecordedEvent,
  RecordedFacts,
  Registration,
  ToolEvent,
} from '../../functions/domain/event.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { bodyId, decisionId, memberId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Person, Seat } from '../../functions/domain/person.ts';
import type { Step } from '../../functions/domain/route.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import type { World } from '../../functions/domain/world.ts';

/** Five bodies, their meetings of 2024 and a tool with the full route: what tests of letters and audiences tell of. */
const body = (
  id: string,
  code: string,
  en: string,
  fr: string,
  more: Pick<Body, 'stage' | 'gender' | 'reportsTo'> & Partial<Body>,
): Body => ({
  id: bodyId(id),
  name: { en, fr },
  code: { en: id, fr: code },
  timeZone: 'Europe/Brussels',
  city: { en: 'Brussels', fr: 'Bruxelles' },
  mailbox: id.toLowerCase(),
  restricted: false,
  ...more,
});

export const SWG = bodyId('SWG');
export const PTC = bodyId('PTC');
export const CBC = bodyId('CBC');
export const PoC = bodyId('PoC');
export const Council = bodyId('Council');

export const bodies: readonly Body[] = [
  body('SWG', 'SWG', 'SAFE Working Group', 'Groupe de travail SAFE', {
    stage: 'working-group',
    gender: 'm',
    reportsTo: [PTC, PoC],
  }),
  body('PTC', 'CTP', 'Permanent Technical Committee', 'Comité technique permanent', {
    stage: 'ptc-endorsement',
    gender: 'm',
    reportsTo: [PoC, Council],
    prefix: 'PC',
  }),
  body('CBC', 'CRC', 'Capacity Building Committee', 'Comité du renforcement des capacités', {
    stage: 'ptc-endorsement',
    gender: 'm',
    reportsTo: [PoC, Council],
  }),
  body('PoC', 'CPG', 'Policy Commission', 'Commission de politique générale', {
    stage: 'policy-commission',
    gender: 'f',
    reportsTo: [Council],
    restricted: true,
  }),
  body('Council', 'Conseil', 'Council', 'Conseil', {
    stage: 'council-approval',
    gender: 'm',
    reportsTo: [],
  }),
];

const session = (
  id: string,
  of: Session['body'],
  label: Session['label'],
  dates: Session['dates'],
  days: Pick<Session, 'firstDay' | 'lastDay'> = {},
): Session => ({
  id: sessionId(id),
  body: of,
  label,
  dates,
  ...days,
  timeZone: 'Europe/Brussels',
  city: { en: 'Brussels', fr: 'Bruxelles' },
  state: 'planned',
  version: 1,
  log: [],
});

const held = (firstDay: string, lastDay: string) =>
  [
    { precision: 'day', value: firstDay },
    { firstDay, lastDay },
  ] as const;

export const sessions: readonly Session[] = [
  session(
    'PTC-243-244',
    PTC,
    { en: '243rd/244th Sessions', fr: '243e/244e sessions' },
    ...held('2024-04-23', '2024-04-26'),
  ),
  session(
    'PTC-245-246',
    PTC,
    { en: '245th/246th Sessions', fr: '245e/246e sessions' },
    ...held('2024-10-23', '2024-10-25'),
  ),
  session('PoC-90', PoC, { en: '90th Session', fr: '90e session' }, { precision: 'month', value: '2024-06' }),
  session('PoC-91', PoC, { en: '91st Session', fr: '91e session' }, ...held('2024-12-03', '2024-12-05')),
  session(
    'Council-143-144',
    Council,
    { en: '143rd/144th Sessions', fr: '143e/144e sessions' },
    ...held('2024-06-27', '2024-06-29'),
  ),
  session(
    'Council-145-146',
    Council,
    { en: '145th/146th Sessions', fr: '145e/146e sessions' },
    { precision: 'month', value: '2025-06' },
  ),
];

/** The register at an instant; the morning of the second day of PTC 243/244 where none is given. */
export const worldAt = (now = '2024-04-24T08:00:00.000Z'): World => ({
  now,
  bodies: new Map(bodies.map((b) => [b.id, b])),
  sessions: new Map(sessions.map((s) => [s.id, s])),
});

export const fullRoute: readonly Step[] = [
  { n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
  { n: 2, stage: 'policy-commission', body: PoC, ask: 'decide' },
  { n: 3, stage: 'council-approval', body: Council, ask: 'decide', condition: { subjectTo: 2 } },
];

export const registration: Registration = {
  title: {
    en: 'Compendium of Case Studies on Cross-Border E-Commerce',
    fr: 'Recueil d’études de cas sur le commerce électronique transfrontalier',
  },
  kind: 'compendium',
  edition: '5th',
  origin: { kind: 'secretariat', names: [] },
  officers: [personId('officer')],
  route: { template: 'full', templateVersion: 1, steps: fullRoute, endsWith: 'publication' },
  supersedes: toolId('T05'),
};

export const secretaryOf = (of: Session['body'], person = 'secretary'): By => ({
  person: personId(person),
  seat: { role: 'secretary', body: of },
});
export const byOfficer: By = { person: personId('officer'), seat: { role: 'officer' } };
export const byClock: By = { person: personId('clock'), seat: { role: 'clock' } };

export const at = (stage: Next['stage'], more: Partial<Next> = {}): Next => ({
  stage,
  step: null,
  waitsFor: stage === 'draft' ? 'submission' : stage === 'publication' ? 'publication' : 'outcome',
  session: null,
  lapsesAt: null,
  onLapse: null,
  ...more,
});
export const atPtc = at('ptc-endorsement', { step: 1, session: sessionId('PTC-243-244') });
export const atPoc = at('policy-commission', { step: 2, session: sessionId('PoC-90') });
export const atCouncil = at('council-approval', { step: 3, session: sessionId('Council-143-144') });

/** The move to a place, with the steps that it marks. */
export const to = (next: Next, marks: Marks = []): Move => ({ marks, next });

/** Numbers and stamps events as the register does. */
export const recorded = (
  events: readonly (ToolEvent & { at?: string; by?: By })[],
  tool = 'T13',
): readonly RecordedEvent[] =>
  events.map((event, index) => ({
    ...event,
    tool: toolId(tool),
    n: index + 1,
    at: event.at ?? '2024-04-24T08:00:00.000Z',
    by: event.by ?? secretaryOf(PTC),
    schema: 1,
  }));

export const registered = (more: Partial<Registration> = {}): ToolEvent & { at: string; by: By } => ({
  type: 'Registered',
  registration: { ...registration, ...more },
  move: to(at('draft')),
  at: '2024-01-10T09:00:00.000Z',
  by: byOfficer,
});

export const versionE = {
  document: 'PC0741' as never,
  language: 'en',
  revision: 'a',
  pages: 24,
} as const;
export const versionF = { ...versionE, language: 'fr' } as const;

export const submitted: Extract<ToolEvent, { type: 'Submitted' }> & { at: string; by: By } = {
  type: 'Submitted',
  to: PTC,
  session: sessionId('PTC-243-244'),
  asked: { en: 'to examine and endorse', fr: 'd’examiner et d’entériner' },
  versions: [versionE, versionF],
  move: to(atPtc),
  at: '2024-02-28T09:00:00.000Z',
  by: byOfficer,
};

/** A decision of the PTC on 24 April 2024 unless said otherwise. */
export const decided = (
  facts: Partial<DecisionFacts> & Pick<RecordedFacts, 'outcome'>,
  more: Partial<Extract<ToolEvent, { type: 'DecisionRecorded' }>> & { at?: string; by?: By } = {},
): Extract<ToolEvent, { type: 'DecisionRecorded' }> & { at?: string; by?: By } => ({
  type: 'DecisionRecorded',
  decision: decisionId('T13-3'),
  tools: [toolId('T13')],
  step: 1,
  facts: {
    body: PTC,
    session: sessionId('PTC-243-244'),
    decidedOn: '2024-04-24',
    basis: { is: 'consensus' },
    versions: [versionE, versionF],
    ...facts,
  },
  late: false,
  quiet: false,
  questions: [],
  ...more,
});

export const endorsed = decided(
  { outcome: 'endorsed', text: { en: 'The Committee endorsed the Compendium.' } },
  { move: to(atPoc, [{ step: 1, state: { is: 'done', decision: decisionId('T13-3') } }]) },
);

/** The last event with the tool as it left it. */
export function lived(
  events: readonly (ToolEvent & { at?: string; by?: By })[],
  tool = 'T13',
): { readonly event: RecordedEvent; readonly tool: Tool } {
  const list = recorded(events, tool);
  const event = list.at(-1);
  const told = fold(list);
  if (!event || !told) throw new Error('A tool needs an event');
  return { event, tool: told };
}

export const seat = (
  person: string,
  role: Seat['role'],
  of?: Session['body'],
  more: Partial<Seat> = {},
): Seat => ({
  person: personId(person),
  role,
  ...(of === undefined ? {} : { body: of }),
  ...(role === 'delegate' || role === 'observer' ? { member: memberId(`member-of-${person}`) } : {}),
  from: '2020-01-01',
  ...more,
});

export const person = (id: string, more: Partial<Person> = {}): Person => ({
  id: personId(id),
  name: `Name of ${id}`,
  email: `${id}@example.org`,
  language: 'en',
  levels: {},
  ...more,
});
