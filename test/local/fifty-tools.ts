import type { Json } from '../../local/step-functions/json.ts';

/** Fifty tools that wait, spread over every stage of a life, and what ends each one's wait. */
const places = [
  'draft',
  'working-group',
  'ptc-endorsement',
  'policy-commission',
  'council-approval',
  'publication',
] as const;
export type Place = (typeof places)[number];

/** A step's body, its secretary, and the session of it that sits on 23 April 2024 (people of the seed). */
const steps = [
  { stage: 'working-group', body: 'SWG', secretary: 'P07', session: 'SWG-now' },
  { stage: 'ptc-endorsement', body: 'PTC', secretary: 'P01', session: 'PTC-now' },
  { stage: 'policy-commission', body: 'PoC', secretary: 'P03', session: 'PoC-now' },
  { stage: 'council-approval', body: 'Council', secretary: 'P05', session: 'Council-now' },
] as const;
const officer = 'P15';
const today = '2024-04-23';

export interface Placed {
  readonly id: string;
  readonly place: Place;
}

/** So many tools, spread over every stage of a life. */
export const placedTools = (count: number): readonly Placed[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `W${String(i + 1).padStart(2, '0')}`,
    place: places[i % places.length] ?? 'draft',
  }));
export const fiftyTools = placedTools(50);

/** Where the decision of {@link endOfWait} takes a tool. */
export const placeAfter = (place: Place): Place | 'ended' => places[places.indexOf(place) + 1] ?? 'ended';

const standsAt = (place: Place) => {
  const step = steps.findIndex(({ stage }) => stage === place);
  return step === -1 ? { at: place } : { at: 'step', step: step + 1, session: steps[step]?.session };
};

/** To be imported after the bodies and the people of the seed. */
export const importOf = (tools: readonly Placed[]): Json =>
  JSON.parse(
    JSON.stringify({
      placet: 'import-1',
      sessions: steps.map(({ body, session }) => ({
        id: session,
        body,
        label: { en: `Sitting of the ${body}`, fr: `Séance : ${body}` },
        firstDay: today,
        lastDay: '2024-04-26',
        dates: { precision: 'day', value: today },
        timeZone: 'Europe/Brussels',
        state: 'planned',
      })),
      tools: tools.map(({ id, place }) => ({
        id,
        title: { en: `Guidance ${id}`, working: true },
        kind: 'guidelines',
        origin: { kind: 'secretariat', names: [] },
        officers: [officer],
        route: {
          template: 'own',
          steps: steps.map(({ stage, body }) => ({ stage, body, ask: 'decide' })),
          endsWith: 'publication',
        },
        source: 'invented for a test',
        lines: [],
        documents: [],
        questions: [],
        standsAt: standsAt(place),
        stepsNotKnown: [],
      })),
    }),
  );
export const importOfFiftyTools = importOf(fiftyTools);

/** Opens the four sessions: inputs of the function `commands`. */
export const openSessions: readonly Json[] = steps.map(({ body, secretary, session }) => ({
  session,
  act: 'open',
  by: { person: secretary, seat: { role: 'secretary', body } },
  key: `open-${session}`,
}));

const version = { document: 'PC0741', language: 'en', revision: 'a' };

/** What ends the wait of a tool: inputs of the function `commands`, in order. A publication ends with the second language. */
export function endOfWait({ id, place }: { readonly id: string; readonly place: Place }): readonly Json[] {
  const byOfficer = { person: officer, seat: { role: 'officer' } };
  if (place === 'draft')
    return [
      {
        tool: id,
        command: { type: 'submit', to: 'SWG', asked: { en: 'To examine' }, versions: [version] },
        by: byOfficer,
        key: `submit-${id}`,
      },
    ];
  if (place === 'publication')
    return ['en', 'fr'].map((language) => ({
      tool: id,
      command: {
        type: 'publish',
        publication: {
          language,
          on: today,
          audience: 'public',
          file: { name: `${id}.pdf`, sha256: 'a'.repeat(64), bytes: 1000 },
          editorialOnly: true,
        },
      },
      by: byOfficer,
      key: `publish-${id}-${language}`,
    }));
  const step = steps.find(({ stage }) => stage === place) ?? steps[0];
  const { body, session, secretary } = step;
  const outcome = place === 'council-approval' ? 'approved' : 'endorsed';
  const facts = { outcome, body, session, decidedOn: today, basis: { is: 'consensus' }, versions: [version] };
  return [
    {
      tool: id,
      command: { type: 'record-decision', facts, quiet: false },
      by: { person: secretary, seat: { role: 'secretary', body } },
      key: `decide-${id}`,
    },
  ];
}
