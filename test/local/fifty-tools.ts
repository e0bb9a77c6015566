import type { Json } from '../../local/step-functions/json.ts';
import { factsAt, officer, sittings, steps, submission, toolOnItsWay } from '../support/four-sittings.ts';

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
      sessions: sittings,
      tools: tools.map(({ id, place }) =>
        toolOnItsWay(id, {
          endsWith: 'publication',
          standsAt: standsAt(place),
          source: 'invented for a test',
        }),
      ),
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

/** What ends the wait of a tool: inputs of the function `commands`, in order. A publication ends with the second language. */
export function endOfWait({ id, place }: { readonly id: string; readonly place: Place }): readonly Json[] {
  const byOfficer = { person: officer, seat: { role: 'officer' } };
  if (place === 'draft')
    return [
      {
        tool: id,
        command: { type: 'submit', ...submission },
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
          on: '2024-04-23',
          audience: 'public',
          file: { name: `${id}.pdf`, sha256: 'a'.repeat(64), bytes: 1000 },
          editorialOnly: true,
        },
      },
      by: byOfficer,
      key: `publish-${id}-${language}`,
    }));
  const step = steps.find(({ stage }) => stage === place) ?? steps[0];
  return [
    {
      tool: id,
      command: { type: 'record-decision', facts: factsAt(step), quiet: false },
      by: { person: step.secretary, seat: { role: 'secretary', body: step.body } },
      key: `decide-${id}`,
    },
  ];
}
