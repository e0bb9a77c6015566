import type { MeasuredSystem } from './local-system.ts';

/** A tool's way through five decisions of people: its officer's, and those of four bodies; the last one ends it. */
const steps = [
  { stage: 'working-group', body: 'SWG', secretary: 'P07', session: 'SWG-now' },
  { stage: 'ptc-endorsement', body: 'PTC', secretary: 'P01', session: 'PTC-now' },
  { stage: 'policy-commission', body: 'PoC', secretary: 'P03', session: 'PoC-now' },
  { stage: 'council-approval', body: 'Council', secretary: 'P05', session: 'Council-now' },
] as const;
const officer = 'P15';
const today = '2024-04-23';
const versions = [{ document: 'PC0741', language: 'en', revision: 'a' }];

/** How many decisions a tool takes until it ends. */
export const decisionsATool = 1 + steps.length;

/** One decision as a person makes it over the HTTP API. */
export interface Decision {
  readonly person: string;
  readonly path: string;
  readonly body: unknown;
}

/** The five decisions on a tool, in their order. */
export function decisionsOn(tool: string): readonly Decision[] {
  const asked = { en: 'To examine' };
  return [
    { person: officer, path: `/api/tools/${tool}/submissions`, body: { to: 'SWG', asked, versions } },
    ...steps.map(({ stage, body, secretary, session }) => ({
      person: secretary,
      path: `/api/tools/${tool}/decisions`,
      body: {
        facts: {
          outcome: stage === 'council-approval' ? 'approved' : 'endorsed',
          ...{ body, session, decidedOn: today, basis: { is: 'consensus' }, versions },
        },
      },
    })),
  ];
}

export const people: readonly string[] = [officer, ...steps.map(({ secretary }) => secretary)];

/** The sessions in which they decide, to be imported once. */
export const sessionsToImport = {
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
};

/** What opens each session. */
export const openings = steps.map(({ secretary, session }) => ({
  person: secretary,
  path: `/api/sessions/${session}/acts`,
  body: { act: 'open' },
}));

/** Tools that wait as drafts, to be imported. */
export const draftsToImport = (ids: readonly string[]) => ({
  placet: 'import-1',
  tools: ids.map((id) => ({
    id,
    title: { en: `Guidance ${id}`, working: true },
    kind: 'guidelines',
    origin: { kind: 'secretariat', names: [] },
    officers: [officer],
    route: {
      template: 'own',
      steps: steps.map(({ stage, body }) => ({ stage, body, ask: 'decide' })),
      endsWith: 'last-step',
    },
    source: 'invented for a measurement',
    lines: [],
    documents: [],
    questions: [],
    standsAt: { at: 'draft' },
    stepsNotKnown: [],
  })),
});

/** Asks the API; throws Error for anything but success. */
export async function askApi(
  { endpoints }: Pick<MeasuredSystem, 'endpoints'>,
  token: string,
  { path, body }: Pick<Decision, 'path' | 'body'>,
): Promise<void> {
  const response = await fetch(`${endpoints.site}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
}
