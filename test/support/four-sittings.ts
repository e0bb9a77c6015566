/** A body's step in a tool's life, its secretary, and the session of it that sits on 23 April 2024 (people of the seed). */
export const steps = [
  { stage: 'working-group', body: 'SWG', secretary: 'P07', session: 'SWG-now' },
  { stage: 'ptc-endorsement', body: 'PTC', secretary: 'P01', session: 'PTC-now' },
  { stage: 'policy-commission', body: 'PoC', secretary: 'P03', session: 'PoC-now' },
  { stage: 'council-approval', body: 'Council', secretary: 'P05', session: 'Council-now' },
] as const;
type Step = (typeof steps)[number];

/** Whose tools they are. */
export const officer = 'P15';
const today = '2024-04-23';
/** The paper that everything is submitted and decided with. */
const versions = [{ document: 'PC0741', language: 'en', revision: 'a' }];
export const submission = { to: 'SWG', asked: { en: 'To examine' }, versions };

/** What a body decides at its step: it is endorsed, and the Council approves. */
export const factsAt = ({ stage, body, session }: Step) => ({
  outcome: stage === 'council-approval' ? 'approved' : 'endorsed',
  ...{ body, session, decidedOn: today, basis: { is: 'consensus' }, versions },
});

/** The four sessions, as an import file has them. */
export const sittings = steps.map(({ body, session }) => ({
  id: session,
  body,
  label: { en: `Sitting of the ${body}`, fr: `Séance : ${body}` },
  firstDay: today,
  lastDay: '2024-04-26',
  dates: { precision: 'day', value: today },
  timeZone: 'Europe/Brussels',
  state: 'planned',
}));

/** A tool on its way through the four, as an import file has it. */
export const toolOnItsWay = (
  id: string,
  way: {
    readonly endsWith: 'last-step' | 'publication';
    readonly standsAt: object;
    readonly source: string;
  },
) => ({
  id,
  title: { en: `Guidance ${id}`, working: true },
  kind: 'guidelines',
  origin: { kind: 'secretariat', names: [] },
  officers: [officer],
  route: {
    template: 'own',
    steps: steps.map(({ stage, body }) => ({ stage, body, ask: 'decide' })),
    endsWith: way.endsWith,
  },
  source: way.source,
  lines: [],
  documents: [],
  questions: [],
  standsAt: way.standsAt,
  stepsNotKnown: [],
});
